import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfBars } from "../forms/cells";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { buildView, METRICS } from "./view";

export const compareStakes = defineChart({
  id: "compare-stakes",
  kind: "bars",
  topic: "partnerships",
  screen: "compare",
  span: 12,
  uses: (figure) => measures(figure, ...METRICS),
  buildView,
  cells: cellsOfBars,
  height: barsHeight,
  least: barsLeast,
  occupied: occupiedByBars,
  fetchDrawing: async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing,
});
