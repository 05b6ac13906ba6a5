import { describe, expect, it } from "vitest";
import type { Metric, Qualifier, Value } from "../data/figure";
import { numberWords } from "./figure-words";
import type { Locale } from "./language";
import { inUnits, money } from "./money";
import { wordsIn } from "./words";

const usd = { currency: "usd", wonPerDollar: 1380.2 } as const;
const krw = { currency: "krw", wonPerDollar: 1380.2 } as const;

describe("an amount in one currency", () => {
  it.each([
    [0, "0 달러", "$0"],
    [0.5, "0.5 달러", "$0.5"],
    [12.5, "12.5 달러", "$12.5"],
    [999, "999 달러", "$999"],
    [9_999, "1만 달러", "$10K"],
    [350_000, "35만 달러", "$350K"],
    [1_000_000, "100만 달러", "$1M"],
    [5_250_000, "525만 달러", "$5.25M"],
    [99_960_000, "1억 달러", "$100M"],
    [100_000_000, "1억 달러", "$100M"],
    [123_000_000, "1억 2,300만 달러", "$123M"],
    [83_333_333_333, "833억 달러", "$83.3B"],
    [999_900_000_000, "1조 달러", "$1T"],
    [1_000_000_000_000, "1조 달러", "$1T"],
    [1_380_000_000_000, "1조 3,800억 달러", "$1.38T"],
    [-75_000_000_000, "−750억 달러", "−$75B"],
  ])("%d is %s and %s", (dollars, korean, english) => {
    expect(inUnits(dollars, "usd", wordsIn({ language: "ko", ...usd }))).toBe(korean);
    expect(inUnits(dollars, "usd", wordsIn({ language: "en", ...usd }))).toBe(english);
  });
});

describe("won beside dollars", () => {
  it.each([
    [100e9, "1,000억 달러(약 138조 원)", "$100B (about ₩138T)"],
    [255e9, "2,550억 달러(약 352조 원)", "$255B (about ₩352T)"],
    [3e9, "30억 달러(약 4조 1,400억 원)", "$3B (about ₩4.14T)"],
    [72_450_000, "7,250만 달러(약 1,000억 원)", "$72.5M (about ₩100B)"],
    [724_530_000, "7억 2,500만 달러(약 1조 원)", "$725M (about ₩1T)"],
    [350_000, "35만 달러(약 4억 8,300만 원)", "$350K (about ₩483M)"],
    [-20e9, "−200억 달러(약 −27조 6,000억 원)", "−$20B (about −₩27.6T)"],
  ])("%d is %s and %s", (dollars, korean, english) => {
    expect(money(dollars, wordsIn({ language: "ko", ...krw }))).toBe(korean);
    expect(money(dollars, wordsIn({ language: "en", ...krw }))).toBe(english);
  });
});

describe("a value with what stands before it", () => {
  const dollars = { unit: "USD", counted: null } as Metric;
  const percent = { unit: "percent", counted: null } as Metric;
  const years = { unit: "count", counted: "years" } as Metric;
  const exact = (amount: number, qualifier: Qualifier | null = null): Value => ({
    kind: "exact",
    amount,
    qualifier,
  });
  it.each<[Value, Metric, Locale, string]>([
    [exact(255e9, "over"), dollars, { language: "ko", ...usd }, "2,550억 달러 초과"],
    [exact(255e9, "over"), dollars, { language: "ko", ...krw }, "2,550억 달러(약 352조 원) 초과"],
    [exact(255e9, "over"), dollars, { language: "en", ...krw }, "over $255B (about ₩352T)"],
    [exact(1e6, "up-to"), dollars, { language: "ko", ...krw }, "최대 100만 달러(약 13억 8,000만 원)"],
    [exact(1e6, "up-to"), dollars, { language: "en", ...usd }, "up to $1M"],
    [exact(20, "about"), percent, { language: "ko", ...krw }, "약 20%"],
    [exact(20, "reaches"), percent, { language: "ko", ...krw }, "20%에 달함"],
    [exact(20, "reaches"), percent, { language: "en", ...krw }, "reaches 20%"],
    [exact(10, "over"), years, { language: "ko", ...usd }, "10년 이상"],
    [exact(10, "over"), years, { language: "en", ...usd }, "over 10 years"],
    [{ kind: "range", low: 30, high: 40 }, percent, { language: "ko", ...usd }, "30~40%"],
    [{ kind: "range", low: 30, high: 40 }, percent, { language: "en", ...usd }, "30–40%"],
    [{ kind: "range", low: 91e9, high: 93e9 }, dollars, { language: "ko", ...usd }, "910억~930억 달러"],
    [{ kind: "range", low: 91e9, high: 93e9 }, dollars, { language: "en", ...usd }, "$91B–$93B"],
    [
      { kind: "range", low: 91e9, high: 93e9 },
      dollars,
      { language: "ko", ...krw },
      "910억~930억 달러(약 126조~128조 원)",
    ],
    [{ kind: "range", low: 91e9, high: 93e9 }, dollars, { language: "en", ...krw }, "$91B–$93B (about ₩126T–₩128T)"],
  ])("%j in %j is said right", (value, metric, locale, said) => {
    expect(numberWords(value, metric, wordsIn(locale))).toBe(said);
  });
});
