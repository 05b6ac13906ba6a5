import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { anyValue, exact, inventedFigure, range } from "../../data/invented.test.support";
import { faultsIn, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutShare, shareHeight } from "./layout";
import { buildView } from "./view";

const share = (value: Value, metric = "ai-venture-share") =>
  inventedFigure(metric, { kind: "market" }, null, { metric: metricOf(metric, "percent"), value });
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

it("draws what the record measures from the low to the high of a range", () => {
  expect(viewOf(exact(20), range(50, 58))?.otherwise).toMatchObject({ low: 50, high: 58 });
  expect(viewOf(exact(20), exact(-5))?.otherwise).toBeNull();
});

it("places a hundred squares, whatever the values", () => {
  fc.assert(
    fc.property(anyValue, anyValue, fc.constantFrom(...WIDTHS), (value, record, width) => {
      const view = viewOf(value, record);
      if (!view) return;
      const layout = layOutShare(view, width, shareHeight(view, width));
      expect(faultsIn(layout)).toEqual([]);
      expect(layout.squares).toHaveLength(100);
      for (const { filled: sure, perhaps } of layout.squares) expect(perhaps).toBeGreaterThanOrEqual(sure);
    }),
  );
});
