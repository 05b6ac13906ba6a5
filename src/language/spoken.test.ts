import { describe, expect, it } from "vitest";
import { spokenEnglish } from "./spoken-en";
import { spokenKorean } from "./spoken-ko";

describe("an English text is read aloud", () => {
  it.each([
    ["$83.3B", "83.3 billion dollars"],
    ["over $255B", "over 255 billion dollars"],
    ["$91B–$93B", "91 to 93 billion dollars"],
    ["$344–378 trillion", "344 to 378 trillion dollars"],
    ["$900M–$1.2B", "900 million to 1.2 billion dollars"],
    ["$9.574 billion", "9.574 billion dollars"],
    ["$100B (about ₩138T)", "100 billion dollars (about 138 trillion won)"],
    ["−$334M", "minus 334 million dollars"],
    ["30–40%", "30 to 40 percent"],
    ["16 pp", "16 percentage points"],
    ["1 pp", "1 percentage point"],
    ["2×", "2 times"],
    ["5.05M H100 equivalents", "5.05 million H100 equivalents"],
    ["1.4 GW", "1.4 gigawatts"],
    ["Q1 2025", "first quarter of 2025"],
    ["FY2025 Q3", "third quarter of fiscal 2025"],
    ["FY2026", "fiscal year 2026"],
    ["Jan–Jun 2026", "January to June 2026"],
    ["May 2025–Jun 2025", "May 2025 to June 2025"],
    ["2023–2025", "2023 to 2025"],
    ["§ 2.1", "section 2.1"],
    ["Amazon → Anthropic", "Amazon to Anthropic"],
    ["$80B ÷ (1 + 33%) = $60.2B", "80 billion dollars divided by (1 plus 33 percent) = 60.2 billion dollars"],
    ["press · cash", "press, cash"],
  ])("%s: %s", (text, spoken) => expect(spokenEnglish(text)).toBe(spoken));
});

describe("a Korean text is read aloud", () => {
  it.each([
    ["1,000억 달러", "천억 달러"],
    ["833억 달러", "팔백삼십삼억 달러"],
    ["1조 3,800억 원", "일조 삼천팔백억 원"],
    ["910억~930억 달러", "구백십억에서 구백삼십억 달러"],
    ["1,900억→1,750억", "천구백억에서 천칠백오십억"],
    ["30~40%", "30에서 40퍼센트"],
    ["16%포인트", "16퍼센트포인트"],
    ["2배", "2배"],
    ["1~6월", "1월부터 6월까지"],
    ["2025년 5월~2025년 6월", "2025년 5월부터 2025년 6월까지"],
    ["2023~2025년", "2023년부터 2025년까지"],
    ["§ 2.1, 2.2", "2.1절, 2.2절"],
    ["아마존 → 앤트로픽", "아마존에서 앤트로픽"],
    ["1.4GW", "1.4기가와트"],
    ["800억 달러 ÷ (1 + 33%)", "팔백억 달러 나누기 (1 더하기 33퍼센트)"],
  ])("%s: %s", (text, spoken) => expect(spokenKorean(text)).toBe(spoken));
});
