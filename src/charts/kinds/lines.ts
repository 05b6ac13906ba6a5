import type { Extent } from "../../data/extent";
import type { Evidence, Figure, Provider } from "../../data/figure";
import type { ChartView } from "../chart-view";
import { type Box, type Placed, placeLabels } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { type PlacedExtent, placeExtent, straightScale } from "../drawing/scale";
import { shortened, textWidth } from "../drawing/text-width";
import { type Tick, yearTicks } from "../drawing/ticks";

/** A number at a moment; the line is broken before it where it is not comparable with the one before, and around a range. */
export interface LinePoint {
  readonly figure: Figure;
  /** Decimal year. */
  readonly at: number;
  readonly extent: Drawable;
  readonly broken: boolean;
}

/** A number that can be drawn. */
export type Drawable = Exclude<Extent, { readonly kind: "none" }>;

export interface Series {
  readonly provider: Provider;
  /** Different for each, though one provider may have several: lines that are not comparable with each other. */
  readonly name: string;
  /** The last value, in words. */
  readonly value: string;
  /** In order of time. */
  readonly points: readonly LinePoint[];
}

/** A figure of the article on the record's lines. */
export interface LineMark {
  readonly figure: Figure;
  readonly provider: Provider;
  readonly evidence: Evidence;
  readonly at: number;
  readonly extent: Drawable;
  readonly label: string;
}

/** What part of a line's value is something of its own, from the top down. */
export interface Band {
  readonly provider: Provider;
  readonly label: string;
  readonly points: readonly {
    readonly figure: Figure;
    readonly at: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface LinesView extends ChartView {
  readonly series: readonly Series[];
  readonly extra: readonly LineMark[];
  readonly bands: readonly Band[];
  readonly ticks: readonly Tick[];
  /** Whole years. */
  readonly from: number;
  readonly to: number;
}

export interface EndLabel {
  readonly series: Series;
  readonly name: string;
  readonly y: number;
}

export interface PlacedPoint {
  readonly point: LinePoint;
  readonly x: number;
  readonly y: PlacedExtent;
}

/** One provider's points, and the runs of them that a line goes through. */
export interface PlacedSeries {
  readonly series: Series;
  readonly points: readonly PlacedPoint[];
  readonly segments: readonly (readonly LinePoint[])[];
}

export interface LinesLayout {
  readonly plot: Box;
  readonly series: readonly PlacedSeries[];
  readonly labels: readonly EndLabel[];
  /** Whether name and value stand on lines of their own. */
  readonly stacked: boolean;
  readonly marks: readonly {
    readonly mark: LineMark;
    readonly x: number;
    readonly y: PlacedExtent;
    readonly label: Placed;
  }[];
  readonly bandLabels: readonly { readonly band: Band; readonly x: number; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly ticks: readonly { readonly label: string; readonly y: number; readonly zero: boolean }[];
  at(year: number): number;
  up(value: number): number;
}

export const MARK_RADIUS = 7;
/** Width of the piece of line before its name: colours are not read as text. */
export const KEY = 8;
const NARROW = 560;
const TOP = 12;
const BOTTOM = 24;
const LINE = 17;
const YEAR_ROOM = 44;
/** Parts of the width that the values of the axis and the names of lines may take at most; no value is cut for it. */
const VALUES = 0.3;
const NAMES = 0.5;

/**
 * Lines between an axis of values on the left and their names on the right; labels of marks where they meet nothing.
 */
export function layOutLines(view: LinesView, width: number, height: number): LinesLayout {
  const stacked = width < NARROW;
  const widest = Math.max(...view.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 8;
  const left = Math.min(widest, width * VALUES);
  const values = Math.max(...view.series.map(({ value }) => textWidth(value, TEXT.small))) + KEY + 5;
  const names = Math.max(...view.series.map((series) => labelWidth(series, stacked)));
  const right = Math.min(names, Math.max(values, width * NAMES)) + 14;
  const plot = { x: left, y: TOP, width: Math.max(width - left - right, 1), height: height - TOP - BOTTOM };
  const { from, to } = valuesOf(view);
  const at = straightScale(view.from, view.to, plot.x, plot.x + plot.width);
  const up = straightScale(from, to, plot.y + plot.height, plot.y);
  const series = view.series.map((one) => placedSeries(one, at, up));
  const marks = view.extra.flatMap((mark) => {
    const y = placeExtent(mark.extent, up);
    return y ? [{ mark, x: at(mark.at), y }] : [];
  });
  const bands = view.bands.flatMap((band) => {
    const [first] = band.points;
    return first ? [{ band, x: at(first.at), y: up(first.low) }] : [];
  });
  const form = (label: string) => [{ width: textWidth(label, TEXT.small, "bold"), height: LINE }];
  const labels = placeLabels(
    [
      ...marks.map(({ mark, x, y }) => ({ x, y: y.middle, radius: MARK_RADIUS, forms: form(mark.label) })),
      ...bands.map(({ band, x, y }) => ({ x, y, radius: 0, forms: form(band.label) })),
    ],
    { ...plot, x: plot.x + 2 },
    series.flatMap(along),
  );
  return {
    plot,
    series,
    labels: spread(series, stacked, right - 14, plot),
    stacked,
    marks: marks.flatMap((mark, index) => {
      const label = labels[index];
      return label ? [{ ...mark, label }] : [];
    }),
    bandLabels: (stacked ? [] : bands).flatMap(({ band }, index) => {
      const label = labels[marks.length + index];
      return label ? [{ band, x: label.box.x, y: label.box.y + 13 }] : [];
    }),
    years: yearTicks(view, at, YEAR_ROOM),
    ticks: view.ticks.map(({ label, value }) => ({ label, y: up(value), zero: value === 0 })),
    at,
    up,
  };
}

const SAMPLES = 6;
const THICK = 6;

/** The values at the two ends of the axis. */
export function valuesOf({ ticks }: LinesView): { readonly from: number; readonly to: number } {
  return { from: ticks[0]?.value ?? 0, to: ticks.at(-1)?.value ?? 1 };
}

function placedSeries(series: Series, at: (year: number) => number, up: (value: number) => number): PlacedSeries {
  const points = series.points.flatMap((point) => {
    const y = placeExtent(point.extent, up);
    return y ? [{ point, x: at(point.at), y }] : [];
  });
  return { series, points, segments: segmentsOf(series) };
}

/** Small boxes along a line, which labels must not cover. */
function along({ points }: PlacedSeries): readonly Box[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? point;
    return Array.from({ length: SAMPLES }, (_, sample) => {
      const part = sample / SAMPLES;
      const x = point.x + (next.x - point.x) * part;
      const y = point.y.middle + (next.y.middle - point.y.middle) * part;
      return { x: x - THICK / 2, y: y - THICK / 2, width: THICK, height: THICK };
    });
  });
}

function labelWidth({ name, value }: Series, stacked: boolean): number {
  const [nameWidth, valueWidth] = [textWidth(name, TEXT.body, "bold"), textWidth(value, TEXT.small)];
  return KEY + 5 + (stacked ? Math.max(nameWidth, valueWidth) : nameWidth + 6 + valueWidth);
}

/** Labels at the height of their lines' ends, moved apart where they would meet, and back from the edge. */
function spread(placed: readonly PlacedSeries[], stacked: boolean, width: number, plot: Box): readonly EndLabel[] {
  const room = stacked ? LINE * 2 : LINE + 2;
  const labels = placed
    .flatMap(({ series, points }) => {
      const last = points.at(-1);
      const beside = stacked ? 0 : 6 + textWidth(series.value, TEXT.small);
      const name = shortened(series.name, width - KEY - 5 - beside, TEXT.body, "bold");
      return last ? [{ series, name, y: last.y.middle }] : [];
    })
    .sort((a, b) => a.y - b.y);
  for (const [index, label] of labels.entries()) {
    const above = labels[index - 1];
    if (above) label.y = Math.max(label.y, above.y + room);
  }
  const bottom = plot.y + plot.height;
  for (const [index, label] of [...labels.entries()].reverse()) {
    const below = labels[index + 1];
    label.y = Math.min(label.y, below ? below.y - room : bottom);
  }
  return labels;
}

/** Runs of points between the breaks; nothing says where in a range a line would pass. */
function segmentsOf({ points }: Series): readonly (readonly LinePoint[])[] {
  const segments: LinePoint[][] = [[]];
  for (const point of points) {
    const isRange = point.extent.kind === "range";
    if (point.broken || isRange) segments.push([]);
    if (!isRange) segments.at(-1)?.push(point);
  }
  return segments.filter((segment) => segment.length > 0);
}

export function linesHeight(_view: LinesView, width: number): number {
  return width < NARROW ? 320 : 360;
}
