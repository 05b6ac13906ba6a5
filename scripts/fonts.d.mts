export function makeFonts(): Promise<string>;
