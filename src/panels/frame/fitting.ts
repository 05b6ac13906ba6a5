import type { Brief, Prepared } from "../../charts/chart";
import { NOTHING_SAID, type PlacedAnnotations } from "../../charts/drawing/annotations";
import type { Size } from "../../charts/drawing/box";
import type { TextLook } from "../../state/text-look";
import { enlargementOf } from "./enlargement";

/** How small a chart may be drawn to fit, in steps: at the last its smallest text is still eleven pixels high. */
const SCALES = [1, 0.96, 0.92] as const;
/** No drawing is stretched to more than this times its natural height. */
const STRETCH = 1.6;

/** As much of a chart as a room holds, and how it is drawn there. */
export interface Fitted {
  readonly brief: Brief;
  /** It is laid out at. */
  readonly size: Size;
  /** How many times larger it is shown. */
  readonly times: number;
  readonly placed: PlacedAnnotations;
}

/**
 * The most of a chart that fits a room without being cut: all of it, closer, smaller, then less of it. Null where not
 * even the least of it fits.
 * @param room CSS pixels there are
 * @param needsWhole whether less of it will not do
 */
export function fitted(prepared: Prepared, room: Size, look: TextLook, needsWhole: boolean): Fitted | null {
  const most = enlargementOf(room.width, look);
  const scales = SCALES.map((scale) => scale * most);
  for (const brief of prepared.briefs()) {
    if (needsWhole && !brief.isWhole) return null;
    const times = scales.find((tried) => brief.least(room.width / tried) * tried <= room.height);
    if (times === undefined) continue;
    const [width, high] = [room.width / times, room.height / times];
    const height = Math.min(Math.max(high, brief.least(width)), brief.height(width) * STRETCH);
    const size = { width, height };
    return { brief, size, times, placed: placedIn(brief, size) };
  }
  return null;
}

/** Sentences that have a place in it; there is none around it for the others. */
function placedIn({ annotated }: Brief, size: Size): PlacedAnnotations {
  return annotated ? { ...annotated.place(size), numbers: [], outside: [] } : NOTHING_SAID;
}
