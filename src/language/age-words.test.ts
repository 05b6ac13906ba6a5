import { expect, it } from "vitest";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
import { ageWords, asOfWords } from "./age-words";
import { LANGUAGES } from "./language";
import { wordsIn } from "./words";

const text = (name: string) => ({ ko: name, en: name });
const file = { id: "article", title: text("Alba’s book"), asOf: { date: "2026-10-08", why: text("x is not in it.") } };
const about = { kind: "one", provider: inventedProvider("Alba") } as const;
const figures = [
  inventedFigure("a", about, { from: "2026-04", to: "2026-06" }),
  inventedFigure("b", about, { from: "2030", to: "2030" }, { evidence: "planned" }),
  inventedFigure("c", about, { from: "2028", to: "2028" }, { dataset: "other" }),
];

it.each(LANGUAGES)(
  "says in %s that a file is old once today is over two quarters after its last result",
  (language) => {
    const words = wordsIn({ language, currency: "usd", wonPerDollar: 1 });
    expect(ageWords(file, figures, "2026-12-31", words)).toBe("");
    const old = ageWords(file, figures, "2027-01-01", words);
    expect(old).toContain("Alba’s book");
    expect(old).toContain(language === "ko" ? "2026년 6월" : "Jun 2026");
    expect(old).toContain(language === "ko" ? "2027년 1월 1일" : "1 Jan 2027");
  },
);

it("says nothing while the day is unknown, or of a file without a result", () => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
  expect(ageWords(file, figures, "", words)).toBe("");
  expect(ageWords({ ...file, id: "nobody" }, figures, "2030-01-01", words)).toBe("");
});

it("says until when a file was kept, and why that matters", () => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
  expect(asOfWords(file, words)).toBe("The record was kept until 8 Oct 2026: x is not in it.");
  expect(asOfWords({ ...file, asOf: { date: "2026-10", why: null } }, words)).toBe(
    "The record was kept until Oct 2026.",
  );
  expect(asOfWords({ ...file, asOf: null }, words)).toBe("");
});
