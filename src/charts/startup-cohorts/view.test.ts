import { expect, it } from "vitest";
import type { Figure } from "../../data/figure";
import { exact, range } from "../../data/invented.test.support";
import { alba, brio, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const COHORT = ["accelerator-companies", "count"] as const;

it("draws a cohort of twelve to eighteen as twelve that may be eighteen", () => {
  const view = buildView(
    viewInput([given(alba, COHORT, range(12, 18), "2025"), given(brio, COHORT, exact(15), "2025")]),
  );
  expect(view?.groups.map(({ rows }) => rows[0]?.value)).toEqual(["12 companies–18 companies", "15 companies"]);
  expect(view?.groups[0]?.rows[0]?.parts).toMatchObject([{ from: 0, to: 12, bounds: { low: 12, high: 18 } }]);
});

it("compares with the same programme’s year before, and only where that is shown and it is times as many", () => {
  const titleOf = (ratio: number, ...more: readonly Figure[]) => {
    const growth = given(alba, ["accelerator-growth", "ratio"], exact(ratio), "2025", {
      period: { from: "2024", to: "2025", part: null, fiscal: null },
    });
    return buildView(viewInput([given(alba, COHORT, exact(80), "2025"), growth, ...more]))?.title;
  };
  const before = given(alba, COHORT, exact(20), "2024");
  expect(titleOf(4, before)).toContain("4×");
  expect(titleOf(4)).not.toContain("4×");
  expect(titleOf(4, given(brio, COHORT, exact(20), "2024"))).not.toContain("4×");
  expect(titleOf(1.2, before)).not.toContain("1.2×");
});

it("names itself where no cohort has a date", () => {
  const view = buildView(viewInput([given(alba, COHORT, exact(15), null)]));
  expect(view?.title).toBe(viewInput([]).words.text.charts["startup-cohorts"].name);
});
