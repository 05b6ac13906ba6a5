import { defineChart } from "../chart";
import { lanesHeight } from "../lanes";
import { buildView } from "./view";

export const chipTimeline = defineChart({
  id: "chip-timeline",
  kind: "timeline",
  topic: "chips",
  span: 7,
  spanWithRecord: 12,
  uses: ({ metric }) => ["chip-years", "chip-generation", "first-own-chip", "chip-event"].includes(metric.id),
  buildView,
  height: lanesHeight,
  fetchDrawing: async () => (await import("../lanes-drawing")).LanesDrawing,
});
