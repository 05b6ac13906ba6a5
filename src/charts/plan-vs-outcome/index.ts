import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView, OUTCOMES } from "./view";

export const planVsOutcome = defineChart({
  id: "plan-vs-outcome",
  kind: "bars",
  topic: "capex",
  span: 12,
  needsRecord: true,
  uses: ({ about, metric }) =>
    about.kind === "one" && (metric.id === "capital-expenditure-guidance" || metric.id in OUTCOMES),
  beside: ({ about, metric, evidence }) =>
    about.kind === "one" && metric.id === "capital-expenditure" && evidence === "planned",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
