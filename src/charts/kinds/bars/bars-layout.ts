import type { Provider } from "../../../data/figure";
import { FLAG_SIZE, RECORD_RADIUS, TEXT } from "../../drawing/paint";
import type { PlacedText } from "../../drawing/placed-text";
import { fitted, textLines, textWidth } from "../../drawing/text-width";
import type { BarPart, BarRow, BarView } from "./bars";

/** CSS pixels along the bar. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface PlacedPart extends BarPart {
  /** What is painted; a value of zero is a hairline. */
  readonly x: number;
  readonly width: number;
  /** Where the middle of its label stands; null where there is none or no room for it. */
  readonly labelX: number | null;
  readonly whisker: Stretch | null;
}

export interface PlacedRow extends BarRow {
  readonly parts: readonly PlacedPart[];
  /** Where the record's lines stand; none without the record. */
  readonly recordAt: readonly number[];
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
  /** Left edge of the bars' room, in CSS pixels. */
  readonly left: number;
  /** Where bars begin: left of it, those of negative values. */
  readonly zero: number;
  /** Where the dotted line stands. */
  readonly guide: number | null;
  /** Values at the edges of the bars' room. */
  readonly scale: Stretch;
  readonly height: number;
}

const BAR = 30;
const SLIM_BAR = 18;
const THICKEST = 56;
/** The least that bars need for their values, and what lies between them, where height is short. */
const TIGHT = { bar: 18, slim: 12, between: 6, group: 10 } as const;
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
  /** Left edge of the bars' room. */
  readonly left: number;
  /** Values at the edges of the bars' room: below zero only where a value is. */
  readonly scaleStart: number;
  readonly scaleEnd: number;
  readonly namesAbove: boolean;
  readonly labelsAbove: boolean;
}

/**
 * Where every bar and text stands at a width. Names go into a gutter as wide as the longest, or above the bars where that
 * would take too much; values behind the bars, or above them where the bars would become too short. A height beyond the
 * natural one is shared out between bars and gaps; what is missing of it is taken from them.
 */
export function layOutBars(view: BarView, width: number, height?: number): BarLayout {
  return layOutForm(withLabelsThatFit(view, width), width, height);
}

/** Labels that do not fit into their pieces go into the remark behind the bar. */
function withLabelsThatFit(view: BarView, width: number): BarView {
  const form = formFor(view, width);
  const groups = view.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const crowded = row.parts.filter(
        ({ label, from, to }) => label !== undefined && !labelFits(label, pixels(Math.abs(to - from), form)),
      );
      if (crowded.length === 0) return row;
      const words = [...row.parts.map(({ label }) => label ?? ""), row.remark].filter(Boolean);
      return { ...row, remark: words.join(" · "), parts: row.parts.map(({ label: _, ...part }) => part) };
    }),
  }));
  return { ...view, groups };
}

/** Whether a label can stand inside a piece so many pixels long. */
function labelFits(label: string, pixels: number): boolean {
  return textWidth(label, TEXT.body, "bold") + 12 <= pixels;
}

function layOutForm(view: BarView, width: number, height?: number): BarLayout {
  const form = formFor(view, width);
  const bar = form.labelsAbove ? SLIM_BAR : BAR;
  const usual = { bar, between: BETWEEN, group: GROUP, top: EDGE };
  const natural = place(view, form, usual);
  const spare = (height ?? natural.height) - natural.height;
  const placed = place(view, form, spare < 0 ? squeezed(view, form, usual, height ?? 0) : stretched(view, bar, spare));
  return {
    ...placed,
    left: form.left,
    zero: xAt(0, form),
    guide: view.guide === null ? null : xAt(view.guide, form),
    scale: { from: form.scaleStart, to: form.scaleEnd },
  };
}

/** Length of a value in CSS pixels. */
function pixels(value: number, { scaleStart, scaleEnd, left, width }: Form): number {
  return (value / (scaleEnd - scaleStart)) * (width - left);
}

function xAt(value: number, form: Form): number {
  return form.left + pixels(value - form.scaleStart, form);
}

function formFor(view: BarView, width: number): Form {
  const longest = Math.max(...view.groups.map(({ name }) => textWidth(name, TEXT.body, "bold"))) + 14;
  const namesAbove = width < NARROW || longest > width * GUTTER;
  const left = namesAbove ? 0 : longest;
  const room = width - left;
  const all = view.groups.flatMap((group) => group.rows);
  const marked = all.some(({ record }) => record);
  const scaleStart = Math.min(0, ...all.map(startOf));
  const rows = all.map((row) => ({ reach: endOf(row) - scaleStart, label: labelWidth(row) }));
  const furthest = Math.max(...rows.map(({ reach }) => reach), 0) || 1;
  const fitting =
    Math.max(...rows.map(({ reach, label }) => reach / Math.max(room - label, 1)), furthest / room) * room;
  const fits = (span: number, slack: number): boolean =>
    rows.every(({ reach, label }) => (reach / span) * room + label <= room + slack);
  const form = (span: number, labelsAbove: boolean): Form => ({
    width,
    left,
    scaleStart,
    scaleEnd: scaleStart + span,
    namesAbove,
    labelsAbove,
  });
  if (view.scaleEnd !== null && view.scaleEnd - scaleStart >= furthest)
    return form(view.scaleEnd - scaleStart, !fits(view.scaleEnd - scaleStart, 0));
  if (furthest / fitting >= SHORTEST && fits(fitting, 1)) return form(fitting, false);
  return form(marked ? (furthest * room) / (room - MARK) : furthest, true);
}

/** Whether a row only says in words what is missing. */
function isMissing({ parts, record }: BarRow): boolean {
  return parts.length === 0 && !record;
}

/** How far a row reaches: to the end of its last piece, of its bounds, or to what the record says. */
function endOf(row: BarRow): number {
  return Math.max(0, ...numbersIn(row));
}

/** How far it reaches to the other side of zero. */
function startOf(row: BarRow): number {
  return Math.min(0, ...numbersIn(row));
}

function numbersIn({ parts, record }: BarRow): readonly number[] {
  const ofParts = parts.flatMap(({ from, to, bounds }) => (bounds ? [from, to, bounds.low, bounds.high] : [from, to]));
  return [...ofParts, ...(record?.at ?? [])];
}

/** Room taken by what stands behind a bar. */
function labelWidth(row: BarRow): number {
  const { value, flag } = row;
  const remark = wholeRemark(row);
  const words = GAP + textWidth(value, TEXT.value, "bold") + (remark ? GAP + textWidth(remark, TEXT.small) : 0);
  return flag ? words + FLAG_ROOM : words;
}

interface Spacing {
  readonly bar: number;
  readonly between: number;
  readonly group: number;
  readonly top: number;
}

/** Bars and gaps as much smaller as makes them fit, down to their least. */
function squeezed(view: BarView, form: Form, usual: Spacing, height: number): Spacing {
  const tight = { ...TIGHT, bar: form.labelsAbove ? TIGHT.slim : TIGHT.bar, top: EDGE };
  const [least, most] = [place(view, form, tight).height, place(view, form, usual).height];
  const share = Math.min(Math.max((height - least) / Math.max(most - least, 1), 0), 1);
  const between = (from: number, to: number): number => from + (to - from) * share;
  return {
    bar: between(tight.bar, usual.bar),
    between: between(tight.between, usual.between),
    group: between(tight.group, usual.group),
    top: EDGE,
  };
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
      const above = missing ? null : labelAboveOf(row, form, { top: y, bar: spacing.bar });
      y += above?.height ?? 0;
      if (rowIndex === 0) top = y;
      const height = missing ? LINE : spacing.bar;
      const middle = y + height / 2;
      const firstY = form.namesAbove ? nameY : middle + 5;
      rows.push({
        ...row,
        parts: row.parts.map((part) => placedPart(part, form)),
        recordAt: row.record?.at.map((value) => xAt(value, form)) ?? [],
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

/** Half a pixel inside its ends, where its outline is drawn. */
function placedPart(part: BarPart, form: Form): PlacedPart {
  const [x, width] = [xAt(Math.min(part.from, part.to), form), pixels(Math.abs(part.to - part.from), form)];
  const { bounds, label } = part;
  return {
    ...part,
    x: x + 0.5,
    width: Math.max(width - 1, 1),
    labelX: label !== undefined && labelFits(label, width) ? x + width / 2 : null,
    whisker: bounds ? { from: xAt(bounds.low, form), to: xAt(bounds.high, form) } : null,
  };
}

type Label = Pick<PlacedRow, "valueAt" | "valueInside" | "remarkAt" | "flagAt">;

interface LabelAbove {
  readonly label: Label;
  readonly height: number;
}

/** CSS pixels from a bar's end to the mark of the record beyond it, from which a value behind the mark would seem to be the mark's. */
const APART = 20;

function labelBehind(row: BarRow, form: Form, middle: number): Label {
  const remark = wholeRemark(row);
  const zero = xAt(0, form);
  const start = endOf(row) > 0 ? xAt(endOf(row), form) + GAP : zero + GAP - 2;
  const valueWidth = textWidth(row.value, TEXT.value, "bold");
  const flagRoom = row.flag ? FLAG_ROOM : 0;
  const inside = isPassed(row, form) && holdsValue(row, form);
  const flagX = inside ? xAt(ownEnd(row), form) - GAP - valueWidth - flagRoom : start;
  const x = flagX + flagRoom;
  const remarkX = inside ? start : row.value ? x + valueWidth + GAP : x;
  return {
    flagAt: row.flag ? { x: flagX, y: middle + 5 } : null,
    valueAt: row.value ? { text: row.value, x, y: middle + 5.5 } : null,
    valueInside: inside,
    remarkAt: remark ? [{ text: remark, x: remarkX, y: middle + 5 }] : [],
  };
}

/** Where a row's own pieces end on the scale, whatever the record says. */
function ownEnd({ parts }: BarRow): number {
  return Math.max(0, ...parts.map(({ to }) => to));
}

/** Whether the record's mark stands so far beyond a bar that words behind both would seem to be the mark's. */
function isPassed(row: BarRow, form: Form): boolean {
  return Boolean(row.record) && xAt(endOf(row), form) - xAt(ownEnd(row), form) > APART;
}

/** Whether a passed bar can have its value inside: text can be read on no full colour, nor across pieces. */
function holdsValue(row: BarRow, form: Form): boolean {
  const { parts, value, flag } = row;
  const [part] = parts;
  if (parts.length !== 1 || part?.evidence === "reported") return false;
  const width = textWidth(value, TEXT.value, "bold") + (flag ? FLAG_ROOM : 0);
  return xAt(ownEnd(row), form) - xAt(0, form) >= width + GAP * 2;
}

/** Whether a bar passed by the record's mark has its words above it, for want of room inside. */
function isOvertaken(row: BarRow, form: Form): boolean {
  return row.parts.length > 0 && isPassed(row, form) && !holdsValue(row, form);
}

interface Lying {
  /** Where its label would begin, and how high the bar is under it. */
  readonly top: number;
  readonly bar: number;
}

/** A row's words above its bar where they belong there; null where they stand behind it. */
function labelAboveOf(row: BarRow, form: Form, { top, bar }: Lying): LabelAbove | null {
  if (form.labelsAbove) return labelAbove(row, form, top);
  if (!isOvertaken(row, form)) return null;
  const { recordRemark = "", ...own } = row;
  const { label, height } = labelAbove(own, form, top);
  const beside = { text: recordRemark, x: xAt(endOf(row), form) + MARK + GAP, y: top + height + bar / 2 + 5 };
  return { label: { ...label, remarkAt: [...label.remarkAt, ...(recordRemark ? [beside] : [])] }, height };
}

/** A row's remark with what the record says. */
function wholeRemark({ remark, recordRemark = "" }: BarRow): string {
  return [remark, recordRemark].filter(Boolean).join(" · ");
}

/** Flag, value and remark on one line where that fits, else the remark on lines of its own. */
function labelAbove(row: BarRow, { left, width }: Form, top: number): LabelAbove {
  const remark = wholeRemark(row);
  const y = top + TEXT.value;
  const x = row.flag ? left + FLAG_ROOM : left;
  const flagAt = row.flag ? { x: left, y } : null;
  const value = fitted(row.value, width - x, TEXT.value, "bold");
  const valueAt = value ? { text: value, x, y } : null;
  const valueEnd = value ? x + textWidth(value, TEXT.value, "bold") + GAP : x;
  if (valueEnd + textWidth(remark, TEXT.small) <= width) {
    const remarkAt = remark ? [{ text: remark, x: valueEnd, y }] : [];
    return { label: { flagAt, valueAt, valueInside: false, remarkAt }, height: LINE + 6 };
  }
  const remarkAt = textLines(remark, width - left, TEXT.small).map((text, index) => ({
    text,
    x: left,
    y: y + (index + 1) * LINE,
  }));
  return { label: { flagAt, valueAt, valueInside: false, remarkAt }, height: LINE * (remarkAt.length + 1) + 6 };
}

export function barsHeight(view: BarView, width: number): number {
  return layOutBars(view, width).height;
}

/** In which bars still hold their values. */
export function barsLeast(view: BarView, width: number): number {
  return layOutBars(view, width, 0).height;
}
