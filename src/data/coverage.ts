import type { Figure, Metric } from "./figure";
import { grouped } from "./grouped";
import { partiesIn } from "./join/parties";

/** How many months lie between two figures of a series. */
const RHYTHMS = [1, 3, 12] as const;

/** One thing measured of the same party again and again, for the past: plans and forecasts are none. */
export interface Series {
  readonly metric: Metric;
  /** At least three, earliest end first. */
  readonly figures: readonly Figure[];
  /** Months from one to the next. */
  readonly every: (typeof RHYTHMS)[number];
  /** Begin of the first and end of the last, as the file has them. */
  readonly from: string;
  readonly to: string;
  /** After which end the next is missing. */
  readonly gaps: readonly string[];
}

/** The series among some figures, in the order of the data. */
export function coverageOf(figures: readonly Figure[]): readonly Series[] {
  const past = figures.filter(isPast);
  const owned = grouped(past, ({ metric, about, product }) =>
    JSON.stringify([metric.id, partiesIn(about), product?.en]),
  );
  return [...owned.values()].flatMap((own) => seriesOf(own) ?? []);
}

/** A number for what has been, which a series may hold. */
export function isPast({ evidence, value }: Figure): boolean {
  return evidence !== "planned" && evidence !== "forecast" && value.kind !== "fact";
}

function seriesOf(own: readonly Figure[]): Series | null {
  const figures = own.filter(({ period }) => period?.to).sort((a, b) => monthOf(endOf(a)) - monthOf(endOf(b)));
  const [first, ...others] = figures;
  const last = others.at(-1);
  const steps = others.map((figure, index) => monthOf(endOf(figure)) - monthOf(endOf(figures[index] ?? figure)));
  const every = RHYTHMS.find((months) => steps.filter((step) => step === months).length * 2 > steps.length);
  if (!first || !last || others.length < 2 || !every) return null;
  const gaps = figures.filter((_, index) => (steps[index] ?? every) > every).map(endOf);
  return { metric: first.metric, figures, every, from: first.period?.from ?? "", to: endOf(last), gaps };
}

function endOf({ period }: Figure): string {
  return period?.to ?? "";
}

/** Months since the year 0 to the last one of an ISO date or a part of one. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12);
}

/** The end of the latest result among some figures, as the file has it; null where none has an end. */
export function lastResult(figures: readonly Figure[]): string | null {
  return lastEnd(figures.filter(({ evidence }) => evidence === "reported"));
}

/** The latest end among some figures, as the file has it; null where none has an end. */
export function lastEnd(figures: readonly Figure[]): string | null {
  const ends = figures.flatMap((figure) => figure.period?.to ?? []);
  return ends.reduce<string | null>((last, end) => (last === null || monthOf(end) > monthOf(last) ? end : last), null);
}

/** Months after a period in which companies publish its figures. */
const PUBLISHING = 1;
/** Two quarters. */
const OLD = 6;

/** Whether the figure that follows in a series should be there on a day. @param today ISO date */
export function isBehind({ to, every }: Series, today: string): boolean {
  return monthOf(today) - monthOf(to) > every + PUBLISHING;
}

/** Whether a day is over two quarters after an end. @param today ISO date */
export function isOld(end: string, today: string): boolean {
  return monthOf(today) - monthOf(end) > OLD;
}
