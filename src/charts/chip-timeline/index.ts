import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { timelineHeight } from "../kinds/timeline";
import { buildView } from "./view";

export const chipTimeline = defineChart({
  id: "chip-timeline",
  kind: "timeline",
  topic: "chips",
  span: 7,
  spanWithRecord: 12,
  uses: (figure) => measures(figure, "chip-years", "chip-generation", "first-own-chip", "chip-event"),
  buildView,
  height: timelineHeight,
  fetchDrawing: async () => (await import("../kinds/timeline-drawing")).TimelineDrawing,
});
