import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { pairsHeight } from "./pairs-layout";
import { occupiedByPairs } from "./pairs-occupied";
import { buildView, cellsOf, type SpendingView } from "./view";

export const capexByYear = defineChart<SpendingView>({
  id: "capex-by-year",
  kind: "bars",
  topic: "capex",
  span: 7,
  spanWithRecord: 12,
  uses: (figure) =>
    figure.about.kind === "one" && measures(figure, "capital-expenditure", "capital-expenditure-growth"),
  beside: (figure) => measures(figure, "capital-expenditure-filed", "capital-expenditure-calendar"),
  buildView,
  cells: cellsOf,
  height: (view, width) => (view.kind === "pairs" ? pairsHeight(view, width) : barsHeight(view, width)),
  least: (view, width) => (view.kind === "pairs" ? pairsHeight(view, width) : barsLeast(view, width)),
  occupied: (view, size) => (view.kind === "pairs" ? occupiedByPairs(view, size) : occupiedByBars(view, size)),
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
