import { expect, it } from "vitest";
import { refutation, type Scene } from "../rule";
import { type Fact, facts } from "../world";
import { CLOUD_REVENUE } from "./cloud-revenue";
import { GROWTH } from "./growth";

/** Sentences that once stood on the page and were false, each put back. */

const sceneOf = (isDrawn: (fact: Fact) => boolean, ofShown = false): Scene => {
  const drawn = facts.filter(isDrawn);
  return {
    drawn,
    rest: [],
    passing: drawn,
    onPage: facts,
    everything: facts,
    language: "en",
    compared: [],
    years: null,
    ofShown,
  };
};
const why = (key: string, given: readonly string[], scene: Scene) =>
  refutation({ ...GROWTH, ...CLOUD_REVENUE }, { key, given, text: "" }, scene);

const onRecord = ({ metric }: Fact): boolean => metric === "cloud-growth-record";
const inArticle = ({ metric, evidence }: Fact): boolean =>
  ["cloud-revenue-growth", "growth-from-ai", "growth-from-other"].includes(metric) ||
  (metric === "capital-expenditure" && evidence === "planned");
const ofRivals = (fact: Fact): boolean => inArticle(fact) && fact.provider !== "microsoft";

it("nobody grew fastest in a quarter of which one has no value", () => {
  const given = ["Azure", "59%", "Q3 2019", "AWS, Azure, and Google Cloud"];
  expect(why("charts.growth-history.fastestOfAll", given, sceneOf(onRecord))).toContain("not all have a value");
  const two = ["Azure", "59%", "Q3 2019", "AWS and Azure"];
  expect(why("charts.growth-history.fastestOfAll", two, sceneOf(onRecord))).toContain("compared are");
});

it("a quarter before the last that all have is not the one to compare", () => {
  const given = ["Google Cloud", "63%", "Q1 2026", "Google Cloud, Azure, and AWS"];
  expect(why("charts.growth-history.fastest", given, sceneOf(onRecord))).toContain("all have a value for 2026-04");
  const last = ["Google Cloud", "82%", "Q2 2026", "Google Cloud, Azure, and AWS"];
  expect(why("charts.growth-history.fastest", last, sceneOf(onRecord))).toBeNull();
});

it("who grows fastest is said of a quarter", () => {
  const scene = sceneOf(inArticle);
  expect(why("charts.growth-vs-capex.plain", ["Azure", "33%"], scene)).toBe("names no time");
  expect(why("charts.growth-yoy.first", ["Azure", "33%"], scene)).toBe("names no time");
  expect(why("charts.growth-vs-capex.plain", ["Azure", "33%", "Q2 2026"], scene)).not.toBeNull();
  expect(why("charts.growth-vs-capex.plain", ["Azure", "33%", "Q1 2025"], scene)).toBeNull();
});

it("a leader of those shown is not one of all", () => {
  const given = ["Google Cloud", "28%", "Q1 2025"];
  expect(why("charts.growth-yoy.first", given, sceneOf(ofRivals))).toContain("microsoft grew 33");
  expect(why("charts.growth-yoy.first", given, sceneOf(ofRivals, true))).toBeNull();
});

it("growth without AI is not said to be as fast as another’s: the parts are named, and whose count they are", () => {
  const scene = sceneOf(inArticle);
  expect(why("charts.growth-yoy.tie", ["Azure", "AWS", "17%"], scene)).not.toBeNull();
  const parts = ["16 pp", "33%", "17 pp", "AWS"];
  expect(why("charts.growth-yoy.tie", ["Amazon", "Azure", ...parts], scene)).not.toBeNull();
  expect(why("charts.growth-yoy.tie", ["Microsoft", "Azure", ...parts], scene)).toBeNull();
});

it("plans of hidden providers count, unless the sentence is of those shown", () => {
  const withoutAmazon = sceneOf((fact) => inArticle(fact) && fact.provider !== "amazon");
  const given = ["Microsoft", "2025", "Azure", "Q1 2025"];
  expect(why("charts.growth-vs-capex.inverse", given, withoutAmazon)).toBe("amazon plans 100000000000");
});

it("revenue is not compared across a break of the series", () => {
  const revenue = sceneOf(({ metric }) => metric === "cloud-revenue");
  const given = ["Oracle OCI", "$7.39B", "Jun 2026–Aug 2026", "121%"];
  expect(why("charts.cloud-revenue.more", given, revenue)).toContain("broken");
  expect(why("charts.cloud-revenue.more", ["AWS", "$42.2B", "Q2 2026", "37%"], revenue)).toBeNull();
});

it("cloud revenues stand beside each other for one quarter, each with its own amount", () => {
  const revenue = sceneOf(({ metric }) => metric === "cloud-revenue");
  const say = (list: string) => why("charts.cloud-revenue.together", ["Q2 2026", list], revenue);
  expect(say("AWS $42.2B, Google Cloud $24.8B, and Azure $29.4B")).toBeNull();
  expect(say("AWS $42.2B and Google Cloud $24.8B")).not.toBeNull();
  expect(say("AWS $42.2B, Google Cloud $29.4B, and Azure $24.8B")).not.toBeNull();
});

it("who spent most and grew slowest is said of one half-year and its last quarter", () => {
  const scene = sceneOf(({ metric }) => ["capital-expenditure-half", "cloud-growth-record"].includes(metric));
  const key = "charts.growth-vs-capex.inverseSpent";
  expect(why(key, ["Amazon", "the first half of 2026", "AWS", "Q2 2026"], scene)).toBeNull();
  expect(why(key, ["Alphabet", "the first half of 2026", "Google Cloud", "Q2 2026"], scene)).toContain("amazon spent");
  expect(why(key, ["Amazon", "the first half of 2025", "AWS", "Q2 2025"], scene)).not.toBeNull();
});
