import type { Chart, Prepared } from "../charts/chart";
import type { Figure, Metric, Value } from "../data/figure";
import { periodParts, periodWords } from "../language/date-words";
import { aboutWords, amountWords, valueWords } from "../language/figure-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";

/**
 * What a chart shows, for readers who cannot see it: what kind of chart, its finding, for every metric how many values,
 * the highest and the lowest, how each series changed, and what is missing. All of it follows from the figures drawn.
 */
export function altText(
  { chart, prepared }: { readonly chart: Pick<Chart, "kind">; readonly prepared: Pick<Prepared, "view"> },
  filter: string,
  words: Words,
): string {
  const { view } = prepared;
  const { alt } = words.text;
  const metrics = numbersByMetric(view.figures);
  return [
    alt.opening(alt.kinds[chart.kind], view.title, view.subtitle),
    filter ? alt.filter(filter) : "",
    ...metrics.slice(0, METRICS).map((figures) => rangeSentence(figures, words)),
    metrics.length > METRICS ? alt.moreMetrics(metrics.length - METRICS) : "",
    ...changesIn(metrics, words),
    gaps(view.figures, metrics, words),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Metrics and series named one by one; the rest are counted. */
const METRICS = 5;
const SERIES = 6;
const MISSING = 6;
const FACTS = 8;

/** Figures with a number, those of the metric that has most of them first. */
function numbersByMetric(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const numbers = figures.filter(({ value }) => value.kind !== "fact");
  return [...grouped(numbers, ({ metric }) => metric.id).values()].sort((a, b) => b.length - a.length);
}

function rangeSentence(figures: readonly Figure[], words: Words): string {
  const { alt } = words.text;
  const [first] = figures;
  if (!first) return "";
  const lowest = figures.reduce((low, figure) =>
    isBelow([bottomOf(figure.value), opennessOf(figure)], [bottomOf(low.value), opennessOf(low)]) ? figure : low,
  );
  const highest = figures.reduce((high, figure) =>
    isBelow([topOf(figure.value), opennessOf(figure)], [topOf(high.value), opennessOf(high)]) ? high : figure,
  );
  const name = localized(first.metric.name, words);
  const quoted = (figure: Figure): string => alt.value(valueWords(figure, words), placeOf(figure, words));
  if (figures.length === 1) return alt.one(name, quoted(first));
  return alt.range(name, figures.length, quoted(highest), quoted(lowest));
}

type Height = readonly [amount: number, openness: number];

function isBelow([amount, openness]: Height, [other, otherOpenness]: Height): boolean {
  return amount < other || (amount === other && openness < otherOpenness);
}

/** Of the same number, "over" is the most and "up to" the least. */
function opennessOf({ value }: Figure): number {
  const qualifier = value.kind === "exact" ? value.qualifier : null;
  return qualifier === "over" ? 1 : qualifier === "up-to" ? -1 : 0;
}

function topOf(value: Value): number {
  return value.kind === "range" ? value.high : value.kind === "fact" ? 0 : value.amount;
}

function bottomOf(value: Value): number {
  return value.kind === "range" ? value.low : value.kind === "fact" ? 0 : value.amount;
}

/** Whom, when, and how sure: "Amazon, 2025, planned". */
function placeOf(figure: Figure, words: Words): string {
  return words.text.sentences.list([seriesName(figure, words), ...whenAndHow(figure, words)]);
}

/** When, and how sure it is unless it is a reported result. */
function whenAndHow({ period, evidence }: Figure, words: Words): readonly string[] {
  const when = period ? [periodWords(period, words, "")] : [];
  return evidence === "reported" ? when : [...when, words.text.evidenceWithin[evidence]];
}

function seriesName({ about, product }: Figure, words: Words): string {
  const who = aboutWords(about, words, words.text.figure.market);
  return product ? `${who} ${localized(product, words)}` : who;
}

type Series = readonly [Figure, ...Figure[]];

/** Figures of one metric about the same thing at different dates, earliest first. */
function seriesOf(figures: readonly Figure[], words: Words): readonly Series[] {
  // stakes are separate rounds: none grew out of the one before
  const dated = figures.filter(
    ({ about, period, value }) => about.kind !== "between" && period && value.kind !== "range",
  );
  return [...grouped(dated, (figure) => `${seriesName(figure, words)} ${figure.dataset}`).values()].flatMap((found) => {
    const [first, ...rest] = [...found].sort((a, b) => (a.period?.from ?? "").localeCompare(b.period?.from ?? ""));
    return first ? [[first, ...rest] as const] : [];
  });
}

function changesIn(metrics: readonly (readonly Figure[])[], words: Words): readonly string[] {
  const { alt } = words.text;
  const changes = metrics.flatMap((figures) => seriesOf(figures, words)).flatMap((series) => changeIn(series, words));
  const more = changes.length - SERIES;
  return [...changes.slice(0, SERIES), ...(more > 0 ? [alt.moreChanges(more)] : [])];
}

/** From the first to the last of a series, where they are of different times. */
function changeIn(series: Series, words: Words): readonly string[] {
  const [first] = series;
  const last = series.at(-1);
  if (!last || first.period?.from === last.period?.from) return [];
  const [from, to] = [topOf(first.value), topOf(last.value)];
  return [
    words.text.alt.change(
      words.text.sentences.remarks([seriesName(first, words), localized(first.metric.name, words)]),
      alt(first),
      alt(last),
      changeWords(from, to, first.metric, words),
    ),
  ];
  function alt(figure: Figure): string {
    return words.text.alt.value(valueWords(figure, words), words.text.sentences.list(whenAndHow(figure, words)));
  }
}

/** By how much, with its sign: percent of the first, or points where both are percent. */
function changeWords(from: number, to: number, metric: Metric, words: Words): string {
  const sign = to < from ? "−" : "+";
  if (metric.unit === "percent" || metric.unit === "percentage_points")
    return sign + amountWords(Math.abs(to - from), { ...metric, unit: "percentage_points" }, words);
  return from === 0 ? "" : sign + amountWords(Math.abs(to / from - 1) * 100, { ...metric, unit: "percent" }, words);
}

/** What is missing, for a reader who would look for it. */
function gaps(figures: readonly Figure[], metrics: readonly (readonly Figure[])[], words: Words): string {
  const { alt } = words.text;
  const undated = figures.filter(({ period }) => !period).length;
  const facts = figures.filter(({ value }) => value.kind === "fact");
  const missing = [...new Set(metrics.flatMap((of) => missingIn(of, figures, words)))];
  return [
    missing.length > MISSING ? alt.missingMany(missing.length) : missing.length > 0 ? alt.missing(missing) : "",
    facts.length > 0
      ? alt.facts(
          facts.length,
          facts.length > FACTS ? "" : words.text.sentences.lists(facts.map((fact) => placeOf(fact, words))),
        )
      : "",
    undated > 0 ? alt.undated(undated) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Times at which a provider's series has no value while others of its metric have, and nothing else in the chart gives
 * it one. Only where series share times at all; in a long history only what is missing between its first and its last
 * value, since where it begins is said already.
 */
function missingIn(figures: readonly Figure[], drawn: readonly Figure[], words: Words): readonly string[] {
  const own = figures.filter(({ about, product, period }) => about.kind === "one" && !product && period);
  const times = new Map(own.map((figure) => [timeOf(figure), figure]));
  const series = grouped(own, (figure) => seriesName(figure, words));
  const shared = [...times.keys()].some((time) => own.filter((figure) => timeOf(figure) === time).length > 1);
  if (!shared) return [];
  return [...series].flatMap(([name, has]) => {
    const [{ about, metric }] = has as Series;
    const alike = drawn.filter((figure) => figure.metric.unit === metric.unit && isOf(figure, about));
    const there = new Set(alike.map(timeOf));
    const ends = has.map(({ period }) => period?.from ?? "").sort();
    return [...times]
      .filter(([time, { period }]) => !there.has(time) && (times.size <= FEW || isBetween(period?.from ?? "", ends)))
      .map(([, { period }]) => `${name} ${periodParts(period, words, "").calendar}`);
  });
}

function isOf(figure: Figure, about: Figure["about"]): boolean {
  return figure.about.kind === "one" && about.kind === "one" && figure.about.provider === about.provider;
}

/** Times that are few enough for each to be expected of every series. */
const FEW = 3;

function isBetween(date: string, ends: readonly string[]): boolean {
  return date > (ends[0] ?? "") && date < (ends.at(-1) ?? "");
}

/** A year is named by where it ends: fiscal years of different companies stand beside each other. */
function timeOf({ period }: Figure): string {
  if (!period) return "";
  const { from, to } = period;
  const months = to && to.length >= 7 && from.length >= 7 ? monthsBetween(from, to) : null;
  return to && (months === null || months >= YEAR) ? to.slice(0, 4) : `${from}/${to}`;
}

/** Months of the shortest period that counts as a year. */
const YEAR = 11;

function monthsBetween(from: string, to: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
