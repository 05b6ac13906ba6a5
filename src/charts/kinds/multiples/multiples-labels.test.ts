import { expect, it } from "vitest";
import { ARTICLE, RECORD } from "../../../data/dataset";
import { shippedDatasets } from "../../../data/shipped.test.support";
import { LANGUAGES } from "../../../language/language";
import { wordsIn } from "../../../language/words";
import { BASES, STEPS, UNFILTERED } from "../../../state/choices";
import { pageDataFrom } from "../../../state/selectors";
import { type Box, textBox } from "../../drawing/box";
import { CHARTS } from "../../registry";
import type { MultiplesView } from "./multiples";
import { layOutMultiples, MARK_RADIUS, multiplesHeight, type PlacedPanel } from "./multiples-layout";

/** What LOOK asks of every chart, measured here for small multiples on the shipped data: no word meets a line, a mark or another word. */

const pageData = pageDataFrom(shippedDatasets(), [ARTICLE, RECORD]);
const histories = CHARTS.filter(({ kind }) => kind === "multiples");
const DRAWING_WIDTHS = [288, 358, 540, 772, 936, 1152, 1376];
const SLACK = 0.01;

interface Named {
  readonly name: string;
  readonly box: Box;
}

const FILTERS = [
  UNFILTERED,
  { ...UNFILTERED, providers: ["amazon"] },
  { ...UNFILTERED, providers: ["amazon", "microsoft"] },
  { ...UNFILTERED, years: { from: 2024, to: 2025 } },
];

it.each(LANGUAGES.flatMap((language) => (["usd", "krw"] as const).map((currency) => [language, currency] as const)))(
  "no word meets a line, a mark or another word in %s and %s",
  (language, currency) => {
    const words = wordsIn({ language, currency, wonPerDollar: 1400 });
    const faults = FILTERS.flatMap((filter) =>
      STEPS.flatMap((step) =>
        BASES.flatMap((basis) =>
          histories.flatMap((chart) => {
            const { view, empty } = chart.prepare(pageData, { ...filter, step, basis }, words);
            // a chart of this kind that is not empty has such a view
            return empty ? [] : DRAWING_WIDTHS.flatMap((width) => faultsAt(view as MultiplesView, width));
          }),
        ),
      ),
    );
    expect(histories.length).toBeGreaterThan(2);
    expect(faults.slice(0, 10)).toEqual([]);
  },
);

/** At the natural height, and at that of an export that fills its picture. */
function faultsAt(view: MultiplesView, width: number): readonly string[] {
  const natural = multiplesHeight(view, width);
  return [natural, natural * 1.6].flatMap((height) => {
    const { panels, texts } = layOutMultiples(view, width, height);
    const named = texts.map((text): Named => ({ name: text.text, box: textBox(text, text) }));
    const drawn = panels.flatMap(drawnIn);
    const cut = named.filter(
      ({ box }) =>
        box.x < -SLACK || box.x + box.width > width + SLACK || box.y < -SLACK || box.y + box.height > height + SLACK,
    );
    return [
      ...named.filter(({ name }) => name.endsWith("…")).map(({ name }) => `${width}: “${name}” is shortened`),
      ...cut.map(({ name }) => `${width}: “${name}” is cut`),
      ...named.flatMap((text, index) => [
        ...drawn.filter(({ box }) => meet(text.box, box)).map(({ name }) => `${width}: “${text.name}” meets ${name}`),
        ...named
          .slice(index + 1)
          .filter(({ box }) => meet(text.box, box))
          .map(({ name }) => `${width}: “${text.name}” meets “${name}”`),
      ]),
    ];
  });
}

/** Marks, and the lines between points in pieces so short that their boxes are the line. */
function drawnIn({ panel, line, pieces, behind, marks }: PlacedPanel): readonly Named[] {
  const around = (name: string, x: number, y: number, radius: number): Named => ({
    name: `${name} in ${panel.series.name}`,
    box: { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
  });
  return [
    ...[line, ...pieces, ...behind].flatMap(({ series, points, segments }) => [
      ...points.map(({ x, y }) => around(`a point of ${series.name}`, x, y.middle, 3.5)),
      ...segments.flatMap((segment) =>
        segment.slice(1).flatMap((to, index) => {
          const from = segment[index] ?? to;
          return Array.from({ length: 8 }, (_, part) =>
            around(
              `the line of ${series.name}`,
              from.x + ((to.x - from.x) * part) / 8,
              from.y.middle + ((to.y.middle - from.y.middle) * part) / 8,
              1,
            ),
          );
        }),
      ),
    ]),
    ...marks.map(({ mark, x, y }) => around(mark.label, x, y.middle, MARK_RADIUS)),
  ];
}

function meet(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > SLACK && high > SLACK;
}
