import { defineChart } from "../chart";
import { barsHeight } from "../kinds/bars-layout";
import { buildView } from "./view";

export const capexVsStargate = defineChart({
  id: "capex-vs-stargate",
  kind: "bars",
  topic: "capex",
  span: 12,
  uses: ({ metric, about, evidence }) =>
    ["infrastructure-commitment", "immediate-commitment", "immediate-share", "commitment-ratio"].includes(metric.id) ||
    (metric.id === "capital-expenditure" && (about.kind === "together" || evidence === "planned")),
  beside: ({ metric }) => metric.id === "capital-expenditure-three",
  buildView,
  height: barsHeight,
  fetchDrawing: async () => (await import("../kinds/bars-drawing")).BarsDrawing,
});
