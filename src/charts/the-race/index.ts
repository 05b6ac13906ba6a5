import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { ROOM_FOR_ALL } from "../room";
import { raceHeight, raceLeast } from "./layout";
import { RACE_METRICS } from "./scope";
import { buildView, cellsOf } from "./view";

/** The picture of the story: what three clouds said they would spend, and what they spent. It opens the dashboard. */
export const theRace = defineChart({
  id: "the-race",
  kind: "bars",
  topic: "capex",
  span: 12,
  uses: (figure) => measures(figure, ...RACE_METRICS),
  buildView,
  room: ROOM_FOR_ALL,
  cells: cellsOf,
  height: raceHeight,
  least: raceLeast,
  briefer: (view) =>
    view.now ? { ...view, now: null } : view.stargate && view.plans ? { ...view, stargate: null } : null,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
