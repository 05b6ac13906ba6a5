import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfBars } from "../forms/cells";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { buildView } from "./view";

export const growthYoy = defineChart({
  id: "growth-yoy",
  kind: "bars",
  topic: "growth",
  span: 7,
  uses: (figure) =>
    measures(figure, "cloud-revenue-growth", "growth-from-ai", "growth-from-other", "ai-share-of-growth"),
  beside: (figure) => measures(figure, "cloud-growth-record"),
  buildView,
  cells: cellsOfBars,
  height: barsHeight,
  least: barsLeast,
  occupied: occupiedByBars,
  fetchDrawing: async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing,
});
