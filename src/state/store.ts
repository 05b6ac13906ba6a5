import { dequal } from "dequal";
import { createStore, useStore } from "zustand";
import type { Dataset } from "../data/dataset";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Locale } from "../language/language";
import { type Nameable, readAddress, writeAddress } from "./address";
import {
  CHART_SCREENS,
  type ChartScreen,
  type Choices,
  INITIAL_CHOICES,
  type Kept,
  NOTHING_KEPT,
  type Theme,
} from "./choices";
import type { Ignored } from "./codec";
import { followed } from "./compared";
import { type ImageChoices, INITIAL_IMAGE, readImageChoices } from "./image-choices";
import { nameableFrom, type PageData, pageDataFrom } from "./selectors";
import { PLAIN_TEXT, type TextLook } from "./text-look";
import { canRedo, canUndo, NO_TRAIL, type Place, placeOf, rewritten, type Trail, walked, withoutVoid } from "./trail";
import type { Passed } from "./trail-words";

/** What is on the page: the datasets it holds, the reader's choices, and what of a link could not be read. */
export interface PageState {
  /** Null until the figures have arrived and been checked. */
  readonly datasets: readonly Dataset[] | null;
  /** Ids of every chart an address may name. */
  readonly charts: readonly string[];
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
  /** Whether that was a link, or a place on the trail whose figures are no longer on the page. */
  readonly ignoredIn: "link" | "trail";
  /** The language the browser would have, used where the reader has not chosen. */
  readonly browserLanguage: Language;
  /** What the reader chose at an earlier visit or this one, used where the address says nothing. */
  readonly kept: Kept;
  /** Names a drag or a run of keys still under way: its changes are one step of history. */
  readonly gesture: string | null;
  /** The views the reader came through. */
  readonly trail: Trail;
  /** What the reader chose before any figure had arrived: kept when the address is read. */
  readonly chosenEarly: Partial<Choices>;
  /** How charts leave as pictures. Not in the address: it is the reader's, not the view's. */
  readonly image: ImageChoices;
  /** Whether the browser keeps that for the next visit. */
  readonly imageKept: boolean;
  /** ISO date on which the page was opened; empty before that is known. */
  readonly today: string;
  readonly textLook: TextLook;
  readonly record: RecordState;
  readonly code: CodeState;
}

/** How it stands with the page's own code, part of which is fetched when it is wanted. */
export interface CodeState {
  /** Whether the server has a newer version of the page. */
  readonly isOutdated: boolean;
  /** How often the reader asked for what did not come. */
  readonly tries: number;
  /** Whether the browser keeps the page, so that it opens without a network; null before that is known. */
  readonly isKept: boolean | null;
}

/** How it stands with the datasets beside the article's: they may come later, or not at all. */
export interface RecordState {
  readonly status: "awaited" | "here" | "missing";
  /** Why they are missing. */
  readonly fault: Error | null;
  /** Whether something on the page needs them now; else they are fetched when it is at rest. */
  readonly isWanted: boolean;
  /** How often the reader asked for them again. */
  readonly tries: number;
  /** What the reader chose that is still to come. */
  readonly chosen: Choices["sources"] | null;
}

const NO_RECORD: RecordState = { status: "awaited", fault: null, isWanted: false, tries: 0, chosen: null };

const page = createStore<PageState>()((_set, _get, store) => {
  const { subscribe } = store;
  store.subscribe = (listener) => subscribe(alone(listener));
  return {
    datasets: null,
    charts: [],
    choices: INITIAL_CHOICES,
    ignored: [],
    ignoredIn: "link",
    browserLanguage: DEFAULT_LANGUAGE,
    kept: NOTHING_KEPT,
    gesture: null,
    trail: NO_TRAIL,
    chosenEarly: {},
    image: INITIAL_IMAGE,
    imageKept: true,
    today: "",
    textLook: PLAIN_TEXT,
    record: NO_RECORD,
    code: { isOutdated: false, tries: 0, isKept: null },
  };
});

/** Where it is rendered ahead of any browser, zustand's hooks would have the page as it began. */
const asItIs = { ...page, getInitialState: page.getState };

export const usePage = Object.assign(<Part>(select: (page: PageState) => Part): Part => useStore(asItIs, select), page);

type Listener = (now: PageState, before: PageState) => void;

/** Each listener stands alone: one that fails is reported, and the others still hear. */
function alone(listener: Listener): Listener {
  return (now, before) => {
    try {
      listener(now, before);
    } catch (error) {
      reportError(error);
    }
  };
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
  readonly language: Language;
  readonly kept: Kept;
  readonly search: string;
  readonly image: string;
  readonly today: string;
  readonly textLook: TextLook;
}): void {
  const { lang, theme } = readAddress(browser.search, () => NOTHING_NAMEABLE).choices;
  usePage.setState(({ choices }) => ({
    browserLanguage: browser.language,
    kept: browser.kept,
    image: readImageChoices(browser.image).choices,
    today: browser.today,
    textLook: browser.textLook,
    choices: { ...choices, lang, theme, embed: new URLSearchParams(browser.search).get("embed") },
  }));
}

/** Puts datasets on the page and opens the view that the address names. */
export function setDatasets(datasets: readonly Dataset[], charts: readonly string[], search: string): void {
  const held = { datasets, charts };
  const { choices: named, ignored } = readAddress(search, (sources) => nameableOf(held, sources));
  usePage.setState((page) => {
    const choices = { ...named, ...page.chosenEarly };
    const address = addressOf({ ...held, choices });
    const trail = placeOf(page.trail)
      ? rewritten(page.trail, { address })
      : walked(NO_TRAIL, { address, kept: page.kept });
    return { ...held, choices, ignored, ignoredIn: "link", chosenEarly: {}, trail };
  });
}

/** Of the datasets beside the article's: a view names some of theirs, says more with them, or can do without. */
export type Need = "named" | "better" | "none";

/** Of a link or a place of the trail. @param held what is on the page without them */
export function needOf(
  address: string,
  held: Pick<PageState, "charts"> & { readonly datasets: readonly Dataset[] },
): Need {
  const { choices, ignored } = readAddress(address, (sources) => nameableOf(held, sources));
  if (ignored.some(({ parameter }) => parameter === "sources" || parameter === "figure")) return "named";
  const isSetBeside = choices.screen === "compare" || choices.screen === "corrections" || choices.figure !== null;
  return isSetBeside ? "better" : "none";
}

/** @param gesture names a drag or a run of keys that this change is part of. */
export function choose(part: Partial<Choices>, gesture: string | null = null): void {
  usePage.setState((page) => {
    const { sources, ...rest } = part;
    if (sources && isToCome(page, sources))
      return { ...changed(page, chosen(page, rest), gesture), record: chosenOf(page, sources) };
    return {
      ...changed(page, chosen(page, part), gesture),
      chosenEarly: page.datasets ? {} : { ...page.chosenEarly, ...part },
      ...(sources ? { record: { ...page.record, chosen: null } } : {}),
    };
  });
}

/** Whether datasets are meant that are not on the page and may still come. */
function isToCome({ datasets, record }: PageState, sources: Choices["sources"]): boolean {
  return (
    record.status !== "here" && datasets !== null && sources.some((id) => !datasets.some((held) => held.id === id))
  );
}

/** What was chosen is shown when it comes; what was missing is asked for again. */
function chosenOf({ record }: PageState, chosen: Choices["sources"]): RecordState {
  const tries = record.status === "missing" ? record.tries + 1 : record.tries;
  return { status: "awaited", fault: null, isWanted: true, tries, chosen };
}

/** A language or a theme for this visit and the next; null is what browser and system have. */
export function prefer(part: Partial<Kept>): void {
  usePage.setState((page) => {
    const kept = { ...page.kept, ...part };
    return {
      ...changed({ ...page, kept }, { ...page.choices, ...part }, null),
      chosenEarly: page.datasets ? {} : { ...page.chosenEarly, ...part },
    };
  });
}

/** The page after a change: one place further on the trail, or at the same while a gesture goes on. */
function changed(page: PageState, choices: Choices, gesture: string | null): Partial<PageState> {
  const next = { ...page, choices };
  const goesOn = gesture !== null && gesture === page.gesture;
  return { choices, kept: page.kept, ignored: [], gesture, trail: trailAfter(next, goesOn) };
}

function trailAfter(page: PageState, goesOn: boolean): Trail {
  const { trail, kept } = page;
  const now = placeOf(trail);
  if (!page.datasets || !now) return trail;
  const next = { address: addressOf(page), kept };
  if (goesOn) return rewritten(trail, next);
  return next.address === now.address && !looksOther(page, now) ? rewritten(trail, next) : walked(trail, next);
}

/** Whether what is kept alone makes the page look other: the address says nothing of it. */
function looksOther({ choices, kept }: PageState, before: Place): boolean {
  return (
    (choices.theme === null && kept.theme !== before.kept.theme) ||
    (choices.lang === null && kept.lang !== before.kept.lang)
  );
}

function chosen(page: PageState, part: Partial<Choices>): Choices {
  const choices = part.sources ? withSources(page, part) : { ...page.choices, ...part };
  return followed(page.choices, choices, nameableOf(page, choices.sources).providers);
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

/** What comes next is another change, also of the same control. */
export function endGesture(): void {
  usePage.setState(({ gesture, trail }) => (gesture === null ? {} : { gesture: null, trail: withoutVoid(trail) }));
}

export function dismissIgnored(): void {
  usePage.setState({ ignored: [] });
}

/** To the view before the last change. */
export function undo(): void {
  endGesture();
  const { trail } = usePage.getState();
  if (canUndo(trail)) openPlace(trail.at - 1);
}

/** To the view that was undone last. */
export function redo(): void {
  endGesture();
  const { trail } = usePage.getState();
  if (canRedo(trail)) openPlace(trail.at + 1);
}

/** To any view the reader came through. @param at its index on the trail */
export function openPlace(at: number): void {
  usePage.setState((page) => {
    const place = page.trail.places[at];
    return place ? opened(page, { ...page.trail, at }, place) : {};
  });
}

/** To a view that the browser remembers and the trail does not, as after very many changes. */
export function openForgotten(place: Pick<Place, "id" | "address">, side: "before" | "after"): void {
  usePage.setState((page) => {
    const { places, at } = page.trail;
    const found: Place = { ...place, kept: page.kept };
    const trail =
      side === "before"
        ? { places: [found, ...places], at: 0 }
        : { places: [...places.slice(0, at + 1), found], at: at + 1 };
    return opened(page, trail, found);
  });
}

/** The page at a place of its trail: as near to it as the figures on the page allow, which the address then says. */
function opened(page: PageState, trail: Trail, { address, kept }: Place): Partial<PageState> {
  if (!page.datasets) return {};
  const read = readAddress(address, (sources) => nameableOf(page, sources));
  const choices = keepingSame(page.choices, read.choices);
  return {
    choices,
    kept,
    ignored: read.ignored,
    ignoredIn: "trail",
    gesture: null,
    trail: rewritten(trail, { address: addressOf({ ...page, choices }) }),
  };
}

/** What did not change stays the same object, so that nothing of it is drawn anew. */
function keepingSame(before: Choices, after: Choices): Choices {
  const same = (Object.keys(after) as (keyof Choices)[]).filter((name) => dequal(before[name], after[name]));
  return { ...after, ...Object.fromEntries(same.map((name) => [name, before[name]])) };
}

/** The view at a place of the trail, as the figures on the page allow; undefined where there is none. */
export function passedAt(page: PageState, at: number): Passed | undefined {
  const place = page.trail.places[at];
  if (!place || !page.datasets) return undefined;
  const { choices } = readAddress(place.address, (sources) => nameableOf(page, sources));
  const pageData = pageDataOf({ ...page, choices });
  return pageData ? { choices, kept: place.kept, pageData } : undefined;
}

/** Takes up the trail of this visit again, where the page was loaded anew. @param at where on it the browser is */
export function resumeTrail(places: readonly Place[], at: number): void {
  usePage.setState((page) => ({
    trail: rewritten({ places, at }, { address: addressOf(page), kept: page.kept }),
  }));
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
export function localeOf({ choices, kept, browserLanguage, datasets }: PageState): Locale {
  const { lang, currency, fx } = choices;
  const wonPerDollar = fx ?? datasets?.[0]?.exchangeRate.wonPerDollar ?? 1;
  return { language: lang ?? kept.lang ?? browserLanguage, currency, wonPerDollar };
}

/** Light or dark, as the reader chose; null follows the system. */
export function themeOf({ choices, kept }: Pick<PageState, "choices" | "kept">): Theme | null {
  return choices.theme ?? kept.theme;
}

/** Query strings of what charts show, by screen and language, without what only concerns the page around it. */
export type ExportAddresses = Readonly<Record<`${ChartScreen}-${Language}`, string>>;

export function exportAddressesOf(page: Pick<PageState, "datasets" | "charts" | "choices">): ExportAddresses {
  const at = (screen: ChartScreen, lang: Language): string =>
    addressOf(page, { screen, lang, theme: null, figure: null, chart: null, form: null, embed: null });
  return Object.fromEntries(
    CHART_SCREENS.flatMap((screen) => LANGUAGES.map((lang) => [`${screen}-${lang}`, at(screen, lang)])),
  ) as ExportAddresses; // its type forgets which keys there are
}

/** Opens the view a picture remembers; the reader's own look stays, and Back leads to where they were. */
export function openRemembered(address: string): void {
  usePage.setState((page) => {
    if (!page.datasets) return {};
    const { choices, ignored } = readAddress(address, (sources) => nameableOf(page, sources));
    const view = { ...choices, theme: page.choices.theme, embed: null };
    return { ...changed(page, view, null), ignored, ignoredIn: "link" };
  });
}
