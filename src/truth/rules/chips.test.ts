import { expect, it } from "vitest";
import { refutation, type Scene } from "../rule";
import { type Fact, facts } from "../world";
import { CHIPS } from "./chips";

/** Sentences that once stood on the page and were false, each put back. */

const sceneOf = (isDrawn: (fact: Fact) => boolean): Scene => {
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
    ofShown: false,
  };
};
const why = (key: string, given: readonly unknown[], scene: Scene) =>
  refutation(CHIPS, { key, given, text: "" }, scene);

const article = sceneOf(
  ({ dataset, metric }) => dataset === "article" && /^(first-own-)?chip|performance/.test(metric),
);
const events = sceneOf(({ metric }) => metric === "chip-event");
const computing = sceneOf(({ metric }) => metric.startsWith("computing"));

it("a date that the record puts elsewhere is not said alone", () => {
  const given = ["Alphabet", "7th generation", "TPU", "Dec 2024"];
  expect(why("charts.chip-timeline.milestone", given, article)).toBe("the record dates it 2025-04-09");
  expect(why("charts.chip-timeline.corrected", [...given, "9 Apr 2025"], article)).toBeNull();
});

it("milestones are counted, and those still to come are told apart", () => {
  const planned = events.drawn.filter(({ evidence }) => evidence === "planned").length;
  expect(planned).toBeGreaterThan(0);
  expect(why("charts.chip-timeline.onRecord", [events.drawn.length, planned], events)).toBeNull();
  expect(why("charts.chip-timeline.onRecord", [events.drawn.length, 0], events)).not.toBeNull();
});

it("more than ten years are not ten", () => {
  expect(why("charts.chip-timeline.claim", ["Amazon", "10 years"], article)).not.toBeNull();
  expect(why("charts.chip-timeline.claim", ["Amazon", "over 10 years"], article)).toBeNull();
});

it("what the source says without a speaker is nobody’s claim", () => {
  expect(why("charts.chip-claims.watt", ["Alphabet", "2×"], article)).toBe("said by null");
  expect(why("charts.chip-claims.wattSaid", ["Alphabet", "2×"], article)).toBeNull();
  expect(why("charts.chip-claims.saving", ["Amazon", "30–40%"], article)).toBeNull();
});

it("computing owned is an estimate of somebody’s, of one kind of chips and one year", () => {
  expect(why("charts.computing-owned.holds", ["Alphabet", "3.81M"], computing)).not.toBeNull();
  const stock = ["Alphabet", "TPU", "3.81M", "2025"];
  expect(why("charts.computing-owned.holds", ["Alphabet", ...stock], computing)).not.toBeNull();
  expect(why("charts.computing-owned.holds", ["Epoch AI", ...stock], computing)).toBeNull();
});

it("the part of own chips is an estimate too", () => {
  expect(why("charts.computing-owned.own", ["Alphabet", "76%", "2025"], computing)).not.toBeNull();
  expect(why("charts.computing-owned.own", ["Epoch AI", "76%", "Alphabet", "2025"], computing)).toBeNull();
});
