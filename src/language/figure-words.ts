import type { About, Figure, Metric, Provider, Qualifier, Unit, Value } from "../data/figure";
import { periodWords } from "./date-words";
import { localized } from "./language";
import { moneyParts, moneyRangeParts } from "./money";
import { DIGITS, decimal } from "./number";
import { joinParts, type Parts, plain } from "./parts";
import type { Words } from "./words";

/** How exactly a number is said: `short` on marks and in titles, `full` in tables. */
export type Detail = "short" | "full";

/** A figure's value with its qualifier, as a reader would quote it; its paraphrase when it is a bare fact. */
export function valueWords(figure: Figure, words: Words, detail: Detail = "short"): string {
  const last = saidIn(words.text)[detail];
  const { currency, wonPerDollar } = words;
  const known = last.get(figure);
  if (known?.currency === currency && known.wonPerDollar === wonPerDollar) return known.said;
  const said = joinParts(valueParts(figure, words, detail));
  last.set(figure, { currency, wonPerDollar, said });
  return said;
}

interface Said extends Pick<Words, "currency" | "wonPerDollar"> {
  readonly said: string;
}

type LastSaid = Readonly<Record<Detail, WeakMap<Figure, Said>>>;

/** What was last said of each figure: charts say most of it again at every change of the filter. */
const lastSaid = new WeakMap<Words["text"], LastSaid>();

function saidIn(text: Words["text"]): LastSaid {
  const known = lastSaid.get(text) ?? { short: new WeakMap(), full: new WeakMap() };
  lastSaid.set(text, known);
  return known;
}

/** The same in its pieces. */
export function valueParts(figure: Figure, words: Words, detail: Detail = "short"): Parts {
  return figure.value.kind === "fact"
    ? plain(localized(figure.paraphrase, words))
    : numberParts(figure.value, figure.metric, words, detail);
}

/** The number itself; empty for a bare fact. */
export function numberWords(value: Value, metric: Metric, words: Words, detail: Detail = "short"): string {
  return joinParts(numberParts(value, metric, words, detail));
}

function numberParts(value: Value, metric: Metric, words: Words, detail: Detail): Parts {
  switch (value.kind) {
    case "fact":
      return [];
    case "range":
      return rangeParts(value, metric, words, "full");
    case "interval":
      return intervalParts(value, metric, words, detail);
    case "exact":
      return qualified(amountParts(value.amount, metric, words, detail), value.qualifier, metric, words);
  }
}

/** An amount in the unit of its metric, without a qualifier. */
export function amountWords(amount: number, metric: Metric, words: Words, detail: Detail = "short"): string {
  return joinParts(amountParts(amount, metric, words, detail));
}

/** The same beside an axis, whose unit the subtitle has said; never in won. */
export function axisWords(amount: number, metric: Metric, words: Words): string {
  if (metric.unit === "USD") return words.text.numbers.dollarsOnAxis(amount);
  return amountWords(amount, metric, words);
}

/** An amount as its words give it: rounded. */
export function asSaid(amount: number, { unit }: Metric, detail: Detail = "short"): number {
  if (unit === "USD") return Number(amount.toPrecision(DIGITS));
  if (unit === null || unit === "count") return amount;
  const scale = 10 ** DECIMALS[unit][detail];
  return Math.round(amount * scale) / scale;
}

/** From one amount to another. */
export function rangeWords(range: Bounds, metric: Metric, words: Words, detail: Detail = "short"): string {
  return joinParts(rangeParts(range, metric, words, detail));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Decimals at most. */
const DECIMALS: Record<Exclude<Unit, "USD" | "count">, Record<Detail, number>> = {
  percent: { short: 0, full: 1 },
  percentage_points: { short: 1, full: 1 },
  ratio: { short: 1, full: 2 },
  weeks: { short: 0, full: 0 },
  generation: { short: 0, full: 0 },
  gigawatts: { short: 2, full: 3 },
  KRW_per_USD: { short: 1, full: 1 },
};

function amountParts(amount: number, metric: Metric, words: Words, detail: Detail): Parts {
  const { unit } = metric;
  const { units } = words.text.numbers;
  switch (unit) {
    case null:
      return [];
    case "USD":
      return moneyParts(amount, words);
    case "count":
      return plain(countWords(amount, metric, words, detail));
    default:
      return plain(units[unit](decimal(amount, words.language, DECIMALS[unit][detail]), amount));
  }
}

/** Computing power is rounded on marks, and said to the chip in tables. */
function countWords(amount: number, { counted }: Metric, { text, language }: Words, detail: Detail): string {
  if (counted === "h100-equivalents" && detail === "short") return text.numbers.short(amount);
  return text.numbers.counted[counted ?? "companies"](decimal(amount, language), amount);
}

/** An estimate: its median, in full with the bounds behind it. */
function intervalParts(
  { amount, low, high }: Bounds & { readonly amount: number },
  metric: Metric,
  words: Words,
  detail: Detail,
): Parts {
  const median = amountParts(amount, metric, words, detail);
  if (detail === "short") return median;
  const { text, language } = words;
  return text.numbers.bounded(median, decimal(low, language), decimal(high, language));
}

function rangeParts({ low, high }: Bounds, metric: Metric, words: Words, detail: Detail): Parts {
  const { numbers } = words.text;
  if (metric.unit === "USD") return moneyRangeParts(low, high, words);
  const amount = (end: number): string => joinParts(amountParts(end, metric, words, detail));
  if (metric.unit !== "percent") return plain(numbers.range(amount(low), amount(high)));
  const [from, to] = [low, high].map((end) => decimal(end, words.language, DECIMALS.percent[detail]));
  return plain(numbers.percentRange(from ?? "", to ?? ""));
}

function qualified(amount: Parts, qualifier: Qualifier | null, { counted }: Metric, { text }: Words): Parts {
  return qualifier === null ? amount : text.numbers.qualified[qualifier](amount, counted);
}

/** The name of a provider as it stands in a list of cloud results: "Azure", not "Microsoft". */
export function cloudName(provider: Provider, words: Pick<Words, "text">): string {
  return localized(provider.cloud ?? provider.name, words);
}

/** Whom a figure is about, in words. */
export function aboutWords(about: About, words: Pick<Words, "text">, market: string): string {
  const { figure } = words.text;
  const name = (provider: Provider): string => localized(provider.name, words);
  switch (about.kind) {
    case "one":
      return name(about.provider);
    case "between":
      return figure.between(name(about.provider), name(about.counterparty));
    case "together":
      return figure.together(about.providers.map(name));
    case "market":
      return market;
  }
}

/** What is measured, and of which thing where that is not its provider: "Own AI chips · Trainium". */
export function metricWords({ metric, product }: Pick<Figure, "metric" | "product">, words: Words): string {
  return words.text.sentences.remarks(
    [metric.name, ...(product ? [product] : [])].map((name) => localized(name, words)),
  );
}

/** What a figure is called where its value stands beside it: whom it is about, what, when. */
export function figureName({ about, metric, period }: Figure, words: Words): string {
  const { figure, sentences } = words.text;
  return sentences.list([
    aboutWords(about, words, figure.market),
    localized(metric.name, words),
    periodWords(period, words, figure.undated),
  ]);
}
