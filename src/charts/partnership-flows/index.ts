import { measures } from "../../data/metric-ids";
import { aboutWords } from "../../language/figure-words";
import { defineChart } from "../chart";
import { ownerOf } from "../figure-queries";
import { periodPosition } from "../forms/cells";
import { brieferTimeline } from "../kinds/timeline/timeline";
import { flowsHeight } from "./layout";
import { occupiedByFlows } from "./occupied";
import { isOnRecord } from "./record-lanes";
import { buildView, walkOfFlows } from "./view";

export const partnershipFlows = defineChart({
  id: "partnership-flows",
  kind: "flows",
  topic: "partnerships",
  span: 12,
  uses: (figure) =>
    measures(figure, "lab-investment-total") || (figure.about.kind === "between" && measures(figure, "lab-investment")),
  beside: isOnRecord,
  buildView,
  walk: walkOfFlows,
  cells: ({ flows }, words) =>
    flows.map(({ figure }) => {
      const name = aboutWords(figure.about, words, words.text.figure.market);
      return {
        figure,
        series: { key: name, name, provider: ownerOf(figure) },
        position: periodPosition(figure, words),
      };
    }),
  height: flowsHeight,
  briefer: (view) => (view.onRecord ? { ...view, onRecord: brieferTimeline(view.onRecord) } : null),
  occupied: occupiedByFlows,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
