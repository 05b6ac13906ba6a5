import fc from "fast-check";
import { expect, it } from "vitest";
import { APART, placeReadout, type Rect } from "./place-readout";

const window: Rect = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 240, height: 120 };
const markAt = (left: number, top: number): Rect => ({ left, top, right: left + 10, bottom: top + 10 });

it("stands above its mark, below where there is no room, beside where there is neither", () => {
  expect(placeReadout(markAt(500, 400), size, [window])).toEqual({ side: "above", left: 385, top: 266 });
  expect(placeReadout(markAt(500, 20), size, [window]).side).toBe("below");
  const flat = { ...window, bottom: 130 };
  expect(placeReadout(markAt(500, 20), size, [flat]).side).toBe("right");
  expect(placeReadout(markAt(900, 20), size, [flat]).side).toBe("left");
});

it("leaves its frame only where the frame has no room for it", () => {
  const frame = { left: 450, top: 390, right: 600, bottom: 420 };
  expect(placeReadout(markAt(500, 400), size, [frame, window]).side).toBe("above");
});

it("covers no mark that leaves room for it", () => {
  const mark = fc
    .record({ left: fc.integer({ min: 0, max: 700 }), top: fc.integer({ min: 0, max: 500 }) })
    .map(({ left, top }) => ({ left, top, right: left + 300, bottom: top + 300 }));
  fc.assert(
    fc.property(mark, (rect) => {
      const { left, top } = placeReadout(rect, size, [window]);
      const apart =
        left >= rect.right + APART ||
        left + size.width <= rect.left - APART ||
        top >= rect.bottom + APART ||
        top + size.height <= rect.top - APART;
      expect(apart).toBe(true);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + size.width).toBeLessThanOrEqual(window.right);
    }),
  );
});
