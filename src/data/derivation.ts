/** What may be computed from figures. Units follow from the metric of the derived figure. */
export const OPERATIONS = ["sum", "difference", "product", "ratio", "share", "growth", "before-growth"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** How many figures an operation takes: exactly two, except a sum, which takes two or more. */
export function takes(operation: Operation, count: number): boolean {
  return operation === "sum" ? count >= 2 : count === 2;
}

/**
 * Computes a derived number, unrounded.
 * `share` and `growth` are in percent; `before-growth` undoes a growth given in percent.
 * @param numbers as many as `takes` allows, in the order of the derivation's inputs.
 */
export function derive(operation: Operation, numbers: readonly number[]): number {
  const [first = Number.NaN, second = Number.NaN] = numbers;
  switch (operation) {
    case "sum":
      return numbers.reduce((total, number) => total + number, 0);
    case "difference":
      return first - second;
    case "product":
      return first * second;
    case "ratio":
      return first / second;
    case "share":
      return (first / second) * 100;
    case "growth":
      return (first / second - 1) * 100;
    case "before-growth":
      return first / (1 + second / 100);
  }
}
