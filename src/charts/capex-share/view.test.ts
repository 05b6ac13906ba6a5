import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { anyValue, exact } from "../../data/invented.test.support";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutWhole, wholeHeight } from "./layout";
import { buildView } from "./view";

const SHARE = ["capital-expenditure-share", "percent"] as const;
const viewOf = (...values: readonly Value[]) =>
  buildView(
    viewInput(
      [alba, brio, coro].flatMap((provider, index) => {
        const value = values[index];
        return value ? [given(provider, SHARE, value, "2025", { evidence: "derived" })] : [];
      }),
    ),
  );

it("cuts one whole into its pieces, the largest first", () => {
  const view = viewOf(exact(29), exact(39), exact(32));
  expect(view?.pieces.map(({ name, from, to }) => [name, from, to])).toEqual([
    ["Brio", 0, 39],
    ["Coro", 39, 71],
    ["Alba", 71, 100],
  ]);
  expect(view?.title).toContain("Brio");
});

it("leaves empty what is hidden", () => {
  const view = viewOf(exact(29));
  const layout = view && layOutWhole(view, 456, 150);
  expect(layout?.pieces[0]?.box.width).toBeCloseTo(456 * 0.29);
  expect(layout?.whole.width).toBe(456);
});

it("stands upright where a name has no room in its piece", () => {
  const view = viewOf(exact(94), exact(3), exact(3));
  const layout = view && layOutWhole(view, 288, 250);
  expect(layout?.whole.height).toBe(250);
  expect(layout?.pieces.every(({ nameAt }) => nameAt.x > (layout.whole.width ?? 0))).toBe(true);
});

it("lays out whatever shares there are", () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 3 }), fc.constantFrom(...WIDTHS), (values, width) => {
      const view = viewOf(...values);
      if (!view) return;
      const layout = layOutWhole(view, width, wholeHeight(view, width));
      expect(faultsIn(layout)).toEqual([]);
      for (const { box } of layout.pieces) expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    }),
    { numRuns: 100 },
  );
});
