import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { MILESTONES } from "../chip-moments";
import { brieferTimeline, timelineHeight, walkOfLanes } from "../kinds/timeline/timeline";
import { occupiedByTimeline } from "../kinds/timeline/timeline-occupied";
import { buildView } from "./view";

export const compareChips = defineChart({
  id: "compare-chips",
  kind: "timeline",
  topic: "chips",
  screen: "compare",
  span: 12,
  uses: (figure) => measures(figure, ...MILESTONES),
  buildView,
  walk: walkOfLanes,
  height: timelineHeight,
  briefer: brieferTimeline,
  occupied: occupiedByTimeline,
  fetchDrawing: async () => (await import("../kinds/timeline/timeline-drawing")).TimelineDrawing,
});
