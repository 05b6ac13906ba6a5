import { extentOf, largestOf } from "../../data/extent";
import type { Figure, Provider } from "../../data/figure";
import { periodParts } from "../../language/date-words";
import type { Words } from "../../language/words";
import { labelYear, ofMetric, ofProvider, owners } from "../figure-queries";
import { OUTCOMES, PLANS } from "./bases";

/** What a provider planned for one year and what it spent in it. */
export interface PlannedYear {
  readonly provider: Provider;
  /** By the calendar, or the company's own fiscal year. */
  readonly year: string;
  readonly name: string;
  /** The article's plan; null where it has none. */
  readonly plan: Figure | null;
  /** As they were stated, one after the other. */
  readonly guided: readonly Figure[];
  readonly spent: readonly Figure[];
}

/** By the article’s plans, the largest first, then by the others; each provider’s years in their order. */
export function plannedYears(
  plans: readonly Figure[],
  figures: readonly Figure[],
  words: Words,
): readonly PlannedYear[] {
  const guidance = ofMetric(figures, ...PLANS.map(([metric]) => metric));
  const stated = [...plans, ...guidance];
  const most = (all: readonly Figure[], provider: Provider): number =>
    Math.max(0, ...ofProvider(all, provider).map((figure) => largestOf(extentOf(figure)) ?? 0));
  const years = [...new Set(stated.map(labelYear))].sort();
  return [...owners(stated)]
    .sort((a, b) => most(plans, b) - most(plans, a) || most(stated, b) - most(stated, a))
    .flatMap((provider) =>
      years.flatMap((year) => plannedYear(provider, year, { plans, guidance, figures }, words) ?? []),
    );
}

interface Stated {
  readonly plans: readonly Figure[];
  readonly guidance: readonly Figure[];
  readonly figures: readonly Figure[];
}

/** Null where nothing on record stands beside a plan, or nothing was planned. */
function plannedYear(provider: Provider, year: string, stated: Stated, words: Words): PlannedYear | null {
  const own = (all: readonly Figure[]): readonly Figure[] =>
    ofProvider(all, provider).filter((figure) => labelYear(figure) === year);
  const [plan = null] = own(stated.plans);
  const guided = [...own(stated.guidance)].sort((a, b) => (a.statedOn ?? "").localeCompare(b.statedOn ?? ""));
  const planned = [...(plan ? [plan] : []), ...guided];
  const [first] = planned;
  const within = (figure: Figure): boolean => planned.some((other) => isWithin(figure, other));
  const spent = spentIn(ofProvider(stated.figures, provider).filter(within));
  if (!first || guided.length + spent.length === 0) return null;
  const { calendar, fiscal } = periodParts(first.period, words, "");
  return { provider, year, name: fiscal || calendar, plan, guided, spent };
}

/** Of whole years; where none has ended, of half-years; else of quarters. */
function spentIn(figures: readonly Figure[]): readonly Figure[] {
  for (const length of ["year", "half", "quarter"] as const) {
    const metrics = OUTCOMES.filter(([, , lasting]) => lasting === length);
    const spent = metrics.flatMap(([metric]) => ofMetric(figures, metric));
    if (spent.length > 0) return spent;
  }
  return [];
}

function isWithin({ period }: Figure, { period: whole }: Figure): boolean {
  if (!period?.to || !whole?.to) return false;
  return period.from.padEnd(7, "-01") >= whole.from.padEnd(7, "-01") && endOf(period.to) <= endOf(whole.to);
}

/** The last month of a date that may be a year alone. */
function endOf(date: string): string {
  return date.length === 4 ? `${date}-12` : date.slice(0, 7);
}

/** When a plan was said: the article's when the article was written. */
export function saidOn({ statedOn, basis }: Figure): string {
  return statedOn ?? (basis.kind === "stated" ? (basis.source.date?.value ?? "") : "");
}

/** What the press gave as a plan may be its own reckoning. */
export function isOfPress({ basis }: Figure): boolean {
  return basis.kind === "stated" && basis.source.grade === "press";
}
