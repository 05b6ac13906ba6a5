import { defineChart } from "../chart";
import { isComparable } from "../comparison/measures";
import { brieferMatrix, layOutMatrix, matrixLeast } from "./layout";
import { buildView } from "./view";

export const compareMatrix = defineChart({
  id: "compare-matrix",
  kind: "table",
  topic: "capex",
  screen: "compare",
  span: 12,
  uses: isComparable,
  buildView,
  presentation: (table) => ({ kind: "table", table }),
  height: (view, width) => layOutMatrix(view, width).height,
  least: matrixLeast,
  briefer: brieferMatrix,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
