import type { Box, Line, Size } from "./box";
import { FLAG_SIZE } from "./paint";

/** What a drawing takes up: where nothing more can be said without covering something. */
export interface Occupied {
  /** Texts, flags and samples. */
  readonly words: readonly Box[];
  readonly marks: readonly OccupiedMark[];
  /** Lines through marks. */
  readonly lines: readonly Line[];
  /** Rules and axes, which words cross only where nothing else is free. */
  readonly rules: readonly Line[];
}

export interface OccupiedMark {
  /** Id of its figure; null of a part that stands for none. */
  readonly figure: string | null;
  readonly box: Box;
  /** Where something said of it may stand: its panel, or the whole drawing. */
  readonly area: Box;
  /** What says its value, beside which a sentence may stand as well: beside all of it, or one of its lines. */
  readonly words?: readonly Box[];
  /** What it stands under: the last choice. */
  readonly heading?: Box;
}

/** The whole of a drawing. */
export function wholeOf({ width, height }: Size): Box {
  return { x: 0, y: 0, width, height };
}

/** The least box around some, one at least. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** @param flag its left edge and the baseline of the text it stands beside; null where there is none */
export function flagBox(flag: { readonly x: number; readonly y: number } | null): readonly Box[] {
  return flag ? [{ x: flag.x, y: flag.y - FLAG_SIZE.height + 1, ...FLAG_SIZE }] : [];
}

/** An upright or level line. */
export function upright(x: number, from: number, to: number): Line {
  return { x1: x, x2: x, y1: from, y2: to };
}

export function level(y: number, from: number, to: number): Line {
  return { x1: from, x2: to, y1: y, y2: y };
}

/** The straight pieces of a line through points. */
export function piecesOf(points: readonly { readonly x: number; readonly y: number }[]): readonly Line[] {
  return points.slice(1).map(({ x, y }, index) => {
    const before = points[index] ?? { x, y };
    return { x1: before.x, y1: before.y, x2: x, y2: y };
  });
}
