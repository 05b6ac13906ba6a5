import type { Figure } from "./figure";

/** The ends of a number that is not one point: `low` below `high`, in the unit of its metric. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How much a figure says, as far as it can be drawn; `none` for a bare fact, which words alone can say. */
export type Extent =
  /** `open` is the side on which it may go on: upwards for "over", downwards for "up to". */
  | { readonly kind: "amount"; readonly amount: number; readonly open: "up" | "down" | null }
  | ({ readonly kind: "range" } & Bounds)
  | ({ readonly kind: "interval"; readonly amount: number } & Bounds)
  | { readonly kind: "none" };

/** The one way from a figure to what is drawn of it: every kind of chart asks here, none takes a missing number for 0. */
export function extentOf({ value }: Figure): Extent {
  switch (value.kind) {
    case "exact":
      return { kind: "amount", amount: value.amount, open: OPEN[value.qualifier ?? "about"] };
    case "range":
      return { kind: "range", low: value.low, high: value.high };
    case "interval":
      return { kind: "interval", amount: value.amount, low: value.low, high: value.high };
    case "fact":
      return { kind: "none" };
  }
}

const OPEN = { over: "up", "up-to": "down", about: null, reaches: null } as const;

/** What is sure whatever the number is: of a range the bound nearer to zero, or zero where it holds both signs; null for a bare fact. */
export function sureOf(extent: Extent): number | null {
  switch (extent.kind) {
    case "amount":
    case "interval":
      return extent.amount;
    case "range":
      return Math.max(extent.low, Math.min(extent.high, 0));
    case "none":
      return null;
  }
}

/** The number as it orders figures by size: of a range its high, of an estimate its median; null for a bare fact. */
export function largestOf(extent: Extent): number | null {
  return extent.kind === "range" ? extent.high : sureOf(extent);
}

/** Between what the number lies, where that is said; null for one number. */
export function boundsOf(extent: Extent): Bounds | null {
  return extent.kind === "range" || extent.kind === "interval" ? { low: extent.low, high: extent.high } : null;
}

/** The numbers a reader is told: one, or the two ends of a range; none of a bare fact. */
export function numbersOf(extent: Extent): readonly number[] {
  if (extent.kind === "range") return [extent.low, extent.high];
  return extent.kind === "none" ? [] : [extent.amount];
}

/** All a scale must hold for the figure to be drawn: its number and its bounds. */
export function everyNumberOf(extent: Extent): readonly number[] {
  const bounds = boundsOf(extent);
  return [...numbersOf(extent), ...(extent.kind === "interval" && bounds ? [bounds.low, bounds.high] : [])];
}
