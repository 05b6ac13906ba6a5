import { expect, it } from "vitest";
import { largestFirst, ofMetric, ofProvider, owners } from "./figure-queries";
import { alba, brio, coro, given } from "./view-input.test.support";

const SPENT = ["capital-expenditure", "USD"] as const;
const exact = (amount: number) => ({ kind: "exact", amount, qualifier: null }) as const;
const figures = [
  given(brio, SPENT, exact(2), "2023"),
  given(alba, SPENT, exact(5), "2023"),
  given(coro, SPENT, { kind: "fact" }, "2023"),
  given(brio, SPENT, { kind: "range", low: 1, high: 7 }, "2024"),
  given(alba, ["cloud-revenue", "USD"], exact(7), "2024"),
];

it("has the owner of the largest figure first, of two alike the one that comes first, and who has no number last", () => {
  expect(owners(figures)).toEqual([brio, alba, coro]);
  expect(largestFirst(figures).map(({ id }) => id)).toEqual([3, 4, 1, 0, 2].map((at) => figures[at]?.id));
});

it("has the figures of some metrics and of a provider in the order of the data, and none of what there is not", () => {
  expect(ofMetric(figures, "cloud-revenue", "capital-expenditure")).toEqual(figures);
  expect(ofMetric(figures, "cloud-revenue")).toEqual([figures[4]]);
  expect(ofMetric(figures, "cloud-revenue")).toBe(ofMetric(figures, "cloud-revenue"));
  expect(ofProvider(figures, brio)).toEqual([figures[0], figures[3]]);
  expect(ofProvider([], brio)).toEqual([]);
  expect(ofMetric(figures, "cloud-growth-record")).toEqual([]);
});
