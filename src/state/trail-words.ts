import { dequal } from "dequal";
import { figureName } from "../language/figure-words";
import { localized, ownName } from "../language/language";
import { decimal } from "../language/number";
import type { Words } from "../language/words";
import { type Choices, type Filter, type Kept, NO_FILTER } from "./choices";
import { NONE } from "./codec";
import { activeParts } from "./filter-words";
import type { Form } from "./form";
import type { PageData } from "./selectors";

/** What a place of the trail holds: the choices, what the browser kept, and the figures on the page. */
export interface Passed {
  readonly choices: Choices;
  readonly kept: Kept;
  readonly pageData: PageData;
}

/** Words for a change, and the figures on the page after it. */
interface Scene {
  readonly words: Words;
  readonly pageData: PageData;
}

/** Every choice answers what a change of it is called; a new choice does not compile until it does. */
type Names = {
  readonly [Name in keyof Choices]: (after: Choices[Name], before: Choices[Name], scene: Scene) => string;
};

const NAMES: Names = {
  screen: (screen, _, { words }) => words.text.page.screens[screen],
  providers: (providers, _, scene) => filterName("providers", { providers }, scene),
  years: (years, _, scene) => filterName("years", { years }, scene),
  topics: (topics, _, scene) => filterName("topics", { topics }, scene),
  evidence: (evidence, _, scene) => filterName("evidence", { evidence }, scene),
  sources: (sources, _, { words: { text } }) => text.record.acts[sources.length > 1 ? "happened" : "said"],
  step: (step, _, { words }) => words.text.steps[step],
  basis: (basis, _, { words }) => words.text.bases[basis],
  compare: (ids, _, scene) => comparedName(ids, scene),
  against: (id, _, scene) => againstName(id, scene),
  rows: (rows, _, { words: { text } }) => (rows === "shared" ? text.comparing.shared : text.trail.allRows),
  history: (history, _, { words: { text } }) => (history === "indexed" ? text.comparing.indexed : text.trail.amounts),
  currency: (currency, _, { words }) => words.text.page.currencies[currency],
  fx: (rate, _, { words: { text, language } }) =>
    rate === null ? text.rate.reset : text.trail.rate(decimal(rate, language, 4)),
  chart: windowName("opened", chartName),
  form: (form, _, { words }) => formWords(form, words),
  figure: windowName("source", (id, { words, pageData: { every } }) => {
    const figure = every.find((candidate) => candidate.id === id);
    return figure ? figureName(figure, words) : id;
  }),
  embed: windowName("opened", chartName),
  lang: (language, _, { words }) => (language === null ? words.text.trail.ownLanguage : ownName(language)),
  theme: (theme, _, { words }) => words.text.page.themes[theme ?? "system"],
};

/** Choices that open something over the page, or close it. */
const WINDOWS: readonly (keyof Choices)[] = ["chart", "figure", "embed"];

/** What was changed between two views, in a few words: "Without Microsoft", "2024–2025", "What happened". */
export function changeWords(before: Passed, after: Passed, words: Words): string {
  const [from, to] = [inEffect(before), inEffect(after)];
  const changed = (Object.keys(NAMES) as (keyof Choices)[]).filter((name) => !dequal(from[name], to[name]));
  if (isReset(from, to, changed)) return words.text.filters.none;
  /** What closed on the way to something else needs no word. */
  const told = changed.filter((name) => !WINDOWS.includes(name) || to[name] !== null);
  const scene = { words, pageData: after.pageData };
  const names = (told.length > 0 ? told : changed).map((name) => nameOf(name, from, to, scene));
  return words.text.sentences.remarks([...new Set(names)]);
}

/** What was kept for the next visit counts where nothing was chosen at this one. */
function inEffect({ choices, kept }: Passed): Choices {
  return { ...choices, lang: choices.lang ?? kept.lang, theme: choices.theme ?? kept.theme };
}

/** Whether all of several filters were taken back at once. */
function isReset(from: Choices, to: Choices, changed: readonly (keyof Choices)[]): boolean {
  const filters = (Object.keys(NO_FILTER) as (keyof Filter)[]).filter((name) => from[name] !== null);
  return filters.length > 1 && filters.length === changed.length && filters.every((name) => to[name] === null);
}

/** Generic, so that a choice and what it is called are known to belong together. */
function nameOf<Name extends keyof Choices>(name: Name, from: Choices, to: Choices, scene: Scene): string {
  return NAMES[name](to[name], from[name], scene);
}

function filterName(kind: keyof Filter, part: Partial<Filter>, { words, pageData }: Scene): string {
  return (
    words.text.sentences.remarks(activeParts({ ...NO_FILTER, ...part }, pageData, words)) || words.text.trail.all[kind]
  );
}

function comparedName(ids: readonly string[] | null, { words, pageData }: Scene): string {
  const { trail, sentences, filters } = words.text;
  if (ids === null) return trail.compareUsual;
  return trail.compare(
    ids.length > 0 ? sentences.and(ids.map((id) => providerName(id, words, pageData))) : filters.nothing,
  );
}

function againstName(id: string | null, { words, pageData }: Scene): string {
  const { trail, comparing } = words.text;
  if (id === null) return trail.againstUsual;
  return trail.against(id === NONE ? comparing.nobody : providerName(id, words, pageData));
}

function providerName(id: string, words: Words, { providers }: Pick<PageData, "providers">): string {
  const provider = providers.find((one) => one.id === id);
  return provider ? localized(provider.name, words) : id;
}

function windowName(opens: "opened" | "source", name: (id: string, scene: Scene) => string) {
  return (after: string | null, before: string | null, scene: Scene): string => {
    const { trail } = scene.words.text;
    return after === null ? trail.closed(before === null ? "" : name(before, scene)) : trail[opens](name(after, scene));
  };
}

/** As the reader picks it. */
function formWords(form: Form | null, { text: { picker, sentences } }: Words): string {
  if (!form) return picker.shapes.original;
  const { shape, amounts, order } = form;
  return sentences.list([
    picker.shapes[shape],
    ...(amounts === "absolute" ? [] : [picker.amounts[amounts]]),
    ...(order === "value" ? [] : [picker.orders[order]]),
  ]);
}

function chartName(id: string, { words }: Scene): string {
  const [, chart] = Object.entries(words.text.charts).find(([known]) => known === id) ?? [];
  return chart?.name ?? id;
}
