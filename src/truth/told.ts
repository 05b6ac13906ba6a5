import { amountsIn, saysAbout } from "./amounts";
import type { Fact } from "./world";

/** Whether a text gives a fact its number and its time, read back from the words by a way of its own. */

const QUALIFIERS: Readonly<Record<string, RegExp>> = {
  over: /over |초과|이상/,
  "up-to": /up to |최대 /,
  about: /about |약 /,
  reaches: /reaches |달함/,
};

/** The number, both ends of a range, and the qualifier the source puts with it: that one and no other. */
export function tellsAmount(text: string, { amount, low, high, qualifier }: Fact): boolean {
  const said = amountsIn(text);
  const truths = amount === null ? [low, high] : [amount];
  const numbers = truths.every((truth, place) => truth !== null && isRounded(said[place] ?? Number.NaN, truth));
  return numbers && Object.entries(QUALIFIERS).every(([name, word]) => word.test(text) === (name === qualifier));
}

/** To three digits or a whole number, or to as many decimals as are said. */
function isRounded(said: number, truth: number): boolean {
  const decimals = String(said).split(".")[1]?.length ?? 0;
  return saysAbout(said, truth) || (decimals > 0 && Number(truth.toFixed(decimals)) === said);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Whether a text names a fact's period: by the company's own name for it, else by quarter, months or years. */
export function tellsPeriod(text: string, { from, to, fiscal, isUndated }: Fact): boolean {
  if (isUndated) return !/\d/.test(text);
  const own = /FY(\d{4})(?: Q(\d))?/.exec(text) ?? /(\d{4}) 회계연도(?: (\d)분기)?/.exec(text);
  if (own) return fiscal === `FY${own[1]}${own[2] ? `Q${own[2]}` : ""}`;
  const dates = datesIn(text);
  return dates[0] === from && (dates.at(-1) === to || to === "");
}

function datesIn(text: string): readonly string[] {
  const quarter = /Q(\d) (\d{4})/.exec(text) ?? /(?<year>\d{4})년 (?<quarter>\d)분기/.exec(text);
  if (quarter) {
    const [year, number] = quarter.groups
      ? [quarter.groups.year, Number(quarter.groups.quarter)]
      : [quarter[2], Number(quarter[1])];
    return [`${year}-${two(number * 3 - 2)}`, `${year}-${two(number * 3)}`];
  }
  const found = [
    ...text.matchAll(/(?:(\d{1,2}) )?(?:([A-Z][a-z]{2}) )?(\d{4})(?:년(?: (\d{1,2})월)?(?: (\d{1,2})일)?)?/g),
  ];
  return found.map(([, day, month, year, monthKo, dayKo]) => {
    const number = monthKo ? Number(monthKo) : month ? MONTHS.indexOf(month) + 1 : 0;
    const last = dayKo ?? day;
    return [year, ...(number > 0 ? [two(number)] : []), ...(last ? [two(Number(last))] : [])].join("-");
  });
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Whether a text is a day or month, as ISO dates have it. */
export function tellsDate(text: string, iso: string | null): boolean {
  return datesIn(text)[0] === iso;
}
