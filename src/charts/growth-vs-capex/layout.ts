import { type Box, type Placed, placeLabels } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import type { Point, ScatterView } from "./view";

export interface PlacedPoint {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  /** Where the record puts it; null without the record. */
  readonly record: { readonly x: number; readonly y: number } | null;
  readonly label: Placed;
  readonly lines: readonly string[];
}

export interface PlacedTick {
  readonly label: string;
  readonly at: number;
  readonly textX: number;
  readonly zero: boolean;
}

export interface ScatterLayout {
  readonly points: readonly PlacedPoint[];
  readonly xTicks: readonly PlacedTick[];
  readonly yTicks: readonly PlacedTick[];
  /** The plot without its axes. */
  readonly plot: Box;
}

export const RADIUS = 10;
export const LINE = 17;
const TOP = 24;
const BOTTOM = 44;
const RIGHT = 16;

/** Growth upwards, spending to the right, from zero on both axes; labels where they meet nothing. */
export function layOutScatter(view: ScatterView, width: number, height: number): ScatterLayout {
  const left = Math.max(...view.y.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 10;
  const plot = { x: left, y: TOP, width: width - left - RIGHT, height: height - TOP - BOTTOM };
  const end = { x: view.x.ticks.at(-1)?.value ?? 1, y: view.y.ticks.at(-1)?.value ?? 1 };
  const atX = (value: number): number => left + (value / end.x) * plot.width;
  const atY = (value: number): number => TOP + plot.height * (1 - value / end.y);
  const places = view.points.map((point) => ({
    point,
    x: atX(point.spending),
    y: atY(point.growth),
    record: point.record && { x: atX(point.record.spending), y: atY(point.record.growth) },
  }));
  const within = { x: left, y: TOP - 8, width: width - left, height: plot.height + 8 };
  const labels = placeLabels(
    places.map(({ point, x, y }) => ({ x, y, radius: RADIUS, forms: formsOf(point).map(sizeOf) })),
    within,
    places.flatMap(({ record }) => (record ? [around(record)] : [])),
  );
  const crowded = view.x.ticks.some(({ label }) => textWidth(label, TEXT.small) + 8 > plot.width / view.x.ticks.length);
  return {
    plot,
    points: places.flatMap((place, index) => {
      const label = labels[index];
      return label ? [{ ...place, label, lines: formsOf(place.point)[label.form] ?? [] }] : [];
    }),
    xTicks: view.x.ticks
      .filter((_, index) => index > 0 && !(crowded && index % 2 === 1))
      .map(({ value, label }) => ({
        label,
        at: atX(value),
        textX: Math.min(atX(value), width - textWidth(label, TEXT.small) / 2),
        zero: false,
      })),
    yTicks: view.y.ticks.map(({ value, label }) => ({ label, at: atY(value), textX: left - 8, zero: value === 0 })),
  };
}

function around({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: x - RADIUS, y: y - RADIUS, width: RADIUS * 2, height: RADIUS * 2 };
}

/** Name, then the values on one line or on lines of their own, whichever lets every label stand free. */
function formsOf({ name, values, recordValues }: Point): readonly (readonly string[])[] {
  const record = recordValues ? [recordValues] : [];
  return [
    [name, values.join(" · "), ...record],
    [name, ...values, ...record],
  ];
}

function sizeOf([name = "", ...values]: readonly string[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(textWidth(name, TEXT.body, "bold"), ...values.map((value) => textWidth(value, TEXT.small))),
    height: LINE * (values.length + 1),
  };
}

/** CSS pixels below which labels stand above each other. */
const NARROW = 400;

export function scatterHeight(view: ScatterView, width: number): number {
  if (width < NARROW) return view.points.some(({ record }) => record) ? 460 : 340;
  return Math.max(260, Math.min(width * 0.62, 320));
}
