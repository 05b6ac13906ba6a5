import { type Box, type Size, textBox } from "../../drawing/box";
import { flagBox, level, type Occupied, type OccupiedMark, upright, wholeOf } from "../../drawing/occupied";
import { TEXT } from "../../drawing/paint";
import type { DotsView } from "./dots";
import { DOT, layOutDots, type PlacedRow } from "./dots-layout";

/** Half of the line that a track begins at, in CSS pixels. */
const START = 9;

export function occupiedByDots(view: DotsView, size: Size): Occupied {
  const { rows } = layOutDots(view, size.width, size.height);
  const area = wholeOf(size);
  return {
    words: rows.flatMap((row) => [
      ...row.nameAt.map((name) => textBox(name, { size: TEXT.body, weight: "bold" })),
      ...lastWords(row),
      ...row.firstAt.map((line) => textBox(line, { size: TEXT.body })),
      ...row.remarksAt.map((remark) => textBox(remark, { size: TEXT.body })),
    ]),
    marks: rows.flatMap(marksIn).map((mark) => ({ ...mark, area })),
    lines: rows.flatMap(({ y, dots }) => dots.flatMap(({ from, x }) => (from === null ? [] : [level(y, from, x)]))),
    rules: rows.flatMap(({ y, track }) => [level(y, track.from, track.to), upright(track.from, y - START, y + START)]),
  };
}

/** The last value, when it is, and its flag. */
function lastWords({ lastAt, flagAt }: PlacedRow): readonly Box[] {
  if (!lastAt) return flagBox(flagAt);
  const value = textBox(lastAt, { size: TEXT.value, weight: "bold" });
  return [value, textBox(lastAt.when, { size: TEXT.body }), ...flagBox(flagAt)];
}

function marksIn(row: PlacedRow): readonly Omit<OccupiedMark, "area">[] {
  return row.dots.map(({ figure, x, y, placed: { bounds } }, index) => {
    const [from, to] = [Math.min(x - DOT, bounds?.low ?? x), Math.max(x + DOT, bounds?.high ?? x)];
    const box = { x: from, y: y - DOT, width: to - from, height: DOT * 2 };
    return { figure: figure.id, box, words: index === row.dots.length - 1 ? lastWords(row) : [] };
  });
}
