import { describe, expect, it } from "vitest";
import { fromArticle, isArticle } from "../data/dataset";
import { type Grade, type Source, sourcesUnder } from "../data/figure";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES, localized } from "./language";
import { publisherWords, sourceDate, sourceLine } from "./source-words";
import { wordsIn } from "./words";

const [english, korean] = (["en", "ko"] as const).map((language) =>
  wordsIn({ language, currency: "usd", wonPerDollar: 1000 }),
) as [ReturnType<typeof wordsIn>, ReturnType<typeof wordsIn>];
const text = (name: string) => ({ ko: name, en: name });

function source(publisher: string, grade: Grade): Source {
  return {
    id: publisher,
    dataset: "record",
    title: text(""),
    publisher: text(publisher),
    author: null,
    url: null,
    date: null,
    grade,
    sections: [],
  };
}

function readFrom(first: Source, ...alsoIn: readonly Source[]) {
  const basis = { kind: "stated", source: first, alsoIn, locator: { at: "x" }, speaker: null } as const;
  return inventedFigure(first.id, { kind: "one", provider: inventedProvider("Alba") }, null, { basis });
}

describe("who publishes a figure", () => {
  it("is named nearest to the fact first, relays are counted", () => {
    const figure = readFrom(source("Gazette", "press"), source("Registry", "filing"), source("Herald", "press"));
    expect(publisherWords(figure, english)).toBe("Registry and 2 more");
    expect(publisherWords(figure, korean)).toBe("Registry 외 2곳");
  });

  it("is said once however many of its papers say the same", () => {
    expect(publisherWords(readFrom(source("Registry", "filing"), source("Registry", "filing")), english)).toBe(
      "Registry",
    );
  });

  it("stands behind what was computed from it", () => {
    const inputs = [readFrom(source("Gazette", "press")), readFrom(source("Registry", "filing"))];
    const sum = {
      ...inventedFigure("sum", { kind: "market" }, null),
      basis: { kind: "derived", operation: "sum", inputs } as const,
    };
    expect(publisherWords(sum, english)).toBe("computed from Registry and 1 more");
  });
});

it("names filings before the press under a chart", () => {
  const figures = [readFrom(source("Gazette", "press")), readFrom(source("Registry", "filing"))];
  expect(sourceLine(figures, english)).toBe("On record: Registry, Gazette");
});

it("gives a span where the date of a source is one", () => {
  const dated = (until: string | null) => ({
    ...source("KMJ", "press"),
    date: { value: "2025-05", until, inferred: true },
  });
  expect(sourceDate(dated(null), english)).toBe("date inferred: May 2025");
  expect(sourceDate(dated("2025-06"), english)).toBe("date inferred: May 2025–Jun 2025");
  expect(sourceDate(dated("2025-06"), korean)).toBe("게시일 2025년 5월~2025년 6월 추정");
});

const shipped = shippedDatasets().flatMap((dataset) => dataset.figures);

it.each(LANGUAGES)(
  "names as the article what the article's figures were read from and nothing else, in %s",
  (language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: 1 });
    const [article, ...more] = sourcesUnder(shipped).filter(isArticle);
    expect(more).toEqual([]);
    const name = article ? localized(article.publisher, words) : "";
    for (const figure of shipped.filter(({ basis }) => basis.kind === "stated"))
      expect(sourceLine([figure], words).includes(name), figure.id).toBe(fromArticle(figure));
  },
);
