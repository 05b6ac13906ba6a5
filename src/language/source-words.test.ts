import { expect, it } from "vitest";
import { fromArticle, isArticle } from "../data/dataset";
import { sourcesUnder } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES, localized } from "./language";
import { sourceLine } from "./source-words";
import { wordsIn } from "./words";

const figures = shippedDatasets().flatMap((dataset) => dataset.figures);

it.each(LANGUAGES)(
  "names as the article what the article's figures were read from and nothing else, in %s",
  (language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: 1 });
    const [article, ...more] = sourcesUnder(figures).filter(isArticle);
    expect(more).toEqual([]);
    const name = article ? localized(article.publisher, words) : "";
    for (const figure of figures.filter(({ basis }) => basis.kind === "stated"))
      expect(sourceLine([figure], words).includes(name), figure.id).toBe(fromArticle(figure));
  },
);
