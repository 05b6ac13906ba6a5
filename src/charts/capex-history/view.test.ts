import { expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { alba, brio, coro, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const BY_YEAR = ["capital-expenditure-filed", "USD"] as const;
const BY_QUARTER = ["capital-expenditure-quarter", "USD"] as const;

const year = (amount: number, when: number, more: Partial<Figure> = {}) =>
  given(alba, BY_YEAR, exact(amount), String(when), more);
const quarter = (amount: number, from: string, to: string) =>
  given(alba, BY_QUARTER, exact(amount), from, {
    id: `alba.${from}`,
    period: { from, to, part: null, fiscal: null },
  });
const titleOf = (figures: readonly Figure[], more: Parameters<typeof viewInput>[1] = {}): string | undefined =>
  buildView(viewInput(figures, more))?.title;

it("says how many times as much from half as much again, and percent below", () => {
  expect(titleOf([year(10e9, 2020), year(40e9, 2024)])).toBe("Alba spent $40B in 2024, 4 times as much as in 2020");
  expect(titleOf([year(10e9, 2020), year(12e9, 2024)])).toBe("Alba spent $12B in 2024, 20% more than in 2020");
  expect(titleOf([year(10e9, 2020), year(9e9, 2024)])).toBe("Alba spent $9B in 2024, 10% less than in 2020");
});

it("compares no further back than a change of definition", () => {
  const changed = year(20e9, 2022, { break: { ko: "정의", en: "definition" } });
  expect(titleOf([year(1e9, 2020), changed, year(40e9, 2024)])).toContain("2 times as much as in 2022");
  expect(titleOf([year(1e9, 2020), { ...changed, period: year(0, 2024).period }])).toBe("Alba spent $20B in 2024");
});

it("compares a quarter with the same one of another year alone", () => {
  const [first, fourth] = [quarter(10e9, "2024-01", "2024-03"), quarter(20e9, "2024-10", "2024-12")];
  expect(titleOf([first, fourth], { step: "quarter" })).toBe("Alba spent $20B in Q4 2024");
  const later = quarter(30e9, "2025-10", "2025-12");
  expect(titleOf([first, fourth, later], { step: "quarter" })).toBe(
    "Alba spent $30B in Q4 2025, 1.5 times as much as in Q4 2024",
  );
});

it("draws one basis at a time, and the article’s plans on cash alone", () => {
  const withLeases = given(brio, ["capital-expenditure-with-leases", "USD"], exact(50e9), "2024");
  const plan = given(alba, ["capital-expenditure", "USD"], exact(45e9), "2024", { evidence: "planned" });
  const input = (basis: "cash" | "leases") =>
    viewInput([year(10e9, 2023), year(40e9, 2024), withLeases], { beside: [plan], basis });
  const [cash, leases] = [buildView(input("cash")), buildView(input("leases"))];
  expect(cash?.panels.map(({ series }) => series.name)).toEqual(["Alba"]);
  expect(cash?.panels[0]?.marks).toHaveLength(1);
  expect(cash?.subtitle).toMatch(/in cash as filed; diamonds/);
  expect(leases?.panels.map(({ series }) => series.name)).toEqual(["Brio"]);
  expect(leases?.panels[0]?.marks).toEqual([]);
  expect(leases?.subtitle).toMatch(/leases included/);
});

it("leaves a line open where a year is missing", () => {
  const view = buildView(viewInput([year(10e9, 2021), year(20e9, 2022), year(30e9, 2024)]));
  expect(view?.panels[0]?.series.points.map(({ broken }) => broken)).toEqual([false, false, true]);
});

const of = (owner: Provider, amount: number, when: number, more: Partial<Figure> = {}) =>
  given(owner, BY_YEAR, exact(amount), String(when), more);

it("says of several what is true of each of them, as far back as all of them compare", () => {
  const [first, second] = [
    [of(alba, 10e9, 2020), of(alba, 20e9, 2022), of(alba, 90e9, 2024)],
    [of(brio, 4e9, 2022), of(brio, 9.9e9, 2024)],
  ];
  expect(titleOf([...first, ...second])).toBe(
    "Alba and Brio each spent at least 2.4 times as much as two years before",
  );
  expect(titleOf([...first, of(brio, 8e9, 2022), of(brio, 9.9e9, 2024)])).toBe(
    "Alba and Brio each spent at least 23% more than two years before",
  );
});

it("says how each did where they went different ways", () => {
  const figures = [of(alba, 10e9, 2023), of(alba, 9e9, 2024), of(brio, 4e9, 2023), of(brio, 5e9, 2024)];
  expect(titleOf([...figures, of(coro, 1e9, 2023), of(coro, 3e9, 2024)])).toBe(
    "Spending against a year before: Alba −10%, Brio +25%, Coro 3 times",
  );
});

it("says what each spent last where not all compare", () => {
  const changed = { break: { ko: "정의", en: "definition" } };
  const figures = [of(alba, 10e9, 2023), of(alba, 9e9, 2024), of(brio, 4e9, 2023), of(brio, 5e9, 2024, changed)];
  expect(titleOf(figures)).toBe("Spent last: Alba $9B, Brio $5B in 2024");
  expect(titleOf([...figures, of(coro, 1e9, 2023)])).toBe("Spent last: Alba $9B, Brio $5B in 2024; Coro $1B in 2023");
});
