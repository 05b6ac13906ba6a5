import fc from "fast-check";
import { expect, it } from "vitest";
import { everyNumberOf, extentOf } from "../../../data/extent";
import type { Value } from "../../../data/figure";
import { anyValue, exact, range } from "../../../data/invented.test.support";
import { ticksFrom } from "../../drawing/ticks";
import { alba, brio, english, faultsIn, given, WIDTHS } from "../../view-input.test.support";
import { markOf, saidOf, seriesOf, spanOf } from "../series";
import { asideOf, type MultiplesView, panelsOf } from "./multiples";
import { layOutMultiples, type MultiplesLayout, multiplesHeight } from "./multiples-layout";

function viewOf(values: readonly Value[], mark: Value = exact(1), name = "Brio"): MultiplesView {
  const figures = values.map((value, index) => given(alba, ["price", "USD"], value, String(2000 + index)));
  const undated = given(alba, ["price", "USD"], exact(3), null);
  const marked = given(brio, ["price", "USD"], mark, "2002", { evidence: "planned" });
  const marks = [markOf(marked, brio, "planned")].flatMap((one) => one ?? []);
  const series = [seriesOf([undated, ...figures], alba, "Alba", english), seriesOf([marked], brio, name, english)];
  const panels = panelsOf(series, marks);
  return {
    title: "",
    subtitle: "",
    note: "",
    figures,
    marks: [],
    withRecord: true,
    panels,
    aside: asideOf(panels, english),
    say: (figure) => saidOf(figure, english),
    ticks: ticksFrom([...figures, marked].map(extentOf).flatMap(everyNumberOf), String),
    ...spanOf([...figures, marked]),
  };
}

const firstLine = (values: readonly Value[]) => layOutMultiples(viewOf(values), 540, 320).panels[0]?.line;

it("stands a range up as a whisker and breaks the line there", () => {
  const line = firstLine([exact(1), exact(2), range(3, 5), exact(4)]);
  expect(line?.segments.map((segment) => segment.length)).toEqual([2, 1]);
  expect(line?.points[2]?.y).toMatchObject({ at: null });
  expect(line?.points[2]?.y.bounds?.low).toBeGreaterThan(line?.points[2]?.y.bounds?.high ?? 0);
});

it("leaves out of a line what has no date and what has no number", () => {
  expect(firstLine([exact(1), { kind: "fact" }])?.points).toHaveLength(1);
});

it("has an axis that reaches below zero where a value does", () => {
  const { rules, panels } = layOutMultiples(viewOf([exact(-17), exact(28)]), 540, 320);
  expect(rules.find(({ isZero }) => isZero)?.y).toBeLessThan(panels[0]?.plot.height ?? 0);
});

it.each([
  [5, 1152, 5],
  [5, 780, 3],
  [5, 358, 2],
  [4, 1152, 4],
  [3, 288, 2],
  [1, 1152, 1],
])("stands %i panels at %i px in rows of %i", (count, width, columns) => {
  const view = viewOf([exact(1), exact(2)]);
  const [panel] = view.panels;
  if (!panel) throw new Error("no panel");
  const layout = layOutMultiples({ ...view, panels: Array.from({ length: count }, () => panel) }, width, 320);
  const [first] = layout.panels;
  expect(layout.panels.filter(({ plot }) => plot.y === first?.plot.y)).toHaveLength(columns);
});

it("leaves a third beside a panel alone where there is more to read of it than its ends", () => {
  const alone = (...values: readonly Value[]) => {
    const view = viewOf(values);
    const panels = panelsOf(
      view.panels.slice(0, 1).map(({ series }) => series),
      [],
    );
    return layOutMultiples({ ...view, panels, aside: asideOf(panels, english) }, 1120, 320);
  };
  const rightOf = ({ panels }: MultiplesLayout) => (panels[0]?.plot.x ?? 0) + (panels[0]?.plot.width ?? 0);
  const six = Array.from({ length: 6 }, (_, index) => exact(index + 1));
  expect(rightOf(alone(...six))).toBeCloseTo(1120);
  expect(rightOf(alone(exact(1), exact(2)))).toBeCloseTo(357);
  const broken = { ...viewOf([exact(1), exact(2)]) };
  const aside = ["a", "b", "c"].map((what) => ({ key: what, when: "2000", what }));
  const layout = layOutMultiples({ ...broken, panels: broken.panels.slice(0, 1), aside }, 1120, 320);
  expect(rightOf(layout)).toBeCloseTo(1120 - 1120 / 3 - 32);
  expect(layout.texts.filter(({ x }) => x > 720).map(({ text }) => text)).toEqual([
    "2000",
    "a",
    "2000",
    "b",
    "2000",
    "c",
  ]);
});

it("keeps every point within its plot, whatever the values and however long a name", () => {
  const values = fc.array(anyValue, { minLength: 1, maxLength: 6 });
  const name = fc.constantFrom("Brio", "B".repeat(90), "w".repeat(600));
  fc.assert(
    fc.property(values, anyValue, name, fc.constantFrom(...WIDTHS), (given, mark, named, width) => {
      const view = viewOf(given, mark, named);
      const layout = layOutMultiples(view, width, multiplesHeight(view, width));
      expect(faultsIn(layout)).toEqual([]);
      for (const { plot, line } of layout.panels)
        for (const { x, y } of line.points) {
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
