import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { flowsHeight } from "./layout";
import { occupiedByFlows } from "./occupied";
import { isOnRecord } from "./record-lanes";
import { buildView, walkOfFlows } from "./view";

export const partnershipFlows = defineChart({
  id: "partnership-flows",
  kind: "flows",
  topic: "partnerships",
  span: 12,
  uses: (figure) =>
    measures(figure, "lab-investment-total") || (figure.about.kind === "between" && measures(figure, "lab-investment")),
  beside: isOnRecord,
  buildView,
  walk: walkOfFlows,
  height: flowsHeight,
  occupied: occupiedByFlows,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
