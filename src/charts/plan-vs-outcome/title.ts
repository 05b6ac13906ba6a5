import { amountOf, type Figure } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { periodParts } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { OUTCOMES } from "./bases";
import { isOfPress, type PlannedYear } from "./planned-years";

/** How far the article's plans were passed, where cash for the same year is on record; else what else can be said of a plan. */
export function titleOf(years: readonly PlannedYear[], words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  const apart = years.flatMap((year) => {
    const said = apartWords(year, words);
    return said ? [{ name: year.name, said }] : [];
  });
  const last = apart.at(-1);
  if (last) {
    const same = apart.filter(({ name }) => name === last.name);
    return text.outcome(last.name, words.text.sentences.and(same.map(({ said }) => said)));
  }
  const latestFirst = [...years].sort((a, b) => b.year.localeCompare(a.year));
  for (const year of latestFirst) {
    const sentence = otherBasesWords(year, words) ?? raisedWords(year, words);
    if (sentence) return sentence;
  }
  return text.name;
}

/** "Amazon spent 32% more": the whole company's cash beside the article's plan, both for one calendar year. */
function apartWords({ provider, plan, spent }: PlannedYear, words: Words): string | null {
  const text = words.text.charts["plan-vs-outcome"];
  const [percent] = spent.flatMap((figure) => apartPercent(figure, plan) ?? []);
  if (!plan || percent === undefined) return null;
  const share = amountWords(Math.abs(percent), { ...plan.metric, unit: "percent" }, words);
  const parts = [localized(provider.name, words), share] as const;
  return percent > 0 ? text.more(...parts) : text.less(...parts);
}

/** By how many percent cash passed the article's plan for the same time, in whole percent; null where it is no such pair, or none lies between. */
export function apartPercent(figure: Figure, plan: Figure | null): number | null {
  if (!plan || !measures(figure, "capital-expenditure-filed") || !isSamePeriod(figure, plan)) return null;
  const [planned, actual] = [amountOf(plan), amountOf(figure)];
  if (planned === null || planned <= 0 || actual === null) return null;
  return Math.round((actual / planned - 1) * 100) || null;
}

function isSamePeriod({ period }: Figure, other: Figure | null): boolean {
  return period !== null && period.from === other?.period?.from && period.to === other.period.to;
}

/** A plan that may count something else than any outcome on record: each outcome with what it counts. */
function otherBasesWords({ provider, plan, spent }: PlannedYear, words: Words): string | null {
  const text = words.text.charts["plan-vs-outcome"];
  const shown = spent.filter((figure) => measures(figure, ...WHOLE_YEARS) && figure.period?.fiscal);
  const [first] = shown;
  if (!plan || !first) return null;
  const list = shown.flatMap((figure) => {
    const basis = OUTCOMES.find(([metric]) => measures(figure, metric))?.[1];
    return basis === "cash" || basis === "leases" ? [text.on[basis](valueWords(figure, words))] : [];
  });
  const [who, year] = [localized(provider.name, words), periodParts(first.period, words, "").fiscal];
  return list.length > 0 ? text.bases(who, valueWords(plan, words), year, words.text.sentences.and(list)) : null;
}

const WHOLE_YEARS: readonly MetricId[] = ["capital-expenditure-filed", "capital-expenditure-with-leases"];

/** A plan that its company raised, on one basis. */
function raisedWords({ provider, name, guided }: PlannedYear, words: Words): string | null {
  const said = guided.filter((figure) => !isOfPress(figure));
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || first === last || first.metric !== last.metric) return null;
  if (guided.some((figure) => figure.break) || !isAbove(last, first)) return null;
  return words.text.charts["plan-vs-outcome"].raised(
    localized(provider.name, words),
    name,
    valueWords(first, words),
    valueWords(last, words),
  );
}

/** With both its ends. */
function isAbove({ value: above }: Figure, { value: below }: Figure): boolean {
  if (above.kind === "range" && below.kind === "range") return above.low > below.low && above.high > below.high;
  return above.kind === "exact" && below.kind === "exact" && above.amount > below.amount;
}
