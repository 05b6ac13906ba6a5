import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { linesHeight } from "../kinds/lines";
import { buildView } from "./view";

export const capexHistory = defineChart({
  id: "capex-history",
  kind: "lines",
  topic: "capex",
  span: 12,
  needsRecord: true,
  hasSteps: true,
  uses: (figure) => measures(figure, "capital-expenditure-filed", "capital-expenditure-quarter"),
  beside: (figure) => figure.about.kind === "one" && measures(figure, "capital-expenditure"),
  buildView,
  height: linesHeight,
  fetchDrawing: async () => (await import("../kinds/lines-drawing")).LinesDrawing,
});
