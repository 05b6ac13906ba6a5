import { expect, it } from "vitest";
import { exact, range } from "../../data/invented.test.support";
import { alba, brio, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const SPENDING = ["capital-expenditure", "USD"] as const;
const planned = { evidence: "planned" } as const;

it("has a row for each year, and says where a year is not given", () => {
  const figures = [
    given(alba, SPENDING, exact(100e9), "2025", planned),
    given(alba, SPENDING, exact(80e9), "2024"),
    given(brio, SPENDING, exact(75e9), "2025", planned),
  ];
  const view = buildView(viewInput(figures));
  expect(view?.groups.map(({ rows }) => rows.map(({ value }) => value))).toEqual([
    ["$80B", "$100B"],
    ["", "$75B"],
  ]);
  expect(view?.title).toContain("Alba");
});

it("is silent about a year that the filter hides", () => {
  const all = [given(alba, SPENDING, exact(80e9), "2024"), given(brio, SPENDING, exact(75e9), "2025", planned)];
  const hidden = given(brio, SPENDING, exact(60e9), "2024");
  const view = buildView(viewInput(all, { given: [...all, hidden] }));
  expect(view?.groups.find(({ provider }) => provider === brio)?.rows).toHaveLength(1);
});

it("draws a range with bounds, and its record across it", () => {
  const filed = given(alba, ["capital-expenditure-filed", "USD"], range(90e9, 95e9), "2025");
  const view = buildView(viewInput([given(alba, SPENDING, range(80e9, 100e9), "2025", planned)], { beside: [filed] }));
  const [row] = view?.groups[0]?.rows ?? [];
  expect(row?.parts).toMatchObject([{ to: 80e9, bounds: { low: 80e9, high: 100e9 } }]);
  expect(row?.record?.at).toEqual([90e9, 95e9]);
  expect(view?.withRecord).toBe(true);
});

it("draws figures without a date too", () => {
  const view = buildView(viewInput([given(alba, SPENDING, exact(80e9), null)]));
  expect(view?.groups[0]?.rows).toMatchObject([{ value: "$80B", remark: expect.stringMatching(/undated|no date/i) }]);
});
