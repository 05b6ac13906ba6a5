import { partiesOf } from "../../data/figure";
import { cloudName, valueWords } from "../../language/figure-words";
import type { ViewInput } from "../chart";
import {
  joined,
  largestFirst,
  metricNotes,
  ofMetric,
  ofProvider,
  owners,
  severeWords,
  severityOf,
} from "../figure-queries";
import { type BarView, barView, partsOf, recordMark } from "../kinds/bars/bars";

export function buildView({ figures, beside: record, words }: ViewInput): BarView | null {
  const text = words.text.charts["startup-credits"];
  const credits = largestFirst(ofMetric(figures, "accelerator-credits"));
  const pools = ofMetric(figures, "credit-pool");
  const [leader, other] = owners(credits);
  const [largest] = credits;
  if (!leader || !largest) return null;
  const ratio = ofMetric(figures, "credits-ratio").find(
    (figure) => other && partiesOf(figure).includes(leader) && partiesOf(figure).includes(other),
  );
  const said = [cloudName(leader, words), valueWords(largest, words)] as const;
  return barView({
    title: ratio && other ? text.more(...said, valueWords(ratio, words), cloudName(other, words)) : text.plain(...said),
    subtitle: text.subtitle,
    note: metricNotes(credits, words),
    figures: [...figures, ...owners(credits).flatMap((provider) => ofProvider(record, provider)[0] ?? [])],
    groups: owners(credits).map((provider) => ({
      name: cloudName(provider, words),
      provider,
      rows: ofProvider(credits, provider).map((figure) => {
        const [known] = ofProvider(record, provider);
        const pool = ofProvider(pools, provider).map((whole) => text.pool(valueWords(whole, words)));
        return {
          key: figure.id,
          figure,
          parts: partsOf(figure),
          value: valueWords(figure, words),
          remark: joined(
            words,
            ...pool,
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
