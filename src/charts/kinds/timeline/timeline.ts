import { fromArticle } from "../../../data/dataset";
import { type Evidence, type Figure, type Provider, type Severity, sourcesOf } from "../../../data/figure";
import type { ChartView } from "../../chart-view";
import { FLAG_SIZE, TEXT } from "../../drawing/paint";
import type { PlacedText } from "../../drawing/placed-text";
import { straightScale } from "../../drawing/scale";
import { textLines, textWidth } from "../../drawing/text-width";
import { yearTicks } from "../../drawing/ticks";
import { byPlace, stopAt, type WalkSeries, walkSeries } from "../../walk";

/** Something on a time axis. Times are decimal years: 2024.5 is the middle of 2024. */
export interface Moment {
  readonly figure: Figure;
  readonly provider: Provider;
  readonly evidence: Evidence;
  readonly from: number;
  /** Equal to `from` for a point in time. */
  readonly to: number;
  /** How much longer it may be, back from its beginning; null where its length is one number. */
  readonly mayBeginAt: number | null;
  /** Where the record puts it instead; null where nothing is doubtful. */
  readonly onRecordAt: number | null;
  /** What it is, beside its mark: the axis says when. */
  readonly label: string;
  /** What it is and when, for where there is no axis. */
  readonly listed: string;
  readonly flag: Severity | null;
  /** What became of it at `to`, where that is a figure of its own; null for one figure. */
  readonly until: Figure | null;
  /** A figure of the record, drawn small beside the article's. */
  readonly ofRecord: boolean;
}

/** Whether its paint says how sure it is: the record's past milestones are plain dots, what it expects is not. */
export function isPainted({ ofRecord, evidence }: Pick<Moment, "ofRecord" | "evidence">): boolean {
  return !ofRecord || evidence !== "reported";
}

export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly moments: readonly Moment[];
}

/** Lanes under one axis of years. */
export interface Timeline {
  readonly lanes: readonly Lane[];
  /** Whole years, both shown. */
  readonly from: number;
  readonly to: number;
  /** When the article was written, and how what lies beyond is called; null when nothing does. */
  readonly after: { readonly at: number; readonly name: string } | null;
  /** Whether rows stand close, where there are many. */
  readonly isClose?: boolean;
}

/** A chart that is one timeline and nothing else. */
export interface TimelineView extends ChartView, Timeline {}

export interface PlacedMoment extends Moment {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly mayBeginX: number | null;
  readonly recordX: number | null;
  readonly labelAt: readonly PlacedText[];
  readonly flagAt: { readonly x: number; readonly y: number } | null;
}

export interface PlacedLane {
  readonly key: string;
  readonly nameAt: readonly PlacedText[];
  readonly placed: readonly PlacedMoment[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A year with its line, in pieces: it stops before words. */
interface YearLine {
  readonly year: number;
  readonly x: number;
  readonly pieces: readonly Span[];
}

export interface TimelineLayout {
  readonly lanes: readonly PlacedLane[];
  /** Under the axis; none in a list. */
  readonly years: readonly YearLine[];
  /** Before the rows of a list, each year once in a lane; none under an axis. */
  readonly yearsAt: readonly PlacedText[];
  /** Of the words beside marks. */
  readonly textSize: number;
  readonly afterX: number | null;
  readonly axisY: number;
  readonly height: number;
}

export const RADIUS = 7;
/** Narrower than this, milestones are a list. */
const NARROW = 460;
const AXIS = 28;
const NAME = 26;
const LINE = 18;
/** Rows and what lies between lanes, in CSS pixels. */
const ROOMY = { row: 24, between: 16, textSize: TEXT.body };
const CLOSE = { row: 19, between: 5, textSize: TEXT.small };
/** Left edges in a list: of the year is 0, of the mark's middle, of the words. */
const LIST = { mark: 56, words: 70, row: 24 };
const EDGE = 10;
const GAP = 6;
const FLAG_ROOM = FLAG_SIZE.width + GAP;
/** CSS pixels a tick's label needs. */
const YEAR_ROOM = 56;

/** Marks in as few rows as their labels allow: none meets another. Spare height goes between the lanes. */
export function layOutTimeline(view: Timeline, width: number, height?: number): TimelineLayout {
  return width < NARROW ? layOutList(view, width, height) : layOutLanes(view, width, height);
}

function layOutLanes(view: Timeline, width: number, height?: number): TimelineLayout {
  const { row, between, textSize } = view.isClose ? CLOSE : ROOMY;
  const left = gutterOf(view, width);
  const at = straightScale(view.from, view.to, left, width - YEAR_ROOM / 3);
  const packed = view.lanes.map((lane) => pack(lane.moments, at, { from: left - EDGE, to: width }, { row, textSize }));
  const names = view.lanes.map(({ name }) => textLines(name, left - EDGE * 2, TEXT.body, "bold"));
  const heights = packed.map(({ rows }, index) => Math.max(rows * row, (names[index]?.length ?? 1) * LINE) + between);
  const below = view.after ? LINE : 0;
  const natural = AXIS + heights.reduce((sum, one) => sum + one, 0) + below;
  const spare = Math.max((height ?? natural) - natural, 0) / Math.max(view.lanes.length, 1);
  let y = AXIS + spare / 2;
  const lanes = view.lanes.map((lane, index): PlacedLane => {
    const top = y;
    const nameAt = (names[index] ?? []).map((text, line) => ({ text, x: 0, y: top + row / 2 + 5 + line * LINE }));
    const placed = (packed[index]?.placed ?? []).map((moment) => moved(moment, top));
    y += (heights[index] ?? 0) + spare;
    return { key: lane.key, nameAt, placed };
  });
  const [bottom, axisY] = [Math.max(natural, height ?? 0), AXIS - 8];
  const marked = lanes.flatMap(({ placed }) => placed);
  return {
    lanes,
    years: yearTicks(view, at, YEAR_ROOM).map((tick) => ({
      ...tick,
      pieces: piecesBetween(wordsOver(tick.x, marked, textSize), { from: axisY + 4, to: bottom - below - 4 }),
    })),
    yearsAt: [],
    textSize,
    afterX: view.after ? at(view.after.at) : null,
    axisY,
    height: bottom,
  };
}

/** From where to where words and marks stand over an upright line, from the top. */
function wordsOver(x: number, placed: readonly PlacedMoment[], size: number): readonly Span[] {
  const isOver = (from: number, to: number): boolean => from - 3 < x && x < to + 3;
  return placed
    .flatMap((moment) => [
      ...(isOver(moment.x - RADIUS, Math.max(moment.x + moment.width, moment.recordX ?? 0) + RADIUS)
        ? [{ from: moment.y - RADIUS - 1, to: moment.y + RADIUS + 1 }]
        : []),
      ...(moment.flagAt && isOver(moment.flagAt.x, moment.flagAt.x + FLAG_ROOM)
        ? [{ from: moment.flagAt.y - size, to: moment.flagAt.y + 4 }]
        : []),
      ...moment.labelAt
        .filter((line) => isOver(line.x, line.x + textWidth(line.text, size)))
        .map(({ y }) => ({ from: y - size, to: y + 4 })),
    ])
    .sort((a, b) => a.from - b.from);
}

/** What is left of a line. @param taken from the top */
function piecesBetween(taken: readonly Span[], { from, to }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const one of taken) {
    if (one.from - start > 2) pieces.push({ from: start, to: one.from });
    start = Math.max(start, one.to);
  }
  if (to - start > 2) pieces.push({ from: start, to });
  return pieces;
}

/** One below the other by time, the year before them: no axis would have room for their words. */
function layOutList(view: Timeline, width: number, height?: number): TimelineLayout {
  const room = width - LIST.words;
  const rows = view.lanes.map(({ moments }) =>
    [...moments]
      .sort((a, b) => a.from - b.from || Number(a.ofRecord) - Number(b.ofRecord))
      .map((moment) => {
        const lines = textLines(moment.listed, room - (moment.flag ? FLAG_ROOM : 0), TEXT.body);
        return { moment, lines, height: LIST.row + (lines.length - 1) * LINE };
      }),
  );
  const names = view.lanes.map(({ name }) => textLines(name, width, TEXT.body, "bold"));
  const heights = [
    ...rows.flat().map((row) => row.height),
    ...names.map((lines) => NAME + (lines.length - 1) * LINE + ROOMY.between),
  ];
  const natural = heights.reduce((sum, one) => sum + one, 0);
  const spare = Math.max((height ?? natural) - natural, 0) / Math.max(view.lanes.length, 1);
  const yearsAt: PlacedText[] = [];
  let y = 0;
  const lanes = view.lanes.map((lane, index): PlacedLane => {
    const nameAt = (names[index] ?? []).map((text, line) => ({ text, x: 0, y: y + 16 + line * LINE }));
    y += NAME + (nameAt.length - 1) * LINE;
    let year: number | null = null;
    const placed = (rows[index] ?? []).map(({ moment, lines, height: high }): PlacedMoment => {
      const middle = y + LIST.row / 2;
      const own = Math.floor(moment.from);
      if (own !== year) yearsAt.push({ text: String(own), x: 0, y: middle + 5 });
      year = own;
      y += high;
      const labelX = LIST.words + (moment.flag ? FLAG_ROOM : 0);
      return {
        ...moment,
        key: moment.figure.id,
        x: LIST.mark,
        width: 0,
        y: middle,
        mayBeginX: null,
        recordX: null,
        labelAt: lines.map((text, line) => ({ text, x: labelX, y: middle + 5 + line * LINE })),
        flagAt: moment.flag ? { x: LIST.words, y: middle + 5 } : null,
      };
    });
    y += ROOMY.between + spare;
    return { key: lane.key, nameAt, placed };
  });
  return { lanes, years: [], yearsAt, textSize: TEXT.body, afterX: null, axisY: 0, height: Math.max(y, height ?? 0) };
}

/** The same without the earliest of what the record has in the fullest lane. */
export function brieferTimeline<View extends Timeline>(view: View): View | null {
  const recorded = ({ moments }: Lane): readonly Moment[] => moments.filter(({ ofRecord }) => ofRecord);
  const fullest = view.lanes.reduce((one, other) => (recorded(other).length > recorded(one).length ? other : one));
  const [first, ...others] = [...recorded(fullest)].sort((a, b) => a.from - b.from);
  if (!first || (others.length === 0 && fullest.moments.length === 1)) return null;
  const moments = fullest.moments.filter((moment) => moment !== first);
  return { ...view, lanes: view.lanes.map((lane) => (lane === fullest ? { ...lane, moments } : lane)) };
}

export function timelineHeight(view: Timeline, width: number): number {
  return layOutTimeline(view, width).height;
}

function gutterOf(view: Timeline, width: number): number {
  const longest = Math.max(...view.lanes.map(({ name }) => textWidth(name, TEXT.body, "bold")));
  return Math.max(Math.min(longest, width * 0.2) + EDGE * 2 + 4, YEAR_ROOM / 2);
}

/** The article's first, so that they stand on top; then by time. */
function pack(
  moments: readonly Moment[],
  at: (time: number) => number,
  edges: Span,
  { row: rowHeight, textSize: size }: { readonly row: number; readonly textSize: number },
): { readonly rows: number; readonly placed: readonly PlacedMoment[] } {
  const ordered = [...moments].sort((a, b) => Number(a.ofRecord) - Number(b.ofRecord) || a.from - b.from);
  const rows: Span[][] = [];
  const free = (row: number, span: Span): boolean =>
    (rows[row] ?? []).every(({ from, to }) => span.to + GAP <= from || span.from >= to + GAP);
  const take = (row: number, span: Span): void => {
    const taken = rows[row] ?? [];
    taken.push(span);
    rows[row] = taken;
  };
  const placed = ordered.map((moment): PlacedMoment => {
    const x = at(moment.from);
    const width = at(moment.to) - x;
    const recordX = moment.onRecordAt === null ? null : at(moment.onRecordAt);
    const mayBeginX = moment.mayBeginAt === null ? null : at(moment.mayBeginAt);
    const mark = {
      from: Math.min(x, recordX ?? x, mayBeginX ?? x) - RADIUS,
      to: Math.max(x + width, recordX ?? x) + RADIUS,
    };
    const label = textWidth(moment.label, size) + (moment.flag ? FLAG_ROOM : 0);
    const beside = [
      { span: { from: mark.from, to: mark.to + GAP + label }, labelX: mark.to + GAP },
      { span: { from: mark.from - GAP - label, to: mark.to }, labelX: mark.from - GAP - label },
    ].filter(({ span }) => span.from >= edges.from && span.to <= edges.to);
    const base = { ...moment, key: moment.figure.id, x, width, mayBeginX, recordX };
    for (let row = 0; beside.length > 0; row++) {
      const fit = beside.find(({ span }) => free(row, span));
      if (!fit) continue;
      take(row, fit.span);
      return withLabel(base, row, [moment.label], fit.labelX, row, rowHeight);
    }
    const lines = textLines(moment.label, edges.to - edges.from - (moment.flag ? FLAG_ROOM : 0), size);
    const wide = Math.max(...lines.map((line) => textWidth(line, size))) + (moment.flag ? FLAG_ROOM : 0);
    const labelX = Math.max(edges.from, Math.min(x - RADIUS, edges.to - wide));
    const below = { from: labelX, to: labelX + wide };
    let row = 0;
    while (!free(row, mark) || lines.some((_, line) => !free(row + 1 + line, below))) row++;
    take(row, mark);
    for (const [line] of lines.entries()) take(row + 1 + line, below);
    return withLabel(base, row, lines, labelX, row + 1, rowHeight);
  });
  return { rows: Math.max(rows.length, 1), placed };
}

/** Rows counted from the lane's top; the lane is moved to its place afterwards. */
function withLabel(
  base: Omit<PlacedMoment, "y" | "labelAt" | "flagAt">,
  row: number,
  lines: readonly string[],
  labelX: number,
  firstLine: number,
  rowHeight: number,
): PlacedMoment {
  const textX = base.flag ? labelX + FLAG_ROOM : labelX;
  const baseline = (line: number): number => (firstLine + line) * rowHeight + rowHeight / 2 + 5;
  const labelAt = lines.map((text, line) => ({ text, x: textX, y: baseline(line) }));
  const flagAt = base.flag ? { x: labelX, y: baseline(0) } : null;
  return { ...base, y: row * rowHeight + rowHeight / 2, labelAt, flagAt };
}

function moved(moment: PlacedMoment, down: number): PlacedMoment {
  return {
    ...moment,
    y: moment.y + down,
    labelAt: moment.labelAt.map((line) => ({ ...line, y: line.y + down })),
    flagAt: moment.flagAt && { x: moment.flagAt.x, y: moment.flagAt.y + down },
  };
}

/** The decimal year in the middle of a year, a month or a day. */
export function middleOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

/** The whole years that hold all of these moments. */
export function yearsAround(moments: readonly Moment[]): Span {
  const times = moments.flatMap(({ from, to, mayBeginAt, onRecordAt }) => [
    from,
    to,
    mayBeginAt ?? from,
    onRecordAt ?? from,
  ]);
  return { from: Math.floor(Math.min(...times)), to: Math.ceil(Math.max(...times) + 0.01) };
}

/** When the article was written and how the time beyond is called, where any of these moments lies there. */
export function afterArticle(moments: readonly Moment[], figures: readonly Figure[], name: string): Timeline["after"] {
  const article = figures.find((figure) => fromArticle(figure) && figure.basis.kind === "stated");
  const date = article && sourcesOf(article)[0]?.date;
  if (!date) return null;
  const at = middleOf(date.value);
  return moments.some(({ to, onRecordAt }) => Math.max(to, onRecordAt ?? to) > at) ? { at, name } : null;
}

/** A series for each lane, by date; what became of something at its end is a stop of its own. */
export function walkOfLanes({ lanes }: Pick<Timeline, "lanes">): readonly WalkSeries[] {
  return lanes.flatMap(({ key, name, moments }) => {
    const stops = moments.flatMap(({ figure, until, from, to }) => [
      stopAt(figure, from),
      ...(until ? [stopAt(until, to)] : []),
    ]);
    return walkSeries(key, name, byPlace(stops));
  });
}
