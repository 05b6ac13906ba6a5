import { everyNumberOf } from "../../../data/extent";
import type { Provider } from "../../../data/figure";
import { pushedApart } from "../../drawing/labels";
import { TEXT } from "../../drawing/paint";
import { type PlacedExtent, placeExtent, straightScale } from "../../drawing/scale";
import { evenLines, shortened, textLines, textWidth, type Weight } from "../../drawing/text-width";
import type { Slope, SlopeEnd, SlopeView } from "./slope";

/** A line of words beside a dot. */
export interface EndLine {
  readonly text: string;
  readonly size: number;
  readonly isValue: boolean;
}

export interface PlacedEnd extends SlopeEnd {
  readonly x: number;
  readonly y: number;
  /** Whether it is one number; a range is drawn as bounds alone. */
  readonly isPoint: boolean;
  readonly whisker: { readonly from: number; readonly to: number } | null;
  /** Middle of its words; pushed away from its dot where words would meet. */
  readonly labelY: number;
  /** On their baselines, the value first. */
  readonly lines: readonly (EndLine & { readonly y: number })[];
}

export interface PlacedSlope {
  readonly key: string;
  readonly provider: Provider | null;
  readonly left: PlacedEnd;
  readonly right: PlacedEnd;
  readonly x: number;
  readonly y: number;
}

export interface SlopeHead {
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: "end" | "start";
}

export interface SlopeLayout {
  readonly slopes: readonly PlacedSlope[];
  readonly columns: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly heads: readonly SlopeHead[];
}

export const RADIUS = 6;
/** From the baseline of a value or a name to that of the line under it. */
const WORD_LINE = 16;
/** To that of a further line of a value. */
const VALUE_LINE = 19;
export const HEAD_LINE = 18;
/** From a column to its words: a dot, and a leader where the words were pushed away. */
export const APART = RADIUS + 14;
const LABEL = 40;
const TOP = 10;
/** Words leave the lines at least this much between the columns, or this part of the width where that is less. */
const BETWEEN = { width: 60, part: 0.2 } as const;

interface Form {
  /** Where the two columns stand. */
  readonly left: number;
  readonly right: number;
  readonly headLines: readonly (readonly string[])[];
  readonly headHeight: number;
  /** Height of one label, with what keeps it from the next. */
  readonly label: number;
}

function formFor({ slopes, heads }: SlopeView, width: number): Form {
  const wanted = (side: "left" | "right"): number =>
    Math.max(...slopes.map((slope) => wordsWidth(slope[side])), 0) + APART + 1;
  const room = width - Math.min(BETWEEN.width, width * BETWEEN.part);
  // a side may have what the other leaves
  const margin = (own: number, other: number): number => Math.min(own, Math.max(room / 2, room - other));
  const [left, right] = [margin(wanted("left"), wanted("right")), width - margin(wanted("right"), wanted("left"))];
  const headLines = heads.map((head) => textLines(head, (left + right) / 2 - 8, TEXT.body));
  const heights = slopes
    .flatMap((slope) => [linesOf(slope.left, left - APART), linesOf(slope.right, width - right - APART)])
    .map((lines) => baselines(lines).at(-1) ?? 0);
  return {
    left,
    right,
    headLines,
    headHeight: Math.max(...headLines.map(({ length }) => length)) * HEAD_LINE + TOP,
    label: LABEL + Math.max(...heights, 2 * WORD_LINE) - 2 * WORD_LINE,
  };
}

/** Words stand outside the columns, so that none lies over a line. */
export function layOutSlopes(view: SlopeView, width: number, height: number): SlopeLayout {
  const { slopes, isOneScale } = view;
  const { left, right, headLines, headHeight, label } = formFor(view, width);
  const top = headHeight + LABEL / 2;
  const bottom = Math.max(height - label + LABEL / 2, top + 1);
  const column = (side: "left" | "right", x: number): readonly PlacedEnd[] => {
    const room = side === "left" ? x - APART : width - x - APART;
    const measured = slopes.flatMap((slope) => (isOneScale ? [slope.left, slope.right] : [slope[side]]));
    return placeColumn(slopes, side, { x, top, bottom, label, room: Math.max(room, 1), measured });
  };
  const [lefts, rights] = [column("left", left), column("right", right)];
  return {
    slopes: slopes.flatMap(({ key, provider }, index) => {
      const [from, to] = [lefts[index], rights[index]];
      return from && to
        ? [{ key, provider, left: from, right: to, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]
        : [];
    }),
    columns: [left, right].map((x) => ({ x, from: headHeight, to: bottom + LABEL / 2 })),
    heads: headLines.map((lines, index) =>
      index === 0 ? { lines, x: 0, anchor: "start" } : { lines, x: width, anchor: "end" },
    ),
  };
}

interface Column {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly room: number;
  readonly label: number;
  /** What its scale has to hold. */
  readonly measured: readonly SlopeEnd[];
}

function wordsWidth({ value, name }: SlopeEnd): number {
  return Math.max(textWidth(value, TEXT.value, "bold"), textWidth(name, TEXT.body));
}

/** From the smallest number of its scale at its foot to the largest at its head; a single one in the middle. */
function placeColumn(slopes: readonly Slope[], side: "left" | "right", column: Column): readonly PlacedEnd[] {
  const ends = slopes.map((slope) => slope[side]);
  const { top, bottom, label, measured } = column;
  const numbers = measured.flatMap(({ extent }) => everyNumberOf(extent));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = lowest < highest ? straightScale(lowest, highest, bottom, top) : () => (top + bottom) / 2;
  const placed = ends.map(({ extent }) => placeExtent(extent, scale) ?? { at: null, bounds: null, middle: bottom });
  const labels = pushedApart(
    placed.map(({ middle }) => middle),
    { top, bottom, step: label },
  );
  return ends.map((end, index) => placedEnd(end, placed[index], labels[index], column));
}

function placedEnd(end: SlopeEnd, place: PlacedExtent | undefined, labelY = 0, { x, room, bottom }: Column): PlacedEnd {
  const { at = null, bounds = null, middle = bottom } = place ?? {};
  const lines = linesOf(end, room);
  const steps = baselines(lines);
  return {
    ...end,
    x,
    y: middle,
    isPoint: at !== null,
    whisker: bounds && { from: bounds.low, to: bounds.high },
    labelY,
    lines: lines.map((line, index) => ({ ...line, y: labelY + (steps[index] ?? 0) })),
  };
}

/** The value and under it the name, each on as many lines as it needs. */
function linesOf({ value, name }: SlopeEnd, room: number): readonly EndLine[] {
  const values = fittedLines(value, room, [TEXT.value, TEXT.body, TEXT.small], "bold");
  const names = fittedLines(name, room, [TEXT.body, TEXT.small], "regular");
  return [...values.map((line) => ({ ...line, isValue: true })), ...names.map((line) => ({ ...line, isValue: false }))];
}

/** In the first of the sizes whose lines have room; in the last, cut where even they have none. */
function fittedLines(
  text: string,
  room: number,
  [size, ...smaller]: readonly [number, ...number[]],
  weight: Weight,
): readonly Pick<EndLine, "text" | "size">[] {
  const lines = evenLines(text, room, size, weight);
  const [next, ...others] = smaller;
  if (next !== undefined && lines.some((line) => textWidth(line, size, weight) > room))
    return fittedLines(text, room, [next, ...others], weight);
  return lines.map((line) => ({ text: shortened(line, room, size, weight), size }));
}

/** From the middle of a label to each of its baselines, and to the one that would follow. */
function baselines(lines: readonly EndLine[]): readonly number[] {
  return [...lines, null].map((_, index) => {
    const values = lines.slice(1, index + 1).filter(({ isValue }) => isValue).length;
    return index * WORD_LINE + values * (VALUE_LINE - WORD_LINE);
  });
}

/** As high as a wide drawing needs for crossing lines to be seen, and every label has its place. */
export function slopeHeight(view: SlopeView, width: number): number {
  return Math.max(Math.min(width * 0.62, 300), 220, slopeLeast(view, width));
}

/** Every label has its place. */
export function slopeLeast(view: SlopeView, width: number): number {
  const { headHeight, label } = formFor(view, width);
  return Math.max(headHeight, HEAD_LINE * 2 + TOP) + label * Math.max(view.slopes.length, 1);
}
