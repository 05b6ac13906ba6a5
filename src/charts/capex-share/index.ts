import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { wholeHeight } from "./layout";
import { buildView } from "./view";

export const capexShare = defineChart({
  id: "capex-share",
  kind: "bars",
  topic: "capex",
  span: 5,
  uses: (figure) => measures(figure, "capital-expenditure-share"),
  buildView,
  height: wholeHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
