import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { alba, brio, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { claimsHeight, layOutClaims } from "./layout";
import { buildView } from "./view";

const saving = (value: Value) => given(alba, ["chip-cost-saving", "percent"], value, null, { evidence: "claimed" });
const watt = (value: Value) => given(brio, ["performance-per-watt", "ratio"], value, null, { evidence: "claimed" });
const pod = (value: Value) =>
  given(alba, ["pod-performance", "ratio"], value, "2026", { dataset: "record", evidence: "claimed" });
const claimsOf = (...figures: ReturnType<typeof saving>[]) => buildView(viewInput(figures))?.claims ?? [];

it("draws a saving claimed as a range where the range lies, one number from zero, in the whole", () => {
  expect(claimsOf(saving(range(30, 40)))).toMatchObject([{ from: 30, to: 40, reference: 100, scaleEnd: 100 }]);
  expect(claimsOf(saving(exact(35)))).toMatchObject([{ from: 0, to: 35 }]);
});

it("draws every multiple beside one, all on one scale", () => {
  const claims = claimsOf(watt(exact(2)), pod(exact(3)));
  expect(claims).toMatchObject([
    { to: 2, reference: 1, scaleEnd: 3 },
    { to: 3, reference: 1, scaleEnd: 3 },
  ]);
});

it("is a claim of somebody’s where the source names who says it, else only said", () => {
  const speaker = { id: "alba", name: { ko: "Alba", en: "Alba" } };
  const own = saving(exact(35));
  const claimed = own.basis.kind === "stated" ? { ...own, basis: { ...own.basis, speaker } } : own;
  const view = buildView(viewInput([claimed, watt(exact(2))]));
  expect(view?.title).toBe("Alba claims 35% lower cost; Brio’s new chip is said to do 2× the work per watt");
  expect(view?.note).toContain("The article does not name who says so of Brio’s chip.");
  expect(view?.note).not.toContain("Alba’s chip");
  expect(buildView(viewInput([own]))?.title).toBe("Alba’s chips are said to cost 35% less");
});

it("puts what the record claims behind the article’s, and says that it is on record", () => {
  const view = buildView(viewInput([pod(exact(3)), watt(exact(2))]));
  expect(view?.title).toContain("Brio’s new chip");
  expect(view?.subtitle).toContain("and on record");
  expect(view?.claims.map(({ ofRecord }) => ofRecord)).toEqual([false, true]);
  expect(view?.recordName).toBe("on record");
  const alone = buildView(viewInput([pod(exact(3))]));
  expect(alone).toMatchObject({ title: "1 claim about own chips on record", recordName: "" });
});

it("keeps every bar inside its claim and every claim inside, whatever the values", () => {
  const amounts = fc.tuple(anyValue, anyValue, anyValue);
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom(...WIDTHS, 457),
      fc.integer({ min: 0, max: 300 }),
      ([one, two, three], width, more) => {
        const view = buildView(viewInput([saving(one), watt(two), pod(three)]));
        if (!view) return;
        const layout = layOutClaims(view, width, claimsHeight(view, width) + more);
        expect(faultsIn(layout)).toEqual([]);
        for (const { x, y, width: wide, height, bar, outline, valueAt } of layout.claims) {
          expect(x + wide).toBeLessThanOrEqual(width + 0.01);
          expect(y + height).toBeLessThanOrEqual(layout.height + 0.01);
          for (const rect of [bar, outline]) {
            expect(rect.x).toBeGreaterThanOrEqual(x - 0.01);
            expect(rect.x + rect.width).toBeLessThanOrEqual(x + wide + 1.01);
            expect(rect.y).toBeGreaterThan(valueAt.y);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
