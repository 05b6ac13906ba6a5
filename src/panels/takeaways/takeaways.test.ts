import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../../data/dataset";
import { shippedDatasets } from "../../data/shipped.test.support";
import { LANGUAGES, type Language } from "../../language/language";
import { briefSourceWords } from "../../language/source-words";
import { wordsIn } from "../../language/words";
import { type ChartFilter, UNFILTERED } from "../../state/choices";
import { comparedFrom } from "../../state/compared";
import { figuresShown, pageDataFrom, providersOffered } from "../../state/selectors";
import { takeawaysText } from "./copy-text";
import { linkedPieces } from "./linked";
import { takeawaysFrom } from "./takeaways";

const datasets = shippedDatasets();
const ACTS = { article: pageDataFrom(datasets), record: pageDataFrom(datasets, [ARTICLE, RECORD]) };
const wordsOf = (language: Language) => wordsIn({ language, currency: "usd", wonPerDollar: 1300 });

function told(
  act: keyof typeof ACTS,
  compare: readonly string[],
  more: Partial<ChartFilter> = {},
  language: Language = "en",
) {
  const pageData = ACTS[act];
  const filter = { ...UNFILTERED, compare, ...more };
  return takeawaysFrom(
    figuresShown(pageData.figures, filter),
    comparedFrom(pageData, filter),
    pageData,
    wordsOf(language),
  );
}
const texts = (...given: Parameters<typeof told>) => told(...given).map(({ text }) => text);

describe("what a comparison comes to", () => {
  it("begins, of two, with who spends how much more and who grows how much faster", () => {
    const [first] = texts("article", ["amazon", "microsoft"]);
    expect(first).toContain("Amazon plans to spend 1.25 times as much as Microsoft for 2025: $100B against $80B");
    expect(first).toContain("AWS grew about half as fast as Azure in Q1 2025: 17% against 33%");
  });

  it("says where what is compared is not all alike", () => {
    const [first] = texts("article", ["amazon", "microsoft"]);
    expect(first).toContain("Microsoft’s: on record for FY2025");
    expect(first).toContain("definitions differ");
  });

  it("speaks of those compared where they are three", () => {
    const [spending, growth] = texts("article", ["amazon", "microsoft", "alphabet"]);
    expect(spending).toMatch(/^Of those compared, Amazon plans to spend most for 2025: \$100B, then Microsoft \$80B/);
    expect(growth).toMatch(/^Of those compared, Azure grew fastest in Q1 2025: 33%, then Google Cloud 28%/);
  });

  it("sets spent against spent with the record, and says since when and how much it grew", () => {
    const all = texts("record", ["amazon", "meta"]).join("\n");
    expect(all).toMatch(/Amazon spent 1\.\d+ times as much as Meta in 2025, in cash/);
    expect(all).toContain("Amazon spent more in cash than Meta in every year from");
    expect(all).toMatch(
      /Spending in cash in 2025 against 2017: Amazon [\d.]+ times as much \(\$[\d.]+B, then \$132B\) and Meta /,
    );
  });

  it("tells what the two have in each other first", () => {
    expect(texts("article", ["microsoft", "openai"])[0]).toBe(
      "By the article, Microsoft has put $13B into OpenAI (since 2019)",
    );
    expect(texts("record", ["microsoft", "openai"]).join()).toContain(
      "OpenAI committed to buy cloud services worth $250B",
    );
  });

  it("says that plans on other bases do not compare, with each basis", () => {
    const filter = { topics: ["capex"] as const, years: { from: 2026, to: 2026 } };
    const said = texts("record", ["amazon", "microsoft"], filter).find((text) => text.includes("do not compare"));
    expect(said).toMatch(/Amazon about \$220B \(in cash, net/);
    expect(said).toMatch(/Microsoft about \$175B \(with finance leases\)/);
  });

  it("says that nothing compares where nothing does, and what each has alone", () => {
    const [first, ...others] = texts("article", ["alphabet", "openai"]);
    expect(first).toBe("No number shown here says which of Alphabet and OpenAI is ahead");
    expect(others.join("\n")).toContain("Of OpenAI alone: Infrastructure commitment");
  });

  it("is nothing of one alone", () => {
    expect(told("article", ["amazon"])).toEqual([]);
  });
});

const IDS = providersOffered(ACTS.record).map(({ id }) => id);
const PAIRS = IDS.flatMap((one, at) => IDS.slice(at + 1).map((other) => [one, other] as const));

describe.each(LANGUAGES)("every two in %s", (language) => {
  it.each(["article", "record"] as const)(
    "come to five sentences at most, each once and with its sources, by the %s",
    (act) => {
      for (const pair of PAIRS) {
        const found = told(act, pair, {}, language);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const { text, figures, key } of found) {
          expect(text).not.toMatch(/undefined|NaN|null|Infinity|\(\)/);
          expect(briefSourceWords(figures, wordsOf(language)) === "", text).toBe(key === "nothing");
          const pieces = linkedPieces(text, figures, wordsOf(language));
          expect(pieces.map((piece) => piece.before + piece.text + piece.after).join("")).toBe(text);
          const linked = pieces.flatMap(({ figure }) => figure?.id ?? []);
          expect(linked.toSorted(), text).toEqual(figures.map(({ id }) => id).toSorted());
        }
      }
    },
  );

  it("of the three come to three at least, in both acts and every year with both spending and growth", () => {
    const three = ["amazon", "microsoft", "alphabet"];
    for (const act of ["article", "record"] as const)
      for (const pair of PAIRS.filter((ids) => ids.every((id) => three.includes(id)))) {
        expect(told(act, pair, {}, language).length).toBeGreaterThanOrEqual(3);
        expect(told(act, pair, { years: { from: 2025, to: 2025 } }, language).length).toBeGreaterThanOrEqual(3);
      }
  });
});

it("is copied with the sources of each sentence and the view", () => {
  const words = wordsOf("en");
  const text = takeawaysText(told("article", ["amazon", "microsoft"]), "https://example.org/?view=compare", words);
  const lines = text.split("\n");
  expect(lines.at(-1)).toBe("https://example.org/?view=compare");
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^– .+\(Source: .+\)$/);
});
