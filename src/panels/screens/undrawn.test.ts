import { describe, expect, it } from "vitest";
import { figuresDrawn } from "../../charts/drawn";
import { ARTICLE, fromArticle, RECORD } from "../../data/dataset";
import { TOPICS } from "../../data/figure";
import { shippedDatasets } from "../../data/shipped.test.support";
import { LANGUAGES } from "../../language/language";
import { publisherWords } from "../../language/source-words";
import { wordsIn } from "../../language/words";
import { pageDataFrom, providersOffered } from "../../state/selectors";
import { articleFacts, recordRest } from "./undrawn";

/** Every figure of the bundled files is somewhere on the dashboard. */

const pageData = pageDataFrom(shippedDatasets(), [ARTICLE, RECORD]);
const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1300 });
/** What stands in place of a name. */
const NAMELESS = /unnamed|알려지지 않은/;
const facts = TOPICS.flatMap((topic) => articleFacts(pageData.figures, topic));
const rest = TOPICS.flatMap((topic) => recordRest(pageData.figures, topic, pageData, english).flat());

describe("the dashboard with the record", () => {
  it("has every figure in a chart, in a list of the article or in a table of the record", () => {
    const shown = new Set([...figuresDrawn(pageData, english), ...facts, ...rest]);
    const missing = pageData.figures.filter((figure) => !shown.has(figure)).map(({ id }) => id);
    expect(missing).toEqual([]);
    process.stdout.write(`${pageData.figures.length} figures, ${rest.length} of them in tables of the record\n`);
  });

  it("has none of the record under “Also in the article”, and none of the article in tables of the record", () => {
    expect(facts.filter((figure) => !fromArticle(figure))).toEqual([]);
    expect(rest.filter(fromArticle)).toEqual([]);
  });

  it("has no figure twice in its tables, and none that a chart draws", () => {
    expect(new Set(rest).size).toBe(rest.length);
    expect(rest.filter((figure) => figuresDrawn(pageData, english).has(figure))).toEqual([]);
  });

  it.each(LANGUAGES)("names a publisher of every figure of the record in %s", (language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: 1300 });
    const unnamed = pageData.figures
      .filter((figure) => !fromArticle(figure))
      .filter(
        (figure) => !/\p{L}/u.test(publisherWords(figure, words)) || NAMELESS.test(publisherWords(figure, words)),
      );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it("offers every provider that acts, Anthropic among them", () => {
    expect(providersOffered(pageData).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["amazon", "microsoft", "alphabet", "openai", "anthropic", "meta", "oracle"]),
    );
  });
});

it("leaves the article’s list as it is while the record is away, and has no table of the record", () => {
  const article = pageDataFrom(shippedDatasets());
  expect(TOPICS.flatMap((topic) => articleFacts(article.figures, topic)).map(({ id }) => id)).toEqual(
    facts.map(({ id }) => id),
  );
  expect(TOPICS.flatMap((topic) => recordRest(article.figures, topic, article, english))).toEqual([]);
});
