import { yearsWords } from "../language/date-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import type { Filter } from "./choices";
import type { PageData } from "./selectors";

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

/** The same in one line. */
export function filterWords(filter: Filter, pageData: PageData, words: Words): string {
  return words.text.sentences.remarks(filterParts(filter, pageData, words));
}
