import { isArticle } from "../data/dataset";
import { type Figure, GRADES, type Locator, type Source, sourcesUnder, statedUnder } from "../data/figure";
import { dateWords } from "./date-words";
import { collatorOf, localized } from "./language";
import type { Words } from "./words";

/** Names of publishers under a chart; the rest are in its table and data files. */
const NAMED = 3;

/**
 * What stands under a chart: the article with its places, "Korea Metaverse Journal, Shin Ju-baek (date inferred: May
 * 2025), § 2.1, 2.2", and, where figures of the record are drawn, who publishes those.
 */
export function sourceLine(figures: readonly Figure[], words: Words): string {
  const { frame, sentences } = words.text;
  const sources = sourcesUnder(figures);
  const articles = sources.filter(isArticle);
  const others = [
    ...new Set(
      nearestFirst(sources.filter((source) => !isArticle(source))).map(({ publisher }) => localized(publisher, words)),
    ),
  ];
  const places = placesUnder(figures, words);
  const parts: string[] = [];
  if (articles.length > 0) {
    const names = frame.source(sentences.lists(articles.map((source) => articleWords(source, words))));
    parts.push(places.length > 0 ? sentences.list([names, frame.places(sentences.list(places))]) : names);
  }
  if (others.length > 0)
    parts.push(frame.onRecord(sentences.list(others.slice(0, NAMED)), Math.max(others.length - NAMED, 0)));
  return sentences.statements(parts);
}

/** The same as short as it can stand behind a sentence: places in the article, and who publishes the rest. */
export function briefSourceWords(figures: readonly Figure[], words: Words): string {
  const { frame, onRecord, sentences } = words.text;
  const places = placesUnder(figures, words);
  const others = nearestFirst(sourcesUnder(figures).filter((source) => !isArticle(source)));
  const [first, ...more] = new Set(others.map(({ publisher }) => localized(publisher, words)));
  return sentences.list([
    ...(places.length > 0 ? [frame.places(sentences.list(places))] : []),
    ...(first ? [onRecord.publishers(first, more.length)] : []),
  ]);
}

/** Filings before companies, those before the press. */
function nearestFirst(sources: readonly Source[]): readonly Source[] {
  return [...sources].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
}

/** Who publishes one figure: the source nearest to the fact by name, the others counted. */
export function publisherWords(figure: Figure, words: Words): string {
  const { onRecord } = words.text;
  const { basis } = figure;
  const sources = basis.kind === "stated" ? [basis.source, ...basis.alsoIn] : sourcesUnder([figure]);
  const [first = "", ...more] = new Set(nearestFirst(sources).map(({ publisher }) => localized(publisher, words)));
  const named = onRecord.publishers(first, more.length);
  return basis.kind === "stated" ? named : onRecord.computed(named);
}

function articleWords(source: Source, words: Words): string {
  const who = [source.publisher, ...(source.author ? [source.author] : [])].map((text) => localized(text, words));
  const { sentences } = words.text;
  return sentences.aside(sentences.list(who), sourceDate(source, words));
}

/** When a source was published, that the date is inferred where it is, or that there is none. */
export function sourceDate({ date }: Source, words: Words): string {
  if (!date) return words.text.figure.undated;
  const earliest = dateWords(date.value, words);
  const when = date.until ? words.text.dates.range(earliest, dateWords(date.until, words)) : earliest;
  return date.inferred ? words.text.frame.inferred(when) : when;
}

/** Section and paragraph of every stated figure that has them, as "2.1", in order, each once. */
function placesUnder(figures: readonly Figure[], { language }: Words): readonly string[] {
  const places = figures
    .flatMap(statedUnder)
    .flatMap(({ basis }) =>
      basis.kind === "stated" && "section" in basis.locator
        ? [`${basis.locator.section}.${basis.locator.paragraph}`]
        : [],
    );
  return [...new Set(places)].sort(collatorOf(language).compare);
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
