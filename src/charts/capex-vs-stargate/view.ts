import { amountOf, type Figure, statedUnder } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, labelYear, ofMetric, ownerOf, severeWords, severityOf } from "../figure-queries";
import {
  type BarGroup,
  type BarPart,
  type BarRow,
  type BarView,
  barView,
  partsOf,
  recordMark,
  stackedParts,
} from "../kinds/bars/bars";

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
          parts: plans ? stackedParts(plans, (plan) => ({ label: nameOf(plan, words) })) : partsOf(forecast),
          value: valueWords(forecast, words),
          remark: plans ? text.remark : "",
          recordRemark: spent ? words.text.record.beside(valueWords(spent, words)) : "",
          flag: severityOf(forecast),
          record: recordMark(spent),
        },
      ],
    });
  const stargate = [total, immediate].flatMap((figure) => figure ?? []);
  const [largest] = stargate;
  const owner = largest ? ownerOf(largest) : null;
  if (largest && owner) {
    const inside = total && immediate ? nestedParts(total, immediate, words) : null;
    const rowOf = (figure: Figure): BarRow => ({
      key: figure.id,
      figure,
      parts: (figure === total && inside) || partsOf(figure),
      value: valueWords(figure, words),
      remark: joined(
        words,
        figure === total ? text.total : text.immediate,
        share && figure === largest ? text.immediatePart(valueWords(share, words)) : "",
        severeWords(figure, words),
      ),
      flag: severityOf(figure),
    });
    groups.push({
      name: joined(words, localized(largest.product ?? owner.name, words), localized(owner.name, words)),
      provider: owner,
      rows: (inside ? [largest] : stargate).map(rowOf),
    });
  }
  if (groups.length === 0) return null;
  const drawn = [forecast, sum === forecast ? undefined : sum, ...(plans ?? []), ...stargate, share, ratio, spent];
  return barView({
    title: title(),
    subtitle: text.subtitle,
    note: [
      total && forecast ? text.periods : "",
      forecast && sum && amountOf(forecast) === amountOf(sum) && forecast !== sum
        ? text.equal(valueWords(sum, words))
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    figures: drawn.flatMap((figure) => figure ?? []),
    groups,
    scaleEnd: null,
    guide: null,
  });

  function title(): string {
    const times = ratio ? amountOf(ratio) : null;
    if (total && forecast && ratio && times !== null)
      return text.both(
        valueWords(total, words),
        Math.abs(times - 2) < 0.1 ? text.twice : text.times(amountWords(times, ratio.metric, words)),
      );
    if (sum) return text.three(valueWords(sum, words));
    if (forecast) return text.forecast(valueWords(forecast, words));
    return largest ? text.stargate(valueWords(largest, words)) : text.name;
  }
}

function nameOf(figure: Figure, words: Words): string {
  const owner = ownerOf(figure);
  return owner ? localized(owner.name, words) : "";
}

/** A part of a whole inside it: the rest of the bar is the whole's own. Null where their numbers do not make part and whole. */
function nestedParts(total: Figure, part: Figure, words: Words): readonly BarPart[] | null {
  const [whole, split] = [amountOf(total), amountOf(part)];
  if (whole === null || split === null || split < 0 || split >= whole) return null;
  const label = words.text.charts["capex-vs-stargate"].atOnce(valueWords(part, words));
  return [...partsOf(part, { label }), ...partsOf(total).map((rest) => ({ ...rest, from: split }))];
}

/** The plans a sum is made of, when all of them pass the filter. */
function plansIn(sum: Figure, figures: readonly Figure[]): readonly Figure[] | null {
  const plans = statedUnder(sum);
  return plans.every((plan) => figures.includes(plan)) ? plans : null;
}
