import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const backlog = defineChart({
  id: "backlog",
  kind: "bars",
  topic: "growth",
  span: 12,
  needsRecord: true,
  uses: (figure) => measures(figure, "remaining-obligations"),
  beside: (figure) =>
    measures(figure, "remaining-obligations-part-of-openai", "remaining-obligations-growth-without-openai"),
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
