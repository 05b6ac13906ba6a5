import { create } from "zustand";
import { type Ignored, type Nameable, readAddress, writeAddress } from "./address";
import { type Choices, INITIAL_CHOICES } from "./choices";
import type { Held } from "./selectors";

/** What is on the page: the figures it holds, the reader's choices, and what of a link could not be read. */
export interface PageState {
  /** Null until the figures have arrived and been checked. */
  readonly held: Held | null;
  readonly nameable: Nameable | null;
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
}

export const usePage = create<PageState>()(() => ({
  held: null,
  nameable: null,
  choices: INITIAL_CHOICES,
  ignored: [],
}));

/** Puts figures on the page and opens the view that the address names. */
export function hold(held: Held, nameable: Nameable, search: string): void {
  usePage.setState({ held, nameable, ...readAddress(search, nameable) });
}

export function choose(part: Partial<Choices>): void {
  usePage.setState(({ choices }) => ({ choices: { ...choices, ...part }, ignored: [] }));
}

/** Opens what an address names, as Back and Forward do. */
export function openAddress(search: string): void {
  usePage.setState(({ nameable }) => (nameable ? readAddress(search, nameable) : {}));
}

/** The query string of the view on the page. */
export function addressOf({ choices, nameable }: Pick<PageState, "choices" | "nameable">): string {
  return nameable ? writeAddress(choices, nameable) : "";
}
