const SCALES: Readonly<Record<string, string>> = {
  K: "thousand",
  M: "million",
  B: "billion",
  T: "trillion",
  GW: "gigawatts",
};
const ORDINALS = ["first", "second", "third", "fourth"];
const MONTHS: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};
const CURRENCIES: Readonly<Record<string, string>> = { $: "dollars", "₩": "won" };

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const SCALE = String.raw`(?:([KMBT])\b| (thousand|million|billion|trillion)\b)?`;
const MONEY_RANGE = new RegExp(`([$₩])(${NUMBER})${SCALE}–[$₩]?(${NUMBER})${SCALE}`, "g");
const MONEY = new RegExp(`([$₩])(${NUMBER})${SCALE}`, "g");
const COUNT = new RegExp(`(${NUMBER})([KMBT])\\b`, "g");
const ONE_POINT = /(?<=\b1 )percentage points\b/g;

/** An English text as it is read aloud: "83.3 billion dollars", "30 to 40 percent", "third quarter of fiscal 2025". */
export function spokenEnglish(text: string): string {
  return text
    .replaceAll("\u00a0", " ")
    .replace(MONEY_RANGE, (_all, sign: string, low: string, ...rest: readonly (string | undefined)[]) => {
      const [lowShort, lowLong, high = "", highShort, highLong] = rest;
      const [before, after] = [scaleOf(lowShort, lowLong), scaleOf(highShort, highLong)];
      const from = before === "" || before === after ? low : `${low} ${before}`;
      return words([from, "to", high, after, CURRENCIES[sign] ?? ""]);
    })
    .replace(MONEY, (_all, sign: string, amount: string, short?: string, long?: string) =>
      words([amount, scaleOf(short, long), CURRENCIES[sign] ?? ""]),
    )
    .replace(COUNT, (_all, amount: string, scale: string) => `${amount} ${SCALES[scale]}`)
    .replace(
      /\bFY(\d{4}) Q([1-4])/g,
      (_all, year: string, quarter: string) => `${ordinalOf(quarter)} of fiscal ${year}`,
    )
    .replace(/\bQ([1-4]) (\d{4})/g, (_all, quarter: string, year: string) => `${ordinalOf(quarter)} of ${year}`)
    .replace(/\bQ([1-4])\b/g, (_all, quarter: string) => ordinalOf(quarter))
    .replace(/\bFY(?=\d{4})/g, "fiscal year ")
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, (month) => MONTHS[month] ?? month)
    .replace(/(?<=\d)–(?=\d)/g, " to ")
    .replace(/(?<=[a-z\d])–(?=[A-Z])/g, " to ")
    .replace(/(?<=\d) ?%/g, " percent")
    .replace(/(?<=\d) pp\b/g, " percentage points")
    .replace(ONE_POINT, "percentage point")
    .replace(/(?<=\d) GW\b/g, " gigawatts")
    .replace(/(?<=\d)×/g, " times")
    .replace(/§ ?(?=\d)/g, "section ")
    .replace(/ ?→ ?/g, " to ")
    .replace(/ ÷ /g, " divided by ")
    .replace(/ × /g, " times ")
    .replace(/ − /g, " minus ")
    .replace(/−(?=\d)/g, "minus ")
    .replace(/ \+ /g, " plus ")
    .replace(/\+(?=\d)/g, "plus ")
    .replace(/[~≈](?=\d)/g, "about ")
    .replace(/ · /g, ", ")
    .replace(/(?<=^|\. )– /g, "A dash: ")
    .replace(/ – /g, ", ")
    .replaceAll("%", "percent")
    .replace(/ & /g, " and ");
}

function scaleOf(short: string | undefined, long: string | undefined): string {
  return long ?? SCALES[short ?? ""] ?? "";
}

function ordinalOf(quarter: string): string {
  return `${ORDINALS[Number(quarter) - 1]} quarter`;
}

function words(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
