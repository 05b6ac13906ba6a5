import type { DrawingProps } from "../drawing-props";
import { BarsDrawing } from "./bars/bars-drawing";
import type { HistoryView } from "./history";
import { MultiplesDrawing } from "./multiples/multiples-drawing";

export function HistoryDrawing({ view, ...props }: DrawingProps<HistoryView>) {
  return view.form === "bars" ? <BarsDrawing view={view} {...props} /> : <MultiplesDrawing view={view} {...props} />;
}
