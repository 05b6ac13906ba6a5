import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../../data/dataset";
import { shippedDatasets } from "../../data/shipped.test.support";
import { LANGUAGES } from "../../language/language";
import { wordsIn } from "../../language/words";
import { STEPS, UNFILTERED } from "../../state/choices";
import { writeForm } from "../../state/form";
import { pageDataFrom } from "../../state/selectors";
import type { Prepared } from "../chart";
import { type Box, type Size, textBox } from "../drawing/box";
import type { Occupied } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import type { Weight } from "../drawing/text-width";
import type { BarView } from "../kinds/bars/bars";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import type { DotsView } from "../kinds/dots/dots";
import { occupiedByDots } from "../kinds/dots/dots-occupied";
import type { LinesView } from "../kinds/lines/lines";
import { occupiedByLines } from "../kinds/lines/lines-occupied";
import type { SlopeView } from "../kinds/slope/slope";
import { occupiedBySlopes } from "../kinds/slope/slope-occupied";
import type { TableView } from "../kinds/table/table";
import { layOutTable, type PlacedLine } from "../kinds/table/table-layout";
import { CHARTS } from "../registry";

/** What is asked of every chart, measured for every form it offers: no word meets another, a mark or the edge. */

const pageDatas = [pageDataFrom(shippedDatasets()), pageDataFrom(shippedDatasets(), [ARTICLE, RECORD])];
const DRAWING_WIDTHS = [288, 358, 540, 772, 1120];
const FILTERS = [
  UNFILTERED,
  { ...UNFILTERED, providers: ["amazon"] },
  { ...UNFILTERED, providers: ["amazon", "microsoft"] },
  { ...UNFILTERED, years: { from: 2024, to: 2025 } },
];
/** CSS pixels: boxes of letters are a little larger than the letters. */
const SLACK = 1.5;
/** Below a baseline there is room for a descender. */
const BELOW = 4;

const cases = LANGUAGES.flatMap((language) =>
  (["usd", "krw"] as const).map((currency) => [language, currency] as const),
);

describe.each(cases)("in %s and %s", (language, currency) => {
  const words = wordsIn({ language, currency, wonPerDollar: 1400 });
  it.each(CHARTS.map((chart) => [chart.id, chart] as const))("no word of %s meets another in any form", (_, chart) => {
    const faults = new Set<string>();
    for (const pageData of pageDatas)
      for (const filter of FILTERS)
        for (const step of chart.hasSteps ? STEPS : STEPS.slice(0, 1)) {
          const drawnFor = chart.prepare(pageData, { ...filter, step }, words);
          for (const form of drawnFor.forms().filter(({ order }) => order === "value")) {
            const prepared = chart.prepare(pageData, { ...filter, step, form }, words);
            for (const width of DRAWING_WIDTHS)
              for (const fault of faultsAt(prepared, width)) faults.add(`${writeForm(form)} at ${width}: ${fault}`);
          }
        }
    expect([...faults].slice(0, 12)).toEqual([]);
  });
});

/** At the natural height, and at that of an export that fills its picture. */
function faultsAt({ kind, view, height }: Prepared, width: number): readonly string[] {
  const natural = height(width);
  return [natural, natural * 1.5].flatMap((high) => {
    const size = { width, height: high };
    const { words, marks } = takenUp(kind, view, size);
    return [
      ...words.filter((box) => isOutside(box, size)).map((box) => `${said(box)} is cut`),
      ...words.flatMap((word, index) => [
        ...marks.filter((mark) => meet(word, mark)).map((mark) => `${said(word)} meets the mark ${said(mark)}`),
        ...words.slice(index + 1).flatMap((other) => (meet(word, other) ? [`${said(word)} meets ${said(other)}`] : [])),
      ]),
    ];
  });
}

interface TakenUp {
  readonly words: readonly Box[];
  readonly marks: readonly Box[];
}

/** A form of a kind has a view of that kind. */
function takenUp(kind: Prepared["kind"], view: Prepared["view"], size: Size): TakenUp {
  const from = ({ words, marks }: Occupied): TakenUp => ({ words, marks: marks.map(({ box }) => box) });
  switch (kind) {
    case "bars":
      return from(occupiedByBars(view as BarView, size));
    case "dots":
      return from(occupiedByDots(view as DotsView, size));
    case "lines":
      return from(occupiedByLines(view as LinesView, size));
    case "slope":
      return from(occupiedBySlopes(view as SlopeView, size));
    case "table":
      return { words: wordsInTable(view as TableView, size), marks: [] };
    default:
      throw new Error(`no form is of kind ${kind}`);
  }
}

function wordsInTable(view: TableView, { width }: Size): readonly Box[] {
  const { blocks, scale } = layOutTable(view, width);
  const boxes = blocks.flatMap(({ x: left, heads, rows }) => {
    const box = (line: PlacedLine, size: number, weight: Weight = "regular"): Box =>
      textBox({ ...line, x: left + line.x }, { size, weight, anchor: line.anchor });
    return [
      ...heads.map((line) => box(line, TEXT.small, "bold")),
      ...rows.flatMap(({ names, cells, missing }) => [
        ...names.map((line) => box(line, TEXT.body, "bold")),
        ...missing.map((line) => box(line, TEXT.body)),
        ...cells.flatMap(({ lines, small }) => [
          ...lines.map((line) => box(line, TEXT.body)),
          ...small.map((line) => box(line, TEXT.small)),
        ]),
      ]),
    ];
  });
  return boxes.map(({ x, y, width: wide, height }) => ({
    ...{ x: x * scale, y: y * scale },
    ...{ width: wide * scale, height: height * scale },
  }));
}

function isOutside({ x, y, width, height }: Box, size: Size): boolean {
  return x < -SLACK || x + width > size.width + SLACK || y < -SLACK || y + height > size.height + BELOW;
}

function meet(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > SLACK && high > SLACK;
}

function said({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(" ");
}
