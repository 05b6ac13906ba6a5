import type { Bounds } from "../../data/extent";
import type { Figure, Provider, Topic } from "../../data/figure";
import type { ChartView } from "../chart-view";

/** Why a cell is empty: no source gives anything, the filter hides what one gives, or there is nothing it could give. */
export type Missing = "not-given" | "hidden" | "not-applicable";

/** A value in words that leads to its source. */
export interface Entry {
  readonly figure: Figure;
  readonly words: string;
  /** How sure it is, and of when where the row does not say; empty where the words say all. */
  readonly detail: string;
}

/** What there is of one provider in one row. */
export interface Cell {
  readonly provider: Provider;
  /** Null when there is something. */
  readonly missing: Missing | null;
  /** What stands beside the others' values. */
  readonly entries: readonly Entry[];
  /** What else there is, small: what the article says of it, later and earlier values. */
  readonly more: readonly Entry[];
  /** Against the baseline: how far apart, and how many times as much; or why there is no number. Empty where nothing is to be said. */
  readonly apart: Apart | null;
  /** Where the beginning of its history is 100; empty where it has none. */
  readonly index: string;
  /** The small bar; null where there is no one number, or none to compare it with. */
  readonly bar: CellBar | null;
}

export interface Apart {
  readonly words: string;
  /** The same with whom it is set against, for who hears it. */
  readonly sentence: string;
  readonly isNumber: boolean;
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
  readonly name: string;
  /** Small under the name: what keeps its values from being of one time or one definition, what is 100. */
  readonly remark: string;
  readonly cells: readonly Cell[];
  /** Whether it is told in words alone. */
  readonly isFacts: boolean;
}

/** Rows of which only one of those compared has anything, folded into one. */
export interface OnlyOne {
  readonly provider: Provider;
  /** "Only about Amazon (6)" */
  readonly name: string;
  readonly rows: readonly Row[];
  /** All of them in a sentence, for a picture, which folds nothing open: what has a number with it. */
  readonly inBrief: string;
}

export interface MatrixView extends ChartView {
  readonly providers: readonly { readonly provider: Provider; readonly name: string; readonly isBaseline: boolean }[];
  readonly rows: readonly Row[];
  readonly onlyOne: readonly OnlyOne[];
  readonly topicNames: Readonly<Record<Topic, string>>;
  /** Under the name of whom the others are set against. */
  readonly baselineWords: string;
  /** What stands in an empty cell, and in words what it means. */
  readonly missing: Readonly<Record<Missing, { readonly mark: string; readonly words: string }>>;
}
