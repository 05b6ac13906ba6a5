import type { Figure } from "../../data/figure";
import type { Words } from "../../language/words";
import type { Form, Shape } from "../../state/form";
import type { ChartView } from "../chart-view";
import type { Size } from "../drawing/box";
import type { Occupied } from "../drawing/occupied";
import { type Drawable, DrawingCode, drawable } from "../drawing-code";
import { metricNotes } from "../figure-queries";
import type { BarView } from "../kinds/bars/bars";
import { barsHeight } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import type { DotsView } from "../kinds/dots/dots";
import { dotsHeight } from "../kinds/dots/dots-layout";
import { occupiedByDots } from "../kinds/dots/dots-occupied";
import type { LinesView } from "../kinds/lines/lines";
import { linesHeight } from "../kinds/lines/lines-layout";
import { occupiedByLines } from "../kinds/lines/lines-occupied";
import { timeOf } from "../kinds/series";
import type { SlopeView } from "../kinds/slope/slope";
import { slopeHeight } from "../kinds/slope/slope-layout";
import { occupiedBySlopes } from "../kinds/slope/slope-occupied";
import type { TableView } from "../kinds/table/table";
import { tableHeight } from "../kinds/table/table-layout";
import { stopAt, type WalkSeries, walkSeries } from "../walk";
import type { Reckoned } from "./amounts";
import type { Grid, GridSeries, Position } from "./cells";
import { type Offer, reckonedIn } from "./offer";
import { barPositions, comparable, dotPositions, endPositions, figuresAt } from "./shared";
import { gridTable, listTable } from "./table";
import { barsView, dotsView, linesView, ordered, type ShapeInput, slopeView } from "./views";
import { measureWords, noteOf, subtitleOf, titleOf } from "./words";

/** A chart in another form: its view, what the form is called, and what draws it. */
export interface Formed extends Drawable {
  readonly kind: "bars" | "dots" | "lines" | "slope" | "table";
  readonly view: ChartView;
  /** What stands on the page as a table; null for what is drawn there too. */
  readonly table: TableView | null;
  /** What the drawing takes up at a size; null for a table, in which sentences have no place. */
  readonly occupied: ((size: Size) => Occupied) | null;
  /** Its places in the order in which they are gone through; null for that of all figures. */
  readonly walk: readonly WalkSeries[] | null;
}

const BARS = new DrawingCode<BarView>(async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing);
const DOTS = new DrawingCode<DotsView>(async () => (await import("../kinds/dots/dots-drawing")).DotsDrawing);
const LINES = new DrawingCode<LinesView>(async () => (await import("../kinds/lines/lines-drawing")).LinesDrawing);
const SLOPE = new DrawingCode<SlopeView>(async () => (await import("../kinds/slope/slope-drawing")).SlopeDrawing);
const TABLE = new DrawingCode<TableView>(async () => (await import("../kinds/table/table-drawing")).TableDrawing);

/** After a failed fetch: the next drawing asks again. */
export function forgetFormFailures(): void {
  for (const code of [BARS, DOTS, LINES, SLOPE, TABLE]) code.forget();
}

/** All there is: what parts are parts of. */
const WHOLE = 100;

/** @param form one that is offered for these figures */
export function formedFrom(form: Form, offer: Offer, words: Words): Formed {
  const { view, grid, measure } = offer;
  const shown = reckonedIn(form.amounts, offer);
  if (!grid || typeof shown === "string") return listed(view, words);
  const positions = positionsFor(form.shape, shown.grid);
  const order = form.order === "name" ? "name" : view.isUnranked ? "data" : "value";
  const input: ShapeInput = {
    series: ordered(seriesFor(form.shape, shown.grid, positions), positions, order, words),
    positions,
    around: {
      title: titleOf(form, view.title, shown, view.isUnranked ?? false, words),
      subtitle: subtitleOf(form, measure ?? measureWords(grid, words), shown, positions, words),
      note: noteOf(form, grid, shown, positions, words),
      figures: figuresOf(shown, form, offer),
      ...(view.isUnranked ? { isUnranked: true } : {}),
    },
    isComputed: form.amounts !== "absolute",
    level: form.amounts === "indexed" ? WHOLE : null,
    scaleEnd: form.amounts === "share" ? WHOLE : null,
    words,
  };
  return { ...inShape(form.shape, input), walk: walkOf(input, shown.grid) };
}

/** Along each series, through what is drawn of it. */
function walkOf({ series, positions }: ShapeInput, { isTimed }: Grid): readonly WalkSeries[] {
  return series.flatMap((one) =>
    walkSeries(
      one.key,
      one.name,
      figuresAt(one, positions).map(({ figure, position }) =>
        stopAt(figure, isTimed ? timeOf(figure) : positions.indexOf(position)),
      ),
    ),
  );
}

function positionsFor(shape: Shape, grid: Grid): readonly Position[] {
  switch (shape) {
    case "bars":
      return barPositions(grid);
    case "dots":
      return dotPositions(grid);
    case "slope":
      return endPositions(grid);
    case "line":
    case "table":
      return grid.positions;
  }
}

/** What is joined from one end to the other has to compare. */
function seriesFor(shape: Shape, grid: Grid, positions: readonly Position[]): readonly GridSeries[] {
  const isJoined = shape === "slope" || (shape === "dots" && positions.length < grid.positions.length);
  return isJoined ? comparable(grid) : grid.series;
}

function inShape(shape: Shape, input: ShapeInput): Omit<Formed, "walk"> {
  switch (shape) {
    case "bars":
      return formed("bars", barsView(input), { code: BARS, height: barsHeight, occupied: occupiedByBars });
    case "dots":
      return formed("dots", dotsView(input), { code: DOTS, height: dotsHeight, occupied: occupiedByDots });
    case "line":
      return formed("lines", linesView(input), { code: LINES, height: linesHeight, occupied: occupiedByLines });
    case "slope":
      return formed("slope", slopeView(input), { code: SLOPE, height: slopeHeight, occupied: occupiedBySlopes });
    case "table":
      return tabled(gridTable(input));
  }
}

interface Kind<View> {
  readonly code: DrawingCode<View>;
  height(view: View, width: number): number;
  occupied(view: View, size: Size): Occupied;
}

function formed<View extends ChartView>(
  kind: Formed["kind"],
  view: View,
  { code, height, occupied }: Kind<View>,
): Omit<Formed, "walk"> {
  return { kind, view, table: null, occupied: (size) => occupied(view, size), ...drawable(view, code, height) };
}

function tabled(view: TableView): Omit<Formed, "walk"> {
  return { kind: "table", view, table: view, occupied: null, ...drawable(view, TABLE, tableHeight) };
}

/** Where figures do not compare: all of them, one by one. */
function listed({ title, figures, isUnranked }: ChartView, words: Words): Formed {
  const around = { title, subtitle: words.text.forms.listed, note: metricNotes(figures, words), figures };
  const table = tabled(listTable({ figures, around: { ...around, ...(isUnranked ? { isUnranked } : {}) } }, words));
  return { ...table, walk: null };
}

/** What is computed stands before what the chart has anyway; what it was computed from stays with it. */
function figuresOf(shown: Reckoned, { amounts }: Form, offer: Offer): readonly Figure[] {
  const own = figuresInForms(offer);
  if (amounts === "absolute") return own;
  return [...shown.grid.series.flatMap(({ figures }) => [...figures.values()]), ...shown.computed, ...own];
}

/** What a chart has in its other forms, in whatever amounts. */
export function figuresInForms({ view, grid, isBeside }: Offer): readonly Figure[] {
  if (!grid) return view.figures;
  const inGrid = new Set(grid.series.flatMap(({ figures }) => [...figures.values()]));
  return view.figures.filter((figure) => inGrid.has(figure) || !isBeside(figure));
}
