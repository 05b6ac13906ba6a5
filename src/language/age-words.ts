import { isOld, lastResult } from "../data/coverage";
import type { Dataset } from "../data/dataset";
import type { Figure } from "../data/figure";
import { dateWords } from "./date-words";
import { localized } from "./language";
import type { Words } from "./words";

type File = Pick<Dataset, "id" | "title" | "asOf">;

/** Until when a file was kept, and why that matters; empty where it does not say. */
export function asOfWords({ asOf }: File, words: Words): string {
  if (!asOf) return "";
  return words.text.record.asOf(dateWords(asOf.date, words), asOf.why ? localized(asOf.why, words) : "");
}

/**
 * That a file ends long before today; empty while it does not.
 * @param figures those of the file are looked up among them
 * @param today ISO date; empty where it is not known
 */
export function ageWords({ id, title }: File, figures: readonly Figure[], today: string, words: Words): string {
  const end = lastResult(figures.filter(({ dataset }) => dataset === id));
  if (end === null || today === "" || !isOld(end, today)) return "";
  return words.text.record.old(localized(title, words), dateWords(end, words), dateWords(today, words));
}
