import { type Figure, sourcesUnder, statedUnder } from "../data/figure";
import { localized } from "../language/language";
import { locatorText, sourceDate } from "../language/source-words";
import type { Words } from "../language/words";

/** One sentence to put under a quotation of a chart. */
export function citation(title: string, figures: readonly Figure[], address: string, words: Words): string {
  const sources = sourcesUnder(figures).map(
    ({ publisher, url }) => localized(publisher, words) + (url ? ` (${url})` : ""),
  );
  return words.text.export.citation(title, [...new Set(sources)].join("; "), address);
}

/** One sentence to put under a quotation of a figure: what it says, and its own source. */
export function figureCitation(figure: Figure, address: string, words: Words): string {
  const sources = sourcesUnder([figure]).map((source) => {
    const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => localized(text, words));
    return [
      ...who,
      localized(source.title, words),
      sourceDate(source, words),
      ...(source.url ? [source.url] : []),
    ].join(", ");
  });
  const places = [
    ...new Set(
      statedUnder(figure).flatMap(({ basis }) => (basis.kind === "stated" ? [locatorText(basis.locator)] : [])),
    ),
  ];
  return words.text.export.figureCitation(
    localized(figure.paraphrase, words),
    sources.join("; "),
    places.join(", "),
    address,
  );
}
