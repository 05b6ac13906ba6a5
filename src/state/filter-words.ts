import { RECORD } from "../data/dataset";
import { TOPICS } from "../data/figure";
import { yearsWords } from "../language/date-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import type { Choices, Filter } from "./choices";
import { areEnough, comparedFrom } from "./compared";
import { evidenceOffered, figuresShown, type PageData, providersOffered } from "./selectors";

/** The active filter as a list of phrases, one for each kind; empty when nothing is filtered. */
export function filterParts(filter: Filter, pageData: Pick<PageData, "providers">, words: Words): readonly string[] {
  const { text } = words;
  const list = (names: readonly string[]): string =>
    names.length > 0 ? text.sentences.list(names) : text.filters.nothing;
  const parts: string[] = [];
  if (filter.providers) {
    const named = pageData.providers.filter(({ id }) => filter.providers?.includes(id));
    parts.push(list(named.map(({ name }) => localized(name, words))));
  }
  if (filter.years) {
    const { from, to } = filter.years;
    parts.push(yearsWords(from, to, words));
  }
  if (filter.topics) parts.push(list(filter.topics.map((topic) => text.topics[topic])));
  if (filter.evidence) parts.push(list(filter.evidence.map((kind) => text.evidence[kind])));
  return parts;
}

/** The same as a reader would put it, for little room: what is left out where that is less, else what is left. */
export function activeParts(filter: Filter, pageData: PageData, words: Words): readonly string[] {
  const { text } = words;
  const phrase = (chosen: readonly string[] | null, offered: readonly (readonly [string, string])[]): string[] => {
    if (!chosen) return [];
    const namesOf = (left: boolean) => offered.filter(([id]) => chosen.includes(id) === left).map(([, name]) => name);
    const [kept, gone] = [namesOf(true), namesOf(false)];
    if (kept.length === 0) return [text.filters.only(text.filters.nothing)];
    return gone.length < kept.length
      ? [text.filters.without(text.sentences.list(gone))]
      : [text.filters.only(text.sentences.list(kept))];
  };
  const years = filter.years ? [yearsWords(filter.years.from, filter.years.to, words)] : [];
  return [
    ...phrase(
      filter.providers,
      providersOffered(pageData).map(({ id, name }) => [id, localized(name, words)]),
    ),
    ...years,
    ...phrase(
      filter.topics,
      TOPICS.map((topic) => [topic, text.topics[topic]]),
    ),
    ...phrase(
      filter.evidence,
      evidenceOffered(pageData).map((kind) => [kind, text.evidence[kind]]),
    ),
  ];
}

/** All that decides what is shown, with its count, in a sentence that stands without the page. */
export function shownWords(choices: Choices, pageData: PageData, words: Words): string {
  const { filters, record, sentences } = words.text;
  const compared = choices.screen === "compare" ? comparedFrom(pageData, choices) : null;
  const parts = [
    pageData.sources.includes(RECORD) ? record.acts.happened : record.acts.said,
    ...(compared && areEnough(compared)
      ? [filters.compared(sentences.and(compared.providers.map(({ name }) => localized(name, words))))]
      : []),
    ...activeParts(choices, pageData, words),
  ];
  const { length } = figuresShown(pageData.figures, choices);
  return sentences.aside(filters.active(parts), filters.count(length, pageData.figures.length));
}

/** The active filter in one line. */
export function filterWords(filter: Filter, pageData: PageData, words: Words): string {
  return words.text.sentences.remarks(filterParts(filter, pageData, words));
}
