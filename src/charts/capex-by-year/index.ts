import { barsHeight } from "../bars";
import { defineChart } from "../chart";
import { buildView } from "./view";

export const capexByYear = defineChart({
  id: "capex-by-year",
  topic: "capex",
  span: 7,
  uses: ({ about, metric }) => about.kind === "one" && metric.id === "capital-expenditure",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../bars-drawing")).BarsDrawing,
});
