import { figuresDrawn } from "../../charts/drawn";
import { fromArticle } from "../../data/dataset";
import type { Figure, Topic } from "../../data/figure";
import { grouped } from "../../data/grouped";
import type { Words } from "../../language/words";
import type { PageData } from "../../state/selectors";

/** What stands in words and tables under a topic's charts. */

/** What the article says without a number; milestones of chips are all in their timeline. */
export function articleFacts(figures: readonly Figure[], topic: Topic): readonly Figure[] {
  return figures.filter(
    (figure) =>
      fromArticle(figure) && figure.metric.topic === topic && figure.value.kind === "fact" && figure.chipKind === null,
  );
}

/** The record's figures that no chart draws, by metric, in the order of the data. */
export function recordRest(
  figures: readonly Figure[],
  topic: Topic,
  pageData: PageData,
  words: Words,
): readonly (readonly Figure[])[] {
  const onRecord = figures.filter((figure) => !fromArticle(figure) && figure.metric.topic === topic);
  if (onRecord.length === 0) return []; // what is drawn takes a while to find out
  const drawn = figuresDrawn(pageData, words);
  const rest = onRecord.filter((figure) => !drawn.has(figure));
  return [...grouped(rest, ({ metric }) => metric.id).values()];
}
