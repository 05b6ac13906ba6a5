import { fromArticle } from "../../data/dataset";
import { defineChart } from "../chart";
import { layOutMatrix } from "./layout";
import { buildView } from "./view";

export const compareMatrix = defineChart({
  id: "compare-matrix",
  kind: "table",
  topic: "capex",
  span: 12,
  uses: (figure) => fromArticle(figure) && "provider" in figure.about,
  buildView,
  presentation: (table) => ({ kind: "table", table }),
  height: (view, width) => layOutMatrix(view, width).height,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
