import type { Box } from "../drawing/labels";
import { TEXT } from "../drawing/paint";
import { type PlacedExtent, placeExtent, straightScale } from "../drawing/scale";
import { evenLines, shortened, textLines, textWidth, type Weight } from "../drawing/text-width";
import { yearTicks } from "../drawing/ticks";
import type { MultiplesView, Panel } from "./multiples";
import type { LineMark, LinePoint, Series } from "./series";

/** A line of text at its place; what is drawn and what tests measure are the same. */
export interface PlacedText {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle" | "end";
  readonly isSoft: boolean;
}

export interface PlacedPoint {
  readonly point: LinePoint;
  readonly x: number;
  readonly y: PlacedExtent;
}

/** A line's points, and the runs of them that it goes through without a break. */
export interface PlacedSeries {
  readonly series: Series;
  readonly points: readonly PlacedPoint[];
  readonly segments: readonly (readonly PlacedPoint[])[];
}

export interface PlacedMark {
  readonly mark: LineMark;
  readonly x: number;
  readonly y: PlacedExtent;
}

/** A small sample before the words of a mark or of a piece. */
export interface PlacedKey {
  readonly of: LineMark | Series;
  readonly x: number;
  readonly y: number;
}

export interface PlacedPanel {
  readonly panel: Panel;
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
  readonly texts: readonly PlacedText[];
  /** Heights of the lines across each plot, from its top. */
  readonly rules: readonly { readonly label: string; readonly y: number; readonly isZero: boolean }[];
  /** Radius of a point's dot: small where points lie close. */
  readonly dot: number;
  /** How far from a moment a figure may stand that is read there, in years. */
  readonly near: number;
}

export const MARK_RADIUS = 6;
export const KEY_RADIUS = 5;
const NARROWEST = 190;
const GAP = 20;
const GAP_NARROW = 16;
/** Width of a panel that stands alone with words beside it. */
const ALONE = 357;
/** How much of what stands beside is the first and the last value, which alone are not worth the room. */
const ENDS = 2;
/** Room for those words. */
const ASIDE = 240;
const ASIDE_GAP = 32;
const LINE = 18;
const VALUE_LINE = 22;
const KEY_ROOM = 16;
const ABOVE_PLOT = 10;
const YEARS = 24;
const READOUT_LINE = 16;
const BETWEEN_ROWS = 12;
const YEAR_ROOM = 36;
const HALF_YEAR = 15;
/** From the middle of one larger dot to that of another beside it. */
const DOTS_APART = 9;
/** Part of the width that the values of the axis may take at most. */
const VALUES = 0.3;
/** Natural heights of a plot. */
const PLOT = 176;
const PLOT_NARROW = 132;

/** What does not depend on the height. */
interface Grid {
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

/** The words above a plot, from its left edge and from the top of its panel. */
interface Head {
  readonly texts: readonly PlacedText[];
  readonly keys: readonly PlacedKey[];
}

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

/** Where a moment stands in a plot; years keep room for their labels at both ends. */
export function atOf(view: Pick<MultiplesView, "from" | "to">, plot: Box): (year: number) => number {
  const pad = Math.max(HALF_YEAR - plot.width / (view.to - view.from) / 2, DOTS_APART + MARK_RADIUS / 2);
  return straightScale(view.from, view.to, plot.x + pad, plot.x + plot.width - pad);
}

/** What a text covers. */
export function boxOf({ text, x, y, size, weight, anchor }: PlacedText): Box {
  const width = textWidth(text, size, weight);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - size * 0.85, width, height: size * 1.05 };
}

/** What is read in a panel's row, in as many lines as it needs. */
export function readoutLines(said: string, width: number): readonly string[] {
  return linesOf(said, width, TEXT.small, "bold");
}

/** A little more than half the time between two figures: companies' years begin in different months. */
function nearOf(panels: readonly Panel[]): number {
  const steps = panels.flatMap(({ series: { points } }) =>
    points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? at)),
  );
  return Math.min(...steps.filter((step) => step > 0), 1) * 0.6;
}

/** Height that all rows take beside their plots. */
function around(grid: Grid): number {
  return topOf(grid.rows, grid, 0) - BETWEEN_ROWS;
}

/** Where a row begins. */
function topOf(row: number, grid: Grid, plotHeight: number): number {
  const heads = grid.headHeights.slice(0, row).reduce((sum, head) => sum + head, 0);
  return heads + row * (ABOVE_PLOT + plotHeight + YEARS + grid.readoutLines * READOUT_LINE + BETWEEN_ROWS);
}

function gridOf(view: MultiplesView, width: number): Grid {
  const count = view.panels.length;
  const widest = Math.max(...view.ticks.map(({ label }) => textWidth(label, TEXT.small)));
  const axis = Math.min(widest + 8, width * VALUES);
  const gap = width < NARROWEST * 3 ? GAP_NARROW : GAP;
  const room = Math.max(width - axis, 1);
  const columns = columnsFor(view.panels, room, gap);
  const hasAside = view.aside.length > ENDS && width >= ALONE + ASIDE_GAP + ASIDE;
  const panel = hasAside ? ALONE - axis : widthOf(columns, room, gap);
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) =>
    headRows(view.panels.slice(row * columns, (row + 1) * columns), panel),
  );
  const said = view.panels.map(({ series }) => readoutLines(`${series.when} ${series.value}`, panel).length);
  return {
    columns,
    rows: rows.length,
    axis,
    gap,
    panel,
    heads: rows.flatMap((own, row) =>
      view.panels.slice(row * columns, (row + 1) * columns).map((one) => headOf(one, panel, own)),
    ),
    headHeights: rows.map(
      ({ name, value, isWhenBelow, keys }) => name * LINE + value * VALUE_LINE + (isWhenBelow ? LINE : 0) + keys * LINE,
    ),
    readoutLines: Math.min(Math.max(...said, 1), 3),
  };
}

/** As many as fit, two on a phone, in rows as even as can be; fewer only where amounts would be cut. */
function columnsFor(panels: readonly Panel[], room: number, gap: number): number {
  const fitting = Math.max(Math.floor((room + gap) / (NARROWEST + gap)), 2);
  const columns = Math.ceil(panels.length / Math.ceil(panels.length / fitting));
  const isCut = (tried: number): boolean => panels.some((panel) => cutsWords(panel, widthOf(tried, room, gap)));
  return Array.from({ length: columns }, (_, fewer) => columns - fewer).find((tried) => !isCut(tried)) ?? columns;
}

function widthOf(columns: number, room: number, gap: number): number {
  return (room - gap * (columns - 1)) / columns;
}

function cutsWords(panel: Panel, width: number): boolean {
  const said = keyLines(panel, width).map(({ text }) => text);
  return hasCut([...valueLines(panel.series, width, TEXT.body), ...said]);
}

function hasCut(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith("…"));
}

/** How many lines each part of the heads takes: the same in all of a row, so that plots stand level. */
interface HeadRows {
  readonly name: number;
  readonly value: number;
  readonly valueSize: number;
  readonly isWhenBelow: boolean;
  readonly keys: number;
}

const NAME_LINES = 2;
const WHEN_GAP = 6;

function headRows(panels: readonly Panel[], width: number): HeadRows {
  const most = (count: (panel: Panel) => number): number => Math.max(...panels.map(count), 0);
  const isCut = panels.some(({ series }) => hasCut(valueLines(series, width, TEXT.value)));
  const valueSize = isCut ? TEXT.body : TEXT.value;
  const beside = ({ series: { value, when } }: Panel): number =>
    textWidth(value, valueSize, "bold") + WHEN_GAP + textWidth(when, TEXT.small);
  return {
    name: most(({ series }) => nameLines(series, width).length),
    value: most(({ series }) => valueLines(series, width, valueSize).length),
    valueSize,
    isWhenBelow: panels.some((panel) => beside(panel) > width),
    keys: most((panel) => keyLines(panel, width).length),
  };
}

function nameLines({ name }: Series, width: number): readonly string[] {
  const lines = textLines(name, width, TEXT.body, "bold");
  const kept = lines.length > NAME_LINES ? [name] : lines;
  return kept.map((line) => shortened(line, width, TEXT.body, "bold"));
}

function valueLines({ value }: Series, width: number, size: number): readonly string[] {
  return linesOf(value, width, size, "bold");
}

/** Before the won in brackets behind dollars, or another remark in brackets. */
const BRACKET = / ?(?=\()/;

/** Lines no wider than this; words too long for one break before their brackets. */
function linesOf(text: string, width: number, size: number, weight: Weight = "regular"): readonly string[] {
  const parts = textWidth(text, size, weight) <= width ? [text] : text.split(BRACKET);
  const lines = parts.flatMap((part) => evenLines(part, width, size, weight));
  return lines.map((line) => shortened(line, width, size, weight));
}

interface KeyLine {
  readonly of: LineMark | Series;
  readonly text: string;
  /** Whether it is the first of its mark: the sample stands there. */
  readonly isFirst: boolean;
  readonly size: number;
}

/** What the marks of a panel say, and its pieces: each on lines of its own. */
function keyLines({ marks, pieces }: Panel, width: number): readonly KeyLine[] {
  const room = width - KEY_ROOM;
  const said = [
    ...marks.map((mark) => [mark, mark.label] as const),
    ...pieces.map((piece) => [piece, `${piece.name} ${piece.value}`] as const),
  ];
  return said.flatMap(([of, words]) => {
    const size = textWidth(words, TEXT.body) <= room ? TEXT.body : TEXT.small;
    return linesOf(words, room, size).map((text, index) => ({ of, text, isFirst: index === 0, size }));
  });
}

const PLAIN = { weight: "regular", anchor: "start", isSoft: false } as const;

function headOf(panel: Panel, width: number, rows: HeadRows): Head {
  const { series } = panel;
  const [names, values, lines] = [
    nameLines(series, width),
    valueLines(series, width, rows.valueSize),
    keyLines(panel, width),
  ];
  const valueTop = rows.name * LINE;
  const whenTop = valueTop + rows.value * VALUE_LINE;
  const keysTop = whenTop + (rows.isWhenBelow ? LINE : 0);
  const beside = textWidth(values[0] ?? "", rows.valueSize, "bold") + WHEN_GAP;
  return {
    texts: [
      ...names.map((text, line) => ({
        ...PLAIN,
        ...{ key: `name ${line}`, text, x: 0, y: (rows.name - names.length + line) * LINE + 13 },
        ...{ size: TEXT.body, weight: "bold" as const },
      })),
      ...values.map((text, line) => ({
        ...PLAIN,
        ...{ key: `value ${line}`, text, x: 0, y: valueTop + line * VALUE_LINE + 16 },
        ...{ size: rows.valueSize, weight: "bold" as const },
      })),
      {
        ...PLAIN,
        key: "when",
        text: shortened(series.when, rows.isWhenBelow ? width : width - beside, TEXT.small),
        x: rows.isWhenBelow ? 0 : beside,
        y: rows.isWhenBelow ? whenTop + 12 : valueTop + 16,
        size: TEXT.small,
        isSoft: true,
      },
      ...lines.map(({ text, size }, line) => ({
        ...PLAIN,
        ...{ key: `key ${line}`, text, x: KEY_ROOM, y: keysTop + line * LINE + 13, size },
      })),
    ],
    keys: lines.flatMap(({ of, isFirst }, line) =>
      isFirst ? [{ of, x: KEY_RADIUS + 1, y: keysTop + line * LINE + 8.5 }] : [],
    ),
  };
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
  const plot = {
    x: grid.axis + column * (grid.panel + grid.gap),
    y: topOf(row, grid, height) + (grid.headHeights[row] ?? 0) + ABOVE_PLOT,
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
    years: yearsShown(view, at),
  };
}

/** The last year, and as many before it as have room, all the same number of years apart. */
function yearsShown({ from, to }: MultiplesView, at: (year: number) => number): readonly number[] {
  const marked = yearTicks({ from, to: to - 1 }, at, YEAR_ROOM).map(({ year }) => year);
  const [first, second] = marked;
  const step = first === undefined || second === undefined ? to - from : second - first;
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => to - 1 - index * step).reverse();
}

function placeSeries(series: Series, at: (year: number) => number, up: (value: number) => number): PlacedSeries {
  const points = series.points.flatMap((point) => {
    const y = placeExtent(point.extent, up);
    return y ? [{ point, x: at(point.at), y }] : [];
  });
  return { series, points, segments: segmentsOf(points) };
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

/** Runs of points between the breaks; nothing says where in a range a line would pass. */
function segmentsOf(points: readonly PlacedPoint[]): readonly (readonly PlacedPoint[])[] {
  const segments: PlacedPoint[][] = [[]];
  for (const placed of points) {
    const isRange = placed.point.extent.kind === "range";
    if (placed.point.broken || isRange) segments.push([]);
    if (!isRange) segments.at(-1)?.push(placed);
  }
  return segments.filter((segment) => segment.length > 0);
}

function yearText(year: number, index: number, x: number, plot: Box): PlacedText {
  const y = plot.y + plot.height + 20;
  const text = String(year);
  return { ...PLAIN, key: `${index} year ${year}`, text, x, y, size: TEXT.small, anchor: "middle", isSoft: true };
}

function axisText({ label, y }: MultiplesLayout["rules"][number], index: number, plot: Box, axis: number): PlacedText {
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
function asideTexts({ aside }: MultiplesView, grid: Grid, width: number, height: number): readonly PlacedText[] {
  const left = grid.axis + grid.panel + ASIDE_GAP;
  const room = Math.min(width - left, 520);
  if (room < ASIDE) return [];
  const texts: PlacedText[] = [];
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
