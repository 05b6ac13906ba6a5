import { amountOf, type Evidence, type Figure, type Provider } from "../../data/figure";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import type { ChartView, Subject } from "../chart";
import { leastSure } from "../palette";
import { largestFirst, ofMetric, ofProvider, owners } from "../reading";
import { type Tick, ticksFrom } from "../ticks";

export interface Point {
  readonly provider: Provider;
  readonly spending: number;
  readonly growth: number;
  readonly name: string;
  /** Growth and spending, in words. */
  readonly values: readonly [growth: string, spending: string];
  readonly evidence: Evidence;
  readonly figures: readonly [growth: Figure, spending: Figure];
}

export interface ScatterView extends ChartView {
  readonly points: readonly Point[];
  readonly x: { readonly name: string; readonly ticks: readonly Tick[] };
  readonly y: { readonly name: string; readonly ticks: readonly Tick[] };
}

export function buildView({ figures, words }: Subject): ScatterView | null {
  const text = words.text.charts["growth-vs-capex"];
  const growths = largestFirst(ofMetric(figures, "cloud-revenue-growth"));
  const spendings = ofMetric(figures, "capital-expenditure");
  const points = owners(growths).flatMap((provider): Point[] => {
    const [growth] = ofProvider(growths, provider);
    const [spending] = ofProvider(spendings, provider);
    if (!growth || !spending) return [];
    return [
      {
        provider,
        growth: amountOf(growth) ?? 0,
        spending: amountOf(spending) ?? 0,
        name: said(provider.name, words),
        values: [valueWords(growth, words), valueWords(spending, words)],
        evidence: leastSure([growth.evidence, spending.evidence]),
        figures: [growth, spending],
      },
    ];
  });
  const [fastest] = points;
  if (!fastest) return null;
  const most = [...points].sort((a, b) => b.spending - a.spending)[0];
  const slowest = points.at(-1);
  const [growthFigure, spendingFigure] = fastest.figures;
  const title =
    points.length === 1
      ? text.one(cloudName(fastest.provider, words), valueWords(growthFigure, words), valueWords(spendingFigure, words))
      : most && most === slowest
        ? text.inverse(most.name)
        : text.plain(cloudName(fastest.provider, words));
  const ticks = (figure: Figure, values: readonly number[]) =>
    ticksFrom(values, (value) => amountWords(value, figure.metric, { ...words, currency: "usd" }));
  return {
    title,
    subtitle: text.subtitle,
    note: text.note,
    figures: points.flatMap((point) => point.figures),
    marks: points.map(({ evidence }) => evidence),
    points,
    x: {
      name: text.x,
      ticks: ticks(
        spendingFigure,
        points.map(({ spending }) => spending),
      ),
    },
    y: {
      name: text.y,
      ticks: ticks(
        growthFigure,
        points.map(({ growth }) => growth),
      ),
    },
  };
}
