import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const startupCohorts = defineChart({
  id: "startup-cohorts",
  kind: "bars",
  topic: "startups",
  span: 7,
  uses: ({ metric }) => ["accelerator-companies", "accelerator-growth", "accelerator-weeks"].includes(metric.id),
  beside: ({ metric }) => metric.id === "accelerator-companies-record",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
