import type { Evidence, Figure, Provider } from "../data/figure";
import type { ChartView } from "./chart";
import { TEXT } from "./paint";
import { textWidth } from "./text-width";

/** A piece of a bar, from one value to another on the shared scale. */
export interface BarPart {
  readonly figure: Figure;
  readonly provider: Provider | null;
  readonly from: number;
  readonly to: number;
  readonly evidence: Evidence;
  /** Printed inside the piece where it fits. */
  readonly label?: string;
}

/** One line of bars; without parts it says in words what is missing. */
export interface BarRow {
  readonly key: string;
  readonly parts: readonly BarPart[];
  /** The value, printed at the end. */
  readonly value: string;
  /** Small and grey behind the value. */
  readonly remark: string;
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
export function barView(view: Omit<BarView, "marks">): BarView {
  const parts = view.groups.flatMap(({ rows }) => rows).flatMap((row) => row.parts);
  return { ...view, marks: parts.map(({ evidence }) => evidence) };
}

export interface PlacedRow extends BarRow {
  readonly y: number;
  readonly height: number;
  /** Written before the bars, or above them where there is no room. */
  readonly name: { readonly text: string; readonly x: number; readonly y: number } | null;
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
const THICKEST = 56;
const BETWEEN = 8;
const GROUP = 22;
const NAME_LINE = 18;
const NAME_ABOVE = NAME_LINE + 6;
const NARROW = 400;
const GUTTER = 0.32;
const LABEL_GAP = 10;
const EDGE = 2;

/**
 * Where every bar stands at a width: names in a gutter as wide as the longest, or above the bars where that would take
 * too much; scale such that the longest label fits. A height beyond the natural one is shared out between bars and gaps.
 */
export function layOutBars(view: BarView, width: number, height?: number): BarLayout {
  const longest = Math.max(...view.groups.map(({ name }) => textWidth(name, TEXT.body, "bold"))) + 14;
  const above = width < NARROW || longest > width * GUTTER;
  const left = above ? 0 : longest;
  const natural = place(view, above, { bar: BAR, between: BETWEEN, group: GROUP, top: EDGE });
  const placed = height === undefined ? natural : place(view, above, stretched(view, natural.height, height));
  const room = width - left;
  const needed = placed.rows.map(
    ({ end, value, remark }) => end / Math.max(room - labelWidth(value, remark), room * 0.2),
  );
  const scaleEnd = view.scaleEnd ?? Math.max(...needed) * room;
  return { ...placed, left, scaleEnd: scaleEnd > 0 ? scaleEnd : 1 };
}

/** Room taken by what stands behind a bar. */
function labelWidth(value: string, remark: string): number {
  return (
    LABEL_GAP + textWidth(value, TEXT.value, "bold") + (remark ? LABEL_GAP + textWidth(remark, TEXT.small) : 0) + 4
  );
}

interface Spacing {
  readonly bar: number;
  readonly between: number;
  readonly group: number;
  readonly top: number;
}

/** Bars up to their thickest, then wider gaps, and what is still left half above, half below. */
function stretched(view: BarView, natural: number, height: number): Spacing {
  const bars = view.groups.flatMap(({ rows }) => rows).filter(({ parts }) => parts.length > 0).length;
  const gaps = Math.max(view.groups.length - 1, 1);
  const spare = Math.max(height - natural, 0);
  const bar = Math.min(BAR + spare / Math.max(bars, 1), THICKEST);
  const rest = spare - (bar - BAR) * bars;
  const group = view.groups.length > 1 ? Math.min(GROUP + rest / gaps, GROUP * 3) : GROUP;
  const left = rest - (group - GROUP) * (view.groups.length - 1);
  return { bar, between: BETWEEN, group, top: EDGE + left / 2 };
}

function place(view: BarView, above: boolean, spacing: Spacing): Pick<BarLayout, "rows" | "axes" | "height"> {
  const rows: PlacedRow[] = [];
  const axes: AxisPiece[] = [];
  let y = spacing.top;
  for (const [index, group] of view.groups.entries()) {
    if (index > 0) y += spacing.group;
    const nameY = y + TEXT.body;
    if (above) y += NAME_ABOVE;
    const top = y;
    for (const [rowIndex, row] of group.rows.entries()) {
      if (rowIndex > 0) y += spacing.between;
      const height = row.parts.length > 0 ? spacing.bar : NAME_LINE;
      const name = { text: group.name, x: 0, y: above ? nameY : y + height / 2 + 5 };
      rows.push({
        ...row,
        y,
        height,
        name: rowIndex === 0 ? name : null,
        provider: group.provider,
        end: Math.max(0, ...row.parts.map(({ to }) => to)),
      });
      y += height;
    }
    axes.push({ from: top - EDGE, to: y + EDGE });
  }
  return { rows, axes: above ? axes : [{ from: axes[0]?.from ?? 0, to: y + EDGE }], height: y + spacing.top };
}

export function barsHeight(view: BarView, width: number): number {
  return layOutBars(view, width).height;
}
