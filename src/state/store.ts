import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Language } from "../language/language";
import { type Ignored, type Nameable, readAddress, writeAddress } from "./address";
import { type Choices, type Filter, INITIAL_CHOICES, type Theme } from "./choices";
import type { Held } from "./selectors";

/** What is on the page: the figures it holds, the reader's choices, and what of a link could not be read. */
export interface PageState {
  /** Null until the figures have arrived and been checked. */
  readonly held: Held | null;
  readonly nameable: Nameable | null;
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
  /** What the browser would have, used where the reader has not chosen. */
  readonly browserLanguage: Language;
  /** Null follows the system. */
  readonly browserTheme: Theme | null;
  /** Names a drag or a run of keys still under way: its changes are one step of history. */
  readonly gesture: string | null;
}

export const usePage = create<PageState>()(() => ({
  held: null,
  nameable: null,
  choices: INITIAL_CHOICES,
  ignored: [],
  browserLanguage: "en",
  browserTheme: null,
  gesture: null,
}));

/** The filter alone, the same object until it changes. */
export function useFilter(): Filter {
  return usePage(
    useShallow(({ choices: { providers, years, topics, evidence } }) => ({ providers, years, topics, evidence })),
  );
}

/** Before any figure has arrived: how the page speaks and looks while it waits. */
export function begin(browser: { language: Language; theme: Theme | null; search: string }): void {
  const { lang, theme } = readAddress(browser.search, NOTHING_NAMEABLE).choices;
  usePage.setState(({ choices }) => ({
    browserLanguage: browser.language,
    browserTheme: browser.theme,
    choices: { ...choices, lang, theme },
  }));
}

const NOTHING_NAMEABLE: Nameable = { providers: [], figures: [], charts: [], years: { from: 0, to: 0 } };

/** What the page falls back to from now on where the reader has not chosen. */
export function preferTheme(theme: Theme | null): void {
  usePage.setState(({ choices }) => ({ browserTheme: theme, choices: { ...choices, theme } }));
}

/** Puts figures on the page and opens the view that the address names. */
export function hold(held: Held, nameable: Nameable, search: string): void {
  usePage.setState({ held, nameable, ...readAddress(search, nameable) });
}

/** @param gesture names a drag or a run of keys that this change is part of. */
export function choose(part: Partial<Choices>, gesture: string | null = null): void {
  usePage.setState(({ choices }) => ({ choices: { ...choices, ...part }, ignored: [], gesture }));
}

export function endGesture(): void {
  usePage.setState({ gesture: null });
}

export function dismissIgnored(): void {
  usePage.setState({ ignored: [] });
}

/** Opens what an address names, as Back and Forward do. */
export function openAddress(search: string): void {
  usePage.setState(({ nameable }) => (nameable ? readAddress(search, nameable) : {}));
}

/** The query string of the view on the page. */
export function addressOf({ choices, nameable }: Pick<PageState, "choices" | "nameable">): string {
  return nameable ? writeAddress(choices, nameable) : "";
}
