import { lastEnd, lastResult } from "../data/coverage";
import { fromArticle, isArticle } from "../data/dataset";
import { type Figure, sourcesUnder } from "../data/figure";
import { dateWords } from "../language/date-words";
import type { Words } from "../language/words";
import { ofMetric } from "./figure-queries";

/** The two acts of the story: what the article says alone, and what came of it. */
export const ACTS = ["said", "happened"] as const;
export type Act = (typeof ACTS)[number];

/** When each of them is: the article’s month; until when the record has what all of the article’s three spent. */
export function actDates(every: readonly Figure[], words: Words): Record<Act, string> {
  const added = every.filter((figure) => !fromArticle(figure));
  const together = ofMetric(added, "capital-expenditure-three", "capital-expenditure-three-half");
  const article = sourcesUnder(every).find(isArticle)?.date?.value ?? "";
  const through = lastEnd(together) ?? lastResult(added) ?? "";
  return {
    said: dateWords(article, words),
    happened: through && words.text.record.acts.to(dateWords(through, words)),
  };
}
