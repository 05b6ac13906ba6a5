import { type Extent, extentOf } from "./extent";
import type { Evidence, Figure } from "./figure";

/** What lies between two numbers, as far as their sources say: never more exact than either. */

/** From the least it can be to the most; infinite on a side that a source leaves open. */
export interface Gap {
  readonly low: number;
  readonly high: number;
  /** The one number it is, or is about; null where only its ends are known. */
  readonly at: number | null;
  /** Whether a source says "about", or one of the numbers is an estimate's median. */
  readonly isAbout: boolean;
}

/** Why two figures of one measure give no number. */
export const HINDRANCES = [
  "fact",
  "unit",
  "definition",
  "basis",
  "stage",
  "fiscal",
  "undated",
  "time",
  "open",
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

export type Between =
  | {
      readonly kind: "apart";
      readonly difference: Gap;
      /** Null where either is not above zero. */
      readonly ratio: Gap | null;
    }
  | { readonly kind: "none"; readonly because: Hindrance };

/** The first minus the second, and the first over the second. Both are of one measure; all else is looked at here. */
export function between(one: Figure, other: Figure): Between {
  const because = hindranceTo(one, other);
  if (because) return { kind: "none", because };
  const [a, b] = [spanOf(one), spanOf(other)];
  if (!a || !b) return { kind: "none", because: "fact" };
  const isAbout = a.isAbout || b.isAbout;
  const at = (compute: (x: number, y: number) => number): number | null =>
    a.at === null || b.at === null ? null : compute(a.at, b.at);
  const difference = { low: a.low - b.high, high: a.high - b.low, at: at((x, y) => x - y), isAbout };
  if (difference.low === Number.NEGATIVE_INFINITY && difference.high === Number.POSITIVE_INFINITY)
    return { kind: "none", because: "open" };
  const isAboveZero = [a, b].every(({ low, high }) => high > 0 && (low > 0 || low === Number.NEGATIVE_INFINITY));
  if (!isAboveZero) return { kind: "apart", difference, ratio: null };
  const isOpenBelow = a.low === Number.NEGATIVE_INFINITY || b.high === Number.POSITIVE_INFINITY;
  const least = isOpenBelow ? Number.NEGATIVE_INFINITY : a.low / b.high;
  const most = b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY;
  return { kind: "apart", difference, ratio: { low: least, high: most, at: at((x, y) => x / y), isAbout } };
}

/** What keeps two figures of one measure from being compared, whatever their numbers. */
function hindranceTo(one: Figure, other: Figure): Hindrance | null {
  if (one.value.kind === "fact" || other.value.kind === "fact") return "fact";
  if (one.metric.unit !== other.metric.unit || one.metric.counted !== other.metric.counted) return "unit";
  if (one.metric.definition === "own" || other.metric.definition === "own") return "definition";
  if (one.accounting !== other.accounting) return "basis";
  if (isAhead(one.evidence) !== isAhead(other.evidence)) return "stage";
  return timeBetween(one, other);
}

/** Whether it is of what has not happened yet. */
export function isAhead(evidence: Evidence): boolean {
  return evidence === "planned" || evidence === "forecast";
}

/**
 * A state that is told once, without a period of its own for each, is as of its source; two of different known times
 * are not of one time even then.
 */
function timeBetween(one: Figure, other: Figure): Hindrance | null {
  const [a, b] = [one.period, other.period];
  const isState = one.metric.split === "none" && other.metric.split === "none";
  if (!a || !b) return (!a && !b) || isState ? null : "undated";
  if (a.from === b.from && a.to === b.to) return null;
  if (isState && (a.to === null || b.to === null)) return null;
  return a.fiscal || b.fiscal ? "fiscal" : "time";
}

/** From what to what a number lies. */
function spanOf(figure: Figure): Gap | null {
  const extent: Extent = extentOf(figure);
  switch (extent.kind) {
    case "none":
      return null;
    case "range":
      return { low: extent.low, high: extent.high, at: null, isAbout: false };
    case "interval":
      return { low: extent.low, high: extent.high, at: extent.amount, isAbout: true };
    case "amount": {
      const { amount, open } = extent;
      const low = open === "down" ? Number.NEGATIVE_INFINITY : amount;
      const high = open === "up" ? Number.POSITIVE_INFINITY : amount;
      return { low, high, at: open ? null : amount, isAbout: isSaidToBeAbout(figure) };
    }
  }
}

function isSaidToBeAbout({ value }: Figure): boolean {
  return value.kind === "exact" && (value.qualifier === "about" || value.qualifier === "reaches");
}
