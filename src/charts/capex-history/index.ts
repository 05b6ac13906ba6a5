import { defineChart } from "../chart";
import { linesHeight } from "../kinds/lines";
import { buildView } from "./view";

export const capexHistory = defineChart({
  id: "capex-history",
  kind: "lines",
  topic: "capex",
  span: 12,
  needsRecord: true,
  hasSteps: true,
  uses: ({ metric }) => ["capital-expenditure-filed", "capital-expenditure-quarter"].includes(metric.id),
  beside: ({ about, metric }) => about.kind === "one" && metric.id === "capital-expenditure",
  buildView,
  height: linesHeight,
  fetchDrawing: async () => (await import("../kinds/lines-drawing")).LinesDrawing,
});
