import { expect, it } from "vitest";
import { refutation, type Scene } from "../rule";
import { type Fact, facts } from "../world";
import { RULES } from ".";

/** What the page once said and was not so: each must be refuted still. */

function sceneOf(drawn: readonly Fact[], more: Partial<Scene> = {}): Scene {
  return {
    drawn,
    rest: [],
    passing: drawn,
    onPage: facts,
    everything: facts,
    compared: [],
    years: null,
    language: "en",
    ofShown: false,
    ...more,
  };
}

const refuted = (key: string, given: readonly string[], scene: Scene): string | null =>
  refutation(RULES, { key, given, text: "" }, scene);

const of = (...providers: readonly string[]): readonly Fact[] =>
  facts.filter(({ provider }) => providers.includes(provider ?? ""));

it.each<[says: string, key: string, given: readonly string[], scene: Scene, why: RegExp]>([
  [
    "Microsoft plans to spend most, with Amazon hidden",
    "page.answer.spends",
    ["Microsoft", "2025"],
    sceneOf(of("microsoft", "alphabet")),
    /another/,
  ],
  [
    "Of those shown, Microsoft plans to spend most, beside Alphabet’s later plan",
    "page.answer.spends",
    ["Microsoft", "2025"],
    sceneOf(of("microsoft", "alphabet"), { ofShown: true }),
    /another 93/,
  ],
  [
    "Microsoft spent 19% less than the plan, which may count leases",
    "charts.plan-vs-outcome.less",
    ["Microsoft", "19%"],
    sceneOf(of("microsoft")),
    /same time/,
  ],
  [
    "29 times as much as in 2015, across a change of definition",
    "charts.capex-history.grown",
    ["Amazon", "$132B", "2025", "29", "2015"],
    sceneOf(of("amazon")),
    /definition/,
  ],
  [
    "0.9 times as much",
    "charts.capex-history.grown",
    ["Alphabet", "$22.3B", "2020", "0.9", "2019"],
    sceneOf(of("alphabet")),
    /times/,
  ],
  [
    "1 times as much",
    "charts.capex-history.grown",
    ["Microsoft", "$8.13B", "FY2017", "1", "FY2016"],
    sceneOf(of("microsoft")),
    /times/,
  ],
  [
    "the fourth quarter against the first",
    "charts.capex-history.grown",
    ["Amazon", "$39.5B", "Q4 2025", "1.6", "Q1 2025"],
    sceneOf(of("amazon")),
    /parts of the year/,
  ],
  [
    "the three plan $255B, where a forecast alone is shown",
    "page.question",
    ["$255B"],
    sceneOf(facts.filter(({ evidence }) => evidence === "forecast")),
    /what the three plan/,
  ],
  [
    "a forecast of $255B, without its over",
    "charts.capex-vs-stargate.forecast",
    ["$255B"],
    sceneOf(facts.filter(({ evidence }) => evidence === "forecast")),
    /no \$255B/,
  ],
  [
    "Microsoft spent $60.2B in 2024, which is derived",
    "charts.capex-by-year.spent",
    ["Microsoft", "$60.2B", "2024"],
    sceneOf(of("microsoft")),
    /no Microsoft/,
  ],
  [
    "Azure grew fastest in the second quarter of 2026",
    "page.answer.grows",
    ["Azure", "Q2 2026"],
    sceneOf(of("microsoft", "alphabet", "amazon")),
    /another/,
  ],
  [
    "Microsoft raised its plan, where the accounting changed",
    "charts.plan-vs-outcome.raised",
    ["Microsoft", "2026", "about $175B", "about $190B"],
    sceneOf(of("microsoft")),
    /not|definitions/,
  ],
  [
    "Amazon’s plan of $118B, which is the press’s reckoning",
    "charts.plan-vs-outcome.guided.said",
    ["31 Jul 2025"],
    sceneOf(of("amazon")),
    /31 Jul 2025/,
  ],
  [
    "Microsoft spent $3.13B more than planned, calendar cash beside a fiscal plan",
    "charts.capex-by-year.spentMore",
    ["Microsoft", "2025", "$83.1B", "$3.13B"],
    sceneOf(of("microsoft")),
    /no cash and plan/,
  ],
  [
    "Microsoft +10%, net of nothing that compares",
    "charts.plan-vs-outcome.apart",
    ["10"],
    sceneOf(of("microsoft")),
    /nobody drawn/,
  ],
])("refutes: %s", (_, key, given, scene, why) => {
  expect(refuted(key, given, scene)).toMatch(why);
});

it.each<[key: string, given: readonly string[], scene: Scene]>([
  ["page.answer.spends", ["Amazon", "2025"], sceneOf(of("amazon", "microsoft"))],
  ["page.answer.grows", ["Azure", "Q1 2025"], sceneOf(of("microsoft", "alphabet"))],
  ["charts.plan-vs-outcome.more", ["Amazon", "32%"], sceneOf(of("amazon"))],
  ["charts.plan-vs-outcome.guided.said", ["Oct 2025"], sceneOf(of("amazon"))],
  ["charts.plan-vs-outcome.apart", ["32"], sceneOf(of("amazon"))],
  ["charts.capex-by-year.spentMore", ["Amazon", "2025", "$132B", "$31.8B"], sceneOf(of("amazon"))],
  ["charts.capex-by-year.apart", ["+", "$16.4B"], sceneOf(of("alphabet"))],
  ["charts.plan-vs-outcome.more", ["Alphabet", "22%"], sceneOf(of("alphabet"))],
  ["charts.capex-history.grown", ["Amazon", "$132B", "2025", "11", "2017"], sceneOf(of("amazon"))],
  ["charts.capex-history.grown", ["아마존", "1,320억 달러", "2025년", "11", "2017년"], sceneOf(of("amazon"))],
  ["charts.plan-vs-outcome.raised", ["Amazon", "2026", "about $200B", "about $220B"], sceneOf(of("amazon"))],
])("lets stand %s %j", (key, given, scene) => {
  expect(refuted(key, given, scene)).toBeNull();
});
