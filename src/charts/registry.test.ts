import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { derive } from "../data/derivation";
import { amountOf, EVIDENCE, TOPICS } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { BASES, type ChartFilter, HISTORIES, MOST_COMPARED, ROWS, STEPS, UNFILTERED } from "../state/choices";
import { AMOUNTS, type Form, ORDERS, ownerId, SHAPES, writeForm } from "../state/form";
import { pageDataFrom, passes, providersOffered } from "../state/selectors";
import type { Prepared } from "./chart";
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
  form: fc.constant(null),
});

const anyForm: fc.Arbitrary<Form> = fc.record({
  shape: fc.constantFrom(...SHAPES),
  amounts: fc.constantFrom(...AMOUNTS),
  order: fc.constantFrom(...ORDERS),
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

  it.each(LANGUAGES)(
    "needs no more height in a small frame than on the page, and shows all of it first, in %s",
    (language) => {
      for (const pageData of [article, withRecord]) {
        const briefs = [...chart.prepare(pageData, UNFILTERED, wordsOf(language)).briefs()];
        const wholes = briefs.map(({ isWhole }) => isWhole);
        expect(wholes).toEqual([...wholes].sort((a, b) => Number(b) - Number(a)));
        for (const { least, height } of briefs)
          for (const width of [264, 540, 1120])
            if (Number.isFinite(least(width))) expect(least(width)).toBeLessThanOrEqual(height(width));
      }
    },
  );

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

  const shapes = chart.kind === "table" ? 0 : 1;
  it.each(LANGUAGES)("is whole in every form it offers in %s", (language) => {
    const words = wordsOf(language);
    for (const pageData of [article, withRecord])
      for (const step of STEPS) {
        const drawnFor = chart.prepare(pageData, { ...UNFILTERED, step }, words);
        if (drawnFor.empty) continue;
        const offered = drawnFor.forms();
        expect(offered.length).toBeGreaterThanOrEqual(shapes);
        for (const form of offered) {
          const prepared = chart.prepare(pageData, { ...UNFILTERED, step, form }, words);
          expect(prepared).toMatchObject({ form, instead: "", empty: null });
          expectWhole(prepared, writeForm(form));
        }
      }
  });

  it("shows what is nearest to whatever form under whatever filter, and says why", () => {
    fc.assert(
      fc.property(chartFilter, anyForm, fc.constantFrom(article, withRecord), (chosen, asked, pageData) => {
        const drawnFor = chart.prepare(pageData, chosen, english);
        const prepared = chart.prepare(pageData, { ...chosen, form: asked }, english);
        expect(prepared.empty).toEqual(drawnFor.empty);
        if (prepared.empty) return;
        const offered = drawnFor.forms().map(writeForm);
        const isOffered = offered.some((name) => name === writeForm({ ...asked, order: "value" }));
        expect(prepared.instead !== "").toBe(!isOffered);
        if (prepared.form) expect(offered).toContain(writeForm(prepared.form));
        expect(prepared.view.figures.filter((figure) => !passes(figure, chosen)).map(({ id }) => id)).toEqual([]);
        expectWhole(prepared, writeForm(asked));
      }),
      { numRuns: 120 },
    );
  });
});

/** Said in full, drawn at every width, each number once; what was computed can be computed again from what stands beside it. */
function expectWhole({ view, height }: Prepared, form: string): void {
  for (const text of [view.title, view.subtitle]) {
    expect(text, form).not.toBe("");
    expect(text, form).not.toMatch(/undefined|NaN|null|Infinity/);
  }
  expect(new Set(view.figures.map(({ id }) => id)).size, form).toBe(view.figures.length);
  for (const width of [288, 540, 1120]) expect(height(width), form).toBeGreaterThan(0);
  for (const { basis, evidence, value } of view.figures.filter(({ id }) => ownerId(id) !== id)) {
    if (basis.kind !== "derived") throw new Error(`${form}: not derived`);
    expect(evidence).toBe("derived");
    expect(basis.inputs.filter((input) => !view.figures.includes(input))).toEqual([]);
    const numbers = basis.inputs.map(amountOf);
    const whole = numbers.flatMap((number) => number ?? []);
    if (value.kind === "exact" && whole.length === numbers.length)
      expect(value.amount).toBeCloseTo(derive(basis.operation, whole), 6);
  }
}
