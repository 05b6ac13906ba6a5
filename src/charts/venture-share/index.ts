import { barsHeight } from "../bars";
import { defineChart } from "../chart";
import { buildView } from "./view";

export const ventureShare = defineChart({
  id: "venture-share",
  topic: "market",
  span: 12,
  uses: ({ metric }) => metric.id === "ai-venture-share",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../bars-drawing")).BarsDrawing,
});
