import type { Size } from "./drawing/box";

/** What every drawing is given; what it draws follows from these alone. */
export interface DrawingProps<View> extends Size {
  readonly view: View;
  /** Where it is drawn; keeps the ids of patterns apart when one chart is on the page twice. */
  readonly scope: string;
}
