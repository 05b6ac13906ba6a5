import { expect, it } from "vitest";
import type { Fact } from "../world";
import { MARKET } from "./market";
import { sceneOf, whyNot } from "./scene.test.support";

/** Sentences that once stood on the page and were false, each put back. */

const venture = ({ metric }: Fact): boolean => metric.startsWith("ai-venture");
const said = (key: string, ...given: readonly string[]) =>
  whyNot(MARKET, `charts.venture-share.${key}`, given, sceneOf(venture));

it("shares of two periods are no range of one", () => {
  expect(said("onRecord", "Q1 2025", "53–80% of the money")).not.toBeNull();
  expect(said("onRecord", "Q1 2025", "20% of deals, 53–58% of the money")).toBeNull();
  expect(said("onRecord", "Q1 2026", "80% of the money")).toBeNull();
  expect(said("onRecord", "Jan 2025–Jun 2025", "29% of deals, 53% of the money")).toBeNull();
});

it("a share of deals is not one of the investment, and the article’s word stays before it", () => {
  expect(said("title", "is 20%")).toContain("of deals");
  expect(said("titleOfDeals", "reaches 20%")).toBeNull();
  expect(said("is", "20%")).not.toBeNull();
  expect(said("reaches", "20%")).toBeNull();
});
