import type { Box, Line, Size } from "./box";

/** A place for words about a mark. */
export interface Stand {
  readonly box: Box;
  /** From the mark to the words, in one or two pieces; none where they stand right beside it. */
  readonly leader: readonly Line[];
  /** Which end of its lines is aligned. */
  readonly anchor: "start" | "end";
}

type Words = Omit<Stand, "leader">;

/** CSS pixels from a mark to what stands right beside it, and how long leaders may be. */
export interface Distances {
  readonly beside: number;
  readonly led: { readonly from: number; readonly to: number; readonly step: number };
}

/** What a leader keeps free of its mark and its words. */
const ENDS = 3;
/** From the end of words to where an upright leader meets them. */
const INSET = 8;
/** Before its bend and behind it a leader is at least so long, and before it longer in such steps. */
const BEND = 10;
/** Narrower marks have their leader in the middle. */
const WIDE = 48;

/** Right beside a mark: behind it, before it, under it, above it. */
export function standsBeside(mark: Box, form: Size, distance: number): readonly Stand[] {
  const level = (["right", "left"] as const).flatMap((side) => sideways(mark, side, distance, form));
  const over = feetOf(mark).flatMap((foot) =>
    (["down", "up"] as const).flatMap((side) => upOrDown(mark, side, foot, distance, form)),
  );
  return [...level, ...over].map((words) => ({ ...words, leader: [] }));
}

/** Right beside words: behind them, before them, under them. Above them it would seem to be said of what is there. */
export function standsAfter(words: Box, form: Size, distance: number): readonly Stand[] {
  const level = (["right", "left"] as const).flatMap((side) => sideways(words, side, distance, form));
  const under = upOrDown(words, "down", words.x + INSET, distance, form);
  return [...level, ...under].map((stand) => ({ ...stand, leader: [] }));
}

/** A way that leaders can go from a mark, and where words stand at their ends. */
interface Way {
  /** CSS pixels of its shortest leader. */
  readonly from: number;
  leader(length: number): readonly Line[];
  words(length: number, form: Size): readonly Words[];
}

/**
 * At the end of leaders, from the shortest to the longest.
 * @param mayGo whether a leader may go there: where one may not, longer ones on its way may not either
 */
export function* standsLed(
  mark: Box,
  forms: readonly Size[],
  led: Distances["led"],
  mayGo: (leader: readonly Line[]) => boolean,
): Generator<Stand & { readonly form: number }> {
  let ways = [...straightWays(mark, led.from), ...waysAroundCorners(mark, led.to)];
  for (let length = led.from; length <= led.to && ways.length > 0; length += led.step) {
    ways = ways.filter((way) => length < way.from || mayGo(way.leader(length)));
    const open = ways.filter((way) => length >= way.from);
    for (const [form, size] of forms.entries())
      for (const way of open)
        for (const words of way.words(length, size)) yield { ...words, leader: way.leader(length), form };
  }
}

function straightWays(mark: Box, from: number): readonly Way[] {
  const middle = mark.y + mark.height / 2;
  const [left, right, top, bottom] = [mark.x, mark.x + mark.width, mark.y, mark.y + mark.height];
  const level: readonly Way[] = [
    {
      from,
      leader: (length) => [{ x1: right + ENDS, x2: right + length - ENDS, y1: middle, y2: middle }],
      words: (length, form) => sideways(mark, "right", length, form),
    },
    {
      from,
      leader: (length) => [{ x1: left - ENDS, x2: left - length + ENDS, y1: middle, y2: middle }],
      words: (length, form) => sideways(mark, "left", length, form),
    },
  ];
  const upright = feetOf(mark).flatMap((foot): readonly Way[] => [
    {
      from,
      leader: (length) => [{ x1: foot, x2: foot, y1: bottom + ENDS, y2: bottom + length - ENDS }],
      words: (length, form) => upOrDown(mark, "down", foot, length, form),
    },
    {
      from,
      leader: (length) => [{ x1: foot, x2: foot, y1: top - ENDS, y2: top - length + ENDS }],
      words: (length, form) => upOrDown(mark, "up", foot, length, form),
    },
  ]);
  return [...level, ...upright];
}

/** Sideways from the mark, then up or down. */
function waysAroundCorners(mark: Box, longest: number): readonly Way[] {
  const middle = mark.y + mark.height / 2;
  const corner = { x: 0, y: middle, width: 0, height: 0 };
  const count = Math.max(Math.floor(longest / BEND) - 1, 0);
  return Array.from({ length: count }, (_, index) => (index + 1) * BEND).flatMap((across) =>
    ([1, -1] as const).flatMap((way) => {
      const edge = way === 1 ? mark.x + mark.width : mark.x;
      const foot = edge + way * across;
      const first = { x1: edge + way * ENDS, x2: foot, y1: middle, y2: middle };
      return (["up", "down"] as const).map((side): Way => {
        const down = side === "down" ? 1 : -1;
        return {
          from: across + BEND,
          leader: (length) => [first, { x1: foot, x2: foot, y1: middle, y2: middle + down * (length - across - ENDS) }],
          words: (length, form) => upOrDown(corner, side, foot, length - across, form),
        };
      });
    }),
  );
}

/** Level with the mark, or with its first or last line so. */
function sideways(mark: Box, side: "left" | "right", distance: number, { width, height }: Size): readonly Words[] {
  const middle = mark.y + mark.height / 2;
  const half = Math.min(height / 2, INSET);
  const x = side === "right" ? mark.x + mark.width + distance : mark.x - distance - width;
  const tops = new Set([middle - height / 2, middle - half, middle - height + half]);
  return [...tops].map((y) => ({ box: { x, y, width, height }, anchor: side === "right" ? "start" : "end" }));
}

/** Words that a leader meets at their beginning, their end or in the middle. */
function upOrDown(
  mark: Box,
  side: "up" | "down",
  foot: number,
  distance: number,
  { width, height }: Size,
): readonly Words[] {
  const y = side === "down" ? mark.y + mark.height + distance : mark.y - distance - height;
  const places = [
    [foot - INSET, "start"],
    [foot - width + INSET, "end"],
    [foot - width / 2, "start"],
  ] as const;
  return places.map(([x, anchor]) => ({ box: { x, y, width, height }, anchor }));
}

/** Where a leader may leave a mark up- or downwards: in its middle, of a wide one elsewhere too. */
function feetOf({ x, width }: Box): readonly number[] {
  const parts = width < WIDE ? [0.5] : [0.05, 0.25, 0.5, 0.75, 0.95];
  return parts.map((part) => x + width * part);
}
