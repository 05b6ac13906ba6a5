import { type Box, type Line, roundBox, type Size, textBox } from "../../drawing/box";
import { type Occupied, type OccupiedMark, upright, wholeOf } from "../../drawing/occupied";
import { TEXT } from "../../drawing/paint";
import type { SlopeView } from "./slope";
import { APART, HEAD_LINE, layOutSlopes, type PlacedEnd, RADIUS } from "./slope-layout";

const SIDES = [
  ["left", -1],
  ["right", 1],
] as const;

export function occupiedBySlopes(view: SlopeView, size: Size): Occupied {
  const { slopes, columns, heads } = layOutSlopes(view, size.width, size.height);
  const ends = slopes.flatMap((slope) => SIDES.map(([side, away]) => ({ end: slope[side], away })));
  const area = wholeOf(size);
  return {
    words: [
      ...heads.flatMap(({ lines, x, anchor }) =>
        lines.map((text, index) => textBox({ text, x, y: TEXT.body + index * HEAD_LINE }, { size: TEXT.body, anchor })),
      ),
      ...ends.flatMap(({ end, away }) => wordsAt(end, away)),
    ],
    marks: ends.map(({ end, away }) => ({ ...markOf(end), area, words: wordsAt(end, away) })),
    lines: [
      ...slopes.map(({ left, right }): Line => ({ x1: left.x, y1: left.y, x2: right.x, y2: right.y })),
      ...ends.map(({ end, away }): Line => ({ x1: end.x, y1: end.y, x2: end.x + away * APART, y2: end.labelY })),
    ],
    rules: columns.map(({ x, from, to }) => upright(x, from, to)),
  };
}

/** Value and name, outside the columns. */
function wordsAt({ x, lines }: PlacedEnd, away: 1 | -1): readonly Box[] {
  const anchor = away < 0 ? "end" : "start";
  return lines.map(({ text, size, isValue, y }) =>
    textBox({ text, x: x + away * APART, y }, { size, weight: isValue ? "bold" : "regular", anchor }),
  );
}

function markOf({ figure, x, y, whisker }: PlacedEnd): Omit<OccupiedMark, "area"> {
  const box = roundBox(x, y, RADIUS);
  const [top, bottom] = [Math.min(box.y, whisker?.to ?? y), Math.max(box.y + box.height, whisker?.from ?? y)];
  return { figure: figure.id, box: { ...box, y: top, height: bottom - top } };
}
