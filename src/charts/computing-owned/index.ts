import { measures } from "../../data/metric-ids";
import { localized } from "../../language/language";
import { defineChart } from "../chart";
import { periodPosition } from "../forms/cells";
import { computingHeight, computingLeast } from "./layout";
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
  cells: ({ panels }, words) =>
    panels.flatMap(({ provider, name, stocks }) =>
      stocks.flatMap(({ parts }) =>
        parts.map(({ figure }) => {
          const product = localized(figure.product ?? figure.metric.name, words);
          const series = { key: `${provider.id} ${product}`, name: `${name} ${product}`, provider };
          return { figure, series, position: periodPosition(figure, words) };
        }),
      ),
    ),
  measure: ({ text }) => text.charts["computing-owned"].subtitle,
  height: computingHeight,
  least: computingLeast,
  occupied: occupiedByComputing,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
