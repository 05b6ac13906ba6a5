import fc from "fast-check";
import { expect, it } from "vitest";
import { everyNumberOf, extentOf } from "../../data/extent";
import type { Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { ticksFrom } from "../drawing/ticks";
import { alba, brio, english, faultsIn, given, WIDTHS } from "../view-input.test.support";
import { type LinesView, layOutLines } from "./lines";
import { seriesOf, spanOf, timeOf } from "./series";

function viewOf(values: readonly Value[], mark: Value = exact(1), name = "Brio"): LinesView {
  const figures = values.map((value, index) => given(alba, ["price", "USD"], value, String(2000 + index)));
  const undated = given(alba, ["price", "USD"], exact(3), null);
  const marked = given(brio, ["price", "USD"], mark, "2002", { evidence: "planned" });
  const extent = extentOf(marked);
  return {
    title: "",
    subtitle: "",
    note: "",
    figures,
    marks: [],
    withRecord: true,
    series: [seriesOf([undated, ...figures], alba, "Alba", english), seriesOf([marked], brio, name, english)],
    extra:
      extent.kind === "none"
        ? []
        : [{ figure: marked, provider: brio, evidence: "planned", at: timeOf(marked), extent, label: "planned" }],
    bands: [],
    ticks: ticksFrom([...figures, marked].map(extentOf).flatMap(everyNumberOf), String),
    ...spanOf([...figures, marked]),
  };
}

it("stands a range up as a whisker and breaks the line there", () => {
  const [alba] = layOutLines(viewOf([exact(1), exact(2), range(3, 5), exact(4)]), 540, 320).series;
  expect(alba?.segments.map((segment) => segment.length)).toEqual([2, 1]);
  expect(alba?.points[2]?.y).toMatchObject({ at: null });
  expect(alba?.points[2]?.y.bounds?.low).toBeGreaterThan(alba?.points[2]?.y.bounds?.high ?? 0);
});

it("leaves out of a line what has no date and what has no number", () => {
  const [alba] = layOutLines(viewOf([exact(1), { kind: "fact" }]), 540, 320).series;
  expect(alba?.points).toHaveLength(1);
});

it("has an axis that reaches below zero where a value does", () => {
  const { ticks, plot } = layOutLines(viewOf([exact(-17), exact(28)]), 540, 320);
  expect(ticks.find(({ zero }) => zero)?.y).toBeLessThan(plot.y + plot.height);
});

it("keeps every point within its plot, whatever the values and however long a name", () => {
  const values = fc.array(anyValue, { minLength: 1, maxLength: 6 });
  const name = fc.constantFrom("Brio", "B".repeat(90), "w".repeat(600));
  fc.assert(
    fc.property(values, anyValue, name, fc.constantFrom(...WIDTHS), (given, mark, named, width) => {
      const layout = layOutLines(viewOf(given, mark, named), width, 320);
      expect(faultsIn(layout)).toEqual([]);
      const { plot } = layout;
      for (const { x, y } of layout.series.flatMap(({ points }) => points)) {
        expect(x).toBeGreaterThanOrEqual(plot.x);
        expect(x).toBeLessThanOrEqual(plot.x + plot.width);
        for (const at of [y.middle, y.bounds?.low ?? y.middle, y.bounds?.high ?? y.middle]) {
          expect(at).toBeGreaterThanOrEqual(plot.y - 0.01);
          expect(at).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
        }
      }
    }),
    { numRuns: 200 },
  );
});
