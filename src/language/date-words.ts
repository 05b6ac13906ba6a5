import type { Period } from "../data/figure";
import type { Words } from "./words";

type Text = Pick<Words, "text">;

/** "Q1 2025", "2025년 1분기", "since March 2025", "end of 2024", with the company's own name for it; the given word when there is no date. */
export function periodWords(period: Period | null, words: Text, undated: string): string {
  const { calendar, fiscal } = periodParts(period, words, undated);
  if (!period || fiscal === "") return calendar;
  const { also } = words.text.dates;
  return quarterOf(period) === null ? also(fiscal, calendar) : also(calendar, fiscal);
}

/** A period by the calendar, and by its company's own name; that is empty where it has none. */
export interface PeriodParts {
  readonly calendar: string;
  readonly fiscal: string;
}

export function periodParts(period: Period | null, words: Text, undated: string): PeriodParts {
  if (!period) return { calendar: undated, fiscal: "" };
  return { calendar: calendarWords(period, words), fiscal: period.fiscal ? fiscalWords(period.fiscal, words) : "" };
}

function calendarWords(period: Period, words: Text): string {
  const { dates } = words.text;
  const from = dateWords(period.from, words);
  if (period.to === null) return period.part === "end" ? dates.sinceEnd(from) : dates.since(from);
  if (period.part === "end") return dates.end(from);
  const quarter = quarterOf(period);
  if (quarter !== null) return dates.quarter(period.from.slice(0, 4), quarter);
  return period.from === period.to ? from : dates.range(from, dateWords(period.to, words));
}

/** A company's own name for a period, from `FY2025` or `FY2025Q3`. */
function fiscalWords(fiscal: string, { text: { dates } }: Text): string {
  const [, year = "", quarter] = /^FY(\d{4})(?:Q(\d))?$/.exec(fiscal) ?? [];
  return quarter ? dates.fiscalQuarter(year, Number(quarter)) : dates.fiscalYear(year);
}

/** A year, a month or a day, as far as the ISO date goes. */
export function dateWords(date: string, { text: { dates } }: Text): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return dates.year(year);
  return day ? dates.day(year, Number(month), Number(day)) : dates.month(year, Number(month));
}

/** From one whole year to another, or one alone. */
export function yearsWords(from: number, to: number, { text: { dates } }: Text): string {
  return from === to ? dates.year(String(from)) : dates.years(from, to);
}

/** Which quarter of the calendar year a period is, from 1; null for any other length or beginning. */
export function quarterOf({ from, to }: Period): number | null {
  if (to === null) return null;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const wholeMonths = from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4);
  return wholeMonths && last - first === 2 && first % 3 === 1 ? (first + 2) / 3 : null;
}
