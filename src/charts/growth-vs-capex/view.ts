import { type Extent, everyNumberOf, extentOf } from "../../data/extent";
import type { Evidence, Figure, Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { type Tick, ticksFrom } from "../drawing/ticks";
import {
  beginOf,
  hasOneLargest,
  labelYear,
  largestFirst,
  leastSure,
  ofMetric,
  ofProvider,
  owners,
} from "../figure-queries";

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

export function buildView({ figures, beside: record, words }: ViewInput): ScatterView | null {
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
    title: title(points, words),
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

function title(points: readonly Point[], words: Words): string {
  const text = words.text.charts["growth-vs-capex"];
  const [fastest] = points;
  const slowest = points.at(-1);
  const spendings = points.map(({ figures: [, spending] }) => spending);
  const most = points.find(({ figures: [, spending] }) => spending === largestFirst(spendings)[0]);
  if (!fastest || !slowest || !most) return text.name;
  if (points.length === 1) return text.one(cloudName(fastest.provider, words), ...fastest.values);
  if (!hasOneLargest(points.map(({ figures: [growth] }) => growth)) || !hasOneLargest(spendings)) return text.name;
  return most === slowest
    ? text.inverse(localized(most.provider.name, words), cloudName(slowest.provider, words))
    : text.plain(cloudName(fastest.provider, words));
}
