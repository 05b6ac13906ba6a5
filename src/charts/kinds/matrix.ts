import type { Bounds } from "../../data/extent";
import type { Figure, Metric, Provider, Topic } from "../../data/figure";
import type { ChartView } from "../chart-view";

/** Why a cell is empty: the source gives nothing, the filter hides what it gives, or there is nothing it could give. */
export type Missing = "not-given" | "hidden" | "not-applicable";

/** What the source gives for one provider in one row. */
export interface Cell {
  readonly provider: Provider;
  /** Null when there is something. */
  readonly missing: Missing | null;
  readonly entries: readonly { readonly figure: Figure; readonly words: string }[];
  /** The small bar; null where there is no one number, or none to compare it with. */
  readonly bar: CellBar | null;
}

/** Where a bar lies on the scale of its row, which holds zero and all its values: parts of its length, from 0 to 1. */
export interface CellBar {
  /** Left end and length of what is painted. */
  readonly at: number;
  readonly length: number;
  /** What the number lies between, where that is said. */
  readonly bounds: Bounds | null;
}

export interface Row {
  readonly key: string;
  readonly topic: Topic;
  readonly metric: Metric;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Between two providers; empty where either has no number. */
  readonly difference: string;
  readonly ratio: string;
  /** Whether the difference is not that of the values as they are printed, which are rounded. */
  readonly isRounded: boolean;
}

export interface MatrixView extends ChartView {
  readonly providers: readonly { readonly provider: Provider; readonly name: string }[];
  readonly rows: readonly Row[];
  readonly topicNames: Readonly<Record<Topic, string>>;
  readonly headings: { readonly difference: string; readonly ratio: string };
  /** What stands in an empty cell, and in words what it means. */
  readonly missing: Readonly<Record<Missing, { readonly mark: string; readonly words: string }>>;
}
