import type { Bilingual, DataLanguage } from "../data/figure";

/** One word for one thing, in both languages; `not` lists what the same thing must not be called here. */
export interface Term extends Bilingual {
  readonly not: Readonly<Record<DataLanguage, readonly string[]>>;
}

const term = (ko: string, en: string, notKo: readonly string[] = [], notEn: readonly string[] = []): Term => ({
  ko,
  en,
  not: { ko: notKo, en: notEn },
});

/** Sorted by their English. Messages and data keep to them; `messages.test.ts` reads every text. */
export const GLOSSARY = {
  accelerator: term("육성 프로그램", "accelerator", ["엑셀러레이터", "액셀러레이터", "참여 가속기"], ["incubator"]),
  aiChip: term("AI 칩", "AI chip", ["AI칩", "인공지능 칩"]),
  capitalSpending: term(
    "자본 지출",
    "capital spending",
    ["자본지출", "설비투자", "설비 투자", "CAPEX"],
    ["capex", "CapEx", "capital expenditure"],
  ),
  chart: term("차트", "chart", ["그래프", "도표"], ["graph"]),
  claimed: term("주장", "claimed", [], ["vendor claim"]),
  cloudCredits: term("클라우드 크레딧", "cloud credits", ["크레디트", "클라우드크레딧"]),
  dataCentre: term("데이터센터", "data centre", ["데이터 센터"], ["data center", "datacenter"]),
  derived: term("계산", "derived", ["파생"], ["calculated"]),
  estimated: term("추정", "estimated", ["추산"]),
  evidence: term("근거", "evidence", ["증거"]),
  figure: term("수치", "figure", ["피겨"]),
  fiscalYear: term("회계연도", "fiscal year", ["회계 연도", "회계년도"]),
  forecast: term("전망", "forecast", ["예측"], ["projection"]),
  growth: term("성장", "growth"),
  lab: term("AI 연구 기업", "AI lab", ["AI 랩", "연구소"]),
  market: term("시장", "market"),
  ownChip: term("자체 칩", "own chip", ["자사 칩", "커스텀 칩"], ["custom silicon", "in-house chip"]),
  partnership: term("제휴", "partnership", ["파트너십", "파트너쉽"]),
  percentagePoint: term("%포인트", "pp", ["%p", "퍼센트포인트"], ["percentage points", "ppt"]),
  planned: term("계획", "planned"),
  provider: term("기업", "provider", ["사업자", "프로바이더"]),
  quarter: term("분기", "quarter", ["쿼터"]),
  reported: term("발표", "reported"),
  startUp: term("스타트업", "start-up", ["신생 기업", "신생기업"], ["startup", "start up"]),
  venture: term("벤처 투자", "venture investment", ["벤쳐"], ["venture activity"]),
} as const satisfies Record<string, Term>;

/** The term as a label: with a capital letter in English. */
export function label(name: keyof typeof GLOSSARY, language: DataLanguage): string {
  const text = GLOSSARY[name][language];
  return language === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
