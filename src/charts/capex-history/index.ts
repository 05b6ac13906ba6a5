import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { linesHeight } from "../kinds/lines";
import { buildView, EVERY_METRIC } from "./view";

export const capexHistory = defineChart({
  id: "capex-history",
  kind: "lines",
  topic: "capex",
  span: 12,
  needsRecord: true,
  hasSteps: true,
  hasBases: true,
  uses: (figure) => measures(figure, ...EVERY_METRIC),
  beside: (figure) => figure.about.kind === "one" && measures(figure, "capital-expenditure"),
  buildView,
  height: linesHeight,
  fetchDrawing: async () => (await import("../kinds/lines-drawing")).LinesDrawing,
});
