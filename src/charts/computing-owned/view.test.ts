import fc from "fast-check";
import { expect, it } from "vitest";
import type { Figure, Provider, Value } from "../../data/figure";
import { anyValue, exact } from "../../data/invented.test.support";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { computingHeight, layOutComputing } from "./layout";
import { buildView } from "./view";

const METRICS = {
  bought: ["computing-owned-bought", "count"],
  own: ["computing-owned-own", "count"],
  share: ["computing-own-share", "percent"],
} as const;

/** At the end of a year, by somebody's estimate. */
function owned(provider: Provider, kind: keyof typeof METRICS, year: number, amount: number | Value): Figure {
  const product = { ko: kind, en: kind };
  const date = `${year}-12-31`;
  const figure = given(provider, METRICS[kind], typeof amount === "number" ? exact(amount) : amount, date, {
    evidence: "estimated",
    product,
  });
  const { basis } = figure;
  if (basis.kind === "derived") return figure;
  return { ...figure, basis: { ...basis, source: { ...basis.source, publisher: { ko: "초나", en: "Chona" } } } };
}

const titleOf = (...figures: readonly Figure[]) => buildView(viewInput(figures))?.title;

it("says whose estimate the part of own chips is, and of when", () => {
  const figures = [
    owned(alba, "own", 2024, 9),
    owned(alba, "share", 2024, 90),
    owned(brio, "own", 2025, 6),
    owned(brio, "share", 2025, 60),
  ];
  expect(titleOf(...figures)).toBe(
    "By Chona’s estimate, own chips made up about 60% of Brio’s AI computing at the end of 2025",
  );
});

it("without parts, says of one kind of chips how much they were worth, not of all the owner has", () => {
  const figures = [owned(alba, "own", 2024, 9), owned(alba, "bought", 2025, 3), owned(alba, "own", 2025, 4)];
  expect(titleOf(...figures)).toMatch(/^By Chona’s estimate, Alba’s own chips were worth about .* at the end of 2025$/);
});

it("stacks own chips on bought ones, and prints the parts where nobody has added them up", () => {
  const view = buildView(viewInput([owned(alba, "own", 2024, 9), owned(alba, "bought", 2024, 3)]));
  const [stock] = view?.panels[0]?.stocks ?? [];
  expect(stock?.parts.map(({ from, to, pale }) => [from, to, pale])).toEqual([
    [0, 3, true],
    [3, 12, false],
  ]);
  expect(stock?.values.map(({ words }) => words.startsWith("+"))).toEqual([false, true]);
  expect(view?.panels[0]?.key.map(({ words }) => words)).toEqual(["bought: bought", "own: own"]);
});

it("no whisker meets another, no value a whisker, and all is inside, whatever the values", () => {
  const value = fc.oneof(
    anyValue,
    fc.tuple(fc.integer({ min: 1, max: 9e6 }), fc.double({ min: 0.1, max: 0.9, noNaN: true })).map(
      ([amount, apart]): Value => ({
        kind: "interval",
        amount,
        low: amount * (1 - apart),
        high: amount * (1 + apart),
      }),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...WIDTHS, 457, 655),
      fc.integer({ min: 0, max: 300 }),
      (years, width, more) => {
        const figures = [alba, brio, coro].flatMap((provider) =>
          years.flatMap(([bought, own], index) => [
            owned(provider, "bought", 2022 + index, bought),
            owned(provider, "own", 2022 + index, own),
          ]),
        );
        const view = buildView(viewInput(figures));
        if (!view) return;
        const { panels, upright, height } = layOutComputing(view, width, computingHeight(view, width) + more);
        expect(faultsIn(panels)).toEqual([]);
        for (const { parts, valuesAt } of panels.flatMap(({ stocks }) => stocks)) {
          const places = parts.flatMap(({ whisker }) => (whisker ? [whisker.at] : []));
          expect(new Set(places).size).toBe(places.length);
          for (const { x, y, width: wide, height: high, whisker } of parts) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.01);
            expect(x + wide).toBeLessThanOrEqual(width + 1.01);
            expect(y + high).toBeLessThanOrEqual(height + 1.01);
            for (const text of upright && whisker ? valuesAt : [])
              expect(text.y).toBeLessThanOrEqual(Math.min(whisker?.from ?? 0, y) - 7.99);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
