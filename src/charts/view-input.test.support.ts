import type { About, Figure, Metric, Provider, Unit, Value } from "../data/figure";
import { inventedFigure, inventedMetric, inventedProvider } from "../data/invented.test.support";
import { wordsIn } from "../language/words";
import { NO_FILTER } from "../state/choices";
import { comparedFrom } from "../state/compared";
import type { ViewInput } from "./chart";

/** What tests of charts are made of: three invented companies and what a view is built from. */

export const [alba, brio, coro] = ["Alba", "Brio", "Coro"].map(inventedProvider) as [Provider, Provider, Provider];

export const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1000 });

/** One provider's figure of a metric. */
export function given(
  provider: Provider,
  [metric, unit]: readonly [id: string, unit: Unit | null],
  value: Value,
  year: string | null,
  more: Partial<Figure> = {},
): Figure {
  const about: About = { kind: "one", provider };
  const id = [provider.id, metric, year ?? "undated"].join(".").toLowerCase();
  return inventedFigure(id, about, year === null ? null : { from: year, to: year }, {
    metric: metricOf(metric, unit),
    value,
    ...more,
  });
}

const metrics = new Map<string, Metric>();

/** The same object for the same metric, as in joined data. */
export function metricOf(id: string, unit: Unit | null): Metric {
  const metric = metrics.get(id) ?? inventedMetric(id, { unit, counted: unit === "count" ? "companies" : null });
  metrics.set(id, metric);
  return metric;
}

export function viewInput(figures: readonly Figure[], more: Partial<ViewInput> = {}): ViewInput {
  const providers = more.pageData?.providers ?? [alba, brio, coro];
  const there = { providers, figures: more.pageData?.figures ?? figures };
  return {
    figures,
    given: figures,
    beside: [],
    filter: NO_FILTER,
    step: "year",
    basis: "cash",
    comparison: comparedFrom(there, { providers: more.filter?.providers ?? null, compare: null, against: null }),
    rows: "all",
    history: "amounts",
    pageData: {
      figures,
      every: figures,
      providers: [alba, brio, coro],
      checks: new Map(),
      notes: [],
      annotations: [],
      exchangeRate: { wonPerDollar: 1000, date: "2025-01-02", source: { ko: "", en: "" } },
      verdicts: null,
      files: [],
      sources: ["article"],
    },
    words: english,
    ...more,
  };
}

/** Widths drawings get: on a phone, beside another chart and on a large screen. CSS pixels. */
export const WIDTHS = [288, 358, 540, 1120] as const;

/** Every number that was laid out, with its place; what was given is left out. */
export function laidOut(layout: unknown, place = ""): readonly (readonly [place: string, number: number])[] {
  if (typeof layout === "number") return [[place, layout]];
  if (typeof layout !== "object" || layout === null) return [];
  return Object.entries(layout)
    .filter(([key]) => !GIVEN.has(key))
    .flatMap(([key, child]) => laidOut(child, `${place}.${key}`));
}

const GIVEN = new Set(["figure", "figures", "provider", "record", "extent", "metric", "bounds", "cells"]);

/** Numbers that no SVG could take: not finite, or a size below zero. */
export function faultsIn(layout: unknown): readonly (readonly [place: string, number: number])[] {
  return laidOut(layout).filter(
    ([place, number]) => !Number.isFinite(number) || (/\.(width|height|length|side)$/.test(place) && number < 0),
  );
}
