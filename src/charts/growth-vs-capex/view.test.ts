import fc from "fast-check";
import { expect, it } from "vitest";
import type { Evidence, Figure, Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutScatter, scatterHeight } from "./layout";
import { buildView } from "./view";

/** A view's input, and figures held that are not shown. */
const inputOf = (shown: readonly Figure[], hidden: readonly Figure[]) => {
  const input = viewInput(shown);
  return { ...input, pageData: { ...input.pageData, every: [...shown, ...hidden] } };
};

const GROWTH = ["cloud-revenue-growth", "percent"] as const;
const SPENDING = ["capital-expenditure", "USD"] as const;

const viewOf = (
  albas: readonly [Value, Value],
  brios: readonly [Value, Value],
  evidence: Evidence = "reported",
  more: readonly Figure[] = [],
) =>
  buildView(
    inputOf(
      [
        given(alba, GROWTH, albas[0], "2025"),
        given(alba, SPENDING, albas[1], "2025", { evidence }),
        given(brio, GROWTH, brios[0], "2025"),
        given(brio, SPENDING, brios[1], "2025", { evidence: "planned" }),
      ],
      more,
    ),
  );

const { name } = viewInput([]).words.text.charts["growth-vs-capex"];

it("says that the slowest plans most only where one is slowest, and each has a plan", () => {
  const [albas, brios] = [[exact(28), exact(75)] as const, [exact(17), exact(100)] as const];
  expect(viewOf(albas, brios, "planned")?.title).toBe(
    "Brio plans to spend most in 2025, and its Brio grew slowest in 2025",
  );
  expect(viewOf(albas, brios)?.title).toBe("Alba grew fastest in 2025: 28%");
  expect(viewOf([exact(85), exact(75)], [exact(85), exact(100)], "planned")?.title).toBe(name);
});

it("says that it speaks of those shown where one who is not shown is ahead", () => {
  const hidden = [
    given(coro, GROWTH, exact(90), "2025"),
    given(coro, SPENDING, exact(200), "2025", { evidence: "planned" }),
  ];
  const inverse = viewOf([exact(28), exact(75)], [exact(17), exact(100)], "planned", hidden);
  expect(inverse?.title).toMatch(/^Of those shown, Brio plans/);
  const plain = viewOf([exact(28), exact(75)], [exact(17), exact(70)], "planned", hidden);
  expect(plain?.title).toMatch(/^Of those shown, Alba grew fastest/);
  const others = viewOf([exact(28), exact(75)], [exact(17), exact(70)], "planned", [
    given(coro, GROWTH, exact(90), "2024"),
  ]);
  expect(others?.title).toMatch(/^Alba grew fastest/);
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
