import fc from "fast-check";
import { expect, it } from "vitest";
import { anyValue, exact, inventedFigure } from "../../data/invented.test.support";
import { DOT, dotsHeight, layOutDots } from "../kinds/dots/dots-layout";
import { alba, brio, faultsIn, given, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

const SUM = ["remaining-obligations", "USD"] as const;

it("has a group for each company in the order of the data, however large, its sums by date", () => {
  const view = buildView(
    viewInput([
      given(alba, SUM, exact(2e9), "2026"),
      given(alba, SUM, exact(1e9), "2025"),
      given(brio, SUM, exact(9e9), "2026"),
    ]),
  );
  expect(view?.rows.map(({ name, dots }) => [name, dots.map(({ value }) => value)])).toEqual([
    ["Alba", ["$1B", "$2B"]],
    ["Brio", ["$9B"]],
  ]);
  expect(view?.title).toContain("$2B at Alba and $9B at Brio");
});

it("names the part of a company that a sum is of", () => {
  const view = buildView(
    viewInput([given(alba, SUM, exact(2e9), "2026", { product: { ko: "구름", en: "Alba Cloud" } })]),
  );
  expect(view?.rows[0]?.name).toBe("Alba Cloud");
  expect(view?.title).toContain("Alba Cloud");
});

it("says where a company counts otherwise than before, and which part is of OpenAI at that day", () => {
  const sums = [
    given(alba, SUM, exact(2e9), "2025"),
    given(alba, SUM, exact(4e9), "2026", { break: { ko: "다름", en: "Short contracts are in it." } }),
  ];
  const part = inventedFigure(
    "part",
    { kind: "between", provider: alba, counterparty: brio },
    { from: "2025", to: "2025" },
    { metric: metricOf("remaining-obligations-part-of-openai", "percent"), value: exact(45, "about") },
  );
  const view = buildView(viewInput(sums, { beside: [part] }));
  expect(view?.rows[0]?.remarks.map(({ words }) => words)).toEqual([
    "2025 · about 45% from OpenAI",
    "2026 · counted otherwise from here",
  ]);
  expect(view?.note).toContain("Short contracts are in it.");
  expect(view?.figures).toContain(part);
});

it("prints the last sum of a company behind its dots, the first below, all of it inside, whatever the values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyValue, anyValue), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...WIDTHS),
      fc.integer({ min: 0, max: 200 }),
      (years, width, more) => {
        const figures = years.flatMap(([one, other], index) => [
          given(alba, SUM, one, String(2020 + index)),
          given(brio, SUM, other, String(2020 + index)),
        ]);
        const view = buildView(viewInput(figures));
        if (!view) return;
        const { rows, height } = layOutDots(view, width, dotsHeight(view, width) + more);
        expect(faultsIn(rows)).toEqual([]);
        for (const { dots, lastAt, firstAt, y } of rows) {
          for (const { x } of dots) {
            expect(x).toBeGreaterThanOrEqual(DOT - 0.01);
            expect(x).toBeLessThanOrEqual(width - DOT + 0.01);
            if (lastAt && width > 560) expect(lastAt.x).toBeGreaterThan(x + DOT);
          }
          expect(Math.max(y, ...firstAt.map((line) => line.y))).toBeLessThanOrEqual(height + 0.01);
        }
      },
    ),
  );
});
