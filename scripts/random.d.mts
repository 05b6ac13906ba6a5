export function fractionsFrom(seed: number): () => number;
export function randomFrom(seed: number): (below: number) => number;
