import { type Box, roundBox, type Size, textBox } from "../../drawing/box";
import { level, type Occupied, type OccupiedMark, piecesOf } from "../../drawing/occupied";
import { TEXT } from "../../drawing/paint";
import type { LinesView } from "./lines";
import { layOutLines, NAME_LINE, type PlacedLine } from "./lines-layout";

/** Of a dot with what is painted around it, in CSS pixels. */
const AROUND = 1;

export function occupiedByLines(view: LinesView, { width, height }: Size): Occupied {
  const { lines, rules, years, plot, guide, dot } = layOutLines(view, width, height);
  const right = plot.x + plot.width;
  return {
    words: [
      ...rules.map(({ label, x, y }) => textBox({ text: label, x, y: y + 4 }, { size: TEXT.small, anchor: "end" })),
      ...years.map(({ label, x, y }) => textBox({ text: label, x, y }, { size: TEXT.small, anchor: "middle" })),
      ...lines.flatMap(wordsOf),
    ],
    marks: lines.flatMap((placed) => marksOf(placed, plot, dot)),
    lines: lines.flatMap(({ segments }) =>
      segments.flatMap((segment) => piecesOf(segment.map(({ x, y }) => ({ x, y: y.middle })))),
    ),
    rules: [...rules.map(({ y }) => y), ...(guide === null ? [] : [guide])].map((y) => level(y, plot.x, right)),
  };
}

/** Name and last value at the end of a line. */
function wordsOf({ label }: PlacedLine): readonly Box[] {
  if (!label) return [];
  const { name, value, x, y } = label;
  return [
    textBox({ text: name, x, y }, { size: TEXT.body, weight: "bold" }),
    textBox({ text: value, x, y: y + NAME_LINE }, { size: TEXT.body }),
  ];
}

/** Each point with its bounds; what is said of the last may stand beside its words. */
function marksOf(placed: PlacedLine, area: Box, dot: number): readonly OccupiedMark[] {
  const last = placed.points.at(-1);
  return placed.points.map((one) => {
    const { point, x, y } = one;
    const box = roundBox(x, y.middle, dot + AROUND);
    const ends = [box.y, box.y + box.height, ...(y.bounds ? [y.bounds.low, y.bounds.high] : [])];
    const top = Math.min(...ends);
    return {
      figure: point.figure.id,
      box: { ...box, y: top, height: Math.max(...ends) - top },
      area,
      words: one === last ? wordsOf(placed) : [],
    };
  });
}
