import { type Figure, type Locator, type Note, type Source, sourcesOf, statedUnder } from "../data/figure";
import { dateWords } from "../language/figure-words";
import { said } from "../language/language";
import type { Words } from "../language/words";

/** Every source some figures rest on, each once. */
export function sourcesUnder(figures: readonly Figure[]): readonly Source[] {
  return [...new Set(figures.flatMap(sourcesOf))];
}

/** Names of publishers under a chart; the rest are in its table and data files. */
const NAMED = 3;

/**
 * What stands under a chart: the article with its places, "Korea Metaverse Journal, Shin Ju-baek (date inferred: May 2025), § 2.1, 2.2",
 * and, where figures of the record are drawn, who publishes those.
 */
export function sourceLine(figures: readonly Figure[], words: Words): string {
  const { frame } = words.text;
  const sources = sourcesUnder(figures);
  const articles = sources.filter(({ sections }) => sections.length > 0);
  const others = [
    ...new Set(sources.filter(({ sections }) => sections.length === 0).map(({ publisher }) => said(publisher, words))),
  ];
  const places = placesUnder(figures);
  const parts: string[] = [];
  if (articles.length > 0) {
    const names = frame.source(articles.map((source) => articleWords(source, words)).join("; "));
    parts.push(places.length > 0 ? `${names}, ${frame.places(places.join(", "))}` : names);
  }
  if (others.length > 0)
    parts.push(frame.onRecord(others.slice(0, NAMED).join(", "), Math.max(others.length - NAMED, 0)));
  return parts.join(". ");
}

function articleWords(source: Source, words: Words): string {
  const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => said(text, words));
  return `${who.join(", ")} (${sourceDate(source, words)})`;
}

/** When a source was published, that the date is inferred where it is, or that there is none. */
export function sourceDate({ date }: Source, words: Words): string {
  if (!date) return words.text.figure.undated;
  const when = dateWords(date.value, words.language === "ko");
  return date.inferred ? words.text.frame.inferred(when) : when;
}

/** Section and paragraph of every stated figure that has them, as "2.1", in order, each once. */
function placesUnder(figures: readonly Figure[]): readonly string[] {
  const places = figures
    .flatMap(statedUnder)
    .flatMap(({ basis }) =>
      basis.kind === "stated" && "section" in basis.locator
        ? [`${basis.locator.section}.${basis.locator.paragraph}`]
        : [],
    );
  return [...new Set(places)].sort(new Intl.Collator("en", { numeric: true }).compare);
}

/** A place in a source as it is quoted: "§2.1", or the number or name the source goes by. */
export function locatorText(locator: Locator): string {
  return "section" in locator ? `§${locator.section}.${locator.paragraph}` : locator.at;
}

/** Where one figure stands in its source; for a derived one, that it was computed. */
export function placeWords({ basis }: Figure, words: Words): string {
  if (basis.kind === "derived") return words.text.figure.derivedFrom;
  const { locator } = basis;
  return "section" in locator ? words.text.frame.places(`${locator.section}.${locator.paragraph}`) : locator.at;
}

/** One sentence to put under a quotation of a chart. */
export function citation(title: string, figures: readonly Figure[], address: string, words: Words): string {
  const sources = sourcesUnder(figures).map(({ publisher, url }) => said(publisher, words) + (url ? ` (${url})` : ""));
  return words.text.export.citation(title, [...new Set(sources)].join("; "), address);
}

/** One sentence to put under a quotation of a figure: what it says, and its own source. */
export function figureCitation(figure: Figure, address: string, words: Words): string {
  const sources = sourcesUnder([figure]).map((source) => {
    const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => said(text, words));
    return [...who, said(source.title, words), sourceDate(source, words), ...(source.url ? [source.url] : [])].join(
      ", ",
    );
  });
  const places = [
    ...new Set(
      statedUnder(figure).flatMap(({ basis }) => (basis.kind === "stated" ? [locatorText(basis.locator)] : [])),
    ),
  ];
  return words.text.export.figureCitation(
    said(figure.paraphrase, words),
    sources.join("; "),
    places.join(", "),
    address,
  );
}

/** What there is to know about some figures in a line: the severe in words, the others counted. */
export function knownWords(notes: readonly Note[], words: Words): string {
  const severe = notes.filter(({ severity }) => severity === "severe").map(({ short }) => said(short, words));
  const more = notes.length - severe.length;
  return [...severe, ...(more > 0 ? [words.text.notes.known(more, severe.length > 0)] : [])].join(" · ");
}
