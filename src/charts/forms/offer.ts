import type { Evidence, Figure } from "../../data/figure";
import { AMOUNTS, type Amounts, type Form, ORDERS, type Order, SHAPES, type Shape } from "../../state/form";
import type { ChartView } from "../chart-view";
import { type Reckoned, reckoned } from "./amounts";
import type { Grid } from "./cells";
import type { Refusal } from "./refusal";
import { barPositions, comparable, dotPositions, endPositions, figuresAt, seriesAt } from "./shared";

/** What a chart's figures can be shown as, and what comes nearest where they cannot. */

/** What there is to choose a form from. */
export interface Offer {
  /** The chart as it was drawn, for this filter. */
  readonly view: ChartView;
  /** What stands only beside the rest in it: in other forms it does not. */
  isBeside(figure: Figure): boolean;
  /** Its figures where they compare; null where they stand one by one. */
  readonly grid: Grid | null;
  /** What is measured, where the first metric does not say it for all. */
  readonly measure: string | null;
  /** The kinds of evidence that pass the filter; null for all. */
  readonly evidence: readonly Evidence[] | null;
  /** Whether it is a table as it was drawn. */
  readonly isTable: boolean;
}

/** Its grid in some amounts, or why there is none. */
export function reckonedIn(amounts: Amounts, { view, grid, evidence }: Offer): Reckoned | Refusal {
  if (!grid) return amounts === "absolute" ? "few" : "whole";
  return reckoned(amounts, { grid, isUnranked: view.isUnranked ?? false, evidence });
}

/** Shapes whose order the reader can choose: in the others, places follow from the numbers. */
const ORDERED: readonly Shape[] = ["bars", "dots", "table"];

/** Every form that is offered, those of one shape together. */
export function formsOffered(offer: Offer): readonly Form[] {
  return SHAPES.flatMap((shape) =>
    AMOUNTS.filter((amounts) => refusalOf(shape, amounts, offer) === null).flatMap((amounts) =>
      ordersOf(shape, offer).map((order) => ({ shape, amounts, order })),
    ),
  );
}

/** A table of figures one by one is in the order of the chart. */
function ordersOf(shape: Shape, { grid }: Offer): readonly Order[] {
  return ORDERED.includes(shape) && (grid?.series.length ?? 0) > 1 ? ORDERS : ["value"];
}

/** Why this cannot be shown; null where it can. */
export function refusalOf(shape: Shape, amounts: Amounts, offer: Offer): Refusal | null {
  if (offer.isTable) return "table";
  if (!offer.grid && shape === "table" && amounts === "absolute") return null;
  const shown = reckonedIn(amounts, offer);
  return typeof shown === "string" ? shown : whyNot(shape, shown);
}

function whyNot(shape: Shape, { grid }: Reckoned): Refusal | null {
  switch (shape) {
    case "bars":
      return has(grid, barPositions(grid)) ? null : "few";
    case "dots":
      return has(grid, dotPositions(grid)) ? null : "few";
    case "line":
      return grid.isTimed && grid.series.some(({ figures }) => figures.size > 2) ? null : "times";
    case "slope":
      return isSlope(grid) ? null : "ends";
    case "table":
      return null;
  }
}

/** Whether there are two to compare. */
function has(grid: Grid, positions: Grid["positions"]): boolean {
  return grid.series.flatMap((series) => figuresAt(series, positions)).length > 1;
}

/** Of kinds that are no times, such as planned and spent, there have to be two. */
function isSlope(grid: Grid): boolean {
  const ends = endPositions(grid);
  const isPair = grid.isTimed || grid.positions.length === 2;
  return isPair && ends.length > 0 && seriesAt(comparable(grid), ends).length > 1;
}

/** Shapes to fall back on, the likest first. */
const NEAREST: Readonly<Record<Shape, readonly Shape[]>> = {
  bars: ["bars", "dots", "table"],
  dots: ["dots", "bars", "table"],
  line: ["line", "slope", "dots", "bars", "table"],
  slope: ["slope", "dots", "bars", "table"],
  table: ["table"],
};

/** What comes nearest to a form that was asked for, and why it is not that form; null for the chart as it was drawn. */
export function nearestForm(asked: Form, offer: Offer): { readonly form: Form | null; readonly why: Refusal | null } {
  const offered = formsOffered(offer);
  const why = refusalOf(asked.shape, asked.amounts, offer);
  const tried: readonly Amounts[] = [asked.amounts, "absolute"];
  for (const amounts of tried)
    for (const shape of NEAREST[asked.shape]) {
      const alike = offered.filter((form) => form.shape === shape && form.amounts === amounts);
      const form = alike.find(({ order }) => order === asked.order) ?? alike[0];
      if (form) return { form, why };
    }
  return { form: null, why };
}
