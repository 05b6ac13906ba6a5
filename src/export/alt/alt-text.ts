import type { Prepared } from "../../charts/chart";
import type { ChartView } from "../../charts/chart-view";
import { timeOf } from "../../charts/kinds/series";
import { extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { periodParts } from "../../language/date-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { changesIn } from "./alt-changes";
import { monthsOf, placeOf, quoted, seriesName } from "./alt-place";

/** `annotated` is left out where its sentences are heard elsewhere. */
type Described = Pick<Prepared, "view" | "kind"> & Partial<Pick<Prepared, "annotated">>;

/**
 * What a chart shows, for readers who cannot see it: what kind of chart, its finding, for every metric how many values,
 * the highest and the lowest, how each series changed, what is missing, and what the data say of it in sentences. All of
 * it follows from the figures drawn.
 */
export function altText({ view, kind, annotated }: Described, filter: string, words: Words): string {
  const { alt } = words.text;
  return [
    alt.opening(alt.kinds[kind], view.title, view.subtitle),
    filter ? alt.filter(filter) : "",
    view.cut ?? "",
    ...contents(view, words),
    ...(annotated?.sentences ?? []).map(({ text }) => alt.annotation(text)),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The same without title and sentences, for where they stand around it. */
export function description({ view, kind }: Described, words: Words): string {
  const { alt } = words.text;
  return [alt.opening(alt.kinds[kind], view.subtitle, ""), ...contents(view, words)].filter(Boolean).join(" ");
}

function contents(view: ChartView, words: Words): readonly string[] {
  const { alt } = words.text;
  const metrics = numbersByMetric(view.figures);
  return [
    ...metrics.slice(0, METRICS).map((figures) => rangeSentence(figures, view.isUnranked ?? false, words)),
    metrics.length > METRICS ? alt.moreMetrics(metrics.length - METRICS) : "",
    ...changesIn(metrics, words),
    gaps(view.figures, metrics, words),
  ];
}

/** Metrics named one by one; the rest are counted. */
const METRICS = 5;
const MISSING = 6;
const FACTS = 8;

/** Figures with a number, those of the metric that has most of them first. */
function numbersByMetric(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const numbers = figures.filter(({ value }) => value.kind !== "fact");
  return [...grouped(numbers, ({ metric }) => metric.id).values()].sort((a, b) => b.length - a.length);
}

/** The highest and the lowest of a metric; where all are of one thing at one time, what each says of it; else how many. */
function rangeSentence(figures: readonly Figure[], isUnranked: boolean, words: Words): string {
  const { alt, sentences } = words.text;
  const [first] = figures;
  if (!first) return "";
  const name = localized(first.metric.name, words);
  if (figures.length === 1) return alt.one(name, quoted(first, words));
  if (figures.every((figure) => isSameThing(figure, first, words)))
    return alt.same(name, figures.length, sentences.lists(figures.map((figure) => quoted(figure, words))));
  if (isUnranked || first.metric.definition === "own") return alt.several(name, figures.length);
  const lowest = figures.reduce((low, figure) => (isLower(figure, low) ? figure : low));
  const highest = figures.reduce((high, figure) => (isHigher(figure, high) ? figure : high));
  const said = areSure(highest, lowest, figures) ? alt.range : alt.rangeAsGiven;
  return said(name, figures.length, quoted(highest, words), quoted(lowest, words));
}

function isSameThing(figure: Figure, other: Figure, words: Words): boolean {
  const { from, to } = figure.period ?? {};
  return (
    seriesName(figure, words) === seriesName(other, words) && from === other.period?.from && to === other.period?.to
  );
}

/** The lowest and the highest number that is given: of an estimate its median. */
function boundsOf(figure: Figure): { readonly low: number; readonly high: number } {
  const extent = extentOf(figure);
  if (extent.kind === "range") return extent;
  return extent.kind === "none" ? { low: 0, high: 0 } : { low: extent.amount, high: extent.amount };
}

/** By the numbers; of two alike, the one that says "over". */
function isHigher(figure: Figure, other: Figure): boolean {
  const [high, before] = [boundsOf(figure).high, boundsOf(other).high];
  return high > before || (high === before && openOf(other) !== "up");
}

/** By the numbers; of two alike, the one that says "up to". */
function isLower(figure: Figure, other: Figure): boolean {
  const [low, before] = [boundsOf(figure).low, boundsOf(other).low];
  return low < before || (low === before && openOf(figure) === "down");
}

function openOf(figure: Figure): "up" | "down" | null {
  const extent = extentOf(figure);
  return extent.kind === "amount" ? extent.open : null;
}

/** Whether no bound or estimate leaves open that another is higher than the highest, or lower than the lowest. */
function areSure(highest: Figure, lowest: Figure, figures: readonly Figure[]): boolean {
  return figures.every((figure) => {
    const open = openOf(figure);
    if (open === null) return extentOf(figure).kind !== "interval";
    return figure === (open === "up" ? highest : lowest);
  });
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
 * value, since where it begins is said already. A quarter of another calendar is there where it is near.
 */
function missingIn(figures: readonly Figure[], drawn: readonly Figure[], words: Words): readonly string[] {
  const own = figures.filter(({ about, product, period }) => about.kind === "one" && !product && period);
  const times = new Map(own.map((figure) => [keyOf(figure), figure]));
  const series = grouped(own, (figure) => seriesName(figure, words));
  const shared = [...times.keys()].some((time) => own.filter((figure) => keyOf(figure) === time).length > 1);
  if (!shared) return [];
  return [...series].flatMap(([name, has]) => {
    const alike = drawn.filter((figure) => has[0] && figure.metric.unit === has[0].metric.unit && isOf(figure, has[0]));
    const there = new Set(alike.map(keyOf));
    const ends = has.map(({ period }) => period?.from ?? "").sort();
    const isThere = (time: string, figure: Figure): boolean =>
      there.has(time) || (isPart(figure) && has.some((other) => Math.abs(timeOf(other) - timeOf(figure)) < NEAR));
    return [...times]
      .filter(([time, figure]) => !isThere(time, figure) && (times.size <= FEW || isBetween(figure, ends)))
      .map(([, { period }]) => `${name} ${periodParts(period, words, "").calendar}`);
  });
}

function isOf(figure: Figure, { about }: Figure): boolean {
  return figure.about.kind === "one" && about.kind === "one" && figure.about.provider === about.provider;
}

/** Times that are few enough for each to be expected of every series. */
const FEW = 3;
/** In years: two months and a half, less than from one quarter to the next. */
const NEAR = 0.21;

function isBetween({ period }: Figure, ends: readonly string[]): boolean {
  const date = period?.from ?? "";
  return date > (ends[0] ?? "") && date < (ends.at(-1) ?? "");
}

const YEAR = 12;

function isPart(figure: Figure): boolean {
  const months = monthsOf(figure);
  return months !== null && months < YEAR;
}

/** A year is named by where it ends: fiscal years of different companies stand beside each other. */
function keyOf(figure: Figure): string {
  const { period } = figure;
  if (!period) return "";
  return period.to !== null && !isPart(figure) ? period.to.slice(0, 4) : `${period.from}/${period.to}`;
}
