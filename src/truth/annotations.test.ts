import { describe, expect, it } from "vitest";
import { amountsIn, saysAbout } from "./amounts";
import { type Fact, facts, sentences, wordsOn } from "./world";

/** Sentences at marks are typed, not computed: every number in them is one that the files give for the figures they name. */

const LANGUAGES = ["ko", "en"] as const;
const MONTHS = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const ORDER = MONTHS.source.slice(3, -3).split("|");

/** Months as numbers, and a billion as the letter that sums are said with elsewhere. */
function numbersIn(text: string): readonly number[] {
  const plain = text.replaceAll(MONTHS, (month) => ` ${ORDER.indexOf(month) + 1} `);
  return amountsIn(plain.replaceAll(/(?<=\d) billion/g, "B").replaceAll(/\bQ(?=\d)/g, ""));
}

/** Years, months, days and quarters. */
function datesOf({ from, to, stated }: Fact): readonly number[] {
  return [from, to, stated ?? ""].flatMap((date) => {
    const parts = date.split("-").map(Number);
    return [...parts, Math.ceil((parts[1] ?? 0) / 3)];
  });
}

describe.each(sentences.map((sentence) => [sentence.id, sentence] as const))("%s", (_, { figures, text }) => {
  const about = figures.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);

  it.each(LANGUAGES)("gives no number in %s that its figures have not", (language) => {
    const known = about.flatMap((fact) => [
      ...[fact.amount, fact.low, fact.high].flatMap((number) => number ?? []),
      ...datesOf(fact),
      ...wordsOn(fact, language).flatMap(numbersIn),
    ]);
    expect(about.length).toBe(figures.length);
    for (const said of numbersIn(text[language]))
      expect(
        known.some((one) => saysAbout(said, one)),
        `${said}`,
      ).toBe(true);
  });

  it("is short enough for three lines beside a mark, and no more than one sentence", () => {
    expect(text.en.length).toBeLessThanOrEqual(90);
    expect(text.ko.length).toBeLessThanOrEqual(60);
    for (const language of LANGUAGES) expect(text[language]).not.toMatch(/[.!?]$|[.!?] /);
  });
});
