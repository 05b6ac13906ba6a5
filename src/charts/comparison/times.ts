import { fromArticle } from "../../data/dataset";
import type { Figure, Period, Provider } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { isOf, type Measure } from "./measures";

/** What companies have of one measure at which times, and which times they share. */

/** A period by its true dates: a company's own quarter is the calendar's where it has the same months. */
export function timeKey(period: Period | null): string {
  return period ? `${period.from}/${period.to ?? ""}` : "";
}

/** What one company has for each time, the latest first: what is on record before what the article says, and of a plan that was said again the last. */
export type Times = ReadonlyMap<string, readonly Figure[]>;

export function timesOf({ figures }: Pick<Measure, "figures">, provider: Provider): Times {
  const own = figures.filter((figure) => figure.value.kind !== "fact" && isOf(figure, provider));
  const byTime = grouped(latestFirst(own), ({ period }) => timeKey(period));
  return new Map([...byTime].map(([key, same]) => [key, lastSaid(preferred(same))]));
}

/** The record's where there are any. */
export function preferred(figures: readonly Figure[]): readonly Figure[] {
  const onRecord = figures.filter((figure) => !fromArticle(figure));
  return onRecord.length > 0 ? onRecord : figures;
}

/** Of statements on the same thing only the last. */
function lastSaid(figures: readonly Figure[]): readonly Figure[] {
  const last = figures
    .flatMap(({ statedOn }) => statedOn ?? [])
    .sort()
    .at(-1);
  return last === undefined ? figures : figures.filter(({ statedOn }) => statedOn === last);
}

/** By when each ends; what is still open after all that has ended, what has no date at the end. */
export function latestFirst(figures: readonly Figure[]): readonly Figure[] {
  const end = ({ period }: Figure): string => (period ? `${period.to ?? "9999"} ${period.from}` : "");
  return [...figures].sort((a, b) => end(b).localeCompare(end(a)));
}

/** How many values make a history. */
const HISTORY = 3;

export function isHistory(times: readonly Times[]): boolean {
  return times.some(({ size }) => size >= HISTORY);
}

/** Times for which at least two have a value, those of most companies first, then the latest. */
export function sharedTimes(times: readonly Times[]): readonly string[] {
  const keys = [...new Set(times.flatMap((own) => [...own.keys()]))].filter((key) => key !== "");
  const count = (key: string): number => times.filter((own) => own.has(key)).length;
  const end = (key: string): string => key.split("/").reverse().join(" ");
  return keys.filter((key) => count(key) > 1).sort((a, b) => count(b) - count(a) || end(b).localeCompare(end(a)));
}

/** The one figure for a time; null where there is none, or several. */
export function oneAt(times: Times, key: string): Figure | null {
  const [one, ...more] = times.get(key) ?? [];
  return one && more.length === 0 ? one : null;
}
