import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfBars } from "../forms/cells";
import { barsHeight, barsLeast } from "../kinds/bars/bars-layout";
import { occupiedByBars } from "../kinds/bars/bars-occupied";
import { buildView } from "./view";

export const capexVsStargate = defineChart({
  id: "capex-vs-stargate",
  kind: "bars",
  topic: "capex",
  span: 12,
  spanWithRecord: 7,
  uses: (figure) =>
    measures(figure, "infrastructure-commitment", "immediate-commitment", "immediate-share", "commitment-ratio") ||
    (measures(figure, "capital-expenditure") && (figure.about.kind === "together" || figure.evidence === "planned")),
  beside: (figure) => measures(figure, "capital-expenditure-three"),
  buildView,
  cells: cellsOfBars,
  measure: ({ text }) => text.charts["capex-vs-stargate"].subtitle,
  height: barsHeight,
  least: barsLeast,
  occupied: occupiedByBars,
  fetchDrawing: async () => (await import("../kinds/bars/bars-drawing")).BarsDrawing,
});
