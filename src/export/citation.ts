import { type Figure, type Source, sourcesOf, statedUnder } from "../data/figure";
import { dateWords } from "../language/figure-words";
import { said } from "../language/language";
import type { Words } from "../language/words";

/** Every source some figures rest on, each once. */
export function sourcesUnder(figures: readonly Figure[]): readonly Source[] {
  return [...new Set(figures.flatMap(sourcesOf))];
}

/** "KMJournal, Shin Ju-baek (date inferred: May 2025), § 2.1, 2.2": what stands under a chart. */
export function sourceLine(figures: readonly Figure[], words: Words): string {
  const names = sourcesUnder(figures).map((source) => {
    const date = dateWords(source.date.value, words.language === "ko");
    const when = source.date.inferred ? words.text.frame.inferred(date) : date;
    const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => said(text, words));
    return `${who.join(", ")} (${when})`;
  });
  return [words.text.frame.source(names.join("; ")), words.text.frame.places(placesUnder(figures).join(", "))].join(
    ", ",
  );
}

/** Section and paragraph of every stated figure, as "2.1", in order, each once. */
export function placesUnder(figures: readonly Figure[]): readonly string[] {
  const places = figures
    .flatMap(statedUnder)
    .flatMap(({ basis }) => (basis.kind === "stated" ? [`${basis.locator.section}.${basis.locator.paragraph}`] : []));
  return [...new Set(places)].sort();
}

/** Where one figure stands in its source; for a derived one, that it was computed. */
export function placeWords({ basis }: Figure, words: Words): string {
  if (basis.kind === "derived") return words.text.figure.derivedFrom;
  const { section, paragraph } = basis.locator;
  return words.text.frame.places(`${section}.${paragraph}`);
}

/** One sentence to put under a quotation of a chart. */
export function citation(title: string, figures: readonly Figure[], address: string, words: Words): string {
  const sources = sourcesUnder(figures);
  return words.text.export.citation(
    title,
    sources.map(({ publisher }) => said(publisher, words)).join("; "),
    address,
    sources.map(({ url }) => url).join("; "),
  );
}
