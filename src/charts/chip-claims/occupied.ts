import { type Box, type Size, textBox } from "../drawing/box";
import { flagBox, level, type Occupied } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import { layOutClaims, type PlacedClaim } from "./layout";
import type { ClaimsView } from "./view";

export function occupiedByClaims(view: ClaimsView, { width, height }: Size): Occupied {
  const { claims, heading } = layOutClaims(view, width, height);
  return {
    words: [...claims.flatMap(wordsIn), ...(heading ? [textBox(heading.nameAt, { size: TEXT.body })] : [])],
    marks: claims.flatMap(({ figure, bar, outline, x, width: own, ...claim }) => {
      const area = { x, y: 0, width: own, height };
      const words = [textBox(claim.valueAt, { size: claim.valueSize, weight: "bold" })];
      return [
        { figure: figure.id, box: bar, area, words },
        { figure: null, box: outline, area },
      ];
    }),
    lines: [],
    rules: heading ? [level(heading.y, 0, width)] : [],
  };
}

function wordsIn(claim: PlacedClaim): readonly Box[] {
  const { valueAt, valueSize, flagAt, whoAt, whatAt, referenceAt, remarkAt } = claim;
  return [
    textBox(valueAt, { size: valueSize, weight: "bold" }),
    ...flagBox(flagAt),
    ...whoAt.map((line) => textBox(line, { size: TEXT.body, weight: "bold" })),
    ...whatAt.map((line) => textBox(line, { size: TEXT.body })),
    ...[...referenceAt, ...remarkAt].map((line) => textBox(line, { size: TEXT.small })),
  ];
}
