import type { Provider } from "../data/figure";
import { type Choices, type ComparisonChoices, FEWEST_COMPARED, type Filter, MOST_COMPARED } from "./choices";
import { type PageData, providersOffered } from "./selectors";

/** Who is compared with whom. */
export interface Compared {
  /** In the order of their columns. */
  readonly providers: readonly Provider[];
  /** Chosen for it, but taken out by the filter. */
  readonly hidden: readonly Provider[];
  /** The others that there are, whether the filter shows them or not. */
  readonly others: readonly Provider[];
  readonly baseline: Baseline;
}

/** Whom the others are set against. */
export type Baseline =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly provider: Provider }
  /** Chosen, but not among those compared. */
  | { readonly kind: "absent"; readonly provider: Provider };

type Compares = Pick<Filter, "providers"> & Pick<ComparisonChoices, "compare" | "against">;

/** Those chosen for it, else the first that pass the filter: as many as there is room for. */
export function comparedFrom(
  pageData: Pick<PageData, "figures" | "providers">,
  { providers: filter, compare, against }: Compares,
): Compared {
  const offered = providersOffered(pageData);
  const passes = ({ id }: Provider): boolean => filter?.includes(id) ?? true;
  const named = compare?.flatMap((id) => offered.find((provider) => provider.id === id) ?? []);
  const providers = (named ?? offered).filter(passes).slice(0, MOST_COMPARED);
  const hidden = named?.filter((provider) => !passes(provider)) ?? [];
  const others = offered.filter((provider) => !providers.includes(provider) && !hidden.includes(provider));
  return { providers, hidden, others, baseline: baselineOf(against, providers, offered) };
}

function baselineOf(
  against: string | null,
  compared: readonly Provider[],
  offered: readonly Provider[],
): Compared["baseline"] {
  const [, second, third] = compared;
  if (against === null) return second && !third ? { kind: "one", provider: second } : { kind: "none" };
  const provider = offered.find(({ id }) => id === against);
  if (!provider) return { kind: "none" };
  return { kind: compared.includes(provider) ? "one" : "absent", provider };
}

export function areEnough({ providers }: Pick<Compared, "providers">): boolean {
  return providers.length >= FEWEST_COMPARED;
}

/** The changes a reader can make to who is compared; each is one step. */

/** @param place counted from 0; beyond the ends is at the ends */
export function movedTo(place: number, id: string, compared: Compared): Partial<Choices> {
  const rest = idsOf(compared.providers).filter((other) => other !== id);
  const at = Math.min(Math.max(place, 0), rest.length);
  return { compare: withHidden([...rest.slice(0, at), id, ...rest.slice(at)], compared) };
}

/** One fewer; nobody is set against who is gone. */
export function withoutOne(id: string, compared: Compared, { against }: Pick<Choices, "against">): Partial<Choices> {
  const left = idsOf([...compared.providers, ...compared.hidden]).filter((other) => other !== id);
  return { compare: left, ...(against === id ? { against: null } : {}) };
}

/** One more, at the end, shown if the filter hides it; the same where there is no room. */
export function withOne(
  id: string,
  compared: Compared,
  { providers }: Pick<Choices, "providers">,
  offered: readonly string[],
): Partial<Choices> {
  const there = idsOf(compared.providers).filter((other) => other !== id);
  if (there.length >= MOST_COMPARED) return {};
  const compare = withHidden([...there, id], compared);
  if (providers === null || providers.includes(id)) return { compare };
  return { compare, providers: shownToo([id], providers, offered) };
}

/** All who are chosen for the comparison, shown again. */
export function withHiddenShown(
  { hidden }: Compared,
  { providers }: Pick<Choices, "providers">,
  offered: readonly string[],
): Partial<Choices> {
  return { providers: shownToo(idsOf(hidden), providers ?? offered, offered) };
}

/** Exactly these, whatever the filter hid. */
export function exactly(ids: readonly string[], { providers }: Pick<Choices, "providers">): Partial<Choices> {
  const areShown = ids.every((id) => providers?.includes(id) ?? true);
  return areShown ? { compare: ids } : { compare: ids, providers: null };
}

/**
 * What follows for a comparison from a change of the filter: who is brought in alone is compared as well, as long as
 * there is room. Reset brings in many, and means none of them.
 */
export function followed(before: Choices, after: Choices, offered: readonly string[]): Choices {
  const { compare, providers } = after;
  if (compare === null || compare !== before.compare || providers === before.providers) return after;
  const isIn = (id: string, chosen: Choices["providers"]): boolean => chosen?.includes(id) ?? true;
  const come = offered.filter((id) => isIn(id, providers) && !isIn(id, before.providers));
  const [one, ...more] = come;
  const shown = compare.filter((id) => isIn(id, providers));
  if (one === undefined || more.length > 0 || compare.includes(one) || shown.length >= MOST_COMPARED) return after;
  return { ...after, compare: [...shown, one, ...compare.filter((id) => !shown.includes(id))].slice(0, MOST_COMPARED) };
}

function idsOf(providers: readonly Provider[]): readonly string[] {
  return providers.map(({ id }) => id);
}

/** Who is hidden keeps a place at the end, as long as there is one. */
function withHidden(ids: readonly string[], { hidden }: Compared): readonly string[] {
  return [...ids, ...idsOf(hidden).filter((id) => !ids.includes(id))].slice(0, MOST_COMPARED);
}

/** More in a filter, in the order in which they are offered; all of them are no filter. */
function shownToo(
  more: readonly string[],
  chosen: readonly string[],
  offered: readonly string[],
): readonly string[] | null {
  const all = offered.filter((id) => chosen.includes(id) || more.includes(id));
  return all.length === offered.length ? null : all;
}
