/**
 * Dates of which the data may know only the month or the year, as files have them. Excel takes `2025-03` for the first
 * of March, so that a quarter loses its end: a month is written by its first or its last day, whichever it stands for.
 * A year stays a year, which every program takes for a number.
 */
export interface PartialDate {
  /** An ISO date or a part of one, as the data has it. */
  readonly known: string;
  /** Which end of a period it is. */
  readonly end: "first" | "last";
}

/** A year as a number, else a day as an ISO date. */
export function writtenDate({ known, end }: PartialDate): number | string {
  const [year = "", month, day] = known.split("-");
  if (month === undefined) return Number(year);
  return day === undefined ? `${known}-${end === "first" ? "01" : lastDay(Number(year), Number(month))}` : known;
}

/** A date of a source; where only a span is known, both its ends. */
export function writtenSpan(from: string, until: string | null): number | string {
  if (until !== null) return `${from}/${until}`;
  const [first, last] = [writtenDate({ known: from, end: "first" }), writtenDate({ known: from, end: "last" })];
  return first === last ? first : `${first}/${last}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate(); // day 0 of the month after
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets; before 1 March 1900 they do not agree on the days. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_AGREED = 61;

/** The number by which spreadsheets know a day; null for one they do not know, or for what is no ISO date. */
export function dayNumber(written: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const number = (Date.parse(`${written}T00:00:00Z`) - DAY_ZERO) / DAY;
  return number >= FIRST_AGREED ? number : null;
}

const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

/** The nearest moment that a ZIP file can say: clocks may be wrong. */
export function zipTime(moment: Date): Date {
  if (moment.getFullYear() < FIRST_YEAR) return new Date(FIRST_YEAR, 0, 1);
  return moment.getFullYear() > LAST_YEAR ? new Date(LAST_YEAR, 11, 31) : moment;
}
