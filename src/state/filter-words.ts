import { type Language, localized } from "../language/language";
import type { Words } from "../language/words";
import type { Filter } from "./choices";
import type { PageData } from "./selectors";

/** The active filter as a list of phrases, one for each kind; empty when nothing is filtered. */
export function filterParts(filter: Filter, pageData: Pick<PageData, "providers">, words: Words): readonly string[] {
  const { text } = words;
  const list = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : text.filters.nothing);
  const parts: string[] = [];
  if (filter.providers) {
    const named = pageData.providers.filter(({ id }) => filter.providers?.includes(id));
    parts.push(list(named.map(({ name }) => localized(name, words))));
  }
  if (filter.years) {
    const { from, to } = filter.years;
    parts.push(yearRangeWords(from, to, words.language));
  }
  if (filter.topics) parts.push(list(filter.topics.map((topic) => text.topics[topic])));
  if (filter.evidence) parts.push(list(filter.evidence.map((kind) => text.evidence[kind])));
  return parts;
}

/** "2023–2025"; "2023~2025년" in Korean. */
function yearRangeWords(from: number, to: number, language: Language): string {
  if (language === "ko") return from === to ? `${from}년` : `${from}~${to}년`;
  return from === to ? `${from}` : `${from}–${to}`;
}
