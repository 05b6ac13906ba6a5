import { type Bounds, boundsOf, extentOf, numbersOf, sureOf } from "../../../data/extent";
import type { Evidence, Figure, Provider, Severity } from "../../../data/figure";
import type { ChartView } from "../../chart-view";
import { ownerOf } from "../../figure-queries";

/** A piece of a bar, from one value to another on the shared scale; `to` lies below `from` where the value is negative. */
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
  /** What the piece's end lies between, on the shared scale, where that is said. */
  readonly bounds?: Bounds;
  /** Whether the source says "over": a small arrow at the end. */
  readonly goesOn?: boolean;
}

/** What the record says beside a bar: a line across it at its value, or at both ends of a range. */
export interface RecordMark {
  readonly figure: Figure;
  readonly at: readonly number[];
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
  /** The record's value in words: beside its mark where that stands far beyond the bar, else part of the remark. */
  readonly recordRemark?: string;
}

export interface BarGroup {
  readonly name: string;
  readonly provider: Provider | null;
  readonly rows: readonly BarRow[];
}

/** A chart made of horizontal bars. */
export interface BarView extends ChartView {
  readonly groups: readonly BarGroup[];
  /** End of the scale where it means something (100 for parts of a whole) and no bar is longer; null fits the longest bar. */
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

type PartLook = Partial<Pick<BarPart, "provider" | "from" | "label" | "pale">>;

/** A figure as a piece of a bar: as long as is sure, its bounds as far as it may go. No piece for a bare fact. */
export function partsOf(figure: Figure, look: PartLook = {}): readonly BarPart[] {
  const extent = extentOf(figure);
  const [sure, bounds] = [sureOf(extent), boundsOf(extent)];
  if (sure === null) return [];
  const { from = 0 } = look;
  const part = { figure, provider: ownerOf(figure), evidence: figure.evidence, ...look, from, to: from + sure };
  if (bounds) return [{ ...part, bounds: { low: from + bounds.low, high: from + bounds.high } }];
  return [{ ...part, goesOn: sure > 0 && extent.kind === "amount" && extent.open === "up" }];
}

/** Figures one after the other on one bar; those below zero to the other side, so that no piece covers another. */
export function stackedParts(figures: readonly Figure[], lookOf: (figure: Figure) => PartLook): readonly BarPart[] {
  const parts: BarPart[] = [];
  for (const figure of figures) {
    const below = (sureOf(extentOf(figure)) ?? 0) < 0;
    const from = parts.findLast(({ from: start, to }) => to < start === below)?.to ?? 0;
    parts.push(...partsOf(figure, { ...lookOf(figure), from }));
  }
  return parts;
}

/** What the record says, as it stands beside a bar; null where it says nothing that can be drawn. */
export function recordMark(figure: Figure | null | undefined): RecordMark | null {
  const at = figure ? numbersOf(extentOf(figure)) : [];
  return figure && at.length > 0 ? { figure, at } : null;
}
