import { type Figure, sourcesUnder, statedUnder } from "../data/figure";
import { localized } from "../language/language";
import { locatorText, sourceDate } from "../language/source-words";
import type { Words } from "../language/words";

/** One sentence to put under a quotation of a chart. */
export function citation(title: string, figures: readonly Figure[], address: string, words: Words): string {
  const { sentences } = words.text;
  const sources = sourcesUnder(figures).map(({ publisher, url }) =>
    url ? sentences.aside(localized(publisher, words), url) : localized(publisher, words),
  );
  return words.text.export.citation(title, sentences.lists([...new Set(sources)]), address);
}

/** One sentence to put under a quotation of a figure: what it says, and its own source. */
export function figureCitation(figure: Figure, address: string, words: Words): string {
  const { sentences } = words.text;
  const sources = sourcesUnder([figure]).map((source) => {
    const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => localized(text, words));
    return sentences.list([
      ...who,
      localized(source.title, words),
      sourceDate(source, words),
      ...(source.url ? [source.url] : []),
    ]);
  });
  const places = [
    ...new Set(
      statedUnder(figure).flatMap(({ basis }) => (basis.kind === "stated" ? [locatorText(basis.locator)] : [])),
    ),
  ];
  return words.text.export.figureCitation(
    localized(figure.paraphrase, words),
    sentences.lists(sources),
    sentences.list(places),
    address,
  );
}
