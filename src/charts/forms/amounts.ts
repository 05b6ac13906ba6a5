import type { Evidence, Figure, Period } from "../../data/figure";
import type { Amounts } from "../../state/form";
import type { Grid, GridSeries, Position } from "./cells";
import { percentOf, singleOf, sumOf } from "./derived";
import type { Refusal } from "./refusal";
import { comparable, figuresAt, sharedPositions } from "./shared";

/** A grid of what a form shows of the numbers. */
export interface Reckoned {
  readonly grid: Grid;
  /** What was computed to get there, beside what is in the grid: sums. */
  readonly computed: readonly Figure[];
  /** The time that all is measured against; null for none. */
  readonly base: Position | null;
}

export interface ReckonedFrom {
  readonly grid: Grid;
  /** Whether each company draws the line elsewhere, so that nothing adds up. */
  readonly isUnranked: boolean;
  /** The kinds of evidence that pass the filter; null for all. */
  readonly evidence: readonly Evidence[] | null;
}

/** The grid in other amounts, or why they cannot be had. */
export function reckoned(amounts: Amounts, from: ReckonedFrom): Reckoned | Refusal {
  const { grid, evidence } = from;
  if (amounts === "absolute") return { grid, computed: [], base: null };
  if (evidence !== null && !evidence.includes("derived")) return "hidden";
  return amounts === "share" ? sharesIn(from) : indexOf(grid);
}

/** Units whose numbers add up, and of which twice as much means something. */
const ADDITIVE: readonly (string | null)[] = ["USD", "count", "gigawatts"];

/** Parts of what all of them come to, at each time that all have a single number of, counted alike and for the same days. */
function sharesIn({ grid, isUnranked }: ReckonedFrom): Reckoned | Refusal {
  const { series, positions, metric } = grid;
  if (series.length < 2) return "alone";
  if (!ADDITIVE.includes(metric.unit) || isUnranked || !areSingle(grid)) return "whole";
  const every = series.flatMap(({ figures }) => [...figures.values()]);
  if (every.some((figure) => singleOf(figure) === null)) return "open";
  const wholes = positions.flatMap((position) => wholeAt(grid, position) ?? []);
  if (wholes.length === 0) return "periods";
  const shares = series.map((one) => ({
    ...one,
    figures: new Map(
      wholes.flatMap(({ position, sum }) => {
        const figure = one.figures.get(position.key);
        return figure ? [[position.key, percentOf(figure, sum, "share")] as const] : [];
      }),
    ),
  }));
  return {
    grid: inPercent(
      grid,
      shares,
      wholes.map(({ position }) => position),
    ),
    computed: wholes.map(({ sum }) => sum),
    base: null,
  };
}

/** Of what was computed, the metric is that of the first. */
function inPercent(grid: Grid, series: readonly GridSeries[], positions: readonly Position[]): Grid {
  const [first] = series.flatMap(({ figures }) => [...figures.values()]);
  return { ...grid, series, positions, metric: first?.metric ?? grid.metric };
}

/** Of single companies, and of the whole of each. */
function areSingle({ series }: Grid): boolean {
  const figures = series.flatMap((one) => [...one.figures.values()]);
  return figures.every(({ about, product }) => about.kind === "one" && product === null);
}

/** The sum at a position; null where not all have a figure of the very same time and basis, or they come to nothing. */
function wholeAt({ series }: Grid, position: Position): { readonly position: Position; readonly sum: Figure } | null {
  const parts = series.flatMap(({ figures }) => figures.get(position.key) ?? []);
  const [first] = parts;
  const period = first?.period ?? null;
  if (!first || !period || parts.length < series.length || !parts.every((part) => isOf(part, period))) return null;
  if (new Set(parts.map(({ accounting, metric }) => accounting ?? metric.id)).size > 1) return null;
  const providers = series.flatMap(({ provider }) => provider ?? []);
  const isPartOfNothing = parts.some((part) => (singleOf(part) ?? 0) < 0);
  const sum = sumOf(parts, providers, period);
  return sum && !isPartOfNothing && (singleOf(sum) ?? 0) > 0 ? { position, sum } : null;
}

function isOf({ period }: Figure, { from, to }: Period): boolean {
  return period?.from === from && period.to === to && to !== null;
}

/** Against the first time that most have a single number of, since whatever is counted otherwise from some time on. */
function indexOf(grid: Grid): Reckoned | Refusal {
  if (!ADDITIVE.includes(grid.metric.unit)) return "rates";
  if (!grid.isTimed || grid.positions.length < 2) return "base";
  const measurable = comparable(grid);
  const base = baseOf(measurable, grid.positions);
  const series = base ? measurable.flatMap((one) => against(one, base)) : [];
  if (!base || series.length < Math.min(grid.series.length, 2)) return "base";
  const positions = grid.positions.filter(({ key }) => series.some(({ figures }) => figures.has(key)));
  if (positions.length < 2 || positions.at(-1) === base) return "base";
  return { grid: inPercent(grid, series, positions), computed: [], base };
}

/** The first time that most series have a number of to measure something later against. */
function baseOf(series: readonly GridSeries[], positions: readonly Position[]): Position | undefined {
  const possible = series.map((one) => {
    const own = figuresAt(one, positions).slice(0, -1);
    const bases = own.filter(({ figure }) => (singleOf(figure) ?? 0) > 0);
    return { ...one, figures: new Map(bases.map(({ figure, position }) => [position.key, figure])) };
  });
  const [base] = sharedPositions({ series: possible, positions });
  return base && possible.some(({ figures }) => figures.has(base.key)) ? base : undefined;
}

/** None where a series has nothing to be measured against. */
function against(series: GridSeries, { key }: Position): readonly GridSeries[] {
  const base = series.figures.get(key);
  if (!base || (singleOf(base) ?? 0) <= 0) return [];
  const figures = new Map([...series.figures].map(([at, figure]) => [at, percentOf(figure, base, "indexed")]));
  return [{ ...series, figures }];
}
