import { extentOf, largestOf, sureOf } from "../data/extent";
import type { Figure } from "../data/figure";
import type { Words } from "../language/words";
import { largestFirst } from "./figure-queries";

/** The largest of some figures, and whether none of those it stands for is larger. */
export interface Leader {
  readonly figure: Figure;
  /** False where a figure that is not shown is larger, or cannot be ruled out to be: a claim must then say that it is of those shown. */
  readonly ofAll: boolean;
}

/**
 * @param shown what is compared: figures of one metric, for one time
 * @param all every figure held of that metric for that time, whoever's it is and whether it is shown or not
 */
export function leaderOf(shown: readonly Figure[], all: readonly Figure[]): Leader | null {
  const [figure] = largestFirst(shown);
  if (!figure) return null;
  const own = largestOf(extentOf(figure)) ?? Number.NEGATIVE_INFINITY;
  return { figure, ofAll: all.every((other) => (largestOf(extentOf(other)) ?? Number.NEGATIVE_INFINITY) <= own) };
}

/** Whether a figure is larger than each of the others: an equal is enough for it not to be. */
export function exceeds(figure: Figure, others: readonly Figure[]): boolean {
  const own = sureOf(extentOf(figure));
  return own !== null && others.every((other) => (largestOf(extentOf(other)) ?? Number.NEGATIVE_INFINITY) < own);
}

/** Whether it is smaller than each of them. */
export function fallsShortOf(figure: Figure, others: readonly Figure[]): boolean {
  return others.every((other) => exceeds(other, [figure]));
}

/** A sentence that claims a place among others, with the words that it is of those shown where it is of those alone. */
export function scoped(sentence: string, ofAll: boolean, words: Words): string {
  return ofAll ? sentence : words.text.sentences.ofShown(sentence);
}
