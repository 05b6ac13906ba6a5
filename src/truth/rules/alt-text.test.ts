import { expect, it } from "vitest";
import type { Fact } from "../world";
import { ALT_TEXT } from "./alt-text";
import { sceneOf, whyNot } from "./scene.test.support";

/** Sentences that once stood in descriptions and were false, each put back. */

const of = (...metrics: readonly string[]) => sceneOf(({ metric }) => metrics.includes(metric));
const why = (key: string, given: readonly string[], scene = of()) => whyNot(ALT_TEXT, `alt.${key}`, given, scene);

it("a forecast beside the sum that it equals has no highest and no lowest", () => {
  const sums = sceneOf(({ id }) => id === "capex.three.2025" || id === "capex.sum.2025");
  const [forecast, sum] = ["over $255B (Amazon, 2025, forecast)", "$255B (Amazon, 2025, derived)"] as const;
  expect(why("range", ["Capital spending", "2", forecast, sum], sums)).toContain("of one thing");
  expect(why("same", ["Capital spending", "2", `${forecast}; ${sum}`], sums)).toBeNull();
  expect(why("same", ["Capital spending", "2", `$255B (Amazon, 2025); ${sum}`], sums)).not.toBeNull();
});

it("a ceiling is not surely the highest", () => {
  const given = ["Highest cloud credits for one company", "2", "up to $1M (Amazon)", "up to $350K (Alphabet)"];
  expect(why("range", given, of("accelerator-credits"))).toContain("leaves it open");
  expect(why("rangeAsGiven", given, of("accelerator-credits"))).toBeNull();
});

it("sums that companies define by themselves have no highest", () => {
  const given = ["Contracted revenue not yet earned", "17", "$678B (Microsoft)", "$155B (Alphabet)"];
  expect(why("range", given, of("remaining-obligations"))).toContain("define it differently");
  expect(why("several", given.slice(0, 2), of("remaining-obligations"))).toBeNull();
});

it("what a severe correction says stands beside the date", () => {
  const stargate = of("infrastructure-commitment");
  const place = "OpenAI Stargate, since the end of 2024, planned";
  expect(why("value", ["$500B", place], stargate)).toContain("21 January 2025");
  expect(why("value", ["$500B", `${place}, on record: announced on 21 January 2025`], stargate)).toBeNull();
  const chip = of("chip-generation");
  expect(why("value", ["7th generation", "Alphabet TPU, Dec 2024"], chip)).toContain("9 April 2025");
});

it("a change is within one definition, one season and one house", () => {
  const said = (series: string, from: string, to: string, by: string, ...metrics: readonly string[]) =>
    why("change", [series, from, to, by], of(...metrics));
  const backlog = "Google Cloud · Contracted revenue not yet earned";
  const [before, after, last] = ["$155B (30 Sep 2025)", "$462B (31 Mar 2026)", "$514B (30 Jun 2026)"] as const;
  expect(said(`Alphabet ${backlog}`, before, last, "+232%", "remaining-obligations")).toContain("broken");
  expect(said(`Alphabet ${backlog}`, after, last, "+11%", "remaining-obligations")).toBeNull();
  const share = "Whole market · AI companies’ part of venture money";
  expect(said(share, "58% (Q1 2025)", "80% (Q1 2026)", "+22.1 pp", "ai-venture-money-share")).toContain("two houses");
});

it("counts are of what is drawn", () => {
  const scene = of("chip-event");
  const without = scene.drawn.filter(({ amount, low }: Fact) => amount === null && low === null).length;
  expect(why("facts", [String(without), ""], scene)).toBeNull();
  expect(why("facts", [String(without + 1), ""], scene)).not.toBeNull();
  expect(why("undated", ["1"], scene)).not.toBeNull();
});
