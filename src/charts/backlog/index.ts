import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { backlogHeight } from "./layout";
import { buildView } from "./view";

export const backlog = defineChart({
  id: "backlog",
  kind: "dots",
  topic: "growth",
  span: 12,
  needsRecord: true,
  uses: (figure) => measures(figure, "remaining-obligations"),
  beside: (figure) =>
    measures(figure, "remaining-obligations-part-of-openai", "remaining-obligations-growth-without-openai"),
  buildView,
  height: backlogHeight,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
