import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const capexShare = defineChart({
  id: "capex-share",
  kind: "bars",
  topic: "capex",
  span: 5,
  uses: (figure) => measures(figure, "capital-expenditure-share"),
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
