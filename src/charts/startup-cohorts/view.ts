import { amountOf, type Figure } from "../../data/figure";
import { cloudName, dateWords, valueWords } from "../../language/figure-words";
import { type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { beginOf, largestFirst, ofMetric, ofProvider, ownerOf, owners } from "../reading";

export function buildView({ figures, words }: Subject): BarView | null {
  const text = words.text.charts["startup-cohorts"];
  const cohorts = ofMetric(figures, "accelerator-companies");
  const [largest] = largestFirst(cohorts);
  const [leader] = owners(cohorts);
  if (!largest || !leader) return null;
  const ko = words.language === "ko";
  const weeks = ofMetric(figures, "accelerator-weeks");
  const remark = (cohort: Figure): string => {
    const year = dateWords(beginOf(cohort), ko);
    const length = ofProvider(weeks, ownerOf(cohort)).find((figure) => beginOf(figure).startsWith(beginOf(cohort)));
    return length ? text.lasting(year, valueWords(length, words)) : year;
  };
  const growth = ofProvider(ofMetric(figures, "accelerator-growth"), leader)[0];
  const said = [cloudName(leader, words), valueWords(largest, words), dateWords(beginOf(largest), ko)] as const;
  const before = cohorts.some((figure) => beginOf(figure) < beginOf(largest));
  return barView({
    title: growth && before ? text.more(...said, valueWords(growth, words)) : text.plain(...said),
    subtitle: text.subtitle,
    note: text.note,
    figures,
    groups: owners(cohorts).map((provider) => ({
      name: cloudName(provider, words),
      provider,
      rows: ofProvider(cohorts, provider).map((figure) => ({
        key: figure.id,
        parts: [{ figure, provider, from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence }],
        value: valueWords(figure, words),
        remark: remark(figure),
      })),
    })),
    scaleEnd: null,
    guide: null,
  });
}
