import { describe, expect, it } from "vitest";
import type { Prepared } from "../charts/chart";
import { CHARTS } from "../charts/registry";
import type { Figure } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { periodWords } from "../language/date-words";
import { valueWords } from "../language/figure-words";
import { LANGUAGES, localized } from "../language/language";
import { type Words, wordsIn } from "../language/words";
import { type Filter, UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { altText } from "./alt-text";

/** Every chart × language × a few filters, with and without the record: what is said is looked up in the figures. */

const datasets = shippedDatasets();

const FILTERS: Record<string, Partial<Filter>> = {
  "no filter": {},
  "one provider": { providers: ["amazon"] },
  "two providers": { providers: ["microsoft", "alphabet"] },
  "one year": { years: { from: 2024, to: 2024 } },
  "planned alone": { evidence: ["planned"] },
};

const cases = [["article"], ["article", "record"]].flatMap((sources) => {
  const pageData = pageDataFrom(datasets, sources);
  return LANGUAGES.flatMap((language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: 1300 });
    return CHARTS.flatMap((chart) =>
      Object.entries(FILTERS).flatMap(([name, filter]) => {
        const prepared = chart.prepare(pageData, { ...UNFILTERED, ...filter }, words);
        return prepared.empty
          ? []
          : [{ what: `${chart.id}, ${sources.at(-1)}, ${language}, ${name}`, chart, prepared, words }];
      }),
    );
  });
});

/** The lowest and highest number a figure holds; null for a bare fact. */
function bounds({ value }: Figure): readonly [number, number] | null {
  if (value.kind === "fact") return null;
  return value.kind === "range" ? [value.low, value.high] : [value.amount, value.amount];
}

function numbersOf({ view }: Prepared): ReadonlyMap<string, readonly Figure[]> {
  const numbers = new Map<string, Figure[]>();
  for (const figure of view.figures)
    if (bounds(figure)) numbers.set(figure.metric.id, [...(numbers.get(figure.metric.id) ?? []), figure]);
  return numbers;
}

/** The values a reader may be told are the highest (or lowest): several figures can share that place. */
function atThe(end: "top" | "bottom", figures: readonly Figure[], words: Words): readonly string[] {
  const of = (figure: Figure): number => bounds(figure)?.[end === "top" ? 1 : 0] ?? 0;
  const extreme = figures.map(of).reduce((a, b) => (end === "top" ? Math.max(a, b) : Math.min(a, b)));
  return figures.filter((figure) => of(figure) === extreme).map((figure) => valueWords(figure, words));
}

describe.each(cases)("the description of $what", ({ chart, prepared, words }) => {
  const text = altText({ chart, prepared }, "", words);

  it("begins with the kind of chart and its finding", () => {
    expect(text.startsWith(`${words.text.alt.kinds[chart.kind]}: ${prepared.view.title}`)).toBe(true);
  });

  it("names count, highest and lowest of the metrics it names, as the figures have them", () => {
    const largest = [...numbersOf(prepared).values()].sort((a, b) => b.length - a.length).slice(0, 5);
    for (const figures of largest) {
      const name = figures[0] ? localized(figures[0].metric.name, words) : "";
      const sentence = text.slice(text.indexOf(`${name}: `));
      expect(text).toContain(`${name}: `);
      const count = figures.length;
      const [until = "", between = ""] = words.text.alt.range(name, count, "|", "|").split("|");
      const oneOf = (candidates: readonly string[]): string => `(?:${candidates.map(literal).join("|")})`;
      const [top, bottom] = [atThe("top", figures, words), atThe("bottom", figures, words)].map(oneOf);
      const wanted = count > 1 ? `${literal(until)}${top}\\s?\\(.*?\\)${literal(between)}${bottom}` : `: ${top}`;
      expect(sentence).toMatch(new RegExp(wanted));
    }
  });

  it("says how a dated series changed, with its first and last value", () => {
    const { view } = prepared;
    for (const figure of view.figures.slice(0, 40)) {
      const series = view.figures
        .filter(
          (other) =>
            other.metric === figure.metric &&
            other.dataset === figure.dataset &&
            JSON.stringify(other.about) === JSON.stringify(figure.about) &&
            other.product?.en === figure.product?.en &&
            other.about.kind !== "between" &&
            other.period &&
            bounds(other) &&
            other.value.kind !== "range",
        )
        .sort((a, b) => (a.period?.from ?? "").localeCompare(b.period?.from ?? ""));
      const [first, last] = [series[0], series.at(-1)];
      if (!first || !last || first.period?.from === last.period?.from) continue;
      const [from, to] = [first, last].map((end) => bounds(end)?.[1] ?? 0) as [number, number];
      const ends = [first, last].map(
        (end) => `${literal(valueWords(end, words))}\\s?\\(${literal(periodWords(end.period, words, ""))}[^)]*\\)`,
      );
      const told = new RegExp(`${ends.join(".*?")}\\D*?, ([+−])([\\d,.]+)(?:%|\\s?pp|%포인트)?`).exec(text);
      if (!told) {
        expect(text).toMatch(/\d+ more series|시계열 \d+개/);
        continue;
      }
      const isShare = ["percent", "percentage_points"].includes(first.metric.unit ?? "");
      const change = isShare ? to - from : (to / from - 1) * 100;
      expect(told[1]).toBe(change < 0 ? "−" : "+");
      expect(Number(told[2]?.replaceAll(",", ""))).toBeCloseTo(Math.abs(change), Math.abs(change) < 10 ? 0 : -1);
    }
  });

  it("counts what has no number and what has no date", () => {
    const facts = prepared.view.figures.filter(({ value }) => value.kind === "fact").length;
    const undated = prepared.view.figures.filter(({ period }) => !period).length;
    if (facts > 0) expect(text).toContain(words.text.alt.facts(facts, "").replace(/\.$/, ""));
    if (undated > 0) expect(text).toContain(words.text.alt.undated(undated));
  });

  it("holds no leftovers", () => {
    expect(text).not.toMatch(/undefined|null|NaN|\(\)|\.\.| {2}/);
  });
});

it("names a gap in a series, and none that another figure of the chart fills", () => {
  const said = (sources: readonly string[]): string => {
    const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1300 });
    const chart = CHARTS.find(({ id }) => id === "capex-by-year");
    if (!chart) throw new Error("no such chart");
    return altText({ chart, prepared: chart.prepare(pageDataFrom(datasets, sources), UNFILTERED, words) }, "", words);
  };
  expect(said(["article"])).toContain("No value: Alphabet 2024.");
  expect(said(["article", "record"])).not.toContain("No value: Alphabet 2024");
  expect(said(["article"])).toContain("Amazon, 2025, planned");
});

it("takes a number that is over another for the higher of the two", () => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1300 });
  const chart = CHARTS.find(({ id }) => id === "capex-vs-stargate");
  const filter = { ...UNFILTERED, evidence: ["forecast", "derived"] as const };
  const prepared = chart?.prepare(pageDataFrom(datasets, ["article"]), filter, words);
  const text = chart && prepared ? altText({ chart, prepared }, "", words) : "";
  expect(text).toMatch(/highest: over \$255B.*lowest: \$255B/);
});

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
