import { measures } from "../../data/metric-ids";
import { defineChart } from "../chart";
import { claimsHeight } from "./layout";
import { occupiedByClaims } from "./occupied";
import { brieferClaims, buildView, CLAIMS } from "./view";

export const chipClaims = defineChart({
  id: "chip-claims",
  kind: "bars",
  topic: "chips",
  span: 5,
  uses: (figure) => measures(figure, ...CLAIMS),
  buildView,
  room: { providers: 6, figures: 12 },
  height: claimsHeight,
  briefer: brieferClaims,
  occupied: occupiedByClaims,
  fetchDrawing: async () => (await import("./drawing")).Drawing,
});
