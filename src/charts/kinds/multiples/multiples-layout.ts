import type { Box } from "../../drawing/box";
import { TEXT } from "../../drawing/paint";
import type { StyledText } from "../../drawing/placed-text";
import { type PlacedExtent, placeExtent, straightScale } from "../../drawing/scale";
import { evenLines, shortened } from "../../drawing/text-width";
import { type PlacedRun, placePoints, segmentsOf, yearsShown } from "../placed-points";
import type { LineMark, Series } from "../series";
import type { MultiplesView, Panel } from "./multiples";
import { ABOVE_PLOT, ASIDE, ASIDE_GAP, around, type Grid, gridOf, NARROWEST, topOf, YEARS } from "./multiples-grid";
import { type Head, LINE, PLAIN, type PlacedKey } from "./multiples-head";

/** A line's points, and the runs of them that it goes through without a break. */
export interface PlacedSeries extends PlacedRun {
  readonly series: Series;
}

export interface PlacedMark {
  readonly mark: LineMark;
  readonly x: number;
  readonly y: PlacedExtent;
}

export interface PlacedPanel {
  readonly panel: Panel;
  /** Where its head begins. */
  readonly top: number;
  readonly plot: Box;
  readonly line: PlacedSeries;
  readonly pieces: readonly PlacedSeries[];
  readonly behind: readonly PlacedSeries[];
  readonly marks: readonly PlacedMark[];
  readonly keys: readonly PlacedKey[];
  /** Baseline of what is read where the reader points. */
  readonly readout: number;
  readonly years: readonly number[];
}

export interface MultiplesLayout {
  readonly panels: readonly PlacedPanel[];
  readonly texts: readonly StyledText[];
  /** Heights of the lines across each plot, from its top. */
  readonly rules: readonly { readonly label: string; readonly y: number; readonly isZero: boolean }[];
  /** Radius of a point's dot: small where points lie close. */
  readonly dot: number;
  /** How far from a moment a figure may stand that is read there, in years. */
  readonly near: number;
}

export const MARK_RADIUS = 6;
const YEAR_ROOM = 34;
const HALF_YEAR = 15;
/** From the middle of one larger dot to that of another beside it. */
const DOTS_APART = 9;
/** Natural heights of a plot. */
const PLOT = 176;
const PLOT_NARROW = 132;
/** The least in which a line still shows its course. */
const PLOT_LEAST = 48;

/** Panels in rows under words that stand in fixed rows of their own, so that none lies over a line. */
export function layOutMultiples(view: MultiplesView, width: number, height: number): MultiplesLayout {
  const grid = gridOf(view, width);
  const plotHeight = Math.max((height - around(grid)) / grid.rows, 1);
  const placed = view.panels.map((panel, index) => placePanel(panel, index, view, grid, plotHeight));
  const up = scaleUp(view, plotHeight);
  const rules = view.ticks.map(({ label, value }) => ({ label, y: up(value), isZero: value === 0 }));
  const spacing = (placed[0]?.plot.width ?? 1) / Math.max(...view.panels.map(({ series }) => series.points.length), 1);
  return {
    panels: placed,
    rules,
    dot: spacing < 8 ? 1.5 : 2.5,
    near: nearOf(view.panels),
    texts: [
      ...placed.flatMap(({ plot, years }, index) => [
        ...headAt(grid, index, plot).texts,
        ...years.map((year) => yearText(year, index, atOf(view, plot)(year + 0.5), plot)),
        ...(index % grid.columns === 0 ? rules.map((rule) => axisText(rule, index, plot, grid.axis)) : []),
      ]),
      ...asideTexts(view, grid, width, height),
    ],
  };
}

export function multiplesHeight(view: MultiplesView, width: number): number {
  const grid = gridOf(view, width);
  return around(grid) + grid.rows * (grid.panel < NARROWEST ? PLOT_NARROW : PLOT);
}

export function multiplesLeast(view: MultiplesView, width: number): number {
  const grid = gridOf(view, width);
  return around(grid) + grid.rows * PLOT_LEAST;
}

/** Where a moment stands in a plot; years keep room for their labels at both ends. */
export function atOf(view: Pick<MultiplesView, "from" | "to">, plot: Box): (year: number) => number {
  const pad = Math.max(HALF_YEAR - plot.width / (view.to - view.from) / 2, DOTS_APART + MARK_RADIUS / 2);
  return straightScale(view.from, view.to, plot.x + pad, plot.x + plot.width - pad);
}

/** A little more than half the time between two figures: companies' years begin in different months. */
function nearOf(panels: readonly Panel[]): number {
  const steps = panels.flatMap(({ series: { points } }) =>
    points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? at)),
  );
  return Math.min(...steps.filter((step) => step > 0), 1) * 0.6;
}

/** A head moved to its panel. */
function headAt({ heads, headHeights, columns }: Grid, index: number, plot: Box): Head {
  const [left, top] = [plot.x, plot.y - ABOVE_PLOT - (headHeights[Math.floor(index / columns)] ?? 0)];
  const { texts, keys } = heads[index] ?? { texts: [], keys: [] };
  return {
    texts: texts.map((text) => ({ ...text, key: `${index} ${text.key}`, x: left + text.x, y: top + text.y })),
    keys: keys.map((key) => ({ ...key, x: left + key.x, y: top + key.y })),
  };
}

/** The values at the two ends of the axis, over the height of a plot. */
function scaleUp({ ticks }: MultiplesView, height: number): (value: number) => number {
  return straightScale(ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1, height, 0);
}

function placePanel(panel: Panel, index: number, view: MultiplesView, grid: Grid, height: number): PlacedPanel {
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const top = topOf(row, grid, height);
  const plot = {
    x: grid.axis + column * (grid.panel + grid.gap),
    y: top + (grid.headHeights[row] ?? 0) + ABOVE_PLOT,
    width: Math.max(grid.panel, 1),
    height,
  };
  const at = atOf(view, plot);
  const inPlot = scaleUp(view, height);
  const up = (value: number): number => plot.y + inPlot(value);
  const placed = (series: Series): PlacedSeries => placeSeries(series, at, up);
  const line = placed(panel.series);
  return {
    panel,
    top,
    plot,
    line,
    pieces: panel.pieces.map((piece) => besideLine(placed(piece), line)),
    behind: panel.behind.map(placed),
    marks: panel.marks.flatMap((mark) => {
      const y = placeExtent(mark.extent, up);
      return y ? [{ mark, x: at(mark.at), y }] : [];
    }),
    keys: headAt(grid, index, plot).keys,
    readout: plot.y + height + YEARS + 12,
    years: yearsShown(view, at, YEAR_ROOM),
  };
}

function placeSeries(series: Series, at: (year: number) => number, up: (value: number) => number): PlacedSeries {
  return { series, ...placePoints(series.points, at, up) };
}

/** A piece that would lie on the line it does not join up with, moved clear of it to the right. */
function besideLine(piece: PlacedSeries, line: PlacedSeries): PlacedSeries {
  const hides = piece.points.some(({ x, y }) =>
    line.points.some((other) => Math.hypot(other.x - x, other.y.middle - y.middle) < DOTS_APART),
  );
  if (!hides) return piece;
  const points = piece.points.map((point) => ({ ...point, x: point.x + DOTS_APART }));
  return { ...piece, points, segments: segmentsOf(points) };
}

function yearText(year: number, index: number, x: number, plot: Box): StyledText {
  const y = plot.y + plot.height + 20;
  const text = String(year);
  return { ...PLAIN, key: `${index} year ${year}`, text, x, y, size: TEXT.small, anchor: "middle", isSoft: true };
}

function axisText({ label, y }: MultiplesLayout["rules"][number], index: number, plot: Box, axis: number): StyledText {
  return {
    ...PLAIN,
    key: `${index} axis ${label}`,
    text: shortened(label, axis, TEXT.small),
    x: plot.x - 8,
    y: plot.y + y + 4,
    size: TEXT.small,
    anchor: "end",
    isSoft: true,
  };
}

/** What stands beside a panel alone: its date above each entry, no more of them than there is height for. */
function asideTexts({ aside }: MultiplesView, grid: Grid, width: number, height: number): readonly StyledText[] {
  const left = grid.axis + grid.panel + ASIDE_GAP;
  const room = width - left;
  if (room < ASIDE) return [];
  const texts: StyledText[] = [];
  let top = 0;
  for (const { key, when, what } of aside) {
    const lines = evenLines(what, room, TEXT.body);
    const bottom = top + LINE * (lines.length + 1);
    if (bottom > height) break;
    texts.push({ ...PLAIN, key: `${key} when`, text: when, x: left, y: top + 13, size: TEXT.small, isSoft: true });
    for (const [line, text] of lines.entries())
      texts.push({ ...PLAIN, key: `${key} ${line}`, text, x: left, y: top + LINE * (line + 1) + 13, size: TEXT.body });
    top = bottom + 10;
  }
  return texts;
}
