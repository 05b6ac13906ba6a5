import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfMultiples } from "../forms/cells";
import { walkOfPanels } from "../kinds/multiples/multiples";
import { multiplesHeight, multiplesLeast } from "../kinds/multiples/multiples-layout";
import { occupiedByMultiples } from "../kinds/multiples/multiples-occupied";
import { buildView, EVERY_METRIC } from "./view";

export const capexHistory = defineChart({
  id: "capex-history",
  kind: "multiples",
  topic: "capex",
  span: 12,
  needsRecord: true,
  hasSteps: true,
  hasBases: true,
  uses: (figure) => measures(figure, ...EVERY_METRIC),
  beside: (figure) => figure.about.kind === "one" && measures(figure, "capital-expenditure"),
  buildView,
  cells: cellsOfMultiples,
  walk: walkOfPanels,
  height: multiplesHeight,
  least: multiplesLeast,
  occupied: occupiedByMultiples,
  fetchDrawing: async () => (await import("../kinds/multiples/multiples-drawing")).MultiplesDrawing,
});
