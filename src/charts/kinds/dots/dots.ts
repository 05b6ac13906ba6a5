import type { Extent } from "../../../data/extent";
import type { Figure, Provider, Severity } from "../../../data/figure";
import type { ChartView } from "../../chart-view";

/** A number at its place on a track. */
export interface Dot {
  readonly figure: Figure;
  readonly extent: Extent;
  readonly value: string;
  /** Of when, or of what kind, it is. */
  readonly when: string;
  /** Whether it is counted otherwise than the one before. */
  readonly broken: boolean;
}

export interface DotsRow {
  readonly key: string;
  readonly name: string;
  readonly provider: Provider | null;
  /** In their order: joined from one to the next. */
  readonly dots: readonly Dot[];
  /** What is said of single dots, each with its figure. */
  readonly remarks: readonly { readonly words: string; readonly figure: Figure }[];
  readonly flag: Severity | null;
}

/** A row of dots for each of what is compared, all on one scale from zero. */
export interface DotsView extends ChartView {
  readonly rows: readonly DotsRow[];
}

/** The same without its remarks. */
export function brieferDots(view: DotsView): DotsView | null {
  if (view.rows.every(({ remarks }) => remarks.length === 0)) return null;
  return { ...view, rows: view.rows.map((row) => ({ ...row, remarks: [] })) };
}
