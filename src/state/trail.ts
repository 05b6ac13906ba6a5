import { dequal } from "dequal";
import type { Kept } from "./choices";

/** A view the reader has been at. */
export interface Place {
  /** Its own, also after the page was loaded anew. */
  readonly id: string;
  /** The query string of the view. */
  readonly address: string;
  /** What the browser kept for the next visit while the reader was there. */
  readonly kept: Kept;
}

/** The views the reader came through, one place for each committed change: what Undo goes back along. */
export interface Trail {
  readonly places: readonly Place[];
  /** Where on it the reader is; -1 before there is a view. */
  readonly at: number;
}

export const NO_TRAIL: Trail = { places: [], at: -1 };

/** Places kept; the oldest give way. */
export const LONGEST = 200;

export function placeOf({ places, at }: Trail): Place | undefined {
  return places[at];
}

export function canUndo({ at }: Trail): boolean {
  return at > 0;
}

export function canRedo({ places, at }: Trail): boolean {
  return at < places.length - 1;
}

/** One place further; those that were undone are gone. */
export function walked({ places, at }: Trail, next: Omit<Place, "id">): Trail {
  const behind = [...places.slice(0, at + 1), { ...next, id: newId() }].slice(-LONGEST);
  return { places: behind, at: behind.length - 1 };
}

/** Another view at the place where the reader is. */
export function rewritten(trail: Trail, part: Partial<Omit<Place, "id">>): Trail {
  const now = placeOf(trail);
  if (!now || dequal({ ...now, ...part }, now)) return trail;
  return { ...trail, places: trail.places.map((place, index) => (index === trail.at ? { ...place, ...part } : place)) };
}

/** Without the last place where it came to nothing, as when a drag ends where it began. */
export function withoutVoid(trail: Trail): Trail {
  const [now, before] = [placeOf(trail), trail.places[trail.at - 1]];
  if (!now || !before || now.address !== before.address || !dequal(now.kept, before.kept)) return trail;
  return { places: trail.places.filter((place) => place !== now), at: trail.at - 1 };
}

/** Random, because a trail that was lost leaves its ids in the browser's history. */
function newId(): string {
  return Math.random().toString(36).slice(2, 10);
}
