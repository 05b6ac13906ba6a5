import { grouped } from "../../data/grouped";
import { type Box, type Size, textBox } from "../drawing/box";
import { around, flagBox, type Occupied, wholeOf } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import { layOutShare, type PlacedShare } from "./layout";
import type { ShareView } from "./view";

export function occupiedByShare(view: ShareView, size: Size): Occupied {
  const { squares, side, valueSize, shares, lines } = layOutShare(view, size.width, size.height);
  const area = wholeOf(size);
  const blocks = [...grouped(squares, ({ key }) => key.slice(0, key.indexOf("-"))).values()];
  return {
    words: [
      ...shares.flatMap((placed) => wordsIn(placed, valueSize)),
      ...lines.map((line) => textBox(line, { size: TEXT.body })),
    ],
    marks: blocks.map((own) => {
      const share = own[0]?.share ?? null;
      const placed = shares.find((one) => one.share === share);
      return {
        figure: share?.figure.id ?? null,
        box: around(own.map(({ x, y }) => ({ x, y, width: side, height: side }))),
        area,
        words: placed ? wordsIn(placed, valueSize) : [],
      };
    }),
    lines: [],
    rules: [],
  };
}

function wordsIn({ valueAt, flagAt, nameAt, remarkAt }: PlacedShare, valueSize: number): readonly Box[] {
  return [
    ...(valueAt ? [textBox(valueAt, { size: valueSize, weight: "bold" })] : []),
    ...flagBox(flagAt),
    ...nameAt.map((line) => textBox(line, { size: TEXT.body, weight: "bold" })),
    ...remarkAt.map((line) => textBox(line, { size: TEXT.body })),
  ];
}
