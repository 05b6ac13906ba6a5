import fc from "fast-check";
import { expect, it } from "vitest";
import { pushedApart } from "./labels";

it("pushes words apart, no further than needed, and in the order of their dots", () => {
  const stack = { top: 0, bottom: 300, step: 40 };
  expect(pushedApart([100, 102], stack)).toEqual([100, 140]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 7 }), (wanted) => {
      const places = pushedApart(wanted, stack);
      const sorted = [...places].sort((a, b) => a - b);
      for (const [index, place] of sorted.entries()) expect(place - (sorted[index - 1] ?? -99)).toBeGreaterThan(39.9);
      expect(Math.max(...places)).toBeLessThanOrEqual(300);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(-0.01);
    }),
  );
});
