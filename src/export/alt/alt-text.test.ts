import { describe, expect, it } from "vitest";
import type { Prepared } from "../../charts/chart";
import { CHARTS } from "../../charts/registry";
import { alba, brio, english, given } from "../../charts/view-input.test.support";
import type { Figure, Note, Value } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { shippedDatasets } from "../../data/shipped.test.support";
import { valueWords } from "../../language/figure-words";
import { LANGUAGES, localized } from "../../language/language";
import { type Words, wordsIn } from "../../language/words";
import { type Filter, UNFILTERED } from "../../state/choices";
import { pageDataFrom } from "../../state/selectors";
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

function valuesOf(figures: readonly Figure[], words: Words): readonly string[] {
  return figures.map((figure) => valueWords(figure, words));
}

describe.each(cases)("the description of $what", ({ prepared, words }) => {
  const text = altText(prepared, "", words);

  it("begins with the kind of chart and its finding", () => {
    expect(text.startsWith(`${words.text.alt.kinds[prepared.kind]}: ${prepared.view.title}`)).toBe(true);
  });

  it("names count, highest and lowest of the metrics it names, as the figures have them", () => {
    const largest = [...numbersOf(prepared).values()].sort((a, b) => b.length - a.length).slice(0, 5);
    for (const figures of largest) {
      const name = figures[0] ? localized(figures[0].metric.name, words) : "";
      const sentence = text.slice(text.indexOf(`${name}: `));
      expect(text).toContain(`${name}: `);
      const count = figures.length;
      const { alt } = words.text;
      const oneOf = (candidates: readonly string[]): string => `(?:${candidates.map(literal).join("|")})`;
      const [top, bottom] = [atThe("top", figures, words), atThe("bottom", figures, words)].map(oneOf);
      const ranges = [alt.range, alt.rangeAsGiven].map((said) => {
        const [until = "", between = ""] = said(name, count, "|", "|").split("|");
        return `${literal(until)}${top}\\s?\\(.*?\\)${literal(between)}${bottom}`;
      });
      const same = literal(alt.same(name, count, "|").split("|")[0] ?? "") + oneOf(valuesOf(figures, words));
      const several = literal(alt.several(name, count));
      expect(sentence).toMatch(new RegExp(count > 1 ? [...ranges, same, several].join("|") : `: ${top}`));
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
    return altText(chart.prepare(pageDataFrom(datasets, sources), UNFILTERED, words), "", words);
  };
  expect(said(["article"])).toContain("No value: Alphabet 2024.");
  expect(said(["article", "record"])).not.toContain("No value: Alphabet 2024");
  expect(said(["article"])).toContain("Amazon, 2025, planned");
});

function inventedNote(more: Partial<Note>): Note {
  const text = { ko: "말", en: "words" };
  const said = { short: text, says: text, record: text };
  return {
    id: "n",
    dataset: "article",
    severity: "severe",
    kind: "wrong",
    ...said,
    date: null,
    sources: [],
    figures: [],
    ...more,
  };
}

/** The description of invented figures, in English. */
function described(figures: readonly Figure[]): string {
  const view = { title: "T", subtitle: "", note: "", figures, marks: [], withRecord: false };
  return altText({ kind: "multiples", view }, "", english);
}

it("calls nothing the highest where a bound leaves it open, and nothing at all where two say the same thing", () => {
  const price = ["price", "USD"] as const;
  const [forecast, sum] = [exact(255e9, "over"), exact(255e9)].map((value, at) =>
    given(alba, price, value, "2025", { id: `a${at}`, evidence: at === 0 ? "forecast" : "derived" }),
  ) as [Figure, Figure];
  expect(described([forecast, sum])).toContain(
    "price: 2 values for the same: over $255B (Alba, 2025, forecast); $255B (Alba, 2025, derived).",
  );
  const small = given(brio, price, exact(80e9), "2025");
  expect(described([sum, forecast, small])).toContain("highest: over $255B (Alba, 2025, forecast); lowest: $80B");
  const ceiling = given(brio, price, exact(300e9, "up-to"), "2025");
  expect(described([sum, ceiling])).toContain("highest number given: up to $300B");
});

it("says what is on record where a severe correction does", () => {
  const short = { ko: "발표는 1월", en: "announced in January" };
  const figure = given(alba, ["price", "USD"], exact(5e9), "2024", { notes: [inventedNote({ short })] });
  expect(described([figure])).toContain("$5B (Alba, 2024, on record: announced in January)");
});

describe("a change over time", () => {
  const quarter = (year: number, first: string, last: string, amount: number, more: Partial<Figure> = {}) =>
    given(alba, ["growth", "USD"], exact(amount), String(year), {
      period: { from: `${year}-${first}`, to: `${year}-${last}`, part: null, fiscal: null },
      id: `q${year}${first}`,
      ...more,
    });

  it("goes from a quarter to the same quarter, whatever stands at the ends", () => {
    const figures = [quarter(2023, "10", "12", 90), quarter(2024, "01", "03", 50), quarter(2025, "01", "03", 100)];
    expect(described(figures)).toContain("from $50 (Q1 2024) to $100 (Q1 2025), +100%");
    expect(described(figures.slice(0, 1).concat(figures.slice(2)))).not.toContain("from");
  });

  it("begins where the series was broken last", () => {
    const broken = { break: { ko: "다름", en: "Otherwise." } };
    const figures = [
      quarter(2023, "01", "03", 10),
      quarter(2024, "01", "03", 50, broken),
      quarter(2025, "01", "03", 100),
    ];
    expect(described(figures)).toContain("from $50 (Q1 2024) to $100 (Q1 2025), +100%");
  });

  it("is in points between percentages, and without a percentage where an end is only a bound", () => {
    const years = (unit: "percent" | "USD", from: Value) => [
      given(alba, [`in ${unit}`, unit], from, "2024"),
      given(alba, [`in ${unit}`, unit], exact(30), "2025"),
    ];
    expect(described(years("percent", exact(20)))).toContain("to 30% (2025), +10 pp");
    expect(described(years("USD", exact(20, "over")))).toContain("from over $20 (2024) to $30 (2025).");
  });
});

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
