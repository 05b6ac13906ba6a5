import { expect, it } from "vitest";
import type { Figure } from "../../data/figure";
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

it("says in its title what is severe to know of what it rests on, and that a derived sum is none that was spent", () => {
  const text = { ko: "근거 없음", en: "no base" };
  const severe = {
    id: "n",
    dataset: "article",
    severity: "severe",
    kind: "wrong",
    short: text,
    says: text,
    record: text,
  } as const;
  const notes: Figure["notes"] = [{ ...severe, date: null, sources: [], figures: [] }];
  const plan = given(alba, SPENDING, exact(100e9), "2025", planned);
  const growth = given(alba, ["capital-expenditure-growth", "percent"], exact(20), "2025", { ...planned, notes });
  expect(buildView(viewInput([plan, growth]))?.title).toBe(
    "Alba plans $100B for 2025, 20% more than the year before (no base)",
  );
  const derived = given(alba, SPENDING, exact(80e9), "2024", { evidence: "derived", notes });
  expect(buildView(viewInput([derived]))?.title).toBe("Alba’s plan and growth put 2024 at $80B (no base)");
});

it("names the fiscal year of what the record has beside it", () => {
  const period = { from: "2024-07", to: "2025-06", part: null, fiscal: "FY2025" };
  const filed = given(alba, ["capital-expenditure-filed", "USD"], exact(90e9), "2025", { period });
  const view = buildView(viewInput([given(alba, SPENDING, exact(80e9), "2025", planned)], { beside: [filed] }));
  expect(view?.groups[0]?.rows[0]?.remark).toBe("2025 · on record $90B · FY2025");
});
