import type { Figure } from "../../data/figure";
import { dateWords, periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";

/** A piece of a sentence; where it is what a figure says, the figure, whose source it leads to. */
export interface Piece {
  /** A bracket before it and what stands close behind it: neither must go to another line. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly figure: Figure | null;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly figure: Figure;
}

/** A sentence in pieces: each figure is found by its number, else by its time, at the first place that no other has. */
export function linkedPieces(sentence: string, figures: readonly Figure[], words: Words): readonly Piece[] {
  const places: Place[] = [];
  for (const figure of figures) {
    const place = placeOf(sentence, figure, places, words);
    if (place) places.push(place);
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, figure } of places.toSorted((a, b) => a.from - b.from)) {
    const [plain = "", before = ""] = split(sentence.slice(at, from), /[([“]*$/);
    const after = /^\S*/.exec(sentence.slice(to, nextPlace(places, to)))?.[0] ?? "";
    if (plain) pieces.push({ ...ALONE, text: plain });
    pieces.push({ before, text: sentence.slice(from, to), after, figure });
    at = to + after.length;
  }
  if (at < sentence.length) pieces.push({ ...ALONE, text: sentence.slice(at) });
  return pieces;
}

const ALONE = { before: "", after: "", figure: null } as const;

/** Before and from the first match. */
function split(text: string, pattern: RegExp): readonly [string, string] {
  const at = text.search(pattern);
  return [text.slice(0, at), text.slice(at)];
}

/** Where the next one begins, or the sentence ends. */
function nextPlace(places: readonly Place[], at: number): number | undefined {
  const later = places.flatMap(({ from }) => (from >= at ? [from] : []));
  return later.length > 0 ? Math.min(...later) : undefined;
}

function placeOf(sentence: string, figure: Figure, taken: readonly Place[], words: Words): Place | null {
  for (const said of waysToSay(figure, words)) {
    for (let from = sentence.indexOf(said); from >= 0; from = sentence.indexOf(said, from + 1)) {
      const to = from + said.length;
      const isFree = taken.every((place) => to <= place.from || from >= place.to);
      if (isFree && isWhole(sentence, from, to)) return { from, to, figure };
    }
  }
  return null;
}

function waysToSay(figure: Figure, words: Words): readonly string[] {
  const { value, period } = figure;
  return [
    ...(value.kind === "fact" ? [] : [valueWords(figure, words)]),
    ...(period ? [periodWords({ ...period, fiscal: null }, words, ""), dateWords(period.from, words)] : []),
  ].filter(Boolean);
}

/** Whether it is not part of a larger number. */
function isWhole(sentence: string, from: number, to: number): boolean {
  const goesBack = /^\d/.test(sentence.slice(from)) && /[\d.,]$/.test(sentence.slice(0, from));
  const goesOn = /\d$/.test(sentence.slice(0, to)) && /^[.,]?\d/.test(sentence.slice(to));
  return !goesBack && !goesOn;
}
