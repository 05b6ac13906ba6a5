import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { brieferTracks, walkOfTracks } from "../kinds/tracks/tracks";
import { tracksHeight } from "../kinds/tracks/tracks-layout";
import { occupiedByTracks } from "../kinds/tracks/tracks-occupied";
import { OUTCOMES, PLANS } from "./bases";
import { buildView } from "./view";

export const planVsOutcome = defineChart({
  id: "plan-vs-outcome",
  kind: "tracks",
  topic: "capex",
  span: 12,
  needsRecord: true,
  uses: (figure) =>
    figure.about.kind === "one" && measures(figure, ...[...PLANS, ...OUTCOMES].map(([metric]) => metric)),
  beside: (figure) =>
    figure.about.kind === "one" && measures(figure, "capital-expenditure") && figure.evidence === "planned",
  buildView,
  walk: walkOfTracks,
  height: tracksHeight,
  briefer: brieferTracks,
  occupied: occupiedByTracks,
  fetchDrawing: async () => (await import("../kinds/tracks/tracks-drawing")).TracksDrawing,
});
