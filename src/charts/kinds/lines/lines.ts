import type { Provider } from "../../../data/figure";
import type { ChartView } from "../../chart-view";
import type { Tick } from "../../drawing/ticks";
import type { LinePoint } from "../series";

/** One line among others, with what stands at its end. */
export interface NamedLine {
  /** Different for each line, though one provider may have several. */
  readonly key: string;
  readonly name: string;
  readonly provider: Provider | null;
  /** The last value, in words. */
  readonly value: string;
  /** In order of time. */
  readonly points: readonly LinePoint[];
}

/** Lines together on one scale and one span of time. */
export interface LinesView extends ChartView {
  readonly lines: readonly NamedLine[];
  readonly ticks: readonly Tick[];
  /** Whole years. */
  readonly from: number;
  readonly to: number;
  /** A dotted line at the value that all are measured against. */
  readonly guide: number | null;
}
