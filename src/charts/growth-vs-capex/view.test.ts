import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence, Figure, Provider, Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { layOutSlopes, slopeHeight } from "../kinds/slope/slope-layout";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

/** A view's input, and figures held that are not shown. */
const inputOf = (shown: readonly Figure[], hidden: readonly Figure[], beside: readonly Figure[] = []) => {
  const input = viewInput(shown, { beside });
  return { ...input, pageData: { ...input.pageData, every: [...shown, ...beside, ...hidden] } };
};

const GROWTH = ["cloud-revenue-growth", "percent"] as const;
const SPENDING = ["capital-expenditure", "USD"] as const;

const articleOf = (
  albas: readonly [Value, Value],
  brios: readonly [Value, Value],
  evidence: Evidence = "reported",
): readonly Figure[] => [
  given(alba, GROWTH, albas[0], "2025"),
  given(alba, SPENDING, albas[1], "2025", { evidence }),
  given(brio, GROWTH, brios[0], "2025"),
  given(brio, SPENDING, brios[1], "2025", { evidence: "planned" }),
];

const viewOf = (
  albas: readonly [Value, Value],
  brios: readonly [Value, Value],
  evidence: Evidence = "reported",
  more: readonly Figure[] = [],
) => buildView(inputOf(articleOf(albas, brios, evidence), more));

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

describe("with the record", () => {
  const half = (provider: Provider, amount: number) =>
    given(provider, ["capital-expenditure-half", "USD"], exact(amount), "2026", {
      period: { from: "2026-01", to: "2026-06", part: null, fiscal: null },
      evidence: "derived",
    });
  const growth = (provider: Provider, percent: number, from = "2026-04", to = "2026-06") =>
    given(provider, ["cloud-growth-record", "percent"], exact(percent), "2026", {
      id: `${provider.id}.${from}`,
      period: { from, to, part: null, fiscal: null },
    });
  const article = articleOf([exact(28), exact(75)], [exact(17), exact(100)], "planned");
  const built = (beside: readonly Figure[]) => buildView(inputOf(article, [], beside));

  it("shows the latest half-year and its last quarter of all the article has, with cash and growth as they were", () => {
    const early = [growth(alba, 30, "2026-01", "2026-03"), growth(brio, 20, "2026-01", "2026-03")];
    const view = built([half(alba, 80), half(brio, 98), growth(alba, 82), growth(brio, 37), ...early]);
    expect(view?.title).toBe("Brio spent most in the first half of 2026, and its Brio grew slowest in Q2 2026");
    expect(view?.slopes.map(({ left, right }) => [left.value, right.value])).toEqual([
      ["$80", "82%"],
      ["$98", "37%"],
    ]);
    expect(view?.marks).toEqual(["reported", "derived", "reported", "derived"]);
  });

  it("stays with the article where one of its companies has no such half-year", () => {
    const view = built([half(alba, 80), growth(alba, 82), growth(brio, 37)]);
    expect(view?.slopes.map(({ left }) => left.value)).toEqual(["$75", "$100"]);
  });
});

it("crosses whiskers where a number is a range, and leaves out whom it knows only facts of", () => {
  const view = viewOf([range(10, 20), exact(75)], [{ kind: "fact" }, exact(100)]);
  expect(view?.slopes).toHaveLength(1);
  const [placed] = view ? layOutSlopes(view, 540, 320).slopes : [];
  expect(placed?.right).toMatchObject({ isPoint: false });
  expect(placed?.right.whisker?.from).toBeGreaterThan(placed?.right.whisker?.to ?? 0);
});

it("stands the largest of each column highest, and every word outside the columns", () => {
  const view = viewOf([exact(28), exact(75)], [exact(17), exact(100)], "planned");
  const [albas, brios] = view ? layOutSlopes(view, 456, 300).slopes : [];
  expect(albas?.left.y).toBeGreaterThan(brios?.left.y ?? 0);
  expect(albas?.right.y).toBeLessThan(brios?.right.y ?? 0);
});

it("keeps every dot within its drawing, whatever the values", () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 4, maxLength: 4 }), fc.constantFrom(...WIDTHS), (values, width) => {
      const [a, b, c, d] = values as [Value, Value, Value, Value];
      const view = viewOf([a, b], [c, d]);
      if (!view) return;
      expect(view.title).not.toMatch(/NaN|undefined|Infinity/);
      const height = slopeHeight(view, width);
      const layout = layOutSlopes(view, width, height);
      expect(faultsIn(layout)).toEqual([]);
      for (const { x, y } of layout.slopes.flatMap(({ left, right }) => [left, right])) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 150 },
  );
});
