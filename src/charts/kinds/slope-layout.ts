import { everyNumberOf } from "../../data/extent";
import type { Provider } from "../../data/figure";
import { pushedApart } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { type PlacedExtent, placeExtent, straightScale } from "../drawing/scale";
import { fitted, shortened, textLines, textWidth } from "../drawing/text-width";
import type { Slope, SlopeEnd, SlopeView } from "./slope";

export interface PlacedEnd extends SlopeEnd {
  readonly x: number;
  readonly y: number;
  /** Whether it is one number; a range is drawn as bounds alone. */
  readonly isPoint: boolean;
  readonly whisker: { readonly from: number; readonly to: number } | null;
  /** Middle of its two lines of words; pushed away from its dot where words would meet. */
  readonly labelY: number;
  readonly lines: readonly [value: string, name: string];
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
/** From the baseline of a value to that of the name under it. */
export const NAME_LINE = 16;
export const HEAD_LINE = 18;
/** From a column to its words: a dot, and a leader where the words were pushed away. */
export const APART = RADIUS + 14;
const LABEL = 40;
const TOP = 10;
/** Words leave the lines at least this much between the columns. */
const BETWEEN = 60;

/** Words stand outside the columns, so that none lies over a line. */
export function layOutSlopes({ slopes, heads, isOneScale }: SlopeView, width: number, height: number): SlopeLayout {
  const wanted = (side: "left" | "right"): number =>
    Math.max(...slopes.map((slope) => wordsWidth(slope[side])), 0) + APART + 1;
  const room = Math.max(width - BETWEEN, 0);
  // a side may have what the other leaves
  const margin = (own: number, other: number): number => Math.min(own, Math.max(room / 2, room - other));
  const [left, right] = [margin(wanted("left"), wanted("right")), width - margin(wanted("right"), wanted("left"))];
  const middle = (left + right) / 2;
  const headLines = heads.map((head) => textLines(head, middle - 8, TEXT.body));
  const headHeight = Math.max(...headLines.map(({ length }) => length)) * HEAD_LINE + TOP;
  const [top, bottom] = [headHeight + LABEL / 2, Math.max(height - LABEL / 2, headHeight + LABEL / 2 + 1)];
  const column = (side: "left" | "right", x: number): readonly PlacedEnd[] => {
    const room = side === "left" ? x - APART : width - x - APART;
    const measured = slopes.flatMap((slope) => (isOneScale ? [slope.left, slope.right] : [slope[side]]));
    return placeColumn(slopes, side, { x, top, bottom, room: Math.max(room, 1), measured });
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
  /** What its scale has to hold. */
  readonly measured: readonly SlopeEnd[];
}

function wordsWidth({ value, name }: SlopeEnd): number {
  return Math.max(textWidth(value, TEXT.value, "bold"), textWidth(name, TEXT.body));
}

/** From the smallest number of its scale at its foot to the largest at its head; a single one in the middle. */
function placeColumn(slopes: readonly Slope[], side: "left" | "right", column: Column): readonly PlacedEnd[] {
  const ends = slopes.map((slope) => slope[side]);
  const { top, bottom, measured } = column;
  const numbers = measured.flatMap(({ extent }) => everyNumberOf(extent));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = lowest < highest ? straightScale(lowest, highest, bottom, top) : () => (top + bottom) / 2;
  const placed = ends.map(({ extent }) => placeExtent(extent, scale) ?? { at: null, bounds: null, middle: bottom });
  const labels = pushedApart(
    placed.map(({ middle }) => middle),
    { top, bottom, step: LABEL },
  );
  return ends.map((end, index) => placedEnd(end, placed[index], labels[index], column));
}

function placedEnd(end: SlopeEnd, place: PlacedExtent | undefined, labelY = 0, { x, room, bottom }: Column): PlacedEnd {
  const { at = null, bounds = null, middle = bottom } = place ?? {};
  return {
    ...end,
    x,
    y: middle,
    isPoint: at !== null,
    whisker: bounds && { from: bounds.low, to: bounds.high },
    labelY,
    lines: [
      shortened(fitted(end.value, room, TEXT.value, "bold"), room, TEXT.value, "bold"),
      shortened(end.name, room, TEXT.body),
    ],
  };
}

/** As high as a wide drawing needs for crossing lines to be seen, and every label has its place. */
export function slopeHeight({ slopes }: SlopeView, width: number): number {
  const labels = HEAD_LINE * 2 + TOP + LABEL * Math.max(slopes.length, 1);
  return Math.max(Math.min(width * 0.62, 300), 220, labels);
}
