import { amountOf, type Bilingual, type Figure } from "./figure";

/** What comes of setting a figure beside what the record says. */
export const VERDICTS = ["confirmed", "partly", "contradicted", "not-found"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a contradiction is about. */
export const CAUSES = ["number", "date", "unit"] as const;
export type Cause = (typeof CAUSES)[number];

export interface Check {
  readonly figure: Figure;
  /** The record's counterparts, the closest first. */
  readonly against: readonly Figure[];
  readonly verdict: Verdict;
  readonly because: Cause | null;
  readonly reason: Bilingual;
}

/** Figures no further apart than this part of the record's number agree: the article rounds. */
export const AGREEING = 0.015;

/**
 * How far a figure is from its counterpart, as a part of the counterpart: 0.02 is 2 % above it. Null where they are not
 * the same kind of number.
 */
export function distance(figure: Figure, counterpart: Figure): number | null {
  const [one, other] = [amountOf(figure), amountOf(counterpart)];
  if (one === null || other === null || other === 0 || figure.metric.unit !== counterpart.metric.unit) return null;
  return one / other - 1;
}

/** Why a verdict cannot be, judged by the numbers and dates themselves; null when it can. */
export function contradictionIn({ figure, against, verdict, because }: Omit<Check, "reason">): string | null {
  const [closest] = against;
  if (verdict === "not-found") return closest ? "expected no counterpart beside the verdict not-found" : null;
  if (!closest) return `expected a counterpart for the verdict ${verdict}`;
  if ((verdict === "contradicted") !== (because !== null))
    return "expected a cause for a contradiction, and for nothing else";
  const apart = distance(figure, closest);
  const far = apart !== null && Math.abs(apart) > AGREEING;
  if (verdict === "confirmed" && far) return `expected numbers that agree, found them ${percent(apart)} apart`;
  if (because === "number" && apart !== null && !far)
    return `expected numbers apart, found them ${percent(apart)} apart`;
  if (because === "date" && figure.period && figure.period.from === closest.period?.from)
    return `expected dates apart, found ${figure.period.from} twice`;
  if (because === "unit" && figure.metric.id === closest.metric.id) return "expected another metric, found the same";
  return null;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
