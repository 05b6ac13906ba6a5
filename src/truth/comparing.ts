import type { Fact } from "./world";

/** What may be set against what, worked out from the files alone. */

/** What a metric measures, by its id: those of the article, of the record and of other years of the same. */
export function measured(metric: string): string {
  if (metric === "cloud-revenue-growth") return "cloud-growth";
  return metric
    .replace(/(?<=^capital-expenditure-guidance)-.*(?<!-quarter)$/, "")
    .replace(/(?<=^lab-investment|^capital-expenditure)-(?:committed|filed|calendar)$/, "")
    .replace(/-record$/, "");
}

export function isAbout({ provider, counterparty }: Fact, who: string | null): boolean {
  return who !== null && (provider === who || counterparty === who);
}

/** From the least to the most that a fact may be. */
export function spanOf({ amount, low, high, qualifier }: Fact): readonly [number, number] {
  const [least, most] = [low ?? amount ?? Number.NaN, high ?? amount ?? Number.NaN];
  return [
    qualifier === "up-to" ? Number.NEGATIVE_INFINITY : least,
    qualifier === "over" ? Number.POSITIVE_INFINITY : most,
  ];
}

const AHEAD = ["planned", "forecast"];

/** Every reason why nothing lies between two facts; none where something does. */
export function reasonsAgainst(one: Fact, other: Fact): readonly string[] {
  const isBefore = (fact: Fact): boolean => AHEAD.includes(fact.evidence);
  const reasons: readonly (readonly [string, boolean])[] = [
    ["unit", one.unit !== other.unit],
    ["definition", [one, other].some(({ definition }) => definition === "own")],
    ["basis", one.accounting !== other.accounting],
    ["stage", isBefore(one) !== isBefore(other)],
    ...timesAgainst(one, other),
    ["open", isEndless(one, other)],
  ];
  return reasons.flatMap(([name, holds]) => (holds ? [name] : []));
}

function timesAgainst(one: Fact, other: Fact): readonly (readonly [string, boolean])[] {
  const same = one.from === other.from && one.to === other.to;
  const areStates = one.isState && other.isState;
  const someOpen = [one, other].some(({ to, isUndated }) => to === "" || isUndated);
  const differ = !same && !(areStates && someOpen);
  const undated = one.isUndated !== other.isUndated;
  const fiscal = [one, other].some((fact) => fact.fiscal !== null);
  return [
    ["undated", differ && undated],
    ["fiscal", differ && !undated && fiscal],
    ["time", differ && !undated && !fiscal],
  ];
}

/** Both may go on without end, so that nothing is between them for sure. */
function isEndless(one: Fact, other: Fact): boolean {
  const [[low, high], [otherLow, otherHigh]] = [spanOf(one), spanOf(other)];
  return low - otherHigh === Number.NEGATIVE_INFINITY && high - otherLow === Number.POSITIVE_INFINITY;
}

/** Products of which more than one company has facts of one measure: `measure product`. */
export function sharedProducts(facts: readonly Fact[]): ReadonlySet<string> {
  const owners = new Map<string, Set<string | null>>();
  for (const fact of facts)
    if (fact.product && fact.together.length === 0 && fact.provider) {
      const key = `${measured(fact.metric)} ${fact.product.en}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(fact.provider));
    }
  return new Set([...owners].flatMap(([key, own]) => (own.size > 1 ? [key] : [])));
}
