import { defineChart } from "../chart";
import { timelineHeight } from "./layout";
import { buildView } from "./view";

export const chipTimeline = defineChart({
  id: "chip-timeline",
  topic: "chips",
  span: 7,
  uses: ({ metric }) => ["chip-years", "chip-generation", "first-own-chip"].includes(metric.id),
  buildView,
  height: timelineHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
