import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { shareHeight, shareLeast } from "./layout";
import { occupiedByShare } from "./occupied";
import { buildView, ON_RECORD } from "./view";

export const ventureShare = defineChart({
  id: "venture-share",
  kind: "squares",
  topic: "market",
  span: 7,
  uses: (figure) => measures(figure, "ai-venture-share"),
  beside: (figure) => measures(figure, ...ON_RECORD),
  buildView,
  height: shareHeight,
  least: shareLeast,
  briefer: (view) => (view.lines.length > 0 ? { ...view, lines: [] } : null),
  occupied: occupiedByShare,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
