import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { alba, brio, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutScatter, scatterHeight } from "./layout";
import { buildView } from "./view";

const GROWTH = ["cloud-revenue-growth", "percent"] as const;
const SPENDING = ["capital-expenditure", "USD"] as const;

const viewOf = (albas: readonly [Value, Value], brios: readonly [Value, Value]) =>
  buildView(
    viewInput([
      given(alba, GROWTH, albas[0], "2025"),
      given(alba, SPENDING, albas[1], "2025"),
      given(brio, GROWTH, brios[0], "2025"),
      given(brio, SPENDING, brios[1], "2025", { evidence: "planned" }),
    ]),
  );

it("says that the fastest spends least only where one is fastest and one spends most", () => {
  expect(viewOf([exact(28), exact(75)], [exact(17), exact(100)])?.title).toContain("Brio");
  const { name } = viewInput([]).words.text.charts["growth-vs-capex"];
  expect(viewOf([exact(85), exact(75)], [exact(85), exact(100)])?.title).toBe(name);
});

it("is painted as the less sure of its two figures", () => {
  expect(viewOf([exact(28), exact(75)], [exact(17), exact(100)])?.marks).toEqual(["reported", "planned"]);
});

it("crosses whiskers where a number is a range, and leaves out whom it knows only facts of", () => {
  const view = viewOf([range(10, 20), exact(75)], [{ kind: "fact" }, exact(100)]);
  expect(view?.points).toHaveLength(1);
  const [placed] = view ? layOutScatter(view, 540, 320).points : [];
  expect(placed?.place).toMatchObject({ isPoint: false, wide: null });
  expect(placed?.place.high?.low).toBeGreaterThan(placed?.place.high?.high ?? 0);
});

it("keeps every mark within its plot, whatever the values", () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 4, maxLength: 4 }), fc.constantFrom(...WIDTHS), (values, width) => {
      const [a, b, c, d] = values as [Value, Value, Value, Value];
      const view = viewOf([a, b], [c, d]);
      if (!view) return;
      expect(view.title).not.toMatch(/NaN|undefined|Infinity/);
      const layout = layOutScatter(view, width, scatterHeight(view, width));
      expect(faultsIn(layout)).toEqual([]);
      const { plot } = layout;
      for (const { x, y } of layout.points) {
        expect(x).toBeGreaterThanOrEqual(plot.x - 0.01);
        expect(x).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
        expect(y).toBeGreaterThanOrEqual(plot.y - 0.01);
        expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
      }
    }),
    { numRuns: 150 },
  );
});
