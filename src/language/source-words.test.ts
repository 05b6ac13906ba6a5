import { describe, expect, it } from "vitest";
import type { Grade, Source } from "../data/figure";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
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
