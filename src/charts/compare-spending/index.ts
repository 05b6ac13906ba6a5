import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import {
  type HistoryView,
  historyHeight,
  kindOfHistory,
  leastOfHistory,
  occupiedByHistory,
  walkOfHistory,
} from "../kinds/history";
import { buildView, METRICS } from "./view";

export const compareSpending = defineChart<HistoryView>({
  id: "compare-spending",
  kind: "multiples",
  kindOf: kindOfHistory,
  topic: "capex",
  screen: "compare",
  span: 7,
  spanWithRecord: 12,
  hasSteps: true,
  uses: (figure) => figure.about.kind === "one" && measures(figure, ...METRICS),
  buildView,
  walk: walkOfHistory,
  height: historyHeight,
  least: leastOfHistory,
  occupied: occupiedByHistory,
  fetchDrawing: async () => (await import("../kinds/history-drawing")).HistoryDrawing,
});
