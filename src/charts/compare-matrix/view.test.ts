import fc from "fast-check";
import { expect, it } from "vitest";
import type { Provider, Value } from "../../data/figure";
import { anyValue, exact, inventedFigure, range } from "../../data/invented.test.support";
import { alba, brio, coro, faultsIn, given, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutMatrix } from "./layout";
import { buildView } from "./view";

const GROWTH = ["growth", "percent"] as const;
const rowOf = (...values: readonly Value[]) => {
  const providers = [alba, brio, coro].slice(0, values.length);
  const figures = providers.map((provider, index) => given(provider, GROWTH, values[index] ?? exact(0), "2025"));
  const filter = { ...viewInput([]).filter, providers: providers.map(({ id }) => id) };
  return buildView(viewInput(figures, { filter }))?.rows[0];
};
const bars = (...values: readonly Value[]) => rowOf(...values)?.cells.map(({ bar }) => bar);

it("draws a row's bars on one scale that holds zero", () => {
  expect(bars(exact(10), exact(40))).toMatchObject([
    { at: 0, length: 0.25 },
    { at: 0, length: 1 },
  ]);
  expect(bars(exact(-10), exact(30))).toMatchObject([
    { at: 0, length: 0.25 },
    { at: 0.25, length: 0.75 },
  ]);
  expect(bars(exact(0), exact(0))).toMatchObject([{ length: 0 }, { length: 0 }]);
});

it("draws a range as long as is sure, and what it may be as a line; a bare fact has no bar", () => {
  expect(bars(range(10, 20), exact(40), { kind: "fact" })).toMatchObject([
    { length: 0.25, bounds: { low: 0.25, high: 0.5 } },
    { length: 1, bounds: null },
    null,
  ]);
});

it("compares two numbers, but not a number with a range, and gives no ratio across zero", () => {
  expect(rowOf(exact(33), exact(17))).toMatchObject({ difference: "+16 pp", ratio: "1.94×" });
  expect(rowOf(exact(-17), exact(28))).toMatchObject({ difference: "−45 pp", ratio: "" });
  expect(rowOf(range(10, 20), exact(17))).toMatchObject({ difference: "", ratio: "" });
});

it("says of an empty cell whether the source gives nothing or the filter hides it", () => {
  const [one, other] = [given(alba, GROWTH, exact(1), "2025"), given(brio, GROWTH, exact(2), "2025")];
  const price = given(brio, ["price", "USD"], exact(2), "2025");
  const input = viewInput([one, price]);
  const filter = { ...input.filter, providers: [alba.id, brio.id] };
  const pageData = { ...input.pageData, figures: [one, other, price] };
  const rows = buildView({ ...input, filter, pageData, given: [one, other, price] })?.rows ?? [];
  expect(rows.map(({ cells }) => cells.map(({ missing }) => missing))).toEqual([
    [null, "hidden"],
    ["not-given", null],
  ]);
});

it("shows a stake in both columns, to whom and from whom, and compares it with itself in neither", () => {
  const stake = inventedFigure("stake", { kind: "between", provider: alba, counterparty: coro }, null, {
    metric: metricOf("stake", "USD"),
    value: exact(13e9),
  });
  const filter = { ...viewInput([]).filter, providers: [alba.id, coro.id] };
  const pageData = { ...viewInput([]).pageData, figures: [stake, given(coro, GROWTH, exact(1), "2025")] };
  const view = buildView(viewInput(pageData.figures, { filter, pageData }));
  const row = view?.rows.find(({ metric }) => metric === stake.metric);
  expect(row?.cells.map(({ entries }) => entries.map(({ words }) => words))).toEqual([
    ["$13B → Coro"],
    ["$13B from Alba"],
  ]);
  expect(row).toMatchObject({ difference: "", ratio: "" });
  expect(view?.figures.filter((figure) => figure === stake)).toHaveLength(1);
});

it("says so where a difference is not that of the rounded values", () => {
  const price = (one: number, other: number) => {
    const figures = [alba, brio].map((provider, at) =>
      given(provider, ["price", "USD"], exact(at === 0 ? one : other), "2025"),
    );
    return buildView(viewInput(figures, { filter: { ...viewInput([]).filter, providers: [alba.id, brio.id] } }));
  };
  expect(price(83.333e9, 60.15e9)?.rows[0]).toMatchObject({ difference: "+$23.2B", isRounded: true });
  expect(price(83.333e9, 60.15e9)?.note).toContain("unrounded");
  expect(price(80e9, 60e9)?.note).not.toContain("unrounded");
});

it("keeps room for every cell, whatever the values and however long a name", () => {
  const name = { ko: "이름 ".repeat(30), en: "N".repeat(90) };
  const long = [alba, brio, coro].map((provider): Provider => ({ ...provider, name }));
  const values = fc.array(anyValue, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(values, values, fc.constantFrom([alba, brio, coro], long), fc.constantFrom(...WIDTHS), (...drawn) => {
      const [growths, prices, providers, width] = drawn;
      const figures = providers.flatMap((provider, index) => [
        given(provider, GROWTH, growths[index] ?? exact(0), "2025"),
        given(provider, ["price", "USD"], prices[index] ?? exact(0), "2025"),
      ]);
      const view = buildView(viewInput(figures, { pageData: { ...viewInput(figures).pageData, providers } }));
      if (!view) return;
      const layout = layOutMatrix(view, width);
      expect(faultsIn(layout)).toEqual([]);
      expect(layout.barRoom).toBeGreaterThan(0);
      for (const { bar } of view.rows.flatMap(({ cells }) => cells))
        if (bar) expect(bar.at + bar.length).toBeLessThanOrEqual(1.0001);
    }),
    { numRuns: 150 },
  );
});
