import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Dataset } from "../data/dataset";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Locale } from "../language/language";
import { type Nameable, readAddress, writeAddress } from "./address";
import { type ChartFilter, type Choices, type Filter, INITIAL_CHOICES, type Theme } from "./choices";
import type { Ignored } from "./codec";
import { type ImageChoices, INITIAL_IMAGE, readImageChoices } from "./image-choices";
import { nameableFrom, type PageData, pageDataFrom } from "./selectors";
import { PLAIN_TEXT, type TextLook } from "./text-look";

/** What is on the page: the datasets it holds, the reader's choices, and what of a link could not be read. */
export interface PageState {
  /** Null until the figures have arrived and been checked. */
  readonly datasets: readonly Dataset[] | null;
  /** Ids of every chart an address may name. */
  readonly charts: readonly string[];
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
  /** What the browser would have, used where the reader has not chosen. */
  readonly browserLanguage: Language;
  /** Null follows the system. */
  readonly browserTheme: Theme | null;
  /** Names a drag or a run of keys still under way: its changes are one step of history. */
  readonly gesture: string | null;
  /** How many steps Back can take without leaving the page. */
  readonly steps: number;
  /** What the reader chose before any figure had arrived: kept when the address is read. */
  readonly chosenEarly: Partial<Choices>;
  /** How charts leave as pictures. Not in the address: it is the reader's, not the view's. */
  readonly image: ImageChoices;
  /** Whether the browser keeps that for the next visit. */
  readonly imageKept: boolean;
  /** ISO date on which the page was opened; empty before that is known. */
  readonly today: string;
  readonly textLook: TextLook;
}

export const usePage = create<PageState>()(() => ({
  datasets: null,
  charts: [],
  choices: INITIAL_CHOICES,
  ignored: [],
  browserLanguage: DEFAULT_LANGUAGE,
  browserTheme: null,
  gesture: null,
  steps: 0,
  chosenEarly: {},
  image: INITIAL_IMAGE,
  imageKept: true,
  today: "",
  textLook: PLAIN_TEXT,
}));

/** The filter alone, the same object until it changes. */
export function useFilter(): Filter {
  return usePage(
    useShallow(({ choices: { providers, years, topics, evidence } }) => ({ providers, years, topics, evidence })),
  );
}

/** What decides what the charts show, the same object until it changes. */
export function useChartFilter(): ChartFilter {
  return usePage(
    useShallow(({ choices: { providers, years, topics, evidence, step, basis } }) => ({
      providers,
      years,
      topics,
      evidence,
      step,
      basis,
    })),
  );
}

interface Joined {
  readonly pageData: PageData;
  readonly nameable: Nameable;
}

const joinings = new WeakMap<readonly Dataset[], Map<string, Joined>>();

/** Joined once for each choice of datasets, so that nothing redraws when another choice changes. */
function joined(
  { datasets, charts }: Pick<PageState, "datasets" | "charts">,
  sources: readonly string[],
): Joined | null {
  if (!datasets) return null;
  const known = joinings.get(datasets) ?? new Map<string, Joined>();
  joinings.set(datasets, known);
  const key = sources.join();
  const there = known.get(key);
  if (there) return there;
  const pageData = pageDataFrom(datasets, sources);
  const made = { pageData, nameable: nameableFrom(pageData, { charts, datasets: datasets.map(({ id }) => id) }) };
  known.set(key, made);
  return made;
}

/** The chosen datasets as one; null before they have arrived. The same object until the choice of datasets changes. */
export function pageDataOf(page: Pick<PageState, "datasets" | "charts" | "choices">): PageData | null {
  return joined(page, page.choices.sources)?.pageData ?? null;
}

function nameableOf(page: Pick<PageState, "datasets" | "charts">, sources: readonly string[]): Nameable {
  return joined(page, sources)?.nameable ?? NOTHING_NAMEABLE;
}

const NOTHING_NAMEABLE: Nameable = { datasets: [], providers: [], figures: [], charts: [], years: { from: 0, to: 0 } };

/** Before any figure has arrived: how the page speaks and looks while it waits. */
export function begin(browser: {
  language: Language;
  theme: Theme | null;
  search: string;
  image: string;
  today: string;
  textLook: TextLook;
}): void {
  const { lang, theme } = readAddress(browser.search, () => NOTHING_NAMEABLE).choices;
  usePage.setState(({ choices }) => ({
    browserLanguage: browser.language,
    browserTheme: browser.theme,
    image: readImageChoices(browser.image).choices,
    today: browser.today,
    textLook: browser.textLook,
    choices: { ...choices, lang, theme, embed: new URLSearchParams(browser.search).get("embed") },
  }));
}

/** A theme of the reader's own, or the system's again. What was kept of an earlier visit no longer counts. */
export function preferTheme(theme: Theme | null): void {
  usePage.setState({ browserTheme: null });
  choose({ theme });
}

/** Puts datasets on the page and opens the view that the address names. */
export function setDatasets(datasets: readonly Dataset[], charts: readonly string[], search: string): void {
  const page = { datasets, charts };
  const read = readAddress(search, (sources) => nameableOf(page, sources));
  usePage.setState(({ chosenEarly }) => ({
    ...page,
    ...read,
    choices: { ...read.choices, ...chosenEarly },
    chosenEarly: {},
  }));
}

/** @param gesture names a drag or a run of keys that this change is part of. */
export function choose(part: Partial<Choices>, gesture: string | null = null): void {
  usePage.setState((page) => ({
    chosenEarly: page.datasets ? {} : { ...page.chosenEarly, ...part },
    choices: part.sources ? withSources(page, part) : { ...page.choices, ...part },
    ignored: [],
    gesture,
  }));
}

/** Other datasets offer other providers and years: what is chosen is read anew, so that nothing chosen is unknown. */
function withSources(page: PageState, part: Partial<Choices>): Choices {
  const choices = { ...page.choices, ...part };
  const address = writeAddress(choices, nameableOf(page, page.choices.sources));
  return readAddress(address, (sources) => nameableOf(page, sources)).choices;
}

/** How the next pictures are to look. */
export function chooseImage(part: Partial<ImageChoices>): void {
  usePage.setState(({ image }) => ({ image: { ...image, ...part } }));
}

export function endGesture(): void {
  usePage.setState({ gesture: null });
}

export function dismissIgnored(): void {
  usePage.setState({ ignored: [] });
}

/** Opens what an address names, as Back and Forward do. */
export function openAddress(search: string): void {
  usePage.setState((page) => (page.datasets ? readAddress(search, (sources) => nameableOf(page, sources)) : {}));
}

/** The query string of the view on the page, or of the view it would have after a change. */
export function addressOf(
  page: Pick<PageState, "datasets" | "charts" | "choices">,
  part: Partial<Choices> = {},
): string {
  const choices = { ...page.choices, ...part };
  return page.datasets ? writeAddress(choices, nameableOf(page, choices.sources)) : "";
}

/** How everything on the page is said: what the reader chose, else what browser and data have. */
export function localeOf({ choices, browserLanguage, datasets }: PageState): Locale {
  const { lang, currency, fx } = choices;
  const wonPerDollar = fx ?? datasets?.[0]?.exchangeRate.wonPerDollar ?? 1;
  return { language: lang ?? browserLanguage, currency, wonPerDollar };
}

/** The same object until it changes. */
export function useLocale(): Locale {
  return usePage(useShallow(localeOf));
}

/** Query strings of what charts show, by screen and language, without what only concerns the page around it. */
export type ExportAddresses = Readonly<Record<`${ChartScreen}-${Language}`, string>>;

/** The screens that have charts. */
const CHART_SCREENS = ["dashboard", "compare"] as const;
export type ChartScreen = (typeof CHART_SCREENS)[number];

export function exportAddressesOf(page: Pick<PageState, "datasets" | "charts" | "choices">): ExportAddresses {
  const at = (screen: ChartScreen, lang: Language): string =>
    addressOf(page, { screen, lang, theme: null, figure: null, chart: null, embed: null });
  return Object.fromEntries(
    CHART_SCREENS.flatMap((screen) => LANGUAGES.map((lang) => [`${screen}-${lang}`, at(screen, lang)])),
  ) as ExportAddresses; // its type forgets which keys there are
}

/** The same object until one of them changes. */
export function useExportAddresses(): ExportAddresses {
  return usePage(useShallow(exportAddressesOf));
}

/** Opens the view a picture remembers; the reader's own look stays, and Back leads to where they were. */
export function openRemembered(address: string): void {
  usePage.setState((page) => {
    if (!page.datasets) return {};
    const { choices, ignored } = readAddress(address, (sources) => nameableOf(page, sources));
    return { choices: { ...choices, theme: page.choices.theme, embed: null }, ignored, gesture: null };
  });
}
