import type { Evidence, Figure, Provider } from "../../data/figure";
import type { ChartView } from "../chart";
import { type Box, type Placed, placeLabels } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import type { Tick } from "../drawing/ticks";

/** A value at a moment; the line is broken before it where it is not comparable with the one before. */
export interface LinePoint {
  readonly figure: Figure;
  /** Decimal year. */
  readonly at: number;
  readonly value: number;
  readonly broken: boolean;
}

export interface Series {
  readonly provider: Provider;
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
  readonly value: number;
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
  readonly y: number;
}

export interface LinesLayout {
  readonly plot: Box;
  readonly top: number;
  readonly labels: readonly EndLabel[];
  /** Whether name and value stand on lines of their own. */
  readonly stacked: boolean;
  readonly marks: readonly {
    readonly mark: LineMark;
    readonly x: number;
    readonly y: number;
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
const STEPS = [1, 2, 5, 10];

/**
 * Lines between an axis of values on the left and their names on the right; labels of marks where they meet nothing.
 */
export function layOutLines(view: LinesView, width: number, height: number): LinesLayout {
  const stacked = width < NARROW;
  const left = Math.max(...view.ticks.map(({ label }) => textWidth(label, TEXT.small))) + 8;
  const right = Math.max(...view.series.map((series) => labelWidth(series, stacked))) + 14;
  const plot = { x: left, y: TOP, width: width - left - right, height: height - TOP - BOTTOM };
  const end = view.ticks.at(-1)?.value ?? 1;
  const at = (year: number): number => plot.x + ((year - view.from) / (view.to - view.from)) * plot.width;
  const up = (value: number): number => plot.y + plot.height * (1 - value / end);
  const marks = view.extra.map((mark) => ({ mark, x: at(mark.at), y: up(mark.value) }));
  const bands = view.bands.flatMap((band) => {
    const [first] = band.points;
    return first ? [{ band, x: at(first.at), y: up(first.low) }] : [];
  });
  const form = (label: string) => [{ width: textWidth(label, TEXT.small, "bold"), height: LINE }];
  const labels = placeLabels(
    [
      ...marks.map(({ mark, x, y }) => ({ x, y, radius: MARK_RADIUS, forms: form(mark.label) })),
      ...bands.map(({ band, x, y }) => ({ x, y, radius: 0, forms: form(band.label) })),
    ],
    { ...plot, x: plot.x + 2 },
    view.series.flatMap((series) => along(series, at, up)),
  );
  return {
    plot,
    top: TOP,
    labels: spread(view.series, up, stacked ? LINE * 2 : LINE + 2, plot),
    stacked,
    marks: marks.flatMap((mark, index) => {
      const label = labels[index];
      return label ? [{ ...mark, label }] : [];
    }),
    bandLabels: bands.flatMap(({ band }, index) => {
      const label = labels[marks.length + index];
      return label ? [{ band, x: label.box.x, y: label.box.y + 13 }] : [];
    }),
    years: yearTicks(view, plot, at),
    ticks: view.ticks.map(({ label, value }) => ({ label, y: up(value), zero: value === 0 })),
    at,
    up,
  };
}

const SAMPLES = 6;
const THICK = 6;

/** Small boxes along a line, which labels must not cover. */
function along({ points }: Series, at: (year: number) => number, up: (value: number) => number): readonly Box[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? point;
    return Array.from({ length: SAMPLES }, (_, sample) => {
      const part = sample / SAMPLES;
      const x = at(point.at + (next.at - point.at) * part);
      const y = up(point.value + (next.value - point.value) * part);
      return { x: x - THICK / 2, y: y - THICK / 2, width: THICK, height: THICK };
    });
  });
}

function labelWidth({ name, value }: Series, stacked: boolean): number {
  const [nameWidth, valueWidth] = [textWidth(name, TEXT.body, "bold"), textWidth(value, TEXT.small)];
  return KEY + 5 + (stacked ? Math.max(nameWidth, valueWidth) : nameWidth + 6 + valueWidth);
}

/** Labels at the height of their lines' ends, moved apart where they would meet, and back from the edge. */
function spread(
  series: readonly Series[],
  up: (value: number) => number,
  room: number,
  plot: Box,
): readonly EndLabel[] {
  const labels = series
    .flatMap((one) => {
      const last = one.points.at(-1);
      return last ? [{ series: one, y: up(last.value) }] : [];
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

function yearTicks(view: LinesView, plot: Box, at: (year: number) => number): LinesLayout["years"] {
  const span = view.to - view.from;
  const step = STEPS.find((years) => plot.width / (span / years) >= YEAR_ROOM) ?? span;
  return Array.from({ length: span + 1 }, (_, index) => view.from + index)
    .filter((year) => (year - view.from) % step === 0)
    .map((year) => ({ year, x: at(year) }));
}

/** Runs of points between the breaks. */
export function segmentsOf({ points }: Series): readonly (readonly LinePoint[])[] {
  const segments: LinePoint[][] = [];
  for (const point of points) {
    const last = segments.at(-1);
    if (last && !point.broken) last.push(point);
    else segments.push([point]);
  }
  return segments;
}

export function linesHeight(_view: LinesView, width: number): number {
  return width < NARROW ? 320 : 360;
}
