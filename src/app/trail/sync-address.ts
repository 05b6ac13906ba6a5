import { openForgotten, openPlace, resumeTrail, usePage } from "../../state/store";
import { type Place, placeOf, type Trail } from "../../state/trail";
import { createBrowserHistory, type Entry, entryIn } from "./browser-history";
import { type KeptTrail, keepTrail } from "./kept-trail";
import { createRation } from "./ration";
import { whereabouts } from "./whereabouts";

/** Milliseconds between two writes of a gesture under way: what it passes through is nobody's to go back to. */
const GESTURE_PACE = 400;
/** Writes left for what the reader does next when the history catches up. */
const RESERVE = 10;
/** Milliseconds after which a browser that was told to go to another entry is not going. */
const GOING = 1_000;

/**
 * Keeps the browser's history in step with the trail. The trail leads: what the reader does is on the page at once,
 * whatever the browser refuses, and its history follows as often as it may be written. Back and Forward lead the trail.
 * @returns a function that stops it
 */
export function syncAddress(kept: KeptTrail): () => void {
  const ration = createRation();
  const first = entryIn(history.state);
  const resumed = kept.places.findIndex(({ id }) => id === first?.place);
  const browser = createBrowserHistory(first, new Map(resumed < 0 ? [] : kept.entries));
  /** The place the browser is on its way to; null while it stays. */
  let awaited: string | null = null;
  let written = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const again = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, wait);
  };
  const write = (how: "push" | "replace", place: Place): boolean => {
    if (ration.left() === 0) {
      again(ration.opensIn());
      return false;
    }
    ration.take();
    written = performance.now();
    const done = browser.write(how, place);
    if (!done) {
      ration.refused();
      again(ration.opensIn());
    }
    return done;
  };
  const go = (place: Place, distance: number): void => {
    awaited = place.id;
    history.go(distance);
    clearTimeout(timer);
    timer = setTimeout(() => {
      awaited = null;
      browser.forgetOthers();
      follow();
    }, GOING);
  };
  /** The entry is that of the place, and its address may have changed. */
  const keepUp = (place: Place, entry: Entry): void => {
    if (entry.address === place.address && location.search === place.address) return;
    const inGesture = usePage.getState().gesture !== null;
    const wait = inGesture ? written + GESTURE_PACE - performance.now() : 0;
    if (wait > 0) again(wait);
    else write("replace", place);
  };
  /** Writes all places since the entry; where those are too many, the last of them: the address must be right. */
  const catchUp = ({ places, at }: Trail, place: Place, entry: Entry | undefined): void => {
    const from = places.findIndex(({ id }) => id === entry?.place);
    if (from < 0 || from > at) {
      write("replace", place);
      return;
    }
    const since = places.slice(from + 1, at + 1);
    const most = since.length > ration.left() ? Math.max(1, ration.left() - RESERVE) : since.length;
    for (const next of since.slice(-most)) if (!write("push", next)) return;
  };
  const follow = (): void => {
    const { trail } = usePage.getState();
    const place = placeOf(trail);
    if (!place || awaited !== null) return;
    clearTimeout(timer);
    const entry = entryIn(history.state);
    const distance = browser.distanceTo(place.id);
    if (entry?.place === place.id) keepUp(place, entry);
    else if (distance) go(place, distance);
    else catchUp(trail, place, entry);
  };

  const travelled = ({ state }: PopStateEvent): void => {
    const expected = awaited;
    awaited = null;
    const entry = entryIn(state);
    const { trail } = usePage.getState();
    if (!entry) {
      // a link within the page was followed: the view is the same
      browser.wasAdded();
      const place = placeOf(trail);
      if (place) write("replace", place);
    } else {
      const side = entry.number < browser.here() ? "before" : "after";
      browser.arrived(entry);
      const at = trail.places.findIndex(({ id }) => id === entry.place);
      if (at < 0) openForgotten({ id: entry.place, address: location.search }, side);
      else if (entry.place !== expected) openPlace(at);
    }
    follow();
  };

  const begin = (): void => {
    if (resumed >= 0) resumeTrail(kept.places, resumed);
    const place = placeOf(usePage.getState().trail);
    if (place) write("replace", place);
  };

  const keep = (): void => {
    const { places } = usePage.getState().trail;
    if (places.length > 0) keepTrail({ places, entries: [...browser.places()], wheres: whereabouts(places) });
  };

  const untie = usePage.subscribe((now, before) => {
    if (now.datasets && !before.datasets) begin();
    else if (now.trail !== before.trail || now.gesture !== before.gesture) follow();
  });
  if (usePage.getState().datasets) begin();
  history.scrollRestoration = "manual";
  addEventListener("popstate", travelled);
  addEventListener("pagehide", keep);
  return () => {
    untie();
    clearTimeout(timer);
    removeEventListener("popstate", travelled);
    removeEventListener("pagehide", keep);
  };
}
