import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { EVIDENCE, TOPICS } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { BASES, type ChartFilter, HISTORIES, MOST_COMPARED, ROWS, STEPS, UNFILTERED } from "../state/choices";
import { pageDataFrom, passes, providersOffered } from "../state/selectors";
import { CHARTS, DASHBOARD_CHARTS } from "./registry";

/** What the frame and the export rely on, for every chart there is, on the shipped data. */

const datasets = shippedDatasets();
const article = pageDataFrom(datasets);
const withRecord = pageDataFrom(datasets, [ARTICLE, RECORD]);
const wordsOf = (language: (typeof LANGUAGES)[number]) =>
  wordsIn({ language, currency: "usd", wonPerDollar: article.exchangeRate.wonPerDollar });
const english = wordsOf("en");

const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: null });
const year = fc.integer({ min: 2014, max: 2026 });
const ids = providersOffered(withRecord).map(({ id }) => id);
const chartFilter: fc.Arbitrary<ChartFilter> = fc.record({
  providers: some(withRecord.providers.map(({ id }) => id)),
  years: fc.option(
    fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    { nil: null },
  ),
  topics: some(TOPICS),
  evidence: some(EVIDENCE),
  step: fc.constantFrom(...STEPS),
  basis: fc.constantFrom(...BASES),
  compare: fc.option(fc.shuffledSubarray(ids, { maxLength: MOST_COMPARED }), { nil: null }),
  against: fc.option(fc.constantFrom(...ids, "none"), { nil: null }),
  rows: fc.constantFrom(...ROWS),
  history: fc.constantFrom(...HISTORIES),
});

/** Ids that links, embeds and file names of other people hold. Charts are added here, never taken away or renamed. */
const PUBLIC_IDS = [
  "capex-by-year",
  "capex-share",
  "capex-vs-stargate",
  "growth-yoy",
  "growth-vs-capex",
  "chip-timeline",
  "chip-claims",
  "partnership-flows",
  "startup-cohorts",
  "startup-credits",
  "venture-share",
  "compare-matrix",
  "capex-history",
  "plan-vs-outcome",
  "growth-history",
  "computing-owned",
  "backlog",
  "cloud-revenue",
  "the-race",
];

it("has every chart of the public contract under its id, and the contract names every chart", () => {
  const ids = CHARTS.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(PUBLIC_IDS));
  const [, table = ""] = readFileSync("docs/contract.md", "utf8").split("## The charts");
  const named = [...(table.split("\n## ", 1)[0]?.matchAll(/^\| `([^`]+)`/gm) ?? [])].map(([, id]) => id);
  expect(CHARTS.map(({ id }) => id).sort()).toEqual(named.sort());
});

it("draws every number of the article in some chart", () => {
  const drawn = DASHBOARD_CHARTS.flatMap((chart) => chart.prepare(article, UNFILTERED, english).view.figures);
  const numbers = article.figures.filter(({ value }) => value.kind !== "fact");
  expect(numbers.filter((figure) => !drawn.includes(figure)).map(({ id }) => id)).toEqual([]);
});

it("says of every chart of the record what it needs while the record is away", () => {
  for (const chart of DASHBOARD_CHARTS.filter(({ needsRecord }) => needsRecord))
    expect(chart.prepare(article, UNFILTERED, english).empty?.remedy).toEqual({ sources: [ARTICLE, RECORD] });
});

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  it.each(LANGUAGES)("has a title, a subtitle and figures in %s", (language) => {
    const { view, empty, evidence, height } = chart.prepare(withRecord, UNFILTERED, wordsOf(language));
    expect(empty).toBeNull();
    for (const text of [view.title, view.subtitle]) {
      expect(text).not.toBe("");
      expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
    }
    expect(view.figures.length).toBeGreaterThan(0);
    expect(new Set(view.figures).size).toBe(view.figures.length);
    expect(evidence.length).toBeGreaterThan(0);
    for (const width of [320, 540, 1120]) expect(height(width)).toBeGreaterThan(0);
  });

  it("shows only figures that pass whatever filter, and where none does leads back with one click", () => {
    fc.assert(
      fc.property(chartFilter, fc.constantFrom(article, withRecord), (chosen, pageData) => {
        const { view, empty, height } = chart.prepare(pageData, chosen, english);
        expect(view.figures.filter((figure) => !passes(figure, chosen)).map(({ id }) => id)).toEqual([]);
        expect(`${view.title}${view.subtitle}`).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(height(600)).toBeGreaterThan(0);
        if (!empty || "sources" in empty.remedy) return;
        const back = chart.prepare(pageData, { ...chosen, ...empty.remedy }, english);
        expect(back.empty, JSON.stringify(empty.remedy)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });
});
