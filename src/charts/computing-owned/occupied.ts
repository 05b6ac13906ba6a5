import { type Box, type Line, type Size, textBox } from "../drawing/box";
import { level, type Occupied, type OccupiedMark, upright, wholeOf } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import { layOutComputing, type PlacedPanel, type PlacedPart, SWATCH } from "./layout";
import type { ComputingView } from "./view";

export function occupiedByComputing(view: ComputingView, size: Size): Occupied {
  const { panels, upright: isUpright } = layOutComputing(view, size.width, size.height);
  const parts = panels.flatMap(({ stocks }) => stocks.flatMap((stock) => stock.parts));
  const area = wholeOf(size);
  return {
    words: panels.flatMap((panel) => wordsIn(panel, isUpright ? "middle" : "start")),
    marks: parts.map((part): OccupiedMark => ({ figure: part.figure.id, box: part, area })),
    lines: parts.flatMap(({ whisker }) => (whisker ? [whiskerLine(whisker)] : [])),
    rules: panels.map(({ zero }) => zero),
  };
}

function wordsIn({ nameAt, key, stocks }: PlacedPanel, anchor: "middle" | "start"): readonly Box[] {
  return [
    textBox(nameAt, { size: TEXT.body, weight: "bold" }),
    ...key.flatMap(({ x, y, lines }) => [
      { x, y, width: SWATCH, height: SWATCH },
      ...lines.map((line) => textBox(line, { size: TEXT.body })),
    ]),
    ...stocks.flatMap((stock) => [
      textBox(stock.nameAt, { size: TEXT.body, anchor }),
      ...stock.valuesAt.map((value) => textBox(value, { size: stock.valueSize, weight: "bold", anchor })),
    ]),
  ];
}

function whiskerLine({ along, at, from, to }: NonNullable<PlacedPart["whisker"]>): Line {
  return along === "x" ? level(at, from, to) : upright(at, from, to);
}
