import { vi } from "vitest";

/** What a browser answers to writes that come too often; Infinity where it takes any number. */
export interface Refusal {
  readonly writes: number;
  /** Milliseconds. */
  readonly within: number;
  /** WebKit throws; Chromium does nothing, without a word. */
  readonly throws: boolean;
}

/** Entries a browser keeps; the oldest give way. */
const MOST = 50;

interface HistoryEntry {
  readonly state: unknown;
  readonly search: string;
}

/** A tab's history as browsers have it: it goes later than it is told to, forgets, and refuses. */
export class TabHistory {
  readonly #entries: HistoryEntry[];
  readonly #listeners = new Map<string, Set<(event: object) => void>>();
  readonly #kept = new Map<string, string>();
  readonly #refusal: Refusal;
  #writes: number[] = [];
  #at = 0;

  constructor(search: string, refusal: Refusal) {
    this.#entries = [{ state: null, search }];
    this.#refusal = refusal;
  }

  /** Puts it in the place of the tab the code runs in. */
  stub(): void {
    const tab = this;
    vi.stubGlobal("history", {
      get state() {
        return tab.#entry.state;
      },
      scrollRestoration: "auto",
      pushState: (state: unknown, _: string, url: string) => this.#write(() => this.#push(state, url)),
      replaceState: (state: unknown, _: string, url: string) =>
        this.#write(() => this.#entries.splice(this.#at, 1, { state, search: searchOf(url) })),
      go: (distance: number) => this.go(distance),
    });
    vi.stubGlobal("location", {
      pathname: "/",
      hash: "",
      get search() {
        return tab.search;
      },
    });
    vi.stubGlobal("sessionStorage", {
      getItem: (name: string) => this.#kept.get(name) ?? null,
      setItem: (name: string, value: string) => this.#kept.set(name, value),
    });
    vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) => {
      this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    });
    vi.stubGlobal("removeEventListener", (type: string, listener: (event: object) => void) => {
      this.#listeners.get(type)?.delete(listener);
    });
  }

  get search(): string {
    return this.#entry.search;
  }

  get state(): unknown {
    return this.#entry.state;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** As the reader's Back and Forward and the page's own `history.go` do: a while later, and not beyond the ends. */
  go(distance: number): void {
    setTimeout(() => {
      if (!this.#entries[this.#at + distance]) return;
      this.#at += distance;
      this.tell("popstate", { state: structuredClone(this.#entry.state) });
    }, 20);
  }

  /** A link within the page adds an entry that remembers nothing. */
  followLink(): void {
    this.#push(null, `/${this.search}`);
    this.tell("popstate", { state: null });
  }

  tell(type: string, event: object): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
  }

  get #entry(): HistoryEntry {
    const entry = this.#entries[this.#at];
    if (!entry) throw new Error("no entry");
    return entry;
  }

  #push(state: unknown, url: string): void {
    this.#entries.splice(this.#at + 1, Number.POSITIVE_INFINITY, { state, search: searchOf(url) });
    if (this.#entries.length > MOST) this.#entries.shift();
    this.#at = this.#entries.length - 1;
  }

  #write(write: () => void): void {
    const { writes, within, throws } = this.#refusal;
    this.#writes = this.#writes.filter((time) => time > performance.now() - within);
    if (this.#writes.length >= writes) {
      if (throws) throw new Error("SecurityError");
      return;
    }
    this.#writes.push(performance.now());
    write();
  }
}

function searchOf(url: string): string {
  return new URL(url, "https://example.org").search;
}
