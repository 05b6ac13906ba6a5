import { type Box, type Size, textBox } from "../../drawing/box";
import { flagBox, type Occupied, type OccupiedMark, upright, wholeOf } from "../../drawing/occupied";
import { RECORD_RADIUS, TEXT } from "../../drawing/paint";
import type { BarView } from "./bars";
import { layOutBars, type PlacedRow } from "./bars-layout";

/** How far a mark of the record reaches over its bar, in CSS pixels. */
const OVER = 3;

export function occupiedByBars(view: BarView, size: Size): Occupied {
  const { rows, axes, zero, guide } = layOutBars(view, size.width, size.height);
  const area = wholeOf(size);
  return {
    words: rows.flatMap((row) => [
      ...row.nameAt.map((name) => textBox(name, { size: TEXT.body, weight: "bold" })),
      ...wordsIn(row),
    ]),
    marks: rows.flatMap(marksIn).map((mark) => ({ ...mark, area })),
    lines: [],
    rules: [
      ...axes.map(({ from, to }) => upright(zero, from, to)),
      ...(guide === null ? [] : [upright(guide, axes[0]?.from ?? 0, axes.at(-1)?.to ?? 0)]),
    ],
  };
}

/** What a row says beside its bar. */
function wordsIn({ valueAt, remarkAt, flagAt }: PlacedRow): readonly Box[] {
  return [
    ...(valueAt ? [textBox(valueAt, { size: TEXT.value, weight: "bold" })] : []),
    ...remarkAt.map((remark) => textBox(remark, { size: TEXT.small })),
    ...flagBox(flagAt),
  ];
}

/** A value that stands for more than one piece, which its figure has no other mark than. */
function valueMark(row: PlacedRow): readonly Omit<OccupiedMark, "area">[] {
  const { figure, valueAt, parts } = row;
  const isPiece = parts.some((part) => part.figure === figure);
  return figure && valueAt && !isPiece
    ? [{ figure: figure.id, box: textBox(valueAt, { size: TEXT.value, weight: "bold" }), words: wordsIn(row) }]
    : [];
}

/** Pieces with their bounds, and what the record says. */
function marksIn(row: PlacedRow): readonly Omit<OccupiedMark, "area">[] {
  const { parts, record, recordAt, y, height } = row;
  const words = parts.length === 1 ? wordsIn(row) : [];
  const pieces = parts.map(({ figure, x, width, whisker }) => {
    const [from, to] = [Math.min(x, whisker?.from ?? x), Math.max(x + width, whisker?.to ?? x)];
    return { figure: figure.id, box: { x: from, y, width: to - from, height }, words };
  });
  const across = recordAt.map((at) => ({
    figure: record?.figure.id ?? null,
    box: { x: at - RECORD_RADIUS, y: y - OVER, width: RECORD_RADIUS * 2, height: height + OVER * 2 },
  }));
  return [...pieces, ...valueMark(row), ...across];
}
