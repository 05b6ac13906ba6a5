import { type Bounds, boundsOf, type Extent } from "../../data/extent";

/**
 * Values on a straight scale, as CSS pixels. Recharts brings d3-scale, but what is laid out here is laid out before
 * Recharts is fetched: for this one line of arithmetic it would add 9 kB to the first paint.
 * @param from the value at `start`
 * @param to the value at `end`; another than `from`
 */
export function straightScale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Where a number's mark stands on a scale and what its bounds reach to; without `at`, bounds alone are known. */
export interface PlacedExtent {
  readonly at: number | null;
  readonly bounds: Bounds | null;
  /** Where its words belong: at the mark, else in the middle of the bounds. */
  readonly middle: number;
}

/** A number on a scale; null for none. A range has no mark of its own: it lies somewhere between its bounds. */
export function placeExtent(extent: Extent, scale: (value: number) => number): PlacedExtent | null {
  if (extent.kind === "none") return null;
  const bounds = boundsOf(extent);
  const placed = bounds && { low: scale(bounds.low), high: scale(bounds.high) };
  const at = extent.kind === "range" ? null : scale(extent.amount);
  return { at, bounds: placed, middle: at ?? (placed ? (placed.low + placed.high) / 2 : scale(0)) };
}
