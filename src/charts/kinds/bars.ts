import type { Evidence, Figure, Provider, Severity } from "../../data/figure";
import type { ChartView } from "../chart";
import { FLAG_SIZE, RECORD_RADIUS, TEXT } from "../drawing/paint";
import { textLines, textWidth } from "../drawing/text-width";

/** A piece of a bar, from one value to another on the shared scale. */
export interface BarPart {
  readonly figure: Figure;
  readonly provider: Provider | null;
  readonly from: number;
  readonly to: number;
  readonly evidence: Evidence;
  /** Printed inside the piece where it fits. */
  readonly label?: string;
  /** Painted paler, where pieces of one provider stand beside each other. */
  readonly pale?: boolean;
  /** Bounds of an estimate at the piece's end, on the shared scale. */
  readonly bounds?: { readonly low: number; readonly high: number };
}

/** What the record says beside a bar: a line across it at its value. */
export interface RecordMark {
  readonly figure: Figure;
  readonly at: number;
}

/** One line of bars; without parts it says in words what is missing. */
export interface BarRow {
  readonly key: string;
  /** The figure whose value is printed; null for a row that says what is missing. */
  readonly figure: Figure | null;
  readonly parts: readonly BarPart[];
  /** The value, printed at the end. */
  readonly value: string;
  /** Small and grey behind the value. */
  readonly remark: string;
  /** What there is to know about the row's figure; its words are part of the remark. */
  readonly flag?: Severity | null;
  readonly record?: RecordMark | null;
}

export interface BarGroup {
  readonly name: string;
  readonly provider: Provider | null;
  readonly rows: readonly BarRow[];
}

/** A chart made of horizontal bars. */
export interface BarView extends ChartView {
  readonly groups: readonly BarGroup[];
  /** End of the scale where it means something (100 for parts of a whole); null fits the longest bar. */
  readonly scaleEnd: number | null;
  /** A dotted line at a value across all bars, where two of them should be compared. */
  readonly guide: number | null;
}

/** A view of bars; what its key explains follows from the bars. */
export function barView(view: Omit<BarView, "marks" | "withRecord">): BarView {
  const rows = view.groups.flatMap((group) => group.rows);
  return {
    ...view,
    marks: rows.flatMap(({ parts }) => parts.map(({ evidence }) => evidence)),
    withRecord: rows.some(({ record }) => record),
  };
}

/** A line of text and where it begins, on its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedRow extends BarRow {
  readonly y: number;
  readonly height: number;
  /** Written before the bars, or above them where there is no room. */
  readonly nameAt: readonly PlacedText[];
  /** The value: behind its bar, or above it where there is no room behind. */
  readonly valueAt: PlacedText | null;
  /** Whether the value stands in its bar: behind it, it would seem to be what the record says. */
  readonly valueInside: boolean;
  readonly remarkAt: readonly PlacedText[];
  /** Left edge and baseline of the flag. */
  readonly flagAt: { readonly x: number; readonly y: number } | null;
  readonly provider: Provider | null;
  /** End of the row's last part on the scale. */
  readonly end: number;
}

/** A length of the line that bars begin at. */
export interface AxisPiece {
  readonly from: number;
  readonly to: number;
}

export interface BarLayout {
  readonly rows: readonly PlacedRow[];
  readonly axes: readonly AxisPiece[];
  /** Where bars begin, in CSS pixels. */
  readonly left: number;
  /** Value at the right edge. */
  readonly scaleEnd: number;
  readonly height: number;
}

const BAR = 30;
const SLIM_BAR = 18;
const THICKEST = 56;
const BETWEEN = 8;
const GROUP = 22;
const LINE = 18;
const NAME_ABOVE = LINE + 6;
const NARROW = 400;
const GUTTER = 0.32;
const GAP = 10;
const EDGE = 2;
/** Half of a mark of the record, which may stand at the end of the scale. */
const MARK = RECORD_RADIUS + 1;
/** A flag stands before its value: nothing then depends on how wide another program sets the text. */
const FLAG_ROOM = FLAG_SIZE.width + 6;
/** The longest bar keeps at least this part of the room; else the labels go above the bars. */
const SHORTEST = 0.4;

/** Decisions that hold for the whole chart at a width. */
interface Form {
  readonly width: number;
  /** Where bars begin. */
  readonly left: number;
  readonly scaleEnd: number;
  readonly namesAbove: boolean;
  readonly labelsAbove: boolean;
}

/**
 * Where every bar and text stands at a width. Names go into a gutter as wide as the longest, or above the bars where
 * that would take too much; values behind the bars, or above them where the bars would become too short. A height
 * beyond the natural one is shared out between bars and gaps.
 */
export function layOutBars(view: BarView, width: number, height?: number): BarLayout {
  return layOutForm(withLabelsThatFit(view, width), width, height);
}

/** Labels that do not fit into their pieces go into the remark behind the bar. */
function withLabelsThatFit(view: BarView, width: number): BarView {
  const { left, scaleEnd } = formFor(view, width);
  const pixels = (value: number): number => (value / scaleEnd) * (width - left);
  const groups = view.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const crowded = row.parts.filter(
        ({ label, from, to }) => label !== undefined && !labelFits(label, pixels(to - from)),
      );
      if (crowded.length === 0) return row;
      const words = [...row.parts.map(({ label }) => label ?? ""), row.remark].filter(Boolean);
      return { ...row, remark: words.join(" · "), parts: row.parts.map(({ label: _, ...part }) => part) };
    }),
  }));
  return { ...view, groups };
}

/** Whether a label can stand inside a piece so many pixels long. */
export function labelFits(label: string, pixels: number): boolean {
  return textWidth(label, TEXT.body, "bold") + 12 <= pixels;
}

function layOutForm(view: BarView, width: number, height?: number): BarLayout {
  const form = formFor(view, width);
  const bar = form.labelsAbove ? SLIM_BAR : BAR;
  const natural = place(view, form, { bar, between: BETWEEN, group: GROUP, top: EDGE });
  const placed =
    height === undefined ? natural : place(view, form, stretched(view, bar, Math.max(height - natural.height, 0)));
  return { ...placed, left: form.left, scaleEnd: form.scaleEnd };
}

function formFor(view: BarView, width: number): Form {
  const longest = Math.max(...view.groups.map(({ name }) => textWidth(name, TEXT.body, "bold"))) + 14;
  const namesAbove = width < NARROW || longest > width * GUTTER;
  const left = namesAbove ? 0 : longest;
  const room = width - left;
  const marked = view.groups.some((group) => group.rows.some(({ record }) => record));
  const rows = view.groups.flatMap((group) => group.rows).map((row) => ({ end: endOf(row), label: labelWidth(row) }));
  const furthest = Math.max(...rows.map(({ end }) => end), Number.MIN_VALUE);
  const fitting = Math.max(...rows.map(({ end, label }) => end / Math.max(room - label, 1)), furthest / room) * room;
  const fits = (scaleEnd: number): boolean =>
    furthest / scaleEnd >= SHORTEST && rows.every(({ end, label }) => (end / scaleEnd) * room + label <= room + 1);
  if (view.scaleEnd !== null)
    return {
      width,
      left,
      scaleEnd: view.scaleEnd,
      namesAbove,
      labelsAbove: !rows.every(({ end, label }) => (end / (view.scaleEnd ?? 1)) * room + label <= room),
    };
  return fits(fitting)
    ? { width, left, scaleEnd: fitting, namesAbove, labelsAbove: false }
    : { width, left, scaleEnd: marked ? (furthest * room) / (room - MARK) : furthest, namesAbove, labelsAbove: true };
}

/** Whether a row only says in words what is missing. */
function isMissing({ parts, record }: BarRow): boolean {
  return parts.length === 0 && !record;
}

/** How far a row reaches: to the end of its last piece, of its bounds, or to what the record says. */
function endOf({ parts, record }: BarRow): number {
  return Math.max(0, record?.at ?? 0, ...parts.flatMap(({ to, bounds }) => [to, bounds?.high ?? 0]));
}

/** Room taken by what stands behind a bar. */
function labelWidth({ value, remark, flag }: BarRow): number {
  const words = GAP + textWidth(value, TEXT.value, "bold") + (remark ? GAP + textWidth(remark, TEXT.small) : 0);
  return flag ? words + FLAG_ROOM : words;
}

interface Spacing {
  readonly bar: number;
  readonly between: number;
  readonly group: number;
  readonly top: number;
}

/** Bars up to their thickest, then wider gaps, and what is still left half above, half below. */
function stretched(view: BarView, bar: number, spare: number): Spacing {
  const bars = view.groups.flatMap(({ rows }) => rows).filter((row) => !isMissing(row)).length;
  const gaps = Math.max(view.groups.length - 1, 1);
  const thick = Math.min(bar + spare / Math.max(bars, 1), THICKEST);
  const rest = spare - (thick - bar) * bars;
  const group = view.groups.length > 1 ? Math.min(GROUP + rest / gaps, GROUP * 3) : GROUP;
  const left = rest - (group - GROUP) * (view.groups.length - 1);
  return { bar: thick, between: BETWEEN, group, top: EDGE + left / 2 };
}

function place(view: BarView, form: Form, spacing: Spacing): Pick<BarLayout, "rows" | "axes" | "height"> {
  const rows: PlacedRow[] = [];
  const axes: AxisPiece[] = [];
  let y = spacing.top;
  for (const [index, group] of view.groups.entries()) {
    if (index > 0) y += spacing.group;
    const names = form.namesAbove ? textLines(group.name, form.width, TEXT.body, "bold") : [group.name];
    const nameY = y + TEXT.body;
    if (form.namesAbove) y += NAME_ABOVE + (names.length - 1) * LINE;
    let top = y;
    for (const [rowIndex, row] of group.rows.entries()) {
      if (rowIndex > 0) y += spacing.between;
      const missing = isMissing(row);
      const above = form.labelsAbove && !missing ? labelAbove(row, form, y) : null;
      y += above?.height ?? 0;
      if (rowIndex === 0) top = y;
      const height = missing ? LINE : spacing.bar;
      const middle = y + height / 2;
      const firstY = form.namesAbove ? nameY : middle + 5;
      rows.push({
        ...row,
        ...(above?.label ?? labelBehind(row, form, middle)),
        y,
        height,
        nameAt: rowIndex === 0 ? names.map((text, line) => ({ text, x: 0, y: firstY + line * LINE })) : [],
        provider: group.provider,
        end: endOf(row),
      });
      y += height;
      if (form.labelsAbove) axes.push({ from: middle - height / 2 - EDGE, to: y + EDGE });
    }
    if (!form.labelsAbove) axes.push({ from: top - EDGE, to: y + EDGE });
  }
  const whole = [{ from: axes[0]?.from ?? 0, to: y + EDGE }];
  return { rows, axes: form.namesAbove || form.labelsAbove ? axes : whole, height: y + spacing.top };
}

type Label = Pick<PlacedRow, "valueAt" | "valueInside" | "remarkAt" | "flagAt">;

interface LabelAbove {
  readonly label: Label;
  readonly height: number;
}

/** CSS pixels from a bar's end to a mark beyond it, from which a value behind it would seem the mark's. */
const APART = 20;

function labelBehind(row: BarRow, { left, scaleEnd, width }: Form, middle: number): Label {
  const start = endOf(row) > 0 ? left + (endOf(row) / scaleEnd) * (width - left) + GAP : left + GAP - 2;
  const valueWidth = textWidth(row.value, TEXT.value, "bold");
  const flagRoom = row.flag ? FLAG_ROOM : 0;
  const [part] = row.parts;
  const barEnd = left + ((part?.to ?? 0) / scaleEnd) * (width - left);
  const isOvertaken = Boolean(row.record) && start - GAP - barEnd > APART;
  const isPale = row.parts.length === 1 && part?.evidence !== "reported"; // text can be read on no full colour
  const inside = isOvertaken && isPale && barEnd - left >= valueWidth + flagRoom + GAP * 2;
  const flagX = inside ? barEnd - GAP - valueWidth - flagRoom : start;
  const x = flagX + flagRoom;
  const remarkX = inside ? start : row.value ? x + valueWidth + GAP : x;
  return {
    flagAt: row.flag ? { x: flagX, y: middle + 5 } : null,
    valueAt: row.value ? { text: row.value, x, y: middle + 5.5 } : null,
    valueInside: inside,
    remarkAt: row.remark ? [{ text: row.remark, x: remarkX, y: middle + 5 }] : [],
  };
}

/** Flag, value and remark on one line where that fits, else the remark on lines of its own. */
function labelAbove(row: BarRow, { left, width }: Form, top: number): LabelAbove {
  const y = top + TEXT.value;
  const x = row.flag ? left + FLAG_ROOM : left;
  const flagAt = row.flag ? { x: left, y } : null;
  const valueAt = row.value ? { text: row.value, x, y } : null;
  const valueEnd = row.value ? x + textWidth(row.value, TEXT.value, "bold") + GAP : x;
  if (valueEnd + textWidth(row.remark, TEXT.small) <= width) {
    const remarkAt = row.remark ? [{ text: row.remark, x: valueEnd, y }] : [];
    return { label: { flagAt, valueAt, valueInside: false, remarkAt }, height: LINE + 6 };
  }
  const remarkAt = textLines(row.remark, width - left, TEXT.small).map((text, index) => ({
    text,
    x: left,
    y: y + (index + 1) * LINE,
  }));
  return { label: { flagAt, valueAt, valueInside: false, remarkAt }, height: LINE * (remarkAt.length + 1) + 6 };
}

export function barsHeight(view: BarView, width: number): number {
  return layOutBars(view, width).height;
}
