import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { computingHeight } from "./layout";
import { occupiedByComputing } from "./occupied";
import { buildView, COMPUTING } from "./view";

export const computingOwned = defineChart({
  id: "computing-owned",
  kind: "bars",
  topic: "chips",
  span: 7,
  needsRecord: true,
  uses: (figure) => measures(figure, ...COMPUTING),
  buildView,
  height: computingHeight,
  occupied: occupiedByComputing,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
