import type { Box, Line, Size } from "./box";

/** A place for words about a mark. */
export interface Stand {
  readonly box: Box;
  /** From the mark to the words, in one or two pieces; none where they stand right beside it. */
  readonly leader: readonly Line[];
  /** Which end of its lines is aligned. */
  readonly anchor: "start" | "end";
}

/** CSS pixels from a mark to words right beside it, and how long leaders may be. */
const BESIDE = 8;
export const SHORT = { from: 14, to: 38, step: 8 } as const;
export const LONG = { from: 14, to: 150, step: 8 } as const;
export type Reach = typeof SHORT | typeof LONG;
/** What a leader keeps free of its mark and its words. */
const ENDS = 3;
/** From the end of words to where an upright leader meets them. */
const INSET = 8;
/** Before its bend a leader is at least so long, and longer in such steps. */
const BEND = 10;
/** Narrower marks have their leader in the middle. */
const WIDE = 48;

/** Right beside a mark: behind it, before it, under it, above it. */
export function* standsBeside(mark: Box, form: Size): Generator<Stand> {
  yield* sideways(mark, form, BESIDE);
  yield* upAndDown(mark, form, BESIDE);
}

/** Right beside words: behind them, before them, under them. Above them it would seem to be said of what is there. */
export function* standsAfter(words: Box, form: Size): Generator<Stand> {
  yield* sideways(words, form, BESIDE);
  for (const under of over(words.x + INSET, words.y + words.height + BESIDE, form)) yield { ...under, leader: [] };
}

/** At the end of leaders, from the shortest to the longest. */
export function* standsLed(mark: Box, forms: readonly Size[], reach: Reach): Generator<Stand & { form: number }> {
  for (let length: number = reach.from; length <= reach.to; length += reach.step)
    for (const [form, size] of forms.entries()) {
      for (const stand of sideways(mark, size, length)) yield { ...stand, form };
      for (const stand of upAndDown(mark, size, length)) yield { ...stand, form };
      for (const stand of aroundCorners(mark, size, length)) yield { ...stand, form };
    }
}

/** Level with the mark, or with its first or last line so. */
function* sideways(mark: Box, { width, height }: Size, distance: number): Generator<Stand> {
  const middle = mark.y + mark.height / 2;
  const half = Math.min(height / 2, INSET);
  for (const y of new Set([middle - height / 2, middle - half, middle - height + half])) {
    const right = mark.x + mark.width;
    const behind = { x: right + distance, y, width, height };
    yield { box: behind, anchor: "start", leader: led(distance, levelLine(middle, right + ENDS, behind.x - ENDS)) };
    const before = { ...behind, x: mark.x - distance - width };
    yield {
      box: before,
      anchor: "end",
      leader: led(distance, levelLine(middle, mark.x - ENDS, mark.x - distance + ENDS)),
    };
  }
}

function* upAndDown(mark: Box, form: Size, distance: number): Generator<Stand> {
  for (const foot of feetOf(mark)) {
    const [bottom, top] = [mark.y + mark.height, mark.y];
    for (const words of over(foot, bottom + distance, form))
      yield { ...words, leader: led(distance, uprightLine(foot, bottom + ENDS, bottom + distance - ENDS)) };
    for (const words of over(foot, top - distance - form.height, form))
      yield { ...words, leader: led(distance, uprightLine(foot, top - ENDS, top - distance + ENDS)) };
  }
}

/** Sideways from the mark, then up or down. */
function* aroundCorners(mark: Box, form: Size, length: number): Generator<Stand> {
  const middle = mark.y + mark.height / 2;
  for (let across = BEND; across <= length - BEND; across += BEND)
    for (const [edge, way] of [
      [mark.x + mark.width, 1],
      [mark.x, -1],
    ] as const) {
      const foot = edge + way * across;
      const first = levelLine(middle, edge + way * ENDS, foot);
      const rest = length - across;
      for (const words of over(foot, middle - rest - form.height, form))
        yield { ...words, leader: [first, uprightLine(foot, middle, middle - rest + ENDS)] };
      for (const words of over(foot, middle + rest, form))
        yield { ...words, leader: [first, uprightLine(foot, middle, middle + rest - ENDS)] };
    }
}

/** Words at a height, which a leader meets at their beginning, their end or in the middle. */
function over(foot: number, y: number, { width, height }: Size): readonly Omit<Stand, "leader">[] {
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

function led(distance: number, line: Line): readonly Line[] {
  return distance === BESIDE ? [] : [line];
}

function levelLine(y: number, x1: number, x2: number): Line {
  return { x1, x2, y1: y, y2: y };
}

function uprightLine(x: number, y1: number, y2: number): Line {
  return { x1: x, x2: x, y1, y2 };
}
