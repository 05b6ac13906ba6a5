/** One entry of the browser's history, as the page marks it. */
export interface Entry {
  /** Id of the place on the trail whose view it has. */
  readonly place: string;
  readonly address: string;
  /** How many of the page's entries lie before it. */
  readonly number: number;
}

/** What an entry remembers; undefined for one that the page did not make, as a link within it does. */
export function entryIn(state: unknown): Entry | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { place, address, number } = state as { readonly [Name in keyof Entry]?: unknown };
  if (typeof place !== "string" || typeof address !== "string" || typeof number !== "number") return undefined;
  return { place, address, number };
}

export type Places = ReadonlyMap<number, string>;

/** Which entries the browser has, as far as the page knows: it cannot be asked. */
export interface BrowserHistory {
  /** The number of the entry the browser is at. */
  here(): number;
  places(): Places;
  /** How far a place is from here, as `history.go` counts; undefined where the browser does not have it. */
  distanceTo(place: string): number | undefined;
  /** @returns whether the browser did it: it refuses what comes too often, with an error or without a word */
  write(how: "push" | "replace", place: { readonly id: string; readonly address: string }): boolean;
  /** The browser is at another entry. */
  arrived(entry: Entry): void;
  /** The browser is at a new entry that something else added. */
  wasAdded(): void;
  /** Nothing but the entry it is at can be reached. */
  forgetOthers(): void;
}

/** @param kept of an earlier load of the page */
export function createBrowserHistory(first: Entry | undefined, kept: Places): BrowserHistory {
  let here = first?.number ?? 0;
  let places = new Map(kept);
  if (first) places.set(here, first.place);
  const upTo = (number: number) => new Map([...places].filter(([at]) => at <= number));
  return {
    here: () => here,
    places: () => places,
    distanceTo(place) {
      const distances = [...places].flatMap(([at, id]) => (id === place ? [at - here] : []));
      return distances.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    },
    write(how, { id, address }) {
      const entry: Entry = { place: id, address, number: how === "push" ? here + 1 : here };
      const url = `${location.pathname}${address}${location.hash}`;
      try {
        history[`${how}State`](entry, "", url);
      } catch {
        return false;
      }
      const now = entryIn(history.state);
      if (now?.place !== id || now.address !== address || now.number !== entry.number) return false;
      if (how === "push") places = upTo(here);
      here = entry.number;
      places.set(here, id);
      return true;
    },
    arrived(entry) {
      here = entry.number;
      places.set(here, entry.place);
    },
    wasAdded() {
      places = upTo(here);
      here += 1;
    },
    forgetOthers() {
      places = new Map([...places].filter(([at]) => at === here));
    },
  };
}
