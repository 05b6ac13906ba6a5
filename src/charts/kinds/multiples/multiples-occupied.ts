import { type Box, roundBox, type Size, textBox } from "../../drawing/box";
import { level, type Occupied, type OccupiedMark, piecesOf } from "../../drawing/occupied";
import type { StyledText } from "../../drawing/placed-text";
import type { PlacedPoint } from "../placed-points";
import type { MultiplesView } from "./multiples";
import { KEY_RADIUS, KEY_ROOM, type PlacedKey } from "./multiples-head";
import { layOutMultiples, MARK_RADIUS, type PlacedPanel } from "./multiples-layout";

/** Of the last point of a line and of one apart from it, the largest, with what is painted around it. */
const DOT = 4.5;

export function occupiedByMultiples(view: MultiplesView, { width, height }: Size): Occupied {
  const { panels, texts, rules } = layOutMultiples(view, width, height);
  const zero = rules.find(({ isZero }) => isZero)?.y ?? 0;
  return {
    words: [
      ...texts.map((text) => textBox(text, text)),
      ...panels.flatMap(({ keys }) => keys.map(({ x, y }) => roundBox(x, y, KEY_RADIUS))),
      ...panels.flatMap((placed) => areaUnder(placed, placed.plot.y + zero)),
    ],
    marks: panels.flatMap((placed, index) => marksIn(placed, index, texts)),
    lines: panels.flatMap(({ line, pieces, behind }) =>
      [line, ...pieces, ...behind].flatMap(({ segments }) =>
        segments.flatMap((segment) => piecesOf(segment.map(({ x, y }) => ({ x, y: y.middle })))),
      ),
    ),
    rules: panels.flatMap(({ plot }) => rules.map(({ y }) => level(plot.y + y, plot.x, plot.x + plot.width))),
  };
}

/** Each point in its own panel: nothing said of it stands in another's. The last is said in the panel's head. */
function marksIn(
  { line, pieces, marks, keys, plot, top }: PlacedPanel,
  index: number,
  texts: readonly StyledText[],
): readonly OccupiedMark[] {
  const area = { ...plot, y: top, height: plot.y + plot.height - top };
  const head = texts.filter(({ key }) => key.startsWith(`${index} value`) || key === `${index} when`);
  const pointed = [line, ...pieces].flatMap(({ points }) =>
    points.map((placed) => ({
      figure: placed.point.figure.id,
      box: spread(roundBox(placed.x, placed.y.middle, DOT), placed.y),
      area,
      words: placed === line.points.at(-1) ? head.map((text) => textBox(text, text)) : [],
    })),
  );
  const said = marks.map(({ mark, x, y }) => ({
    figure: mark.figure.id,
    box: spread(roundBox(x, y.middle, MARK_RADIUS), y),
    area,
    words: keys.filter(({ of }) => of === mark).flatMap((key) => wordsBehind(key, texts)),
  }));
  return [...pointed, ...said];
}

/** What a sample in a head stands before. */
function wordsBehind({ x, y }: PlacedKey, texts: readonly StyledText[]): readonly Box[] {
  const boxes = texts.map((text) => textBox(text, text));
  return boxes.filter((box) => box.y < y && y < box.y + box.height && box.x > x && box.x < x + KEY_ROOM).slice(0, 1);
}

/** A mark with its bounds. */
function spread(box: Box, { bounds }: PlacedPoint["y"]): Box {
  if (!bounds) return box;
  const [top, bottom] = [
    Math.min(box.y, bounds.low, bounds.high),
    Math.max(box.y + box.height, bounds.low, bounds.high),
  ];
  return { ...box, y: top, height: bottom - top };
}

/** Where a line is a part of another, what lies between it and zero. */
function areaUnder({ panel, line }: PlacedPanel, zero: number): readonly Box[] {
  if (!panel.isPart) return [];
  return line.segments.flatMap((segment) =>
    piecesOf(segment.map(({ x, y }) => ({ x, y: y.middle }))).map(({ x1, x2, y1, y2 }) => {
      const top = Math.min(y1, y2, zero);
      return { x: x1, y: top, width: x2 - x1, height: Math.max(y1, y2, zero) - top };
    }),
  );
}
