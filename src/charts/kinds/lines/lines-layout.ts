import type { Box } from "../../drawing/box";
import { pushedApart } from "../../drawing/labels";
import { TEXT } from "../../drawing/paint";
import { straightScale } from "../../drawing/scale";
import { shortened, textWidth } from "../../drawing/text-width";
import { type PlacedPoint, type PlacedRun, placePoints, yearsShown } from "../placed-points";
import type { LinesView, NamedLine } from "./lines";

/** A line with the words at its end. */
export interface PlacedLine extends PlacedRun {
  readonly line: NamedLine;
  readonly label: PlacedLabel | null;
}

export interface PlacedLabel {
  readonly name: string;
  readonly value: string;
  readonly x: number;
  /** Baseline of the name; that of the value is a line below. */
  readonly y: number;
  /** From the line's last point to its words. */
  readonly leader: { readonly from: PlacedPoint; readonly x: number; readonly y: number };
}

export interface LinesLayout {
  readonly lines: readonly PlacedLine[];
  readonly plot: Box;
  readonly rules: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly isZero: boolean;
  }[];
  readonly years: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  readonly guide: number | null;
  /** Radius of a point's dot: small where points lie close. */
  readonly dot: number;
}

export const NAME_LINE = 16;
const LABEL = 38;
const TOP = 10;
const YEARS = 24;
const YEAR_ROOM = 40;
/** From the plot's edge to the words of a line. */
const APART = 22;
/** Part of the width that words may take. */
const WORDS = 0.34;
const AXIS = 0.24;
const DOT = { small: 1.5, usual: 3.5 } as const;
/** CSS pixels between two points from which each has room for a dot that shows how sure it is. */
const ROOMY = 16;

export function layOutLines(view: LinesView, width: number, height: number): LinesLayout {
  const plot = plotFor(view, width, height);
  const up = straightScale(view.ticks[0]?.value ?? 0, view.ticks.at(-1)?.value ?? 1, plot.y + plot.height, plot.y);
  const at = straightScale(view.from, view.to, plot.x, plot.x + plot.width);
  const placed = view.lines.map((line) => ({ line, ...placePoints(line.points, at, up) }));
  const longest = Math.max(...view.lines.map(({ points }) => points.length), 1);
  return {
    lines: withLabels(placed, plot, width),
    plot,
    rules: view.ticks.map(({ label, value }) => ({
      label: shortened(label, plot.x - 4, TEXT.small),
      x: plot.x - 8,
      y: up(value),
      isZero: value === 0,
    })),
    years: yearsShown(view, at, YEAR_ROOM).map((year) => ({
      label: String(year),
      x: at(year + 0.5),
      y: plot.y + plot.height + 18,
    })),
    guide: view.guide === null ? null : up(view.guide),
    dot: plot.width / longest < ROOMY ? DOT.small : DOT.usual,
  };
}

/** Between the values of the axis and the words at the ends of the lines. */
function plotFor({ lines, ticks }: LinesView, width: number, height: number): Box {
  const axis = Math.min(Math.max(...ticks.map(({ label }) => textWidth(label, TEXT.small)), 0) + 10, width * AXIS);
  const words = lines.map(({ name, value }) =>
    Math.max(textWidth(name, TEXT.body, "bold"), textWidth(value, TEXT.body)),
  );
  const right = Math.min(Math.max(...words, 0) + APART + 1, width * WORDS);
  return { x: axis, y: TOP, width: Math.max(width - axis - right, 1), height: Math.max(height - TOP - YEARS, 1) };
}

/** Names and last values stand right of the plot, in the order of where the lines end. */
function withLabels(lines: readonly Omit<PlacedLine, "label">[], plot: Box, width: number): readonly PlacedLine[] {
  const x = plot.x + plot.width + APART;
  const ends = lines.map(({ points }) => points.at(-1)?.y.middle ?? plot.y);
  const [top, bottom] = [plot.y + LABEL / 2 - TOP, plot.y + plot.height - LABEL / 2 + YEARS];
  const middles = pushedApart(ends, { top, bottom: Math.max(bottom, top + 1), step: LABEL });
  const room = width - x;
  return lines.map((one, index): PlacedLine => {
    const from = one.points.at(-1);
    const middle = middles[index] ?? top;
    if (!from) return { ...one, label: null };
    return {
      ...one,
      label: {
        name: shortened(one.line.name, room, TEXT.body, "bold"),
        value: shortened(one.line.value, room, TEXT.body),
        x,
        y: middle - 2,
        leader: { from, x: x - 4, y: middle - 4 },
      },
    };
  });
}

/** Wide drawings are flat, and every name has its place. */
export function linesHeight({ lines }: LinesView, width: number): number {
  return Math.max(Math.min(width * 0.6, 380), 260, LABEL * lines.length + TOP + YEARS);
}
