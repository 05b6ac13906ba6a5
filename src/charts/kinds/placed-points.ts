import { type PlacedExtent, placeExtent } from "../drawing/scale";
import { yearStep } from "../drawing/ticks";
import type { LinePoint } from "./series";

/** What all drawings of lines lay out in the same way. */

export interface PlacedPoint {
  readonly point: LinePoint;
  readonly x: number;
  readonly y: PlacedExtent;
}

/** Points at their places, and the runs of them that a line goes through without a break. */
export interface PlacedRun {
  readonly points: readonly PlacedPoint[];
  readonly segments: readonly (readonly PlacedPoint[])[];
}

export function placePoints(
  all: readonly LinePoint[],
  at: (year: number) => number,
  up: (value: number) => number,
): PlacedRun {
  const points = all.flatMap((point): readonly PlacedPoint[] => {
    const y = placeExtent(point.extent, up);
    return y ? [{ point, x: at(point.at), y }] : [];
  });
  return { points, segments: segmentsOf(points) };
}

/** Runs of points between the breaks; nothing says where in a range a line would pass. */
export function segmentsOf(points: readonly PlacedPoint[]): readonly (readonly PlacedPoint[])[] {
  const segments: PlacedPoint[][] = [[]];
  for (const placed of points) {
    const isRange = placed.point.extent.kind === "range";
    if (placed.point.broken || isRange) segments.push([]);
    if (!isRange) segments.at(-1)?.push(placed);
  }
  return segments.filter((segment) => segment.length > 0);
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** The last year, and as many before it as have room, all the same number of years apart. @param each CSS pixels for one */
export function yearsShown({ from, to }: Years, at: (year: number) => number, each: number): readonly number[] {
  const step = yearStep({ from, to }, at, each);
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => to - 1 - index * step).reverse();
}
