import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const capexByYear = defineChart({
  id: "capex-by-year",
  kind: "bars",
  topic: "capex",
  span: 7,
  uses: ({ about, metric }) =>
    about.kind === "one" && ["capital-expenditure", "capital-expenditure-growth"].includes(metric.id),
  beside: ({ metric }) => metric.id === "capital-expenditure-filed",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
