import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfBars } from "../forms/cells";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { buildView } from "./view";

export const startupCredits = defineChart({
  id: "startup-credits",
  kind: "bars",
  topic: "startups",
  span: 5,
  uses: (figure) => measures(figure, "accelerator-credits", "credits-ratio", "credit-pool"),
  beside: (figure) => measures(figure, "accelerator-credits-record"),
  buildView,
  cells: cellsOfBars,
  height: barsHeight,
  least: barsLeast,
  occupied: occupiedByBars,
  fetchDrawing: async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing,
});
