/** Dates read back from what is said, as the files write them: "Q1 2025" and "2025년 1분기" are 2025-01. A company's own years are left out. */
export function datesIn(text: string): readonly string[] {
  return [...text.matchAll(SAID)].map(({ groups = {} }) => {
    const year = groups.year ?? groups.quarterYear ?? groups.monthYear ?? groups.alone ?? "";
    const quarter = groups.part ?? groups.quarter;
    const month = quarter
      ? (Number(quarter) - 1) * 3 + 1
      : (groups.month ?? (groups.name && MONTHS.indexOf(groups.name) + 1));
    const day = groups.dayOfMonth ?? groups.day;
    return [year, month, day].flatMap((part) => (part ? [String(part).padStart(2, "0")] : [])).join("-");
  });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const SAID = new RegExp(
  [
    "(?<year>\\d{4})년(?: (?<part>\\d)분기| (?<month>\\d{1,2})월(?: (?<dayOfMonth>\\d{1,2})일)?)?",
    "Q(?<quarter>\\d) (?<quarterYear>\\d{4})",
    `(?:(?<day>\\d{1,2}) )?(?<name>${MONTHS.join("|")}) (?<monthYear>\\d{4})`,
    "\\b(?<alone>(?:19|20)\\d{2})\\b(?!년| 회계)",
  ].join("|"),
  "g",
);

/** The first of them; empty where there is none. */
export function dateIn(text: string): string {
  return datesIn(text)[0] ?? "";
}

/** The names a sentence lists: "AWS, Azure, and Google Cloud". */
export function namesIn(list: string): readonly string[] {
  return list.split(/, and |, | and /).filter(Boolean);
}
