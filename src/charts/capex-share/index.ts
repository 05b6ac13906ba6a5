import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { periodPosition } from "../forms/cells";
import { wholeHeight, wholeLeast } from "./layout";
import { buildView } from "./view";

export const capexShare = defineChart({
  id: "capex-share",
  kind: "bars",
  topic: "capex",
  span: 5,
  uses: (figure) => measures(figure, "capital-expenditure-share"),
  buildView,
  room: { providers: 8, figures: 8 },
  cells: ({ pieces }, words) =>
    pieces.map(({ figure, name, provider }) => ({
      figure,
      series: { key: provider.id, name, provider },
      position: periodPosition(figure, words),
    })),
  height: wholeHeight,
  least: wholeLeast,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
