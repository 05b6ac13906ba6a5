import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { linesHeight } from "../kinds/lines";
import { buildView } from "./view";

export const growthHistory = defineChart({
  id: "growth-history",
  kind: "lines",
  topic: "growth",
  span: 12,
  needsRecord: true,
  uses: (figure) => measures(figure, "cloud-growth-record", "cloud-growth-recast", "growth-from-ai-record"),
  beside: (figure) => measures(figure, "cloud-revenue-growth"),
  buildView,
  height: linesHeight,
  fetchDrawing: async () => (await import("../kinds/lines-drawing")).LinesDrawing,
});
