import fc from "fast-check";
import { expect, it } from "vitest";
import type { Figure, Provider, Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { alba, brio, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutPairs, pairsHeight } from "./pairs-layout";
import { buildView } from "./view";

const SPENDING = ["capital-expenditure", "USD"] as const;
const planned = { evidence: "planned" } as const;
const filed = (provider: Provider, value: Value, year: string, more: Partial<Figure> = {}) =>
  given(provider, ["capital-expenditure-filed", "USD"], value, year, more);

/** The article alone, as bars. */
const barsOf = (...parts: Parameters<typeof viewInput>) => {
  const view = buildView(viewInput(...parts));
  return view?.kind === "bars" ? view : null;
};

/** With the record, as pairs. */
const pairsOf = (figures: readonly Figure[], beside: readonly Figure[]) => {
  const view = buildView(viewInput(figures, { beside }));
  return view?.kind === "pairs" ? view : null;
};
const rowsOf = (figures: readonly Figure[], beside: readonly Figure[]) =>
  pairsOf(figures, beside)?.groups.flatMap(({ rows }) =>
    rows.map(({ label, article, outcome, remark }) => [label, article?.value, outcome?.value, remark]),
  );

it("has a row for each year, and says where a year is not given", () => {
  const figures = [
    given(alba, SPENDING, exact(100e9), "2025", planned),
    given(alba, SPENDING, exact(80e9), "2024"),
    given(brio, SPENDING, exact(75e9), "2025", planned),
  ];
  const view = barsOf(figures);
  expect(view?.groups.map(({ rows }) => rows.map(({ value }) => value))).toEqual([
    ["$80B", "$100B"],
    ["", "$75B"],
  ]);
  expect(view?.title).toContain("Alba");
});

it("is silent about a year that the filter hides", () => {
  const all = [given(alba, SPENDING, exact(80e9), "2024"), given(brio, SPENDING, exact(75e9), "2025", planned)];
  const hidden = given(brio, SPENDING, exact(60e9), "2024");
  const view = barsOf(all, { given: [...all, hidden] });
  expect(view?.groups.find(({ provider }) => provider === brio)?.rows).toHaveLength(1);
});

it("draws a range with bounds", () => {
  const [row] = barsOf([given(alba, SPENDING, range(80e9, 100e9), "2025", planned)])?.groups[0]?.rows ?? [];
  expect(row?.parts).toMatchObject([{ to: 80e9, bounds: { low: 80e9, high: 100e9 } }]);
});

it("draws figures without a date too", () => {
  const view = barsOf([given(alba, SPENDING, exact(80e9), null)]);
  expect(view?.groups[0]?.rows).toMatchObject([{ value: "$80B", remark: expect.stringMatching(/undated|no date/i) }]);
});

it("says in its title what is severe to know of what it rests on, and that a derived sum is none that was spent", () => {
  const text = { ko: "근거 없음", en: "no base" };
  const severe = {
    id: "n",
    dataset: "article",
    severity: "severe",
    kind: "wrong",
    short: text,
    says: text,
    record: text,
  } as const;
  const notes: Figure["notes"] = [{ ...severe, date: null, sources: [], figures: [] }];
  const plan = given(alba, SPENDING, exact(100e9), "2025", planned);
  const growth = given(alba, ["capital-expenditure-growth", "percent"], exact(20), "2025", { ...planned, notes });
  expect(buildView(viewInput([plan, growth]))?.title).toBe(
    "Alba plans $100B for 2025, 20% more than the year before (no base)",
  );
  const derived = given(alba, SPENDING, exact(80e9), "2024", { evidence: "derived", notes });
  expect(buildView(viewInput([derived]))?.title).toBe("Alba’s plan and growth put 2024 at $80B (no base)");
});

it("pairs a plan with cash for the same year, and says how far they are apart", () => {
  const plans = [
    given(alba, SPENDING, exact(100e9), "2025", planned),
    given(brio, SPENDING, exact(80e9), "2025", planned),
  ];
  const beside = [filed(alba, exact(132e9), "2025"), filed(brio, exact(60e9), "2025")];
  expect(rowsOf(plans, beside)).toEqual([
    ["2025", "$100B", "$132B", "+$32B"],
    ["2025", "$80B", "$60B", "−$20B"],
  ]);
  expect(pairsOf(plans, beside)?.title).toBe("Alba spent $132B in 2025, $32B more than planned in the article");
});

it("gives a company’s own year a row of its own, and compares it with nothing", () => {
  const period = { from: "2024-07", to: "2025-06", part: null, fiscal: "FY2025" };
  const beside = [
    filed(alba, exact(64e9), "2025", { period }),
    given(alba, ["capital-expenditure-calendar", "USD"], exact(83e9), "2025", { evidence: "derived" }),
  ];
  const plan = given(alba, SPENDING, exact(80e9), "2025", planned);
  expect(rowsOf([plan], beside)).toEqual([
    ["2025", "$80B", "$83B", "four quarters added"],
    ["FY2025", undefined, "$64B", "Jul 2024–Jun 2025"],
  ]);
  expect(pairsOf([plan], beside)?.title).toBe("Alba plans $80B for 2025");
});

it("shows what was spent in a year that the article leaves out, but not in one that the filter hides", () => {
  const plans = [given(alba, SPENDING, exact(80e9), "2024"), given(brio, SPENDING, exact(75e9), "2025", planned)];
  const beside = [filed(brio, exact(52e9), "2024")];
  expect(rowsOf(plans, beside)).toContainEqual(["2024", undefined, "$52B", "not in the article"]);
  const hidden = given(brio, SPENDING, exact(60e9), "2024");
  const view = buildView(viewInput(plans, { given: [...plans, hidden], beside }));
  expect(view?.kind).toBe("bars");
});

it("lays out whatever pairs there are", () => {
  fc.assert(
    fc.property(anyValue, anyValue, anyValue, fc.constantFrom(...WIDTHS), (said, spent, other, width) => {
      const plans = [given(alba, SPENDING, said, "2025", planned), given(brio, SPENDING, other, "2025", planned)];
      const view = pairsOf(plans, [filed(alba, spent, "2025")]);
      if (!view) return;
      expect(`${view.title}${view.subtitle}`).not.toMatch(/NaN|undefined|Infinity/);
      for (const height of [pairsHeight(view, width), 500]) {
        const layout = layOutPairs(view, width, height);
        expect(faultsIn(layout)).toEqual([]);
        for (const at of layout.pairs.flatMap(({ article, outcome }) => [
          ...(article?.at ?? []),
          ...(outcome?.at ?? []),
        ])) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(width);
        }
      }
    }),
    { numRuns: 200 },
  );
});
