import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { ViewInput } from "../chart";
import { largestFirst, ownerOf, severityOf } from "../figure-queries";
import { type BarView, barView, partsOf } from "../kinds/bars";

const WHOLE = 100;

export function buildView({ figures, words }: ViewInput): BarView | null {
  const text = words.text.charts["capex-share"];
  const ordered = largestFirst(figures);
  const [first] = ordered;
  const provider = first ? ownerOf(first) : null;
  if (!first || !provider) return null;
  return barView({
    title: text.title(localized(provider.name, words), valueWords(first, words)),
    subtitle: text.subtitle,
    note: text.note,
    figures: ordered,
    groups: ordered.map((figure) => {
      const owner = ownerOf(figure);
      return {
        name: owner ? localized(owner.name, words) : "",
        provider: owner,
        rows: [
          {
            key: figure.id,
            figure,
            parts: partsOf(figure),
            value: valueWords(figure, words),
            remark: "",
            flag: severityOf(figure),
          },
        ],
      };
    }),
    scaleEnd: WHOLE,
    guide: null,
  });
}
