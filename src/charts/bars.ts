import type { Evidence, Figure, Provider } from "../data/figure";
import type { ChartView } from "./chart";
import { TEXT } from "./paint";
import { textLines, textWidth } from "./text-width";

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

export interface PlacedRow extends BarRow {
  readonly y: number;
  readonly height: number;
  /** Written before the bars, or above them where there is no room. */
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number } | null;
  readonly provider: Provider | null;
  /** End of the row's last part on the scale. */
  readonly end: number;
}

export interface BarLayout {
  readonly rows: readonly PlacedRow[];
  /** Where bars begin, in CSS pixels. */
  readonly left: number;
  /** Value at the right edge. */
  readonly scaleEnd: number;
  readonly height: number;
}

const BAR = 30;
const BETWEEN = 8;
const GROUP = 22;
const NAME_LINE = 18;
const NARROW = 460;
const LABEL_GAP = 10;

/** Where every bar stands at a width: names in a gutter as wide as the longest, scale such that the longest label fits. */
export function layOutBars(view: BarView, width: number, height?: number): BarLayout {
  const narrow = width < NARROW;
  const longest = Math.max(...view.groups.map(({ name }) => textWidth(name, TEXT.body, "bold")));
  const left = narrow ? 0 : Math.min(longest + 14, width * 0.3);
  const natural = place(view, narrow, left, BAR);
  const spare = height === undefined ? 0 : (height - natural.height) / Math.max(natural.rows.length, 1);
  const { rows, height: used } = spare > 0 ? place(view, narrow, left, Math.min(BAR + spare, 64)) : natural;
  const room = width - left;
  const needed = rows.map(({ end, value, remark }) => end / Math.max(room - labelWidth(value, remark), room * 0.2));
  const scaleEnd = view.scaleEnd ?? Math.max(...needed) * room;
  return { rows, left, scaleEnd: scaleEnd > 0 ? scaleEnd : 1, height: used };
}

/** Room taken by what stands behind a bar. */
function labelWidth(value: string, remark: string): number {
  return (
    LABEL_GAP + textWidth(value, TEXT.value, "bold") + (remark ? LABEL_GAP + textWidth(remark, TEXT.small) : 0) + 4
  );
}

function place(
  view: BarView,
  narrow: boolean,
  left: number,
  bar: number,
): { rows: readonly PlacedRow[]; height: number } {
  const rows: PlacedRow[] = [];
  let y = 2;
  for (const [index, group] of view.groups.entries()) {
    if (index > 0) y += GROUP;
    const nameY = y;
    if (narrow) y += NAME_LINE + 4;
    const lines = narrow ? [group.name] : textLines(group.name, left - 14, TEXT.body, "bold");
    for (const [rowIndex, row] of group.rows.entries()) {
      if (rowIndex > 0) y += BETWEEN;
      rows.push({
        ...row,
        y,
        height: row.parts.length > 0 ? bar : NAME_LINE,
        name:
          rowIndex === 0
            ? { lines, x: 0, y: narrow ? nameY + TEXT.body : y + (bar - (lines.length - 1) * NAME_LINE) / 2 + 5 }
            : null,
        provider: group.provider,
        end: Math.max(0, ...row.parts.map(({ to }) => to)),
      });
      y += row.parts.length > 0 ? bar : NAME_LINE;
    }
  }
  return { rows, height: y + 4 };
}

export function barsHeight(view: BarView, width: number): number {
  return layOutBars(view, width).height;
}
