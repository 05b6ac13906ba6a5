import { TEXT } from "../../drawing/paint";
import { textWidth } from "../../drawing/text-width";
import type { MultiplesView } from "./multiples";
import { cutsWords, type Head, headHeight, headOf, headRows, readoutLines } from "./multiples-head";

export const NARROWEST = 190;
/** The same where height is short. */
const CLOSE = 96;
/** Narrower than this, a panel stands alone even on a phone. */
const SLIVER = 84;
const GAP = 20;
const GAP_NARROW = 16;
/** Width of a panel that stands alone with words beside it, at least, and the part of the drawing that the words have. */
const ALONE = 357;
const ASIDE_PART = 1 / 3;
/** So few points alone are not drawn wider. */
const FEW = 5;
/** How much of what stands beside is the first and the last value, which alone are not worth the room. */
const ENDS = 2;
/** Room for those words. */
export const ASIDE = 240;
export const ASIDE_GAP = 32;
export const ABOVE_PLOT = 10;
export const YEARS = 24;
const READOUT_LINE = 16;
const BETWEEN_ROWS = 12;
/** Part of the width that the values of the axis may take at most. */
const VALUES = 0.3;

/** What does not depend on the height. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly axis: number;
  readonly gap: number;
  readonly panel: number;
  readonly heads: readonly Head[];
  /** Height of the heads in each row. */
  readonly headHeights: readonly number[];
  readonly readoutLines: number;
}

/** Height that all rows take beside their plots. */
export function around(grid: Grid): number {
  return topOf(grid.rows, grid, 0) - BETWEEN_ROWS;
}

/** Where a row begins. */
export function topOf(row: number, grid: Grid, plotHeight: number): number {
  const heads = grid.headHeights.slice(0, row).reduce((sum, head) => sum + head, 0);
  return heads + row * (ABOVE_PLOT + plotHeight + YEARS + grid.readoutLines * READOUT_LINE + BETWEEN_ROWS);
}

export function gridOf(view: MultiplesView, width: number): Grid {
  const count = view.panels.length;
  const widest = Math.max(...view.ticks.map(({ label }) => textWidth(label, TEXT.small)));
  const axis = Math.min(widest + 8, width * VALUES);
  const gap = width < NARROWEST * 3 ? GAP_NARROW : GAP;
  const room = Math.max(width - axis, 1);
  const columns = columnsFor(view, room, gap);
  const hasAside = view.aside.length > ENDS && width >= ALONE + ASIDE_GAP + ASIDE;
  const isFew = count === 1 && view.panels.every(({ series }) => series.points.length < FEW);
  const alone = Math.max(Math.min(room, ALONE - axis), 1);
  const panel = hasAside
    ? Math.max(room - ASIDE_GAP - width * ASIDE_PART, alone)
    : isFew
      ? alone
      : widthOf(columns, room, gap);
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) =>
    headRows(view.panels.slice(row * columns, (row + 1) * columns), panel),
  );
  return {
    columns,
    rows: rows.length,
    axis,
    gap,
    panel,
    heads: rows.flatMap((own, row) =>
      view.panels.slice(row * columns, (row + 1) * columns).map((one) => headOf(one, panel, own)),
    ),
    headHeights: rows.map(headHeight),
    readoutLines: Math.max(...longestReadouts(view).map((said) => readoutLines(said, panel).length), 1),
  };
}

/** As many as fit, two on a phone, one where two would be slivers, in rows as even as can be; fewer only where amounts would be cut. */
function columnsFor({ panels, isClose }: MultiplesView, room: number, gap: number): number {
  const narrowest = isClose ? CLOSE : NARROWEST;
  const fitting = Math.max(Math.floor((room + gap) / (narrowest + gap)), widthOf(2, room, gap) < SLIVER ? 1 : 2);
  const columns = Math.ceil(panels.length / Math.ceil(panels.length / fitting));
  const isCut = (tried: number): boolean => panels.some((panel) => cutsWords(panel, widthOf(tried, room, gap)));
  return Array.from({ length: columns }, (_, fewer) => columns - fewer).find((tried) => !isCut(tried)) ?? columns;
}

function widthOf(columns: number, room: number, gap: number): number {
  return (room - gap * (columns - 1)) / columns;
}

const longest = new WeakMap<MultiplesView, readonly string[]>();

/** The longest that is read under each panel; laid out at many sizes, said once. */
function longestReadouts(view: MultiplesView): readonly string[] {
  const known =
    longest.get(view) ??
    view.panels.map(({ series }) =>
      series.points
        .map(({ figure }) => view.say(figure))
        .map(({ when, value }) => `${when} ${value}`)
        .reduce((long, said) => (said.length > long.length ? said : long), ""),
    );
  longest.set(view, known);
  return known;
}
