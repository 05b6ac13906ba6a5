import { amountOf, type Figure, statedUnder } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, labelYear, ofMetric, ownerOf, severeWords, severityOf } from "../figure-queries";
import { type BarGroup, type BarPart, type BarView, barView } from "../kinds/bars";

export function buildView({ figures, beside: record, words }: ViewInput): BarView | null {
  const text = words.text.charts["capex-vs-stargate"];
  const together = ofMetric(figures, "capital-expenditure").filter(({ about }) => about.kind === "together");
  const forecast = together.find(({ basis }) => basis.kind === "stated") ?? together[0];
  const sum = together.find(({ basis }) => basis.kind === "derived");
  const [total] = ofMetric(figures, "infrastructure-commitment");
  const [immediate] = ofMetric(figures, "immediate-commitment");
  const [share] = ofMetric(figures, "immediate-share");
  const [ratio] = ofMetric(figures, "commitment-ratio");
  const plans = sum ? plansIn(sum, figures) : null;
  const spent = record.find((figure) => forecast && labelYear(figure) === labelYear(forecast));
  const groups: BarGroup[] = [];
  if (forecast)
    groups.push({
      name: text.threeName(periodWords(forecast.period, words, "")),
      provider: null,
      rows: [
        {
          key: forecast.id,
          figure: forecast,
          parts: plans ? partsOf(plans, words) : [whole(forecast)],
          value: valueWords(forecast, words),
          remark: joined(
            words,
            plans ? text.remark : "",
            spent ? words.text.record.beside(valueWords(spent, words)) : "",
          ),
          flag: severityOf(forecast),
          record: spent ? { figure: spent, at: amountOf(spent) ?? 0 } : null,
        },
      ],
    });
  const stargate = [total, immediate].flatMap((figure) => figure ?? []);
  const [largest] = stargate;
  const owner = largest ? ownerOf(largest) : null;
  if (largest && owner)
    groups.push({
      name: joined(words, localized(largest.product ?? owner.name, words), localized(owner.name, words)),
      provider: owner,
      rows: [
        {
          key: largest.id,
          figure: largest,
          parts: total && immediate ? nested(total, immediate, words) : [whole(largest)],
          value: valueWords(largest, words),
          remark: joined(
            words,
            largest === total ? text.total : text.immediate,
            share ? text.immediatePart(valueWords(share, words)) : "",
            severeWords(largest, words),
          ),
          flag: severityOf(largest),
        },
      ],
    });
  if (groups.length === 0) return null;
  const drawn = [forecast, sum === forecast ? undefined : sum, ...(plans ?? []), ...stargate, share, ratio, spent];
  return barView({
    title: title(),
    subtitle: text.subtitle,
    note: [total && forecast ? text.periods : "", forecast && sum && forecast !== sum ? text.equal : ""]
      .filter(Boolean)
      .join(" "),
    figures: drawn.flatMap((figure) => figure ?? []),
    groups,
    scaleEnd: null,
    guide: null,
  });

  function title(): string {
    if (total && forecast && ratio) {
      const times = amountOf(ratio) ?? 0;
      return text.both(
        valueWords(total, words),
        Math.abs(times - 2) < 0.1 ? text.twice : text.times(amountWords(times, ratio.metric, words)),
      );
    }
    if (forecast) return text.three(valueWords(forecast, words));
    return largest ? text.stargate(valueWords(largest, words)) : text.name;
  }
}

function whole(figure: Figure): BarPart {
  return { figure, provider: ownerOf(figure), from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence };
}

/** A part of a whole inside it: the rest of the bar is the whole's own. */
function nested(total: Figure, part: Figure, words: Words): readonly BarPart[] {
  const split = amountOf(part) ?? 0;
  const label = words.text.charts["capex-vs-stargate"].atOnce(valueWords(part, words));
  return [
    { ...whole(part), label },
    { ...whole(total), from: split },
  ];
}

/** The plans a sum is made of, when all of them pass the filter. */
function plansIn(sum: Figure, figures: readonly Figure[]): readonly Figure[] | null {
  const plans = statedUnder(sum);
  return plans.every((plan) => figures.includes(plan)) ? plans : null;
}

/** The pieces of a sum, one after the other, each with its provider's name. */
function partsOf(plans: readonly Figure[], words: Words): readonly BarPart[] {
  let from = 0;
  return plans.map((figure) => {
    const provider = ownerOf(figure);
    const to = from + (amountOf(figure) ?? 0);
    const part = {
      figure,
      provider,
      from,
      to,
      evidence: figure.evidence,
      label: provider ? localized(provider.name, words) : "",
    };
    from = to;
    return part;
  });
}
