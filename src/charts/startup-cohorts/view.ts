import { amountOf, type Figure } from "../../data/figure";
import { dateWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import type { ViewInput } from "../chart";
import {
  beginOf,
  joined,
  largestFirst,
  metricNotes,
  ofMetric,
  ofProvider,
  ownerOf,
  owners,
  severeWords,
  severityOf,
} from "../figure-queries";
import { type BarView, barView, partsOf, recordMark } from "../kinds/bars/bars";

export function buildView({ figures, beside: record, words }: ViewInput): BarView | null {
  const text = words.text.charts["startup-cohorts"];
  const cohorts = ofMetric(figures, "accelerator-companies");
  const [largest] = largestFirst(cohorts);
  const [leader] = owners(cohorts);
  if (!largest || !leader) return null;
  const weeks = ofMetric(figures, "accelerator-weeks");
  const when = (cohort: Figure): string => {
    const year = cohort.period ? dateWords(beginOf(cohort), words) : words.text.figure.undated;
    const length = ofProvider(weeks, ownerOf(cohort)).find((figure) => beginOf(figure).startsWith(beginOf(cohort)));
    return length ? text.lasting(year, valueWords(length, words)) : year;
  };
  const found = (cohort: Figure): Figure | null =>
    ofProvider(record, ownerOf(cohort)).find((figure) => beginOf(figure) === beginOf(cohort)) ?? null;
  const growth = growthTo(largest, figures);
  const said = [cloudName(leader, words), valueWords(largest, words), dateWords(beginOf(largest), words)] as const;
  return barView({
    title: !largest.period ? text.name : growth ? text.more(...said, valueWords(growth, words)) : text.plain(...said),
    subtitle: text.subtitle,
    note: owners(cohorts).length > 1 ? metricNotes(cohorts, words) : "",
    figures: [...figures, ...cohorts.flatMap((cohort) => found(cohort) ?? [])],
    groups: owners(cohorts).map((provider) => ({
      name: cloudName(provider, words),
      provider,
      rows: ofProvider(cohorts, provider).map((figure) => {
        const known = found(figure);
        return {
          key: figure.id,
          figure,
          parts: partsOf(figure),
          value: valueWords(figure, words),
          remark: joined(
            words,
            when(figure),
            severeWords(figure, words),
            known ? words.text.record.beside(valueWords(known, words)) : "",
          ),
          flag: severityOf(figure),
          record: recordMark(known),
        };
      }),
    })),
    scaleEnd: null,
    guide: null,
  });
}

/** Below it a cohort is no "so many times" another. */
const TIMES = 1.5;

/** How many times the same programme's cohort before, where both are shown and it is times rather than a part more. */
function growthTo(cohort: Figure, figures: readonly Figure[]): Figure | null {
  const own = ofProvider(figures, ownerOf(cohort));
  const growth = ofMetric(own, "accelerator-growth").find(({ period }) => period?.to === beginOf(cohort));
  const before = ofMetric(own, "accelerator-companies").some(
    (figure) => growth !== undefined && beginOf(figure) === beginOf(growth) && figure !== cohort,
  );
  return growth && before && (amountOf(growth) ?? 0) >= TIMES ? growth : null;
}
