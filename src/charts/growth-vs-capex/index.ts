import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { walkOfSlopes } from "../kinds/slope/slope";
import { slopeHeight, slopeLeast } from "../kinds/slope/slope-layout";
import { occupiedBySlopes } from "../kinds/slope/slope-occupied";
import { buildView } from "./view";

export const growthVsCapex = defineChart({
  id: "growth-vs-capex",
  kind: "slope",
  topic: "growth",
  span: 5,
  uses: (figure) =>
    figure.about.kind === "one" &&
    figure.evidence !== "derived" &&
    measures(figure, "cloud-revenue-growth", "capital-expenditure"),
  beside: (figure) => measures(figure, "cloud-growth-record", "capital-expenditure-half"),
  buildView,
  walk: walkOfSlopes,
  height: slopeHeight,
  least: slopeLeast,
  occupied: occupiedBySlopes,
  fetchDrawing: async () => (await import("../kinds/slope/slope-drawing")).SlopeDrawing,
});
