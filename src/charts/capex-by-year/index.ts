import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const capexByYear = defineChart({
  id: "capex-by-year",
  kind: "bars",
  topic: "capex",
  span: 7,
  uses: (figure) =>
    figure.about.kind === "one" && measures(figure, "capital-expenditure", "capital-expenditure-growth"),
  beside: (figure) => measures(figure, "capital-expenditure-filed"),
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
