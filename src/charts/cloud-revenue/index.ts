import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { linesHeight } from "../kinds/lines";
import { buildView } from "./view";

export const cloudRevenue = defineChart({
  id: "cloud-revenue",
  kind: "lines",
  topic: "growth",
  span: 12,
  needsRecord: true,
  uses: (figure) => measures(figure, "cloud-revenue"),
  buildView,
  height: linesHeight,
  fetchDrawing: async () => (await import("../kinds/lines-drawing")).LinesDrawing,
});
