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

const plans = sceneOf(({ metric, dataset }) => metric === "capital-expenditure" && dataset === "article", {
  compared: ["amazon", "microsoft"],
});

it("a difference and a ratio are those of two figures of one time and basis", () => {
  expect(whyNot(COMPARE, "compare.apartFrom", ["Microsoft", "+$20B", "1.25×"], plans)).toBeNull();
  expect(whyNot(COMPARE, "compare.apartFrom", ["Microsoft", "+$21B", "1.25×"], plans)).not.toBeNull();
  expect(whyNot(COMPARE, "compare.apartFrom", ["Microsoft", "+$20B", "1.3×"], plans)).not.toBeNull();
  expect(whyNot(COMPARE, "compare.apartFrom", ["Amazon", "+$20B", "1.25×"], plans)).not.toBeNull();
});

it("no number across bases, fiscal years or definitions, and each for its own reason", () => {
  const guided = sceneOf(({ metric }) => metric.startsWith("capital-expenditure-guidance"), {
    compared: ["amazon", "microsoft"],
  });
  expect(whyNot(COMPARE, "compare.noNumberAgainst", ["Microsoft", "another basis"], guided)).toBeNull();
  expect(whyNot(COMPARE, "compare.noNumberAgainst", ["Microsoft", "both are bounds"], guided)).not.toBeNull();
  const revenue = sceneOf(({ metric }) => metric === "cloud-revenue", { compared: ["amazon", "microsoft"] });
  expect(whyNot(COMPARE, "compare.noNumberAgainst", ["Microsoft", "each by its own definition"], revenue)).toBeNull();
  expect(whyNot(COMPARE, "compare.apartFrom", ["Microsoft", "+$12.8B", "1.44×"], revenue)).not.toBeNull();
});

it("what is only about one is counted without what the filter hides of the others", () => {
  const scene = sceneOf(({ metric }) => ["chip-years", "chip-cost-saving", "capital-expenditure"].includes(metric), {
    compared: ["amazon", "microsoft"],
  });
  expect(whyNot(COMPARE, "compare.onlyAbout", ["Amazon", "2"], scene)).toBeNull();
  expect(whyNot(COMPARE, "compare.onlyAbout", ["Amazon", "3"], scene)).not.toBeNull();
});

it("the comparison does not claim to hold everything", () => {
  const { compare, charts } = MESSAGES.en;
  expect(`${compare.lead} ${charts["compare-matrix"].subtitle}`).not.toMatch(/every/i);
  const korean = MESSAGES.ko;
  expect(`${korean.compare.lead} ${korean.charts["compare-matrix"].subtitle}`).not.toContain("모든");
});
