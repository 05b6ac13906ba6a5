import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { captionOf, knownForms } from "./charts/caption";
import { CHARTS } from "./charts/registry";
import { ARTICLE, RECORD } from "./data/dataset";
import type { Figure } from "./data/figure";
import { shippedDatasets } from "./data/shipped.test.support";
import { altText } from "./export/alt/alt-text";
import { figureCitation } from "./export/citation";
import { cite } from "./export/citation-styles";
import { jobsFor } from "./export/jobs";
import { COLUMNS, figureTable } from "./export/table-file";
import { aboutWords, figureName, metricWords, valueWords } from "./language/figure-words";
import { CURRENCIES, LANGUAGES, type Language, ownName } from "./language/language";
import type { Parts } from "./language/parts";
import { rateWords } from "./language/rate-words";
import { placeWords, sourceLine } from "./language/source-words";
import { wordsIn } from "./language/words";
import { differenceWords } from "./panels/figure/check-words";
import { answerFrom, questionFrom } from "./panels/screens/answer";
import { headlinesFrom } from "./panels/screens/headlines";
import { readAddress } from "./state/address";
import { type ChartFilter, INITIAL_CHOICES, UNFILTERED } from "./state/choices";
import { filterWords } from "./state/filter-words";
import { INITIAL_IMAGE } from "./state/image-choices";
import { pageDataFrom } from "./state/selectors";
import { exportAddressesOf } from "./state/store";

/**
 * A third language costs one file of messages and one line of the registry: here is one, invented, and nothing else knows of it. It is
 * English in Georgian letters and reads the data in Korean, so a text in Latin letters, or in Hangul that is not the data's, came from
 * a place that falls back to a language by itself.
 */
vi.mock("./language/messages", async (original) => {
  const { MESSAGES } = await original<typeof import("./language/messages")>();
  const invented = inGeorgianLetters(MESSAGES.en) as typeof MESSAGES.en;
  return { MESSAGES: { ...MESSAGES, qaa: { ...invented, language: { name: georgian("Third"), dataIn: "ko" } } } };
});

vi.setConfig({ testTimeout: 30_000 }); // every text of every chart: a busy machine needs the room

/** ISO 639 keeps the code for private use, so its type is the test's own. */
const THIRD = "qaa" as Language;

function georgian(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => String.fromCodePoint(0x10d0 + letter.toLowerCase().charCodeAt(0) - 97));
}

/** All messages with their own letters changed and what they are filled with left as it is. */
function inGeorgianLetters(message: unknown): unknown {
  if (typeof message === "string") return georgian(message);
  if (typeof message === "function") return (...filling: readonly unknown[]) => filledOnly(message, filling);
  if (Array.isArray(message)) return message.map(inGeorgianLetters);
  if (typeof message !== "object" || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([key, child]) => [key, inGeorgianLetters(child)]));
}

/** Fills a message with characters that stand for texts, changes its letters, and puts the texts in. */
function filledOnly(message: unknown, filling: readonly unknown[]): unknown {
  const texts: string[] = [];
  const veiled = (value: unknown): unknown => {
    if (typeof value === "string" && value !== "") return String.fromCodePoint(0xe000 + texts.push(value) - 1); // an empty one is a decision, not a text
    if (Array.isArray(value)) return value.map(veiled);
    return isPart(value) ? { ...value, text: veiled(value.text) } : value;
  };
  const unveiled = (text: string): string =>
    georgian(text).replaceAll(/[\ue000-\uf8ff]/g, (character) => texts[(character.codePointAt(0) ?? 0) - 0xe000] ?? "");
  const said = (message as (...parts: readonly unknown[]) => string | Parts)(...filling.map(veiled));
  return typeof said === "string" ? unveiled(said) : said.map((part) => ({ ...part, text: unveiled(part.text) }));
}

function isPart(value: unknown): value is Parts[number] {
  return typeof value === "object" && value !== null && "text" in value;
}

const files = ["article.json", "record.json"].map((name) => JSON.parse(readFileSync(`public/data/${name}`, "utf8")));
const datasets = shippedDatasets();

/** The data's own texts, longest first: in Korean, with the places and addresses that are the same in any language. */
const OWN = new RegExp(
  [...new Set(files.flatMap(ownTexts))]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|"),
  "g",
);
/** Letters that are not the invented language's. */
const LETTER = /[a-z\p{Script=Hangul}]/iu;

function ownTexts(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    typeof child === "string" ? (["ko", "at", "url"].includes(key) ? [child] : []) : ownTexts(child),
  );
}

/** What of a text is neither in the invented language nor the data's. */
function foreign(text: string): string {
  const rest = LETTER.test(text) ? text.replaceAll(OWN, "") : "";
  return LETTER.test(rest) ? `${rest} ← ${text}` : "";
}

function foreignIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].map(foreign).filter(Boolean);
}

/** Names of things that are no texts: they choose a colour or a mark, or tell rows apart. */
const NO_TEXT = ["key", "kind", "form", "open", "evidence", "marks", "topic", "flag", "side"];

/** Every text in a chart's view; what of the data it holds is none. */
function textsIn(node: unknown, data: ReadonlySet<unknown>): readonly string[] {
  if (typeof node === "string") return [node];
  if (typeof node !== "object" || node === null || data.has(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const isName = NO_TEXT.includes(key) || (key === "missing" && typeof child === "string");
    return isName ? [] : textsIn(child, data);
  });
}

/** A figure and every object of the data it leads to. */
function reachedFrom(node: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof node !== "object" || node === null || found.has(node)) return found;
  found.add(node);
  for (const child of Object.values(node)) reachedFrom(child, found);
  return found;
}

const FILTERS: readonly Partial<ChartFilter>[] = [
  {},
  { step: "quarter" },
  { basis: "leases" },
  { step: "quarter", basis: "net" },
  { providers: ["amazon"] },
  { providers: ["microsoft", "alphabet"] },
  { years: { from: 2024, to: 2024 } },
  { years: { from: 2024, to: 2025 }, topics: ["capex"] },
  { evidence: ["planned", "claimed"] },
  { topics: [], evidence: [] },
];

it("is offered like the others, and files are made in it", () => {
  const words = wordsIn({ language: THIRD, currency: "usd", wonPerDollar: 1 });
  expect(ownName(THIRD)).toBe(georgian("Third"));
  expect(readAddress(`?lang=${THIRD}`, () => NOTHING).choices.lang).toBe(THIRD);
  const shown = {
    pageData: pageDataFrom(datasets),
    chartFilter: UNFILTERED,
    words,
    choices: { ...INITIAL_IMAGE, language: "both" as const },
    addresses: exportAddressesOf({ datasets, charts: CHARTS.map(({ id }) => id), choices: INITIAL_CHOICES }),
  };
  for (const chart of CHARTS) {
    const jobs = jobsFor(chart, shown);
    expect(jobs.map((job) => job.words.language)).toEqual(LANGUAGES);
    for (const job of jobs) expect(job.address).toContain(`lang=${job.words.language}`);
  }
});

const NOTHING = { datasets: [], providers: [], figures: [], charts: [], years: { from: 0, to: 0 } };

describe.each(
  [[ARTICLE], [ARTICLE, RECORD]].flatMap((sources) => CURRENCIES.map((currency) => ({ sources, currency }))),
)("a third language, on $sources in $currency", ({ sources, currency }) => {
  const pageData = pageDataFrom(datasets, sources);
  const words = wordsIn({ language: THIRD, currency, wonPerDollar: pageData.exchangeRate.wonPerDollar });
  const data = reachedFrom(pageData.every);

  it.each(CHARTS.map((chart) => [chart.id, chart] as const))("says all of %s", (id, chart) => {
    const texts = FILTERS.flatMap((part) => {
      const filter = { ...UNFILTERED, ...part };
      const prepared = chart.prepare(pageData, filter, words);
      const { view, empty } = prepared;
      const caption = captionOf(prepared, { pageData, filter, words, placed: null });
      const cited = { id, title: view.title, figures: view.figures, address: "", seen: new Date(0) };
      return [
        ...textsIn(view, data),
        ...(empty ? [empty.reason, empty.remedyName] : []),
        filterWords(filter, pageData, words),
        altText(prepared, filterWords(filter, pageData, words), words),
        sourceLine(view.figures, words),
        ...knownForms(caption.known, words),
        ...caption.annotations.map(({ text }) => text),
        cite("plain", cited, words),
        cite("apa", cited, words),
      ];
    });
    expect(foreignIn(texts)).toEqual([]);
  });

  it("says every figure, in tables and alone", () => {
    const alone = (figure: Figure): readonly string[] => [
      aboutWords(figure.about, words, words.text.figure.market),
      valueWords(figure, words),
      valueWords(figure, words, "full"),
      figureName(figure, words),
      metricWords(figure, words),
      placeWords(figure, words),
      figureCitation(figure, "", words),
    ];
    const columns = (["note", "provider_name", "metric_name"] as const).map((name) => COLUMNS.indexOf(name));
    const [, ...rows] = figureTable(pageData.every, pageData.checks, words);
    const cells = rows.flatMap((row) => columns.map((column) => String(row[column])));
    expect(foreignIn([...pageData.every.flatMap(alone), ...cells])).toEqual([]);
  });

  it("says the opening, the rate, and the checks", () => {
    const { figures, checks, exchangeRate } = pageData;
    const texts = [
      questionFrom(figures, words),
      answerFrom(figures, { given: figures, years: null }, words),
      ...headlinesFrom(figures, words).flatMap(({ name, value, remark }) => [name, value, remark]),
      rateWords(exchangeRate, words),
      rateWords(exchangeRate, { ...words, wonPerDollar: words.wonPerDollar + 1 }),
      ...[...checks.values()].map((check) => differenceWords(check, words)),
    ];
    expect(foreignIn(texts)).toEqual([]);
  });
});
