import { getChoseong } from "es-hangul";
import { extentOf, largestOf } from "../../data/extent";
import { EVIDENCE, type Figure, statedUnder, TOPICS, UNITS } from "../../data/figure";
import { pause } from "../../data/pause";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import { collatorOf, LANGUAGES, localized } from "../../language/language";
import { type Words, wordsIn } from "../../language/words";

export const DATA_COLUMNS = ["about", "value", "metric", "period", "evidence", "topic", "place", "paraphrase"] as const;
export type DataColumn = (typeof DATA_COLUMNS)[number];

export interface SortOrder {
  readonly column: DataColumn;
  readonly descending: boolean;
}

/** The figures in the order of one column; those without a value there come last either way. */
export function sorted(figures: readonly Figure[], order: SortOrder | null, words: Words): readonly Figure[] {
  if (!order) return figures;
  const keyed = figures.map((figure) => ({ figure, key: sortKey(figure, order.column, words) }));
  const { compare } = collatorOf(words.language);
  const direction = order.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    for (const [index, part] of a.key.entries()) {
      const other = b.key[index] ?? "";
      const difference =
        typeof part === "number" && typeof other === "number" ? part - other : compare(String(part), String(other));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return keyed.map(({ figure }) => figure);
}

type Key = readonly (string | number)[] | null;

function sortKey(figure: Figure, column: DataColumn, words: Words): Key {
  switch (column) {
    case "about":
      return [aboutWords(figure.about, words, words.text.figure.market)];
    case "topic":
      return [TOPICS.indexOf(figure.metric.topic)];
    case "metric":
      return [localized(figure.metric.name, words)];
    case "value":
      return valueKey(figure);
    case "period":
      return figure.period && [figure.period.from, figure.period.to ?? ""];
    case "evidence":
      return [EVIDENCE.indexOf(figure.evidence)];
    case "place":
      return placeKey(figure);
    case "paraphrase":
      return [localized(figure.paraphrase, words)];
  }
}

/** Amounts compare only within a unit, a range by its high as in charts. */
function valueKey(figure: Figure): Key {
  const { unit } = figure.metric;
  const largest = largestOf(extentOf(figure));
  return unit === null || largest === null ? null : [UNITS.indexOf(unit), largest];
}

function placeKey(figure: Figure): Key {
  const [first] = statedUnder(figure);
  if (first?.basis.kind !== "stated") return null;
  const { locator } = first.basis;
  const derived = figure.basis.kind === "derived" ? 1 : 0;
  return "section" in locator ? [derived, locator.section, locator.paragraph] : [derived, Number.MAX_VALUE, locator.at];
}

/** The figures that hold every word of the query, in either language; initial consonants alone find Korean. */
export function matching(figures: readonly Figure[], query: string): readonly Figure[] {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return figures;
  return figures.filter((figure) => {
    const text = searchText(figure);
    return wanted.every((word) => (/^[ㄱ-ㅎ]+$/.test(word) ? text.initials : text.words).includes(word));
  });
}

/** Figures whose texts are worked out at once, before the page may answer. */
const PIECE = 200;

/** Works out what is searched in before a word is typed, so that of very many figures none waits for all others. */
export async function readAhead(figures: readonly Figure[]): Promise<void> {
  for (let from = 0; from < figures.length; from += PIECE) {
    await pause();
    figures.slice(from, from + PIECE).forEach(searchText);
  }
}

const texts = new WeakMap<Figure, { words: string; initials: string }>();

function searchText(figure: Figure): { words: string; initials: string } {
  const known = texts.get(figure);
  if (known) return known;
  const said = LANGUAGES.map((language) => rowText(figure, wordsIn({ language, currency: "usd", wonPerDollar: 1 })));
  const words = [figure.id, ...said].join(" ").toLowerCase();
  const text = { words, initials: getChoseong(words) };
  texts.set(figure, text);
  return text;
}

function rowText(figure: Figure, words: Words): string {
  const { text } = words;
  return [
    aboutWords(figure.about, words, text.figure.market),
    text.topics[figure.metric.topic],
    localized(figure.metric.name, words),
    valueWords(figure, words, "full"),
    periodWords(figure.period, words, text.figure.undated),
    text.evidence[figure.evidence],
    localized(figure.paraphrase, words),
  ].join(" ");
}
