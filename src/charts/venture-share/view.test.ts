import fc from "fast-check";
import { expect, it } from "vitest";
import type { Note, Value } from "../../data/figure";
import { anyValue, exact, inventedFigure, range } from "../../data/invented.test.support";
import { textWidth } from "../drawing/text-width";
import { faultsIn, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutShare, shareHeight } from "./layout";
import { buildView } from "./view";

const PERIODS: Record<string, { from: string; to: string }> = {
  "ai-venture-money-share": { from: "2025-01", to: "2025-03" },
};
const share = (value: Value, metric = "ai-venture-share") =>
  inventedFigure(metric, { kind: "market" }, PERIODS[metric] ?? null, { metric: metricOf(metric, "percent"), value });
const viewOf = (value: Value, record?: Value) =>
  buildView(viewInput([share(value)], record ? { beside: [share(record, "ai-venture-money-share")] } : {}));
const filled = (value: Value) => {
  const view = viewOf(value);
  const squares = view ? layOutShare(view, 540).squares : [];
  return [
    squares.reduce((all, square) => all + square.filled, 0),
    squares.reduce((all, square) => all + square.perhaps, 0),
  ].map((number) => Math.round(number * 10) / 10);
};

it("fills as many squares as the share says, paler up to the high of a range", () => {
  expect(filled(exact(33.5, "about"))).toEqual([33.5, 33.5]);
  expect(filled(range(12, 18))).toEqual([12, 18]);
  expect(filled(exact(0))).toEqual([0, 0]);
});

it("is no chart where squares cannot show the number", () => {
  expect(viewOf(exact(-17))).toBeNull();
  expect(viewOf(exact(117))).toBeNull();
  expect(viewOf({ kind: "fact" })).toBeNull();
});

it("draws a second waffle of the money as the record has it", () => {
  expect(viewOf(exact(20), range(50, 58))?.shares[1]).toMatchObject({ share: 50, atMost: 58 });
  expect(viewOf(exact(20), exact(-5))?.shares[1]).toBeNull();
  expect(viewOf(exact(20))?.shares[1]).toBeNull();
});

it("sets money beside deals of the same house and period, and never makes one range of two periods", () => {
  const of = (id: string, metric: string, percent: number, [from, to]: readonly [string, string], house = "Chona") => {
    const figure = inventedFigure(
      id,
      { kind: "market" },
      { from, to },
      { metric: metricOf(metric, "percent"), value: exact(percent) },
    );
    const { basis } = figure;
    if (basis.kind === "derived") return figure;
    return { ...figure, basis: { ...basis, source: { ...basis.source, publisher: { ko: house, en: house } } } };
  };
  const [early, late] = [["2025-01", "2025-03"] as const, ["2026-01", "2026-03"] as const];
  const beside = [
    of("late", "ai-venture-money-share", 80, late),
    of("one", "ai-venture-money-share", 53, early, "Dora"),
    of("other", "ai-venture-money-share", 57.9, early),
    of("deals", "ai-venture-deal-share", 20, early),
  ];
  const view = buildView(viewInput([share(exact(20))], { beside }));
  expect(view?.shares[1]).toMatchObject({ share: 57.9, remark: "Chona, Q1 2025" });
  expect(view?.lines.map(({ words }) => words)).toEqual([
    "on record, Q1 2025: 20% of deals, 53–58% of the money",
    "on record, Q1 2026: 80% of the money",
  ]);
});

it("says quietly that the money is not given, where a correction says that the share is of deals", () => {
  const note: Note = {
    id: "n",
    dataset: "article",
    severity: "severe",
    kind: "wrong",
    short: { ko: "", en: "" },
    says: { ko: "", en: "" },
    record: { ko: "", en: "" },
    date: null,
    sources: [],
    figures: [],
  };
  const view = buildView(viewInput([{ ...share(exact(20)), notes: [note] }]));
  expect(view?.shares[1]).toEqual({ name: "of the money", why: "not in the article" });
});

it("says reaches where the article does", () => {
  expect(viewOf(exact(20, "reaches"))?.title).toContain("reaches 20%");
  expect(viewOf(exact(20, "about"))?.title).toContain("is about 20%");
});

it("writes two values so that neither meets the other, on the narrowest phone too", () => {
  const view = viewOf(exact(20, "reaches"), exact(57.9));
  const layout = view && layOutShare(view, 288);
  const [first, second] = layout?.shares ?? [];
  const end = (first?.valueAt?.x ?? 0) + textWidth(first?.valueAt?.text ?? "", layout?.valueSize ?? 0, "bold");
  expect(end).toBeLessThan(second?.valueAt?.x ?? 0);
});

it("places a hundred squares for each share, and all inside, whatever the values", () => {
  fc.assert(
    fc.property(
      anyValue,
      anyValue,
      fc.constantFrom(...WIDTHS, 655),
      fc.integer({ min: 0, max: 200 }),
      (value, record, width, more) => {
        const view = viewOf(value, record);
        if (!view) return;
        const layout = layOutShare(view, width, shareHeight(view, width) + more);
        expect(faultsIn(layout)).toEqual([]);
        expect(layout.squares).toHaveLength(100 * view.shares.filter(Boolean).length);
        for (const { x, y, filled: sure, perhaps } of layout.squares) {
          expect(perhaps).toBeGreaterThanOrEqual(sure);
          expect(x + layout.side).toBeLessThanOrEqual(width + 0.01);
          expect(y + layout.side).toBeLessThanOrEqual(layout.height + 0.01);
        }
      },
    ),
  );
});
