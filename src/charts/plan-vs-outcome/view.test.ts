import { expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { exact, inventedFigure, range } from "../../data/invented.test.support";
import { alba, brio, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const planned = (provider: Provider, amount: number) =>
  given(provider, ["capital-expenditure", "USD"], exact(amount), "2025", { evidence: "planned" });
const filed = (provider: Provider, amount: number, more: Partial<Figure> = {}) =>
  given(provider, ["capital-expenditure-filed", "USD"], exact(amount), "2025", more);
const FISCAL = { period: { from: "2024-07", to: "2025-06", part: null, fiscal: "FY2025" } } as const;

/** A plan as its company stated it. */
function guided(provider: Provider, value: Figure["value"], statedOn: string, more: Partial<Figure> = {}): Figure {
  const { basis } = inventedFigure("x", { kind: "market" }, null);
  if (basis.kind !== "stated") throw new Error("stated figures have a source");
  return given(provider, ["capital-expenditure-guidance", "USD"], value, "2026", {
    id: `${provider.id}.${statedOn}`,
    evidence: "planned",
    statedOn,
    basis: { ...basis, source: { ...basis.source, grade: "company" } },
    ...more,
  });
}

const built = (figures: readonly Figure[], beside: readonly Figure[] = []) => buildView(viewInput(figures, { beside }));

it("says how far plans were passed where cash for the same year is filed", () => {
  const plans = [planned(alba, 100e9), planned(brio, 50e9)];
  expect(built([filed(alba, 132e9), filed(brio, 40e9)], plans)?.title).toBe(
    "In 2025, Alba spent 32% more and Brio spent 20% less than planned in the article",
  );
});

it("compares a plan with no fiscal year, and gives each basis instead", () => {
  const leases = given(alba, ["capital-expenditure-with-leases", "USD"], exact(88e9), "2025", FISCAL);
  const own = guided(alba, exact(80e9), "2025-01-03", FISCAL);
  const view = built([own, filed(alba, 64e9, FISCAL), leases], [planned(alba, 80e9)]);
  expect(view?.title).toBe(
    "Alba’s plan of $80B has no like basis on record: it spent $64B in cash and $88B with finance leases in FY2025",
  );
});

const rowsOf = (view: ReturnType<typeof built>) =>
  view?.panels.flatMap(({ name, sections }) =>
    sections.map((section) => [`${name}: ${section.name}`, section.rows.map(({ value }) => value)]),
  );

it("has a panel for each provider and a track for each year, the plans in the order they were stated", () => {
  const figures = [
    guided(alba, range(20e9, 30e9), "2026-07-01"),
    guided(alba, range(10e9, 20e9), "2026-02-01"),
    filed(alba, 9e9),
  ];
  expect(rowsOf(built(figures, [planned(alba, 8e9)]))).toEqual([
    ["Alba: For 2025", ["$8B", "$9B"]],
    ["Alba: For 2026", ["$10B–$20B", "$20B–$30B"]],
  ]);
});

it("says that a plan was raised, but not where the press said so or its definition changed", () => {
  const [first, last] = [guided(alba, exact(10e9), "2026-02-01"), guided(alba, exact(20e9), "2026-07-01")];
  expect(built([first, last])?.title).toBe("Alba raised its plan for 2026 from $10B to $20B");
  const changed = { ...last, break: { ko: "정의", en: "definition" } };
  expect(built([first, changed])?.title).toBe("What was planned and what was spent");
  const reckoned = inventedFigure("x", { kind: "market" }, null).basis;
  expect(built([first, { ...last, basis: reckoned }])?.title).toBe("What was planned and what was spent");
});

it("gives half a year as such while the year has not ended, and no more than that of another fiscal year", () => {
  const half = given(alba, ["capital-expenditure-half", "USD"], exact(9e9), "2026", {
    period: { from: "2026-01", to: "2026-06", part: null, fiscal: null },
  });
  const fiscal = filed(alba, 15e9, { period: { from: "2025-07", to: "2026-06", part: null, fiscal: "FY2026" } });
  const [panel] = built([guided(alba, exact(20e9), "2026-02-01"), half, fiscal])?.panels ?? [];
  expect(panel?.sections[0]?.rows.map(({ label, value, remark }) => [label, value, remark])).toEqual([
    ["Feb 2026", "$20B", ""],
    ["Jan–Jun 2026", "$9B", "cash · press"],
  ]);
});

it("leads a stair from plan to plan, but not where the definition changed or the year is another", () => {
  const [first, last] = [guided(alba, exact(10e9), "2026-02-01"), guided(alba, exact(20e9), "2026-07-01")];
  const steps = (figures: readonly Figure[], beside: readonly Figure[] = []) =>
    built(figures, beside)?.panels.flatMap(({ sections }) =>
      sections.flatMap(({ rows }) => rows.map(({ isStep }) => isStep)),
    );
  expect(steps([first, last])).toEqual([false, true]);
  expect(steps([first, { ...last, break: { ko: "정의", en: "definition" } }])).toEqual([false, false]);
  const own = guided(alba, exact(80e9), "2025-01-03", FISCAL);
  expect(steps([own], [planned(alba, 80e9)])).toEqual([false, false]);
});

it("says how far cash for the same year is from the article’s plan, and no other outcome", () => {
  const net = given(alba, ["capital-expenditure-net", "USD"], exact(128e9), "2025");
  const [panel] = built([filed(alba, 132e9), net], [planned(alba, 100e9)])?.panels ?? [];
  expect(panel?.sections[0]?.rows.map(({ kind, remark }) => [kind, remark])).toEqual([
    ["ring", ""],
    ["bar", "+32% · cash · press"],
    ["bar", "net of proceeds · press"],
  ]);
});
