import fc from "fast-check";
import { expect, it } from "vitest";
import { boundsOf, everyNumberOf, extentOf, largestOf, numbersOf, sureOf } from "./extent";
import type { Value } from "./figure";
import { anyValue, exact, inventedFigure, range } from "./invented.test.support";

const of = (value: Value) => extentOf(inventedFigure("x", { kind: "market" }, null, { value }));

it.each([
  ["one number", exact(85), { sure: 85, largest: 85, bounds: null, numbers: [85] }],
  ["zero", exact(0), { sure: 0, largest: 0, bounds: null, numbers: [0] }],
  ["a range", range(12, 18), { sure: 12, largest: 18, bounds: { low: 12, high: 18 }, numbers: [12, 18] }],
  [
    "a negative range",
    range(-18, -12),
    { sure: -12, largest: -12, bounds: { low: -18, high: -12 }, numbers: [-18, -12] },
  ],
  ["a range around zero", range(-5, 10), { sure: 0, largest: 10, bounds: { low: -5, high: 10 }, numbers: [-5, 10] }],
  ["a bare fact", { kind: "fact" }, { sure: null, largest: null, bounds: null, numbers: [] }],
  [
    "an estimate",
    { kind: "interval", amount: 4, low: 2, high: 9 },
    { sure: 4, largest: 4, bounds: { low: 2, high: 9 }, numbers: [4] },
  ],
] as const)("of %s", (_, value, expected) => {
  const extent = of(value);
  const told = {
    sure: sureOf(extent),
    largest: largestOf(extent),
    bounds: boundsOf(extent),
    numbers: numbersOf(extent),
  };
  expect(told).toEqual(expected);
});

it("keeps on which side a number is open", () => {
  expect([exact(1, "over"), exact(1, "up-to"), exact(1, "about"), exact(1)].map(of)).toMatchObject([
    { open: "up" },
    { open: "down" },
    { open: null },
    { open: null },
  ]);
});

it("never takes a number for none, nor none for a number", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const extent = of(value);
      expect(everyNumberOf(extent).length > 0).toBe(value.kind !== "fact");
      expect(sureOf(extent) === null).toBe(value.kind === "fact");
      if (sureOf(extent) === 0) expect(Math.min(...numbersOf(extent))).toBeLessThanOrEqual(0);
    }),
  );
});
