import { defineChart } from "../chart";
import { scatterHeight } from "./layout";
import { buildView } from "./view";

export const growthVsCapex = defineChart({
  id: "growth-vs-capex",
  kind: "scatter",
  topic: "growth",
  span: 5,
  uses: ({ about, metric, evidence }) =>
    about.kind === "one" &&
    evidence !== "derived" &&
    ["cloud-revenue-growth", "capital-expenditure"].includes(metric.id),
  beside: ({ metric }) => ["cloud-growth-record", "capital-expenditure-filed"].includes(metric.id),
  buildView,
  height: scatterHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
