import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfMultiples } from "../forms/cells";
import { walkOfPanels } from "../kinds/multiples/multiples";
import { multiplesHeight, multiplesLeast } from "../kinds/multiples/multiples-layout";
import { occupiedByMultiples } from "../kinds/multiples/multiples-occupied";
import { buildView } from "./view";

export const growthHistory = defineChart({
  id: "growth-history",
  kind: "multiples",
  topic: "growth",
  span: 12,
  needsRecord: true,
  uses: (figure) => measures(figure, "cloud-growth-record", "cloud-growth-recast", "growth-from-ai-record"),
  beside: (figure) => measures(figure, "cloud-revenue-growth"),
  buildView,
  cells: cellsOfMultiples,
  walk: walkOfPanels,
  height: multiplesHeight,
  least: multiplesLeast,
  occupied: occupiedByMultiples,
  fetchDrawing: async () => (await import("../kinds/multiples/multiples-drawing")).MultiplesDrawing,
});
