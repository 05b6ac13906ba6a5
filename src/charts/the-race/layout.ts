import { acrossLeast, layOutAcross } from "./layout-across";
import { heightBeyond, layOutUpright, uprightLeast } from "./layout-upright";
import type { RaceLayout } from "./placed";
import type { RaceView } from "./view";

/** From this width on bars lie; below it they stand. CSS pixels. */
const ACROSS = 640;
/** From this width on every remark has room in a line or two. */
const ROOMY = 900;
/** Of a picture with nothing in it but one commitment. */
const ALONE = 150;
/** Of the height of several for one provider alone. */
const FEW = 0.8;
const HEIGHT = { roomy: 392, close: 440, upright: 480 } as const;

/** @param height CSS pixels there are; its own height where they are not given */
export function layOutRace(view: RaceView, width: number, height = raceHeight(view, width)): RaceLayout {
  return width < ACROSS ? layOutUpright(view, width, height) : layOutAcross(view, width, height, width >= ROOMY);
}

/** The same in both acts, so that the page does not move when one follows the other. */
export function raceHeight(view: RaceView, width: number): number {
  const { plans, spent, now, stargate } = view;
  if (!plans && !spent && !now) return ALONE;
  const upright = width < ACROSS ? HEIGHT.upright + heightBeyond(view, width) : 0;
  const natural = upright || (width < ROOMY ? HEIGHT.close : HEIGHT.roomy);
  const most = Math.max(...[plans, spent].map((row) => row?.segments.length ?? 0), now?.lanes.length ?? 0);
  return stargate || most > 1 ? natural : natural * FEW;
}

export function raceLeast(view: RaceView, width: number): number {
  if (!view.plans && !view.spent && !view.now) return ALONE;
  return width < ACROSS ? uprightLeast(view, width) : acrossLeast(view, width, width >= ROOMY);
}
