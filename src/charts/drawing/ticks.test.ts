import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticksFrom, yearTicks } from "./ticks";

const values = (ticks: readonly { readonly value: number }[]) => ticks.map(({ value }) => value);

describe("ticks of values", () => {
  it.each([
    [
      [85, 85, 85],
      [0, 25, 50, 75, 100],
    ],
    [
      [-17, -4],
      [-20, -15, -10, -5, 0],
    ],
    [
      [-17, 28],
      [-20, 0, 20, 40],
    ],
    [[0], [0, 0.25, 0.5, 0.75, 1]],
  ])("of %j are %j", (given, expected) => {
    expect(values(ticksFrom(given, String))).toEqual(expected);
  });

  it("go in larger steps where labels would say the same twice", () => {
    expect(ticksFrom([1], (value) => value.toFixed(0)).map(({ label }) => label)).toEqual(["0", "1", "2"]);
  });

  it("hold every value and zero, in a handful", () => {
    const number = fc.oneof(
      fc.integer(),
      fc.double({ min: 0.001, max: 1e15, noNaN: true }),
      fc.double({ min: -1e15, max: -0.001, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (given) => {
        const ticks = values(ticksFrom(given, String));
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...given));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...given));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
      }),
    );
  });
});

it("years stand at round numbers as far apart as their labels need", () => {
  const years = yearTicks({ from: 2014, to: 2027 }, (year) => (year - 2014) * 10, 44);
  expect(years).toEqual([
    { year: 2015, x: 10 },
    { year: 2020, x: 60 },
    { year: 2025, x: 110 },
  ]);
});
