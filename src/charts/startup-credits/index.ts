import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const startupCredits = defineChart({
  id: "startup-credits",
  kind: "bars",
  topic: "startups",
  span: 5,
  uses: ({ metric }) => ["accelerator-credits", "credits-ratio", "credit-pool"].includes(metric.id),
  beside: ({ metric }) => metric.id === "accelerator-credits-record",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
