import { between, type Gap } from "../../data/between";
import type { Figure, Metric } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, asSaid, type Detail, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { Apart } from "../kinds/matrix";
import { timeKey } from "./times";

/** How what lies between two figures is said. */

/** Percentages differ by percentage points. */
function differing(metric: Metric): Metric {
  return metric.unit === "percent" ? { ...metric, unit: "percentage_points" } : metric;
}

/** "+$20B", "+$20B to +$40B", "more than +$20B", "about +$20B". */
export function differenceWords(gap: Gap, metric: Metric, words: Words): string {
  const apart = differing(metric);
  return gapWords(gap, (amount) => signed(amount, apart, words), words);
}

function signed(amount: number, metric: Metric, words: Words): string {
  return (amount > 0 ? "+" : amount < 0 ? "−" : "") + amountWords(Math.abs(amount), metric, words, detailOf(metric));
}

/** Computing is an estimate: to the chip its difference would be more exact than any of it. */
function detailOf({ counted }: Metric): Detail {
  return counted === "h100-equivalents" ? "short" : "full";
}

/** "1.25×", "1.2× to 1.5×". */
export function ratioWords(gap: Gap, metric: Metric, words: Words): string {
  return gapWords(gap, (amount) => amountWords(amount, { ...metric, unit: "ratio" }, words, "full"), words);
}

function gapWords({ low, high, at, isAbout }: Gap, say: (amount: number) => string, words: Words): string {
  const { gap } = words.text.compare;
  if (high === Number.POSITIVE_INFINITY) return gap.over(say(low));
  if (low === Number.NEGATIVE_INFINITY) return gap.atMost(say(high));
  if (at !== null)
    return low < high ? gap.estimated(say(at), say(low), say(high)) : isAbout ? gap.about(say(at)) : say(at);
  return gap.range(say(low), say(high));
}

/** One figure set against another, or why there is no number; null where words would say nothing. */
export function apartWords(one: readonly Figure[], other: readonly Figure[], whom: string, words: Words): Apart | null {
  const { compare } = words.text;
  const [a, b] = [one[0], other[0]];
  if (!a || !b || a === b || [...one, ...other].some(({ value }) => value.kind === "fact")) return null;
  const found = one.length > 1 || other.length > 1 ? null : between(a, b);
  if (found?.kind === "apart") {
    const difference = differenceWords(found.difference, a.metric, words);
    const ratio = found.ratio ? ratioWords(found.ratio, a.metric, words) : "";
    return {
      words: compare.apart(difference, ratio),
      sentence: compare.apartFrom(whom, difference, ratio),
      isNumber: true,
    };
  }
  if (found?.because === "fact") return null;
  const because = compare.because[found?.because ?? "several"];
  return { words: compare.noNumber(because), sentence: compare.noNumberAgainst(whom, because), isNumber: false };
}

/** Whether a difference is not that of the values as they are printed, which are rounded. */
export function isRounded(one: Figure, other: Figure, words: Words): boolean {
  const found = between(one, other);
  if (found.kind !== "apart" || found.difference.at === null || found.difference.low < found.difference.high)
    return false;
  const [x, y] = [one, other].map(({ value, metric }) =>
    value.kind === "exact" ? asSaid(value.amount, metric, "full") : Number.NaN,
  );
  const printed = (x ?? Number.NaN) - (y ?? Number.NaN);
  return differenceWords(found.difference, one.metric, words) !== signed(printed, differing(one.metric), words);
}

/** How sure it is, of when where that is not said already, when a plan was said, and what is in the sum where that differs. */
export function detailWords(figure: Figure, time: string | null, withBasis: boolean, words: Words): string {
  const { text } = words;
  const isThen = time !== null && timeKey(figure.period) === time;
  return text.sentences.list([
    text.evidenceWithin[figure.evidence],
    ...(isThen ? [] : [periodWords(figure.period, words, text.figure.undated)]),
    ...(withBasis && figure.accounting ? [text.accounting[figure.accounting]] : []),
  ]);
}

/** A stake says to whom it goes in its giver's column, from whom it comes in the other; a thing goes by its name. */
export function cellWords(figure: Figure, isGiver: boolean, isNamed: boolean, words: Words): string {
  const { about, product, value } = figure;
  if (value.kind === "fact" && product) return localized(product, words);
  const said = valueWords(figure, words, "full");
  if (value.kind === "fact") return said;
  const whole = product && isNamed ? words.text.sentences.remarks([said, localized(product, words)]) : said;
  if (about.kind !== "between") return whole;
  return isGiver
    ? words.text.compare.to(whole, localized(about.counterparty.name, words))
    : words.text.compare.from(whole, localized(about.provider.name, words));
}
