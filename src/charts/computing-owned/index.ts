import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const computingOwned = defineChart({
  id: "computing-owned",
  kind: "bars",
  topic: "chips",
  span: 7,
  needsRecord: true,
  uses: ({ metric }) => metric.id.startsWith("computing-"),
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
