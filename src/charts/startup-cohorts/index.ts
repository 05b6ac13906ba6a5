import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfBars } from "../forms/cells";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { buildView } from "./view";

export const startupCohorts = defineChart({
  id: "startup-cohorts",
  kind: "bars",
  topic: "startups",
  span: 7,
  uses: (figure) => measures(figure, "accelerator-companies", "accelerator-growth", "accelerator-weeks"),
  beside: (figure) => measures(figure, "accelerator-companies-record"),
  buildView,
  cells: cellsOfBars,
  height: barsHeight,
  least: barsLeast,
  occupied: occupiedByBars,
  fetchDrawing: async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing,
});
