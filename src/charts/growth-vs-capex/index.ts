import { defineChart } from "../chart";
import { buildView } from "./view";

export const growthVsCapex = defineChart({
  id: "growth-vs-capex",
  topic: "growth",
  span: 5,
  uses: ({ about, metric, evidence }) =>
    about.kind === "one" &&
    evidence !== "derived" &&
    ["cloud-revenue-growth", "capital-expenditure"].includes(metric.id),
  buildView,
  height: (_view, width) => Math.max(260, Math.min(width * 0.62, 320)),
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
