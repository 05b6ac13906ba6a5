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

export const compareGrowth = defineChart<HistoryView>({
  id: "compare-growth",
  kind: "multiples",
  kindOf: kindOfHistory,
  topic: "growth",
  screen: "compare",
  span: 5,
  spanWithRecord: 12,
  uses: (figure) => figure.about.kind === "one" && measures(figure, ...METRICS),
  buildView,
  walk: walkOfHistory,
  height: historyHeight,
  least: leastOfHistory,
  occupied: occupiedByHistory,
  fetchDrawing: async () => (await import("../kinds/history-drawing")).HistoryDrawing,
});
