import { expect, it } from "vitest";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
import { readoutOf, readoutSentence } from "./readout-words";
import { wordsIn } from "./words";

const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1000 });
const alba = { kind: "one", provider: inventedProvider("Alba") } as const;

it("says of a mark its value with its word, whose, how sure, when and who publishes it", () => {
  const figure = inventedFigure(
    "spent",
    alba,
    { from: "2026", to: "2026" },
    {
      value: { kind: "exact", amount: 2e9, qualifier: "over" },
      evidence: "planned",
      statedOn: "2026-07-30",
      accounting: "cash",
    },
  );
  expect(readoutOf(figure, english)).toEqual({
    value: "over $2B",
    about: "Alba, planned",
    measure: "price",
    when: "2026, said on 30 Jul 2026, in cash",
    source: "spent",
    known: [],
    told: [],
  });
});

it("says of a bare fact what it is about, and then the fact", () => {
  const figure = inventedFigure("opened", alba, null, { value: { kind: "fact" }, product: { ko: "도브", en: "Dove" } });
  expect(readoutOf(figure, english)).toMatchObject({ value: "Dove", measure: "opened" });
});

it("says the sentences that the data have about it, and no other", () => {
  const figure = inventedFigure("x", alba, null);
  const sentences = [
    { figures: ["w", "x"], text: "Alba raised it twice" },
    { figures: ["y"], text: "Bruna cut it" },
  ];
  const readout = readoutOf(figure, english, sentences);
  expect(readout.told).toEqual(["Alba raised it twice"]);
  expect(readoutSentence(readout, english)).toContain("Alba raised it twice");
});

it("is heard in the same words", () => {
  const readout = readoutOf(inventedFigure("x", alba, { from: "2024", to: "2024" }), english);
  const sentence = readoutSentence(readout, english);
  for (const words of Object.values(readout).flat()) expect(sentence).toContain(words);
});
