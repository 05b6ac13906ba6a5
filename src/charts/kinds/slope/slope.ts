import type { Extent } from "../../../data/extent";
import type { Evidence, Figure, Provider } from "../../../data/figure";
import type { Words } from "../../../language/words";
import type { ChartView } from "../../chart-view";
import { type WalkSeries, walkSeries } from "../../walk";

/** One end of a line, at its height in its column. */
export interface SlopeEnd {
  readonly figure: Figure;
  readonly extent: Extent;
  readonly evidence: Evidence;
  readonly value: string;
  readonly name: string;
}

export interface Slope {
  /** Different for each line, though one provider may have several. */
  readonly key: string;
  readonly provider: Provider | null;
  readonly left: SlopeEnd;
  readonly right: SlopeEnd;
}

/** Two columns, and a line from one to the other for each of what is compared. */
export interface SlopeView extends ChartView {
  readonly slopes: readonly Slope[];
  readonly heads: readonly [left: string, right: string];
  /** Whether both columns have one scale; else each has its own. */
  readonly isOneScale: boolean;
}

/** Both ends of a line are one stop. */
export function walkOfSlopes({ slopes, heads }: SlopeView, words: Words): readonly WalkSeries[] {
  const stops = slopes.map(({ key, left, right }, index) => ({
    key,
    figures: [left.figure, right.figure],
    said: null,
    at: index,
  }));
  return walkSeries("slopes", words.text.sentences.list(heads), stops);
}
