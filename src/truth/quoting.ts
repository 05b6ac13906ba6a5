import { amountsIn, saysAbout } from "./amounts";
import type { Fact } from "./world";

/** Whether a text quotes a figure: its number or both ends of its range, and the word that its source puts before it. */
export function quotes(text: string, fact: Fact): boolean {
  return saysNumber(text, fact) && saysQualifier(text, fact);
}

/** The numbers in a text, the sign of an amount of money read with it. */
export function numbersIn(text: string): readonly number[] {
  return amountsIn(text.replaceAll("$", ""));
}

function saysNumber(text: string, { amount, low, high, unit }: Fact): boolean {
  const [first = Number.NaN, second = Number.NaN] = numbersIn(text);
  if (amount !== null) return isNear(first, amount, unit);
  return low !== null && high !== null && isNear(first, low, unit) && isNear(second, high, unit);
}

/** Marks and titles round percentages to whole ones, multiples to one decimal, money to three digits. */
const ROUNDING: Readonly<Record<string, number>> = { percent: 0.5, percentage_points: 0.05, ratio: 0.05 };

export function isNear(said: number, truth: number, unit: string | null): boolean {
  const within = ROUNDING[unit ?? ""];
  return within === undefined ? saysAbout(said, truth) : Math.abs(said - truth) <= within + 1e-9;
}

const QUALIFIERS: Readonly<Record<string, RegExp>> = {
  over: /\bover\b|초과|이상|넘/,
  "up-to": /up to|최대/,
  about: /\babout\b|약 /,
  reaches: /reach|달[하한함]/,
};

function saysQualifier(text: string, { qualifier }: Fact): boolean {
  return qualifier === null || (QUALIFIERS[qualifier]?.test(text) ?? false);
}

/** Whether a figure has a number at all. */
export function isNumber({ amount, low }: Fact): boolean {
  return amount !== null || low !== null;
}

/** What a sum of several comes to at least and at most. */
export function sumOf(facts: readonly Fact[]): readonly [number, number] {
  return [
    facts.reduce((all, { amount, low }) => all + (amount ?? low ?? 0), 0),
    facts.reduce((all, { amount, high }) => all + (amount ?? high ?? 0), 0),
  ];
}

/** Whether a text gives such a sum, as one amount or from one to another. */
export function saysSum(text: string, facts: readonly Fact[]): boolean {
  const [least, most] = sumOf(facts);
  const [first = Number.NaN, second = first] = numbersIn(text);
  return saysAbout(first, least) && saysAbout(second, most);
}
