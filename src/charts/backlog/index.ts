import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { cellsOfDots } from "../forms/cells";
import { brieferDots } from "../kinds/dots/dots";
import { dotsHeight } from "../kinds/dots/dots-layout";
import { occupiedByDots } from "../kinds/dots/dots-occupied";
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
  cells: cellsOfDots,
  height: dotsHeight,
  briefer: brieferDots,
  occupied: occupiedByDots,
  fetchDrawing: async () => (await import("../kinds/dots/dots-drawing")).DotsDrawing,
});
