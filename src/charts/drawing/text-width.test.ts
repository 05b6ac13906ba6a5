import fc from "fast-check";
import { expect, it } from "vitest";
import { evenLines, textLines, textWidth } from "./text-width";

const SIZE = 12;
const wide = (text: string): number => textWidth(text, SIZE);

it("breaks between words, not within an amount", () => {
  expect(textLines("회계연도 1,000억 달러", wide("1,000억 달러"), SIZE)).toEqual(["회계연도", "1,000억 달러"]);
});

it("breaks a word that no line could hold at its bracket, else behind its dash, else within its amount", () => {
  const amount = "1,000억 달러(약 140조 원)";
  expect(textLines(amount, wide(amount) - 1, SIZE)).toEqual(["1,000억 달러", "(약 140조 원)"]);
  const span = "2023년 9월~2025년 9월";
  expect(textLines(span, wide(span) - 1, SIZE)).toEqual(["2023년 9월~", "2025년 9월"]);
  expect(textLines(span, wide("2025년 "), SIZE)).toEqual(["2023년", "9월~", "2025년", "9월"]);
});

it("keeps every word, whatever the width", () => {
  const word = fc.constantFrom("plan", "1,000억 달러", "AWS·Azure", "2024–2025", "(약 140조 원)", "over");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 400 }), (words, width) => {
      const text = words.join(" ");
      for (const lines of [textLines, evenLines])
        expect(lines(text, width, SIZE).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
