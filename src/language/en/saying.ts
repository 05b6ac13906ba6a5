import type { Counted, DataLanguage } from "../../data/figure";
import { compact, rounded } from "../number";
import { type Parts, parts, won } from "../parts";
import { spokenEnglish } from "../spoken-en";

const inDollars = (amount: number): string => rounded(amount, (size) => `$${compact(size, "en")}`);

const inWon = (amount: number): string => rounded(amount, (size) => `₩${compact(size, "en")}`);

export const conjunction = new Intl.ListFormat("en", { type: "conjunction" });
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const months = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** Jan, Feb. @param month from 1 */
function monthName(month: number): string {
  return months.format(Date.UTC(1970, month - 1));
}

/** 1st, 2nd. */
function ordinal(number: string, amount: number): string {
  const endings = { one: "st", two: "nd", few: "rd", zero: "th", many: "th", other: "th" };
  return number + endings[ordinals.select(amount)];
}

/** How anything is said: numbers, money, dates, how sentences are joined, and what only ears read. */
export const saying = {
  language: {
    /** What the language calls itself. */
    name: "English",
    /** In which of its two languages readers have what the data says. */
    dataIn: "en" as DataLanguage,
  },
  numbers: {
    short: (amount: number) => rounded(amount, (size) => compact(size, "en")),
    money: { usd: inDollars, krw: inWon },
    /** Beside an axis: as short as where the unit is said above. */
    dollarsOnAxis: inDollars,
    moneyRange: {
      usd: (low: number, high: number) => `${inDollars(low)}–${inDollars(high)}`,
      krw: (low: number, high: number) => `${inWon(low)}–${inWon(high)}`,
    },
    withWon: (dollars: string, wons: string) => parts`${dollars} ${won(`(about ${wons})`)}`,
    /** Each takes the number as it is written and, for its plural, as it is. */
    units: {
      percent: (number: string, _amount: number) => `${number}%`,
      percentage_points: (number: string, _amount: number) => `${number} pp`,
      ratio: (number: string, _amount: number) => `${number}×`,
      weeks: (number: string, amount: number) => `${number} ${amount === 1 ? "week" : "weeks"}`,
      generation: (number: string, amount: number) => `${ordinal(number, amount)} generation`,
      KRW_per_USD: (number: string, _amount: number) => `${number} won`,
      gigawatts: (number: string, _amount: number) => `${number} GW`,
    },
    counted: {
      companies: (number: string, amount: number) => `${number} ${amount === 1 ? "company" : "companies"}`,
      years: (number: string, amount: number) => `${number} ${amount === 1 ? "year" : "years"}`,
      "h100-equivalents": (number: string, _amount: number) => `${number} H100 equivalents`,
      chips: (number: string, amount: number) => `${number} ${amount === 1 ? "chip" : "chips"}`,
    },
    qualified: {
      over: (amount: Parts, _counted: Counted | null) => parts`over ${amount}`,
      "up-to": (amount: Parts, _counted: Counted | null) => parts`up to ${amount}`,
      about: (amount: Parts, _counted: Counted | null) => parts`about ${amount}`,
      reaches: (amount: Parts, _counted: Counted | null) => parts`reaches ${amount}`,
    },
    range: (low: string, high: string) => `${low}–${high}`,
    percentRange: (low: string, high: string) => `${low}–${high}%`,
    bounded: (median: Parts, low: string, high: string) => parts`${median} (${low}–${high})`,
  },
  dates: {
    year: (year: string) => year,
    month: (year: string, month: number) => `${monthName(month)} ${year}`,
    day: (year: string, month: number, day: number) => `${day} ${monthName(month)} ${year}`,
    quarter: (year: string, quarter: number) => `Q${quarter} ${year}`,
    fiscalYear: (year: string) => `FY${year}`,
    fiscalQuarter: (year: string, quarter: number) => `FY${year} Q${quarter}`,
    range: (from: string, to: string) => `${from}–${to}`,
    years: (from: number, to: number) => `${from}–${to}`,
    since: (date: string) => `since ${date}`,
    sinceEnd: (date: string) => `since the end of ${date}`,
    end: (date: string) => `end of ${date}`,
    also: (name: string, other: string) => `${name} (${other})`,
    long: (day: Date) => new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(day),
  },
  sentences: {
    ofShown: (sentence: string) => `Of those shown, ${sentence}`,
    and: (parts: readonly string[]) => conjunction.format(parts),
    /** What belongs together: whom, what, when. */
    list: (parts: readonly string[]) => parts.join(", "),
    /** Things that may be lists themselves. */
    lists: (parts: readonly string[]) => parts.join("; "),
    /** Remarks of a few words, one beside the other. */
    remarks: (parts: readonly string[]) => parts.join(" · "),
    statements: (parts: readonly string[]) => parts.join(". "),
    aside: (text: string, aside: string) => `${text} (${aside})`,
  },
  spoken: spokenEnglish,
};

export type Saying = typeof saying;
