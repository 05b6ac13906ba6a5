import { between, type Gap } from "../../data/between";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { comparableTimes } from "./index-base";
import type { Measure } from "./measures";
import type { ComparedRow } from "./rows";
import { oneAt, timeKey } from "./times";

/** Who is ahead in what. */

/** One company's number in a contest. */
export interface Entrant {
  readonly provider: Provider;
  readonly figure: Figure;
}

/** Numbers of one row that may be set against each other, the largest first: it is larger than each of the others for sure. */
export interface Contest {
  readonly row: ComparedRow;
  readonly ranked: readonly [Entrant, Entrant, ...Entrant[]];
  /** Who has something there that cannot be set against them. */
  readonly apart: readonly Provider[];
}

/** Null where fewer than two compare, or none is ahead for sure. */
export function contestIn(row: ComparedRow): Contest | null {
  const entrants = row.cells.flatMap(({ provider, main }): readonly Entrant[] => {
    const [figure, ...others] = main;
    const isOwn = figure?.about.kind !== "between" || figure.about.provider === provider; // what is put into it is not its
    return figure && isOwn && others.length === 0 && amountOf(figure) !== null ? [{ provider, figure }] : [];
  });
  const groups = entrants.map((one) => entrants.filter((other) => other === one || gapBetween(one, other) !== null));
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best), groups[0] ?? []);
  const ranked = largest.toSorted((a, b) => (amountOf(b.figure) ?? 0) - (amountOf(a.figure) ?? 0));
  const [first, second, ...others] = ranked;
  if (!first || !second || !ranked.slice(1).every((other) => isAhead(first, other))) return null;
  const apart = row.cells.filter(
    ({ provider, main }) => main.length > 0 && ranked.every((one) => one.provider !== provider),
  );
  return { row, ranked: [first, second, ...others], apart: apart.map(({ provider }) => provider) };
}

/** Null where nothing can be said, or the two are one figure. */
function gapBetween(one: Entrant, other: Entrant): Gap | null {
  if (one.figure === other.figure) return null;
  const found = between(one.figure, other.figure);
  return found.kind === "apart" && found.difference.at !== null ? found.difference : null;
}

/** Whether it is larger whatever the two may be. */
function isAhead(one: Entrant, other: Entrant): boolean {
  return (gapBetween(one, other)?.low ?? 0) > 0;
}

/** How many times as much as another; null where either is not above zero, or so near that no number holds it. */
export function timesAsMuch(one: Figure, other: Figure): Gap | null {
  const found = between(one, other);
  const ratio = found.kind === "apart" ? found.ratio : null;
  return ratio && Number.isFinite(ratio.at ?? 0) ? ratio : null;
}

/** For how long somebody has been ahead of the others without a break. */
export interface Lead {
  /** Of the one who is ahead, at the first and the last of these times. */
  readonly from: Figure;
  readonly to: Figure;
  /** How many times that is. */
  readonly count: number;
  /** Whether it goes back as far as all have anything. */
  readonly isAll: boolean;
}

/** Null where they share no more than one time, or it was not ahead before the last. */
export function leadOf({ ranked: [first, ...others], row }: Contest): Lead | null {
  const own = comparableTimes(row.measure, first.provider);
  const theirs = others.map(({ provider }) => comparableTimes(row.measure, provider));
  const shared = [...own.keys()].filter((key) => theirs.every((times) => times.has(key))).sort();
  const until = shared.filter((key) => key <= timeKey(first.figure.period));
  const run: Figure[] = [];
  for (const key of until.toReversed()) {
    const figure = oneAt(own, key);
    if (!figure || !theirs.every((times) => isAheadOf(figure, oneAt(times, key)))) break;
    run.push(figure);
  }
  const [to, from] = [run[0], run.at(-1)];
  return to && from && run.length > 1 ? { from, to, count: run.length, isAll: run.length === until.length } : null;
}

function isAheadOf(figure: Figure, other: Figure | null): boolean {
  const found = other && between(figure, other);
  return found?.kind === "apart" && found.difference.low > 0;
}

/** One company now and at the first time that all have. */
export interface Grown extends Entrant {
  readonly before: Figure;
}

/** Since the first time that all have after the last change of a definition; null where they share no earlier one. */
export function grownSince(measure: Measure, entrants: readonly Entrant[]): readonly Grown[] | null {
  const times = entrants.map(({ provider }) => comparableTimes(measure, provider));
  const changes = times.flatMap((own) =>
    [...own].flatMap(([key, figures]) => (figures.some((figure) => figure.break) ? [key] : [])),
  );
  const [key] = [...(times[0]?.keys() ?? [])]
    .filter((one) => times.every((own) => own.has(one)) && changes.every((change) => change <= one))
    .sort();
  if (key === undefined) return null;
  const grown = entrants.flatMap((entrant, index) => {
    const own = times[index];
    const before = own && oneAt(own, key);
    return before && before !== entrant.figure && (amountOf(before) ?? 0) > 0 ? [{ ...entrant, before }] : [];
  });
  return grown.length === entrants.length && grown.length > 1 ? grown : null;
}
