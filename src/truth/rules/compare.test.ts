import { expect, it } from "vitest";
import { MESSAGES } from "../../language/messages";
import { COMPARE } from "./compare";
import { sceneOf, whyNot } from "./scene.test.support";

it("a stake goes to its lab and comes from its giver", () => {
  const scene = sceneOf(({ metric }) => metric === "lab-investment");
  expect(whyNot(COMPARE, "compare.from", ["$13B", "Microsoft"], scene)).toBeNull();
  expect(whyNot(COMPARE, "compare.from", ["$13B", "OpenAI"], scene)).not.toBeNull();
  expect(whyNot(COMPARE, "compare.to", ["$13B", "OpenAI"], scene)).toBeNull();
});

it("the comparison does not claim to hold everything", () => {
  const { compare, charts } = MESSAGES.en;
  expect(`${compare.lead} ${charts["compare-matrix"].subtitle}`).not.toMatch(/every/i);
  const korean = MESSAGES.ko;
  expect(`${korean.compare.lead} ${korean.charts["compare-matrix"].subtitle}`).not.toContain("모든");
});
