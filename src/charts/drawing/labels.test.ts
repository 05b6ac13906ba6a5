import fc from "fast-check";
import { expect, it } from "vitest";
import { placeLabels, pushedApart } from "./labels";

const within = { x: 0, y: 0, width: 400, height: 300 };
const mark = (x: number, y: number) => ({ x, y, radius: 10, forms: [{ width: 90, height: 34 }] });

it("puts a lone label to the right of its mark", () => {
  expect(placeLabels([mark(100, 100)], within)[0]).toMatchObject({ side: "right", box: { x: 118, y: 83 } });
});

it("turns to the left at the right edge", () => {
  expect(placeLabels([mark(380, 100)], within)[0]).toMatchObject({ side: "left" });
});

it("takes a narrower form where the best does not fit", () => {
  const forms = [
    { width: 420, height: 16 },
    { width: 90, height: 34 },
  ];
  expect(placeLabels([{ ...mark(100, 100), forms }], within)[0]).toMatchObject({ form: 1 });
});

it("keeps the labels of marks close together apart, whichever way they stand", () => {
  const near = fc.record({ x: fc.integer({ min: 150, max: 250 }), y: fc.integer({ min: 120, max: 180 }) });
  fc.assert(
    fc.property(fc.tuple(near, near, near), (places) => {
      const apart = places.every((a, index) =>
        places.every((b, other) => other === index || Math.hypot(a.x - b.x, a.y - b.y) > 24),
      );
      if (!apart) return;
      const placed = placeLabels(
        places.map(({ x, y }) => mark(x, y)),
        within,
      );
      for (const [index, { box: a }] of placed.entries())
        for (const { box: b } of placed.slice(index + 1))
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
    }),
    { numRuns: 200 },
  );
});

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
