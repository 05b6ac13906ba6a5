import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { pairsHeight } from "./pairs-layout";
import { buildView, type SpendingView } from "./view";

export const capexByYear = defineChart<SpendingView>({
  id: "capex-by-year",
  kind: "bars",
  topic: "capex",
  span: 7,
  uses: (figure) =>
    figure.about.kind === "one" && measures(figure, "capital-expenditure", "capital-expenditure-growth"),
  beside: (figure) => measures(figure, "capital-expenditure-filed", "capital-expenditure-calendar"),
  buildView,
  height: (view, width) => (view.kind === "pairs" ? pairsHeight(view, width) : barsHeight(view, width)),
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
