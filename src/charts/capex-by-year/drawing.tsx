import type { DrawingProps } from "../drawing-props";
import { BarsDrawing } from "../kinds/bars/bars-drawing";
import { PairsDrawing } from "./pairs-drawing";
import type { SpendingView } from "./view";

/** The article’s plans as bars; with the record, what was planned and what was spent as pairs. */
export function Drawing({ view, ...props }: DrawingProps<SpendingView>) {
  return view.kind === "pairs" ? <PairsDrawing view={view} {...props} /> : <BarsDrawing view={view} {...props} />;
}
