import { amountOf } from "../../data/figure";
import { cloudName, valueWords } from "../../language/figure-words";
import { type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { largestFirst, ofMetric, ofProvider, owners } from "../reading";

export function buildView({ figures, words }: Subject): BarView | null {
  const text = words.text.charts["startup-credits"];
  const credits = largestFirst(ofMetric(figures, "accelerator-credits"));
  const [ratio] = ofMetric(figures, "credits-ratio");
  const pools = ofMetric(figures, "credit-pool");
  const [leader, other] = owners(credits);
  const [largest] = credits;
  if (!leader || !largest) return null;
  const said = [cloudName(leader, words), valueWords(largest, words)] as const;
  return barView({
    title: ratio && other ? text.more(...said, valueWords(ratio, words), cloudName(other, words)) : text.plain(...said),
    subtitle: text.subtitle,
    note: text.note,
    figures,
    groups: owners(credits).map((provider) => ({
      name: cloudName(provider, words),
      provider,
      rows: ofProvider(credits, provider).map((figure) => ({
        key: figure.id,
        parts: [{ figure, provider, from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence }],
        value: valueWords(figure, words),
        remark: ofProvider(pools, provider)
          .map((pool) => text.pool(valueWords(pool, words)))
          .join(""),
      })),
    })),
    scaleEnd: null,
    guide: null,
  });
}
