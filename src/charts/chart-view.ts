import type { Evidence, Figure } from "../data/figure";

/** What the frame, the export and a screen reader need to know about any chart. */
export interface ChartView {
  /** A sentence with the finding, true of what is shown. */
  readonly title: string;
  /** Metric, unit and period. */
  readonly subtitle: string;
  readonly note: string;
  /** What is left out of the drawing for want of room, in sentences; nothing where all is drawn. */
  readonly cut?: string;
  /** Every figure drawn, in reading order: the chart's table and its sources follow from them. */
  readonly figures: readonly Figure[];
  /** What the chart has besides and the drawing no room for: its table and files have them. */
  readonly rest?: readonly Figure[];
  /** Kinds of evidence among the marks, which the key explains; not those only in the title or the table. */
  readonly marks: readonly Evidence[];
  /** Whether figures of the record are drawn beside the article's: the key then explains how. */
  readonly withRecord: boolean;
  /** Where figures of different companies do not compare: nothing then calls one of them the highest. */
  readonly isUnranked?: true;
  /** Whether it stands closer together than usual, for want of height. */
  readonly isClose?: boolean;
}
