import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Figure, partiesOf } from "./data/figure";
import { shippedDatasets } from "./data/shipped.test.support";
import { numberWords } from "./language/figure-words";
import { LANGUAGES } from "./language/language";
import { wordsIn } from "./language/words";

/** A number on screen comes from the data: none is typed in the code, in messages, or in what tests expect. */

/** All but the format itself, whose messages give examples. */
const sources = import.meta.glob<string>(["./**/*.{ts,tsx}", "!./**/*.test.*", "!./data/dataset-file.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Years, amounts of money, shares: what could be a figure and cannot be a size in pixels. */
const FIGURE = /\b(?:19|20)\d{2}\b|[$₩]\d|\d+(?:\.\d+)?\s?%|\d[\d,.]*\s?(?:억|조|만|billion|million|trillion)/;
/** Units, standards and examples in messages about the format. */
const NO_FIGURE = /http:\/\/www\.w3\.org\/[\w/]+|5[–~]95%|H100|width=\\?"100%\\?"/g;

describe.each(Object.entries(sources))("%s", (_, source) => {
  it("has no figure in its texts", () => {
    const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(?<!:)\/\/.*/g, "");
    const texts = [...code.matchAll(/"([^"\n]*)"|`([^`]*)`|>([^<>{}\n]+)</g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
    const found = texts.filter((text) => FIGURE.test(text.replaceAll(/\$\{[^}]*\}/g, "").replaceAll(NO_FIGURE, "")));
    expect(found).toEqual([]);
  });
});

const datasets = shippedDatasets();
const figures = datasets.flatMap((dataset) => dataset.figures);
const sayable = new Set(figures.flatMap(waysToSay));
const ofOneParty = figures.filter((figure) => partiesOf(figure).length === 1);
/** Every difference and ratio of two figures of one metric: made once, as they are some hundred thousand. */
const compared = new Set(
  ofOneParty.flatMap((a) => ofOneParty.filter((b) => b.metric === a.metric).flatMap((b) => comparisonsOf(a, b))),
);

function waysToSay(figure: Figure): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    (["short", "full"] as const).map((detail) =>
      numberWords(figure.value, figure.metric, wordsIn({ language, currency: "usd", wonPerDollar: 1 }), detail),
    ),
  );
}

function comparisonsOf({ value: a, metric }: Figure, { value: b }: Figure): readonly string[] {
  if (a.kind !== "exact" || b.kind !== "exact") return [];
  const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
  return [
    numberWords({ ...a, amount: Math.abs(a.amount - b.amount) }, metric, english),
    `${(a.amount / b.amount).toFixed(2)}×`,
  ];
}

/** What a reader would call a number, in what the end-to-end tests expect. */
const QUOTED = /\$\d+(?:\.\d+)?[KMBT]?|\d+(?:\.\d+)?%|[\d,]+(?:억|조|만) 달러|\b\d+(?:\.\d+)?×/g;

describe.each(readdirSync("e2e").filter((name) => name.endsWith(".spec.ts")))("e2e/%s", (name) => {
  it("expects no number that is not in the data or a difference or ratio of two that are", () => {
    const quoted = new Set(readFileSync(`e2e/${name}`, "utf8").match(QUOTED) ?? []);
    const known = (text: string): boolean => [...sayable].some((said) => said.includes(text)) || compared.has(text);
    expect([...quoted].filter((text) => !known(text))).toEqual([]);
  });
});
