import { defineChart } from "../chart";
import { timelineHeight } from "../kinds/timeline";
import { buildView } from "./view";

export const chipTimeline = defineChart({
  id: "chip-timeline",
  kind: "timeline",
  topic: "chips",
  span: 7,
  spanWithRecord: 12,
  uses: ({ metric }) => ["chip-years", "chip-generation", "first-own-chip", "chip-event"].includes(metric.id),
  buildView,
  height: timelineHeight,
  fetchDrawing: async () => (await import("../kinds/timeline-drawing")).TimelineDrawing,
});
