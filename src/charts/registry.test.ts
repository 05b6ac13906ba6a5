import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDataset } from "../data/dataset";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { WHOLE } from "../state/choices";
import { heldFrom, passes } from "../state/selectors";
import { CHARTS, DASHBOARD_CHARTS } from "./registry";

/** What the frame and the export rely on, for every chart there is, on the shipped data. */

const file = JSON.parse(readFileSync("public/data/article.json", "utf8"));
const held = heldFrom([parseDataset(file)]);

it("leaves no number of the article without a chart", () => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: held.exchangeRate.wonPerDollar });
  const drawn = DASHBOARD_CHARTS.flatMap((chart) => chart.prepare(held, WHOLE, words).view.figures);
  const numbers = held.figures.filter(({ value }) => value.kind !== "fact");
  expect(numbers.filter((figure) => !drawn.includes(figure)).map(({ id }) => id)).toEqual([]);
});

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  it.each(LANGUAGES)("has a title, a subtitle and figures in %s", (language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: held.exchangeRate.wonPerDollar });
    const { view, empty, evidence, height } = chart.prepare(held, WHOLE, words);
    expect(empty).toBeNull();
    for (const text of [view.title, view.subtitle]) {
      expect(text).not.toBe("");
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
    expect(view.figures.length).toBeGreaterThan(0);
    expect(evidence.length).toBeGreaterThan(0);
    for (const width of [320, 540, 1120]) expect(height(width)).toBeGreaterThan(0);
  });

  it("shows only figures that pass, and says why when none does, with a way back", () => {
    const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: held.exchangeRate.wonPerDollar });
    const filters = [
      ...held.providers.map(({ id }) => ({ ...WHOLE, providers: [id] })),
      ...[2015, 2023, 2024, 2025].map((year) => ({ ...WHOLE, years: { from: year, to: year } })),
      { ...WHOLE, providers: [] },
      { ...WHOLE, topics: [] },
      { ...WHOLE, evidence: [] },
      { ...WHOLE, evidence: ["derived" as const] },
      { ...WHOLE, evidence: ["planned" as const], providers: ["amazon", "openai"] },
    ];
    for (const filter of filters) {
      const { view, empty } = chart.prepare(held, filter, words);
      expect(view.figures.every((figure) => passes(figure, filter))).toBe(true);
      if (!empty) continue;
      expect(empty.reason).not.toBe("");
      const back = chart.prepare(held, { ...filter, ...empty.remedy }, words);
      expect(back.empty, `${JSON.stringify(filter)} → ${JSON.stringify(empty.remedy)}`).toBeNull();
    }
  });
});
