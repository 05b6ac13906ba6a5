import { expect, it } from "vitest";
import { alba, brio, english, given } from "../../charts/view-input.test.support";
import type { Figure } from "../../data/figure";
import { exact, inventedFigure } from "../../data/invented.test.support";
import { answerFrom, questionFrom } from "./answer";
import { headlinesFrom } from "./headlines";

const plan = (provider: typeof alba, amount: number, metric = "capital-expenditure") =>
  given(provider, [metric, "USD"], exact(amount), "2025", { evidence: "planned" });
const answer = (shown: readonly Figure[], all = shown, years: { from: number; to: number } | null = null) =>
  answerFrom(shown, { given: all, years }, english);

const plans = [plan(alba, 100e9), plan(brio, 80e9)];

it("says who plans to spend most, and of whom where one that is hidden plans more", () => {
  expect(answer(plans)).toBe("Alba plans to spend most in 2025.");
  const hidden = plan({ ...alba, id: "coro" }, 120e9);
  expect(answer(plans, [...plans, hidden])).toBe("Of those shown, Alba plans to spend most in 2025.");
});

it("claims no lead that another statement shown for the year passes", () => {
  expect(answer([...plans, plan(brio, 110e9, "capital-expenditure-guidance")])).not.toContain("most");
});

it("tells of one provider what there is, and asks the plain question", () => {
  expect(answer(plans.slice(0, 1))).toBe("Alba plans to spend $100B in 2025.");
  expect(questionFrom(plans, english)).toBe(english.text.page.questionPlain);
});

it("asks with the sum of the plans, not with a forecast", () => {
  const about = { kind: "together", providers: [alba, brio] } as const;
  const { metric } = plan(alba, 1);
  const total = { metric, value: exact(180e9, "over"), evidence: "forecast" } as const;
  const forecast = inventedFigure("forecast", about, { from: "2025", to: "2025" }, total);
  expect(questionFrom([...plans, forecast], english)).toBe(english.text.page.questionPlain);
  const sum: Figure = {
    ...forecast,
    id: "sum",
    value: exact(180e9),
    evidence: "derived",
    basis: { kind: "derived", operation: "sum", inputs: plans },
  };
  expect(questionFrom([...plans, forecast, sum], english)).toContain("$180B");
});

it("fills four places with what is shown, and none with what is not", () => {
  const others = ["one", "two", "three", "four"].map((id) => given(alba, [id, "USD"], exact(5), "2024"));
  expect(headlinesFrom([...plans, ...others], english).map(({ value }) => value)).toEqual([
    "$100B",
    "$80B",
    "$5",
    "$5",
  ]);
  expect(headlinesFrom([], english)).toEqual([]);
});

it("says that a stake has no date where years are chosen", () => {
  const stake = (provider: typeof alba) =>
    inventedFigure(provider.id, { kind: "between", provider, counterparty: { ...brio, id: "lab" } }, null, {
      metric: given(alba, ["lab-investment", "USD"], exact(1), null).metric,
      value: exact(3e9),
    });
  const lab = { ...brio, id: "lab" };
  const both = [alba, brio].map((provider) => ({
    ...stake(provider),
    about: { kind: "between", provider, counterparty: lab } as const,
  }));
  expect(answer(both)).toBe("Two rivals back the same lab, Brio.");
  expect(answer(both, both, { from: 2019, to: 2019 })).toBe("Two rivals back the same lab, Brio (undated).");
});
