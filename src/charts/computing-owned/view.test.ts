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
  const over = (amount: number): Value => ({ kind: "exact", amount, qualifier: "over" });
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
    {
      numRuns: 150,
      examples: [[[[over(0), over(-Number.MIN_VALUE)]], WIDTHS[0], 0]], // a reach that nothing can be divided by
    },
  );
});

it("leaves no row of panels half empty: where not all fit beside each other, bars lie one below the other", () => {
  const owners = [alba, brio, coro];
  for (const amount of [10, 1_234_000, 123_456_789])
    for (let count = 1; count <= owners.length; count++) {
      const figures = owners
        .slice(0, count)
        .flatMap((owner) => [2022, 2023, 2024, 2025].map((year) => owned(owner, "bought", year, amount + year)));
      const view = buildView(viewInput(figures));
      if (!view) throw new Error("nothing to lay out");
      for (const width of WIDTHS) {
        const { panels, upright } = layOutComputing(view, width);
        const inRow = new Map<number, number>();
        for (const { nameAt } of panels) inRow.set(nameAt.y, (inRow.get(nameAt.y) ?? 0) + 1);
        expect(new Set(inRow.values()).size, `${count} at ${width}`).toBe(1);
        expect(upright ? [...inRow.values()][0] : 1).toBe(upright ? count : 1);
      }
    }
});
