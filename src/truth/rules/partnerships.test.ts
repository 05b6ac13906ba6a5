import { expect, it } from "vitest";
import type { Fact } from "../world";
import { BACKLOG, PARTNERSHIPS } from "./partnerships";
import { sceneOf, whyNot } from "./scene.test.support";

/** Sentences that once stood on the page and were false, each put back. */

const stakes = ({ metric }: Fact): boolean => metric === "lab-investment";
const record = (metric: string) => sceneOf((fact) => fact.metric === metric);
const flows = (key: string, given: readonly string[], scene = sceneOf(stakes)) =>
  whyNot(PARTNERSHIPS, `charts.partnership-flows.${key}`, given, scene);

it("nobody put money into a lab in years before it was founded", () => {
  const in2019 = sceneOf(stakes, { years: { from: 2019, to: 2019 } });
  expect(flows("shared", ["2", "$11B", "Anthropic"], in2019)).toContain("founded in 2021");
  expect(flows("one", ["Amazon", "$8B", "Anthropic"], in2019)).toContain("founded in 2021");
  expect(flows("one", ["Microsoft", "$13B", "OpenAI"], in2019)).toBeNull();
  expect(flows("shared", ["2", "$11B", "Anthropic"])).toBeNull();
});

it("a sum is of all that are drawn, and of as many rivals as is said", () => {
  expect(flows("shared", ["3", "$11B", "Anthropic"])).toBe("2 are drawn");
  expect(flows("shared", ["2", "$12B", "Anthropic"])).not.toBeNull();
  expect(flows("subtitleWithSum", ["$11B"])).not.toBeNull();
  expect(flows("subtitleWithSum", ["$24B"])).toBeNull();
});

it("a commitment is not called paid, a ceiling a sum, nor one day’s sum another’s", () => {
  expect(flows("onRecord.paidInAll", ["$13B"], record("lab-investment-committed"))).not.toBeNull();
  expect(flows("onRecord.commitment", ["$13B"], record("lab-investment-committed"))).toBeNull();
  const plans = record("lab-investment-plan");
  expect(flows("onRecord.plan", ["$40B"], plans)).not.toBeNull();
  expect(flows("onRecord.plan", ["up to $40B"], plans)).toBeNull();
  const rounds = record("lab-investment-round");
  expect(flows("onRecord.round", ["$750M"], rounds)).toContain("planned");
  expect(flows("onRecord.at", ["$10B planned", "23 Jan 2024"], rounds)).not.toBeNull();
  expect(flows("onRecord.at", ["$10B", "23 Jan 2023"], rounds)).toBeNull();
});

it("a company’s contracted revenue is that of its last date, and of the part that it is of", () => {
  const scene = record("remaining-obligations");
  const said = (...given: readonly string[]) => whyNot(BACKLOG, "charts.backlog.amountOf", given, scene);
  expect(said("Amazon", "$244B")).not.toBeNull();
  expect(said("Amazon", "$496B")).not.toBeNull(); // it says about
  expect(said("Amazon", "about $496B")).toBeNull();
  expect(said("Alphabet", "$514B")).toContain("Google Cloud alone");
  expect(said("Google Cloud", "$514B")).toBeNull();
});
