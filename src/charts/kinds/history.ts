import type { Size } from "../drawing/box";
import type { Occupied } from "../drawing/occupied";
import type { WalkSeries } from "../walk";
import type { BarView } from "./bars/bars";
import { barsHeight, barsLeast } from "./bars/bars-layout";
import { occupiedByBars } from "./bars/bars-occupied";
import { type MultiplesView, walkOfPanels } from "./multiples/multiples";
import { multiplesHeight, multiplesLeast } from "./multiples/multiples-layout";
import { occupiedByMultiples } from "./multiples/multiples-occupied";

/** What the article has as bars, or the record's histories as lines. */
export type HistoryView = (BarView & { readonly form: "bars" }) | (MultiplesView & { readonly form: "lines" });

export function historyHeight(view: HistoryView, width: number): number {
  return view.form === "bars" ? barsHeight(view, width) : multiplesHeight(view, width);
}

export function leastOfHistory(view: HistoryView, width: number): number {
  return view.form === "bars" ? barsLeast(view, width) : multiplesLeast(view, width);
}

export function occupiedByHistory(view: HistoryView, size: Size): Occupied {
  return view.form === "bars" ? occupiedByBars(view, size) : occupiedByMultiples(view, size);
}

/** Along the lines; bars are walked by measure and time, as any chart is. */
export function walkOfHistory(view: HistoryView): readonly WalkSeries[] | null {
  return view.form === "lines" ? walkOfPanels(view) : null;
}

export function kindOfHistory({ form }: HistoryView): "bars" | "multiples" {
  return form === "bars" ? "bars" : "multiples";
}
