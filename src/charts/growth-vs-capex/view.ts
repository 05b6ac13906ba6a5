import { type Extent, everyNumberOf, extentOf } from "../../data/extent";
import type { Evidence, Figure, Provider } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodParts, periodWords } from "../../language/date-words";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { type Tick, ticksFrom } from "../drawing/ticks";
import {
  beginOf,
  labelYear,
  largestFirst,
  leastSure,
  ofMetric,
  ofProvider,
  ownerCloud,
  ownerName,
  ownerOf,
  owners,
} from "../figure-queries";
import { exceeds, fallsShortOf, scoped } from "../superlative";

const GROWTHS = ["cloud-revenue-growth", "cloud-growth-record"] as const;

/** What places a mark. */
export interface ScatterPair {
  readonly spending: Extent;
  readonly growth: Extent;
}

export interface Point extends ScatterPair {
  readonly provider: Provider;
  readonly name: string;
  /** Growth and spending, in words. */
  readonly values: readonly [growth: string, spending: string];
  readonly evidence: Evidence;
  readonly figures: readonly [growth: Figure, spending: Figure];
  readonly record: (ScatterPair & { readonly figure: Figure }) | null;
  readonly recordValues: string;
}

interface Axis {
  readonly name: string;
  readonly ticks: readonly Tick[];
}

export interface ScatterView extends ChartView {
  readonly points: readonly Point[];
  readonly x: Axis;
  readonly y: Axis;
}

export function buildView({ figures, beside: record, pageData, words }: ViewInput): ScatterView | null {
  const text = words.text.charts["growth-vs-capex"];
  const growths = largestFirst(ofMetric(figures, "cloud-revenue-growth"));
  const spendings = ofMetric(figures, "capital-expenditure");
  const points = owners(growths).flatMap((provider) => {
    const [growth] = ofProvider(growths, provider);
    const [spending] = ofProvider(spendings, provider);
    const drawable = [growth, spending].every((figure) => figure && figure.value.kind !== "fact");
    return drawable && growth && spending ? [pointOf(provider, growth, spending, record, words)] : [];
  });
  const [fastest] = points;
  if (!fastest) return null;
  const [growthFigure, spendingFigure] = fastest.figures;
  const axis = (name: string, { metric }: Figure, of: (pair: ScatterPair) => Extent): Axis => ({
    name,
    ticks: ticksFrom(
      points
        .flatMap((point) => [point, ...(point.record ? [point.record] : [])])
        .flatMap((pair) => everyNumberOf(of(pair))),
      (value) => amountWords(value, metric, { ...words, currency: "usd" }),
    ),
  });
  const when = ({ period }: Figure): string => periodWords(period, words, words.text.figure.undated);
  const onRecord = points.flatMap((point) => point.record?.figure ?? []);
  return {
    title: title(points, pageData.every, words),
    subtitle: text.subtitle(when(growthFigure), when(spendingFigure)),
    note: text.note,
    figures: [...points.flatMap((point) => point.figures), ...onRecord],
    marks: points.map(({ evidence }) => evidence),
    withRecord: onRecord.length > 0,
    points,
    x: axis(text.x(when(spendingFigure)), spendingFigure, ({ spending }) => spending),
    y: axis(text.y, growthFigure, ({ growth }) => growth),
  };
}

function pointOf(provider: Provider, growth: Figure, spending: Figure, record: readonly Figure[], words: Words): Point {
  const own = ofProvider(record, provider);
  const grown = ofMetric(own, "cloud-growth-record").find((figure) => beginOf(figure) === beginOf(growth));
  const spent = ofMetric(own, "capital-expenditure-filed").find((figure) => labelYear(figure) === labelYear(spending));
  return {
    provider,
    growth: extentOf(growth),
    spending: extentOf(spending),
    name: words.text.charts["growth-vs-capex"].point(localized(provider.name, words), cloudName(provider, words)),
    values: [valueWords(growth, words), valueWords(spending, words)],
    evidence: leastSure([growth.evidence, spending.evidence]),
    figures: [growth, spending],
    record: grown && spent ? { growth: extentOf(grown), spending: extentOf(spent), figure: spent } : null,
    recordValues: grown && spent ? words.text.record.beside(valueWords(spent, words)) : "",
  };
}

function title(points: readonly Point[], every: readonly Figure[], words: Words): string {
  const text = words.text.charts["growth-vs-capex"];
  const [fastest] = points;
  const slowest = points.at(-1);
  if (!fastest || !slowest) return text.name;
  if (points.length === 1) return text.one(cloudName(fastest.provider, words), ...fastest.values);
  const most = spendsMost(points);
  const when = (figure: Figure): string => periodParts(figure.period, words, "").calendar;
  const [growth, spending] = [slowest.figures[0], most?.figures[1]];
  if (most === slowest && spending && fallsShortOf(growth, othersOf(growth, points.map(growthOf))))
    return scoped(
      text.inverse(ownerName(spending, words), when(spending), ownerCloud(growth, words), when(growth)),
      exceeds(spending, othersOf(spending, every)) && fallsShortOf(growth, othersOf(growth, every)),
      words,
    );
  const fast = growthOf(fastest);
  if (!fast.period || !exceeds(fast, othersOf(fast, points.map(growthOf)))) return text.name;
  const sentence = text.plain(ownerCloud(fast, words), fastest.values[0], when(fast));
  return scoped(sentence, exceeds(fast, othersOf(fast, every)), words);
}

function growthOf({ figures: [growth] }: Point): Figure {
  return growth;
}

/** Whose plan is the largest; null where there is none, or one of them is no plan. */
function spendsMost(points: readonly Point[]): Point | null {
  const spendings = points.map(({ figures: [, spending] }) => spending);
  const [largest, ...others] = largestFirst(spendings);
  if (!largest || spendings.some(({ evidence, period }) => evidence !== "planned" || !period)) return null;
  return exceeds(largest, others) ? (points.find(({ figures }) => figures[1] === largest) ?? null) : null;
}

/** What single others have for the same time: their growth, whichever source gives it, or what they plan to spend. */
function othersOf(figure: Figure, all: readonly Figure[]): readonly Figure[] {
  const alike = measures(figure, ...GROWTHS)
    ? ofMetric(all, ...GROWTHS)
    : ofMetric(all, "capital-expenditure").filter(({ evidence }) => evidence === "planned");
  return alike.filter(
    (other) => beginOf(other) === beginOf(figure) && ownerOf(other) !== null && ownerOf(other) !== ownerOf(figure),
  );
}
