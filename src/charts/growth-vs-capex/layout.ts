import type { Bounds } from "../../data/extent";
import { type Box, type Placed, placeLabels } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { placeExtent, straightScale } from "../drawing/scale";
import { shortened, textWidth } from "../drawing/text-width";
import type { Tick } from "../drawing/ticks";
import type { Point, ScatterPair, ScatterView } from "./view";

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Whether both are numbers: where one is a range, whiskers alone cross here. */
  readonly isPoint: boolean;
  /** What each lies between; null where that is not said. */
  readonly wide: Bounds | null;
  readonly high: Bounds | null;
}

export interface PlacedPoint {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly place: Place;
  /** Where the record puts it; null without the record. */
  readonly record: Place | null;
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

/** Growth upwards, spending to the right, each from zero or from below it; labels where they meet nothing. */
export function layOutScatter(view: ScatterView, width: number, height: number): ScatterLayout {
  const left = Math.max(...view.y.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 10;
  const plot = { x: left, y: TOP, width: width - left - RIGHT, height: height - TOP - BOTTOM };
  const atX = scaleOf(view.x.ticks, left, left + plot.width);
  const atY = scaleOf(view.y.ticks, TOP + plot.height, TOP);
  const placeOf = ({ spending, growth }: ScatterPair): Place | null => {
    const [across, up] = [placeExtent(spending, atX), placeExtent(growth, atY)];
    if (!across || !up) return null;
    const isPoint = across.at !== null && up.at !== null;
    return { x: across.middle, y: up.middle, isPoint, wide: across.bounds, high: up.bounds };
  };
  const places = view.points.flatMap((point) => {
    const place = placeOf(point);
    return place ? [{ point, x: place.x, y: place.y, place, record: point.record && placeOf(point.record) }] : [];
  });
  const formsOf = (point: Point) => formsWithin(point, width - left);
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
      .filter(({ value }, index) => (index > 0 || value < 0) && !(crowded && index % 2 === 1))
      .map(({ value, label }) => ({
        label,
        at: atX(value),
        textX: Math.min(atX(value), width - textWidth(label, TEXT.small) / 2),
        zero: value === 0,
      })),
    yTicks: view.y.ticks.map(({ value, label }) => ({ label, at: atY(value), textX: left - 8, zero: value === 0 })),
  };
}

/** From the first tick to the last. */
function scaleOf(ticks: readonly Tick[], start: number, end: number): (value: number) => number {
  return straightScale(ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1, start, end);
}

function around({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: x - RADIUS, y: y - RADIUS, width: RADIUS * 2, height: RADIUS * 2 };
}

/** Name, then the values on one line or on lines of their own, whichever lets every label stand free. */
function formsWithin({ name: whole, values, recordValues }: Point, width: number): readonly (readonly string[])[] {
  const record = recordValues ? [recordValues] : [];
  const name = shortened(whole, width, TEXT.body, "bold");
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
