import { use } from "react";
import { AnnotationContext } from "./annotation-context";
import type { PlacedSentence } from "./annotations";
import type { Line } from "./box";
import { HALO, INK, NumberMark, SOFT, TEXT } from "./paint";

/** Sentences at their marks, and the numbers of those that stand outside. */
export function Annotations() {
  const { sentences, numbers } = use(AnnotationContext);
  return (
    <>
      {sentences.map((sentence) => (
        <Sentence key={sentence.id} sentence={sentence} />
      ))}
      {numbers.map(({ id, leader, x, y, number }) => (
        <g key={id} data-annotation={id}>
          <Leader pieces={leader} />
          <NumberMark x={x} y={y} number={number} />
        </g>
      ))}
    </>
  );
}

function Sentence({ sentence: { id, lines, anchor, leader, isOverRule } }: { readonly sentence: PlacedSentence }) {
  return (
    <g data-annotation={id}>
      <Leader pieces={leader} />
      {lines.map(({ text, x, y }) => (
        <text key={y} x={x} y={y} textAnchor={anchor} fontSize={TEXT.small} fill={INK} {...(isOverRule ? HALO : {})}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Leader({ pieces }: { readonly pieces: readonly Line[] }) {
  return pieces.map((piece) => <line key={`${piece.x2} ${piece.y2}`} {...piece} stroke={SOFT} />);
}
