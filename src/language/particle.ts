import { josa } from "es-hangul";

type Particle = Parameters<typeof josa.pick>[1];

/**
 * How the last character of a word is read aloud in Korean, where it is no Hangul syllable. Read by its last syllable.
 */
const READ: Record<string, string> = {
  "0": "영",
  "1": "일",
  "2": "이",
  "3": "삼",
  "4": "사",
  "5": "오",
  "6": "육",
  "7": "칠",
  "8": "팔",
  "9": "구",
  "%": "트",
  "×": "배",
  "+": "스",
  A: "이",
  B: "비",
  C: "씨",
  D: "디",
  E: "이",
  F: "프",
  G: "지",
  H: "치",
  I: "이",
  J: "이",
  K: "이",
  L: "엘",
  M: "엠",
  N: "엔",
  O: "오",
  P: "피",
  Q: "큐",
  R: "알",
  S: "스",
  T: "티",
  U: "유",
  V: "이",
  W: "유",
  X: "스",
  Y: "이",
  Z: "트",
};

/** The last character that is read aloud. */
const READABLE = /[가-힣\dA-Za-z%×+](?=[^가-힣\dA-Za-z%×+]*$)/;

/** The word with the particle that agrees with how its end is read: `particle("AWS", "이/가")` is "AWS가". */
export function particle(word: string, pair: Particle): string {
  const aside = word.endsWith(")") ? word.lastIndexOf("(") : -1; // what stands in brackets at the end is not what the particle follows
  const end = READABLE.exec(aside < 0 ? word : word.slice(0, aside))?.[0] ?? "";
  return word + josa.pick(READ[end.toUpperCase()] ?? end, pair);
}
