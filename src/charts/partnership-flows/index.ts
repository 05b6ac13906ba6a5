import { defineChart } from "../chart";
import { flowsHeight } from "./layout";
import { buildView } from "./view";

export const partnershipFlows = defineChart({
  id: "partnership-flows",
  kind: "flows",
  topic: "partnerships",
  span: 12,
  uses: ({ about, metric }) =>
    metric.id === "lab-investment-total" || (about.kind === "between" && metric.id === "lab-investment"),
  beside: ({ metric }) => metric.id === "lab-investment-round",
  buildView,
  height: flowsHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
