import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";

/** How a description names a figure: its value, whom it is about, when, how sure it is, what is on record against it. */

export function quoted(figure: Figure, words: Words): string {
  return words.text.alt.value(valueWords(figure, words), placeOf(figure, words));
}

/** Whom, when, and how sure: "Amazon, 2025, planned". */
export function placeOf(figure: Figure, words: Words): string {
  return words.text.sentences.list([seriesName(figure, words), ...whenAndHow(figure, words)]);
}

/** When, how sure it is unless it is a reported result, and a severe correction in its own few words. */
export function whenAndHow({ period, evidence, notes }: Figure, words: Words): readonly string[] {
  const { alt, evidenceWithin } = words.text;
  const severe = notes.filter(({ severity }) => severity === "severe");
  return [
    ...(period ? [periodWords(period, words, "")] : []),
    ...(evidence === "reported" ? [] : [evidenceWithin[evidence]]),
    ...severe.map(({ short }) => alt.onRecord(localized(short, words))),
  ];
}

export function seriesName({ about, product }: Figure, words: Words): string {
  const who = aboutWords(about, words, words.text.figure.market);
  return product ? `${who} ${localized(product, words)}` : who;
}

/** Months from the first to the last of a period, 0 for a day, 12 for a year; null where it is open or has no date. */
export function monthsOf({ period }: Figure): number | null {
  if (!period || period.to === null) return null;
  const { from, to } = period;
  if (from.length > 7 && to.length > 7) return monthOf(to, 12) - monthOf(from, 1);
  return monthOf(to, 12) - monthOf(from, 1) + 1;
}

function monthOf(date: string, otherwise: number): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || otherwise);
}
