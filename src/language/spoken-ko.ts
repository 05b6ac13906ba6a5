import { numberToHangul } from "es-hangul";

/** A whole number before a power of ten thousand, grouped or not. */
const LARGE = /(\d{1,3}(?:,\d{3})+|\d+)(?=[조억만])/g;
const DATE = String.raw`\d{4}년(?: \d{1,2}월)?(?: \d{1,2}일)?(?: \d분기)?`;
const DATES = new RegExp(`(?<from>${DATE})~(?<to>${DATE}|\\d{1,2}월(?: \\d{1,2}일)?)`, "g");

/** A Korean text as it is read aloud: 천억 달러, 16퍼센트포인트, 30에서 40퍼센트, 1월부터 12월까지. */
export function spokenKorean(text: string): string {
  return text
    .replaceAll("\u00a0", " ")
    .replace(LARGE, (digits) => numberToHangul(Number(digits.replaceAll(",", ""))))
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(DATES, "$<from>부터 $<to>까지")
    .replace(/(?<from>\d{4})~(?<to>\d{4})년/g, "$<from>년부터 $<to>년까지")
    .replace(/(?<from>\d{1,2})~(?<to>\d{1,2})월/g, "$<from>월부터 $<to>월까지")
    .replace(/(?<=[^\s(])~(?=[^\s)])/g, "에서 ")
    .replace(/(?<![^\s(])~(?=\d)/g, "약 ")
    .replace(/%(?=p\b)p/g, "퍼센트포인트")
    .replaceAll("%", "퍼센트")
    .replace(/(?<=\d) ?GW\b/g, "기가와트")
    .replace(/§ ?(\d+(?:\.\d+)*(?:, \d+(?:\.\d+)*)*)/g, (_all, places: string) =>
      places
        .split(", ")
        .map((place) => `${place}절`)
        .join(", "),
    )
    .replace(/ ?→ ?/g, "에서 ")
    .replace(/ ÷ /g, " 나누기 ")
    .replace(/ × /g, " 곱하기 ")
    .replace(/ − /g, " 빼기 ")
    .replace(/−(?=[\d가-힣])/g, "마이너스 ")
    .replace(/ \+ /g, " 더하기 ")
    .replace(/\+(?=[\d가-힣])/g, "플러스 ")
    .replace(/(?<=\d)×/g, "배")
    .replace(/(?<=^|\. )– /g, "줄표는 ")
    .replace(/ ?· ?/g, ", ");
}
