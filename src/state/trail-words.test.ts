import { describe, expect, it } from "vitest";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES, type Language } from "../language/language";
import { wordsIn } from "../language/words";
import { type Choices, INITIAL_CHOICES, type Kept, NOTHING_KEPT } from "./choices";
import { pageDataFrom } from "./selectors";
import { changeWords, type Passed } from "./trail-words";

const datasets = shippedDatasets();

function at(part: Partial<Choices>, kept: Kept = NOTHING_KEPT): Passed {
  const choices = { ...INITIAL_CHOICES, ...part };
  return { choices, kept, pageData: pageDataFrom(datasets, choices.sources) };
}

function said(before: Partial<Choices>, after: Partial<Choices>, language: Language = "en"): string {
  return changeWords(at(before), at({ ...before, ...after }), wordsIn({ language, currency: "usd", wonPerDollar: 1 }));
}

const RECORD = ["article", "record"];
const OTHERS = ["amazon", "alphabet", "openai"];

describe("what a step is called", () => {
  it.each<[Partial<Choices>, Partial<Choices>, string, string]>([
    [{}, { providers: OTHERS }, "Without Microsoft", "마이크로소프트 제외"],
    [{ providers: OTHERS }, { providers: null }, "All providers", "모든 기업"],
    [{}, { years: { from: 2024, to: 2025 } }, "2024–2025", "2024~2025년"],
    [{ years: { from: 2024, to: 2025 } }, { years: null }, "All years", "모든 연도"],
    [{}, { topics: ["capex"] }, "Only Capital spending", "자본 지출만"],
    [{}, { sources: RECORD }, "What happened", "무슨 일이 있었나"],
    [{ sources: RECORD }, { sources: ["article"] }, "What they said", "무엇을 말했나"],
    [{}, { screen: "compare" }, "Compare", "비교"],
    [{}, { chart: "growth-yoy" }, "Opened “Cloud revenue growth”", "‘클라우드 매출 증가율’ 자세히 보기"],
    [{ chart: "growth-yoy" }, { chart: null }, "Closed “Cloud revenue growth”", "‘클라우드 매출 증가율’ 닫기"],
    [{ chart: "growth-yoy" }, { chart: null, screen: "data" }, "Data", "데이터"],
    [{}, { currency: "krw" }, "Won beside dollars", "달러와 원"],
    [{}, { fx: 1400 }, "Won at 1,400 to the dollar", "환율 1달러 1,400원"],
    [{ fx: 1400 }, { fx: null }, "Stated rate", "기본 환율"],
    [{}, { lang: "ko" }, "한국어", "한국어"],
    [{}, { theme: "dark" }, "Dark theme", "어두운 테마"],
    [{ theme: "dark" }, { theme: null }, "System theme", "시스템 테마"],
    [{ providers: ["amazon"], topics: ["capex"] }, { providers: null, topics: null }, "No filter", "필터 없음"],
    [{}, { providers: ["amazon"], years: { from: 2025, to: 2025 } }, "Only Amazon · 2025", "아마존만 · 2025년"],
  ])("%j, then %j: %s", (before, after, english, korean) => {
    expect([said(before, after, "en"), said(before, after, "ko")]).toEqual([english, korean]);
  });

  it("names the figure whose source was opened", () => {
    const [figure] = pageDataFrom(datasets).figures;
    for (const language of LANGUAGES) {
      const name = said({}, { figure: figure?.id ?? "" }, language);
      expect(name).toMatch(language === "en" ? /^Source of .+, / : /^출처 보기: .+, /);
    }
  });

  it("names a theme that only the browser kept", () => {
    const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
    expect(changeWords(at({}, { lang: null, theme: "dark" }), at({}), words)).toBe("System theme");
  });
});
