import { type Box, roundBox, type Size, textBox } from "../drawing/box";
import { flagBox, level, type Occupied, type OccupiedMark, wholeOf } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import { DOT, layOutPairs, type PlacedPair, type PlacedPairEnd, RING } from "./pairs-layout";
import type { PairView } from "./view";

export function occupiedByPairs(view: PairView, size: Size): Occupied {
  const { pairs } = layOutPairs(view, size.width, size.height);
  const area = wholeOf(size);
  return {
    words: pairs.flatMap(wordsIn),
    marks: pairs.flatMap(marksIn).map((mark) => ({ ...mark, area })),
    lines: pairs.flatMap(({ bridge, leader, trackY }) =>
      [bridge, leader].flatMap((line) => (line ? [level(trackY, line.from, line.to)] : [])),
    ),
    rules: [],
  };
}

function endsOf({ article, outcome }: PlacedPair): readonly PlacedPairEnd[] {
  return [article, outcome].flatMap((end) => end ?? []);
}

function wordsIn(pair: PlacedPair): readonly Box[] {
  const { nameAt, labelAt, remarkAt } = pair;
  return [
    ...(nameAt ? [textBox(nameAt, { size: TEXT.body, weight: "bold" })] : []),
    textBox(labelAt, { size: TEXT.body }),
    ...remarkAt.map((remark) => textBox(remark, { size: TEXT.small })),
    ...endsOf(pair).flatMap(wordsOf),
  ];
}

function wordsOf({ valueAt, sampleAt, flagAt }: PlacedPairEnd): readonly Box[] {
  return [
    ...(valueAt ? [textBox(valueAt, { size: TEXT.value, weight: "bold" })] : []),
    ...(sampleAt ? [roundBox(sampleAt.x, sampleAt.y, RING)] : []),
    ...flagBox(flagAt),
  ];
}

function marksIn({ article, outcome, trackY }: PlacedPair): readonly Omit<OccupiedMark, "area">[] {
  const dots = (end: PlacedPairEnd | null, radius: number): readonly Omit<OccupiedMark, "area">[] => {
    if (!end) return [];
    const words = wordsOf(end);
    return end.at.map((x) => ({ figure: end.figure.id, box: roundBox(x, trackY, radius), words }));
  };
  return [...dots(article, RING), ...dots(outcome, DOT)];
}
