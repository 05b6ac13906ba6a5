import { amountOf } from "../../data/figure";
import { valueWords } from "../../language/figure-words";
import type { BarView } from "../bars";
import type { Subject } from "../chart";

const WHOLE = 100;

export function buildView({ figures, words }: Subject): BarView {
  const text = words.text.charts["venture-share"];
  return {
    title: text.title(words.text.sentences.and(figures.map((figure) => valueWords(figure, words)))),
    subtitle: text.subtitle,
    note: text.note,
    figures,
    groups: [
      {
        name: text.ai,
        provider: null,
        rows: figures.map((figure) => ({
          key: figure.id,
          parts: [{ figure, provider: null, from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence }],
          value: valueWords(figure, words),
          remark: "",
        })),
      },
    ],
    scaleEnd: WHOLE,
    guide: null,
  };
}
