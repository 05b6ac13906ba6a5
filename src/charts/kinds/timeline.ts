import { fromArticle } from "../../data/dataset";
import { type Evidence, type Figure, type Provider, type Severity, sourcesOf } from "../../data/figure";
import type { ChartView } from "../chart-view";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { straightScale } from "../drawing/scale";
import { textLines, textWidth } from "../drawing/text-width";
import { yearTicks } from "../drawing/ticks";

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
  readonly label: string;
  readonly flag: Severity | null;
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
}

/** A chart that is one timeline and nothing else. */
export interface TimelineView extends ChartView, Timeline {}

interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

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

export interface TimelineLayout {
  readonly lanes: readonly PlacedLane[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly afterX: number | null;
  readonly axisY: number;
  readonly height: number;
}

export const RADIUS = 7;
const NARROW = 460;
const AXIS = 28;
const ROW = 24;
const BETWEEN = 16;
const NAME = 22;
const LINE = 18;
const EDGE = 10;
const GAP = 6;
const FLAG_ROOM = FLAG_SIZE.width + GAP;
/** CSS pixels a tick's label needs. */
const YEAR_ROOM = 56;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Marks in as few rows as their labels allow: none meets another. Spare height goes between the lanes. */
export function layOutTimeline(view: Timeline, width: number, height?: number): TimelineLayout {
  const narrow = width < NARROW;
  const left = narrow ? EDGE : gutterOf(view, width);
  const right = width - EDGE;
  const at = straightScale(view.from, view.to, left, right);
  const edges = { from: narrow ? 0 : left - EDGE, to: width };
  const packed = view.lanes.map((lane) => pack(lane.moments, at, edges));
  const above = narrow ? NAME : 0;
  const namesOf = ({ name }: Lane): readonly string[] =>
    narrow ? [name] : textLines(name, left - EDGE * 2, TEXT.body, "bold");
  const heights = packed.map(({ rows }, index) => {
    const lane = view.lanes[index];
    const beside = narrow || !lane ? 0 : namesOf(lane).length * LINE + 3;
    return above + Math.max(rows * ROW, beside) + BETWEEN;
  });
  const natural = AXIS + heights.reduce((sum, one) => sum + one, 0);
  const spare = Math.max((height ?? natural) - natural, 0) / Math.max(view.lanes.length, 1);
  let y = AXIS + spare / 2;
  const lanes = view.lanes.map((lane, index): PlacedLane => {
    const top = y + above;
    const nameAt = namesOf(lane).map((text, line) => ({ text, x: 0, y: (narrow ? y + 15 : top + 17) + line * LINE }));
    const placed = (packed[index]?.placed ?? []).map((moment) => moved(moment, top));
    y += (heights[index] ?? 0) + spare;
    return { key: lane.key, nameAt, placed };
  });
  return {
    lanes,
    years: yearTicks(view, at, YEAR_ROOM),
    afterX: view.after ? at(view.after.at) : null,
    axisY: AXIS - 8,
    height: Math.max(natural, height ?? 0),
  };
}

export function timelineHeight(view: Timeline, width: number): number {
  return layOutTimeline(view, width).height;
}

function gutterOf(view: Timeline, width: number): number {
  const longest = Math.max(...view.lanes.map(({ name }) => textWidth(name, TEXT.body, "bold")));
  return Math.min(longest, width * 0.2) + EDGE * 2 + 4;
}

/** The article's first, so that they stand on top; then by time. */
function pack(
  moments: readonly Moment[],
  at: (time: number) => number,
  edges: Span,
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
    const size = moment.ofRecord ? TEXT.small : TEXT.body;
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
      return withLabel(base, row, [moment.label], fit.labelX, row);
    }
    const lines = textLines(moment.label, edges.to - edges.from - (moment.flag ? FLAG_ROOM : 0), size);
    const wide = Math.max(...lines.map((line) => textWidth(line, size))) + (moment.flag ? FLAG_ROOM : 0);
    const labelX = Math.max(edges.from, Math.min(x - RADIUS, edges.to - wide));
    const below = { from: labelX, to: labelX + wide };
    let row = 0;
    while (!free(row, mark) || lines.some((_, line) => !free(row + 1 + line, below))) row++;
    take(row, mark);
    for (const [line] of lines.entries()) take(row + 1 + line, below);
    return withLabel(base, row, lines, labelX, row + 1);
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
): PlacedMoment {
  const textX = base.flag ? labelX + FLAG_ROOM : labelX;
  const labelAt = lines.map((text, line) => ({ text, x: textX, y: (firstLine + line) * ROW + ROW / 2 + 5 }));
  const flagAt = base.flag ? { x: labelX, y: firstLine * ROW + ROW / 2 + 5 } : null;
  return { ...base, y: row * ROW + ROW / 2, labelAt, flagAt };
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
