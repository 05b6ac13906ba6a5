import { dateIn } from "../dates";
import { isNear, isNumber, numbersIn, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, metricsCalled, providerCalled, sentences } from "../world";

/** What stands in brackets for how sure a figure is; nothing for a reported one. */
const SURE: Readonly<Record<string, RegExp>> = {
  reported: /(?:)/,
  estimated: /estimated|추정/,
  planned: /planned|계획/,
  forecast: /forecast|전망/,
  claimed: /claimed|주장/,
  derived: /derived|계산/,
};

/** A metric’s measures by this name, those with the same id together. */
function drawnAs(metric: string, { drawn }: Scene): readonly (readonly Fact[])[] {
  return metricsCalled(metric).map((id) => drawn.filter((fact) => fact.metric === id && isNumber(fact)));
}

/** It quotes a figure, says how sure that is, and names a severe correction. */
function stands(said: string, fact: Fact, language: Scene["language"]): boolean {
  const severe = fact.notes.filter(({ severity }) => severity === "severe");
  return (
    quotes(said, fact) &&
    (SURE[fact.evidence]?.test(said) ?? false) &&
    severe.every(({ short }) => said.includes(short[language]))
  );
}

/** A sentence of the files, while all that it is about passes the filter and some of it is drawn. */
const annotation: Check = ([said = ""], { drawn, passing, language }) => {
  const same = sentences.filter(({ text }) => text[language] === said);
  const isIn = (held: readonly Fact[], figure: string): boolean => held.some(({ id }) => id === figure);
  const isSo = same.some(
    ({ figures }) => figures.every((id) => isIn(passing, id)) && figures.some((id) => isIn(drawn, id)),
  );
  return isSo ? null : "no file says so of what is shown";
};

const value: Check = ([amount = "", place = ""], { drawn, language }) => {
  const found = drawn.filter((fact) => isNumber(fact) && quotes(amount, fact));
  if (found.length === 0) return `no figure drawn is ${amount}`;
  return found.some((fact) => stands(`${amount} ${place}`, fact, language))
    ? null
    : `${amount} is ${found[0]?.evidence}, corrected: ${found[0]?.notes[0]?.short[language] ?? "not"}`;
};

/** The numbers a figure may be at least and at most, by what its source says. */
const atMost = ({ amount, high }: Fact): number => amount ?? high ?? Number.NaN;
const atLeast = ({ amount, low }: Fact): number => amount ?? low ?? Number.NaN;

function isOneThing([first, ...rest]: readonly Fact[]): boolean {
  const what = (fact: Fact | undefined): string =>
    JSON.stringify([fact?.provider, fact?.counterparty, fact?.together, fact?.product, fact?.from, fact?.to]);
  return rest.every((fact) => what(fact) === what(first));
}

/** Metrics that every company defines by itself: none of its sums is the highest. */
const UNRANKED = ["remaining-obligations"];

const range =
  (isSure: boolean): Check =>
  ([metric = "", count = "", highest = "", lowest = ""], scene) => {
    const why = drawnAs(metric, scene).map((own) => {
      if (own.length !== Number(count)) return `${own.length} are drawn`;
      if (isOneThing(own)) return "all are of one thing at one time";
      if (UNRANKED.includes(own[0]?.metric ?? "")) return "companies define it differently";
      const [top, bottom] = [Math.max(...own.map(atMost)), Math.min(...own.map(atLeast))];
      const unit = own[0]?.unit ?? null;
      const [high, low] = [numbersIn(highest), numbersIn(lowest)[0] ?? Number.NaN];
      if (!high.slice(0, 2).some((number) => isNear(number, top, unit))) return `the highest is ${top}`;
      if (!isNear(low, bottom, unit)) return `the lowest is ${bottom}`;
      return isSure && own.some((fact) => leavesOpen(fact, top, bottom)) ? "a bound or estimate leaves it open" : null;
    });
    return why.includes(null) ? null : (why[0] ?? `there is no ${metric}`);
  };

/** Whether a figure may be above the highest or below the lowest, by the word before it or as an estimate. */
function leavesOpen(fact: Fact, top: number, bottom: number): boolean {
  if (fact.amount !== null && fact.low !== null) return true;
  if (fact.qualifier === "over") return fact.amount !== top;
  return fact.qualifier === "up-to" && fact.amount !== bottom;
}

const alike: Check = ([metric = "", count = "", values = ""], scene) => {
  const own = drawnAs(metric, scene).find(({ length }) => length === Number(count));
  if (!own) return `not ${count} are drawn`;
  if (!isOneThing(own)) return "they are not of one thing";
  return own.every((fact) => values.split("; ").some((said) => stands(said, fact, scene.language)))
    ? null
    : "one of them is not as it stands";
};

const counted: Check = ([metric = "", count = ""], scene) =>
  drawnAs(metric, scene).some(({ length }) => length === Number(count)) ? null : `not ${count} are drawn`;

const one: Check = ([metric = "", said = ""], scene) =>
  drawnAs(metric, scene).some((own) => own[0] && own.length === 1 && stands(said, own[0], scene.language))
    ? null
    : `${metric} is something else`;

/** Both ends are figures of one thing, comparable, and as far apart as is said. */
const change: Check = ([series = "", from = "", to = "", by = ""], scene) => {
  const [who = "", metric = ""] = series.split(" · ");
  const pairs = drawnAs(metric, scene).flatMap((own) => pairsIn(own, who, from, to, scene.language));
  if (pairs.length === 0) return "no two figures drawn of one thing are these";
  const faults = pairs.map(([first, last, own]) => faultIn(first, last, own, by));
  return faults.includes(null) ? null : (faults[0] ?? null);
};

type Pair = readonly [Fact, Fact, readonly Fact[]];

function pairsIn(
  own: readonly Fact[],
  who: string,
  from: string,
  to: string,
  language: Scene["language"],
): readonly Pair[] {
  const firsts = own.filter((fact) => stands(from, fact, language) && isNamed(fact, who, language));
  return firsts.flatMap((first) => {
    const series = own.filter((fact) => isOneThing([at(first), at(fact)]) && fact.dataset === first.dataset);
    return series
      .filter((last) => last.from > first.from && stands(to, last, language))
      .map((last): Pair => [first, last, series]);
  });
}

/** The same fact without its time. */
function at(fact: Fact): Fact {
  return { ...fact, from: "", to: "" };
}

function isNamed({ provider, product }: Fact, who: string, language: Scene["language"]): boolean {
  if (provider === null) return true;
  const named = product ? who.slice(0, -product[language].length - 1) : who;
  return providerCalled(named) === provider;
}

function faultIn(first: Fact, last: Fact, series: readonly Fact[], by: string): string | null {
  if (series.some(({ isBroken, from }) => isBroken && from > first.from && from <= last.from))
    return "the series is broken between them";
  const [months, other] = [monthsOf(first), monthsOf(last)];
  if (months !== other) return "the two are of different lengths";
  if (months > 0 && months < 12 && first.from.slice(5, 7) !== last.from.slice(5, 7)) return "the seasons differ";
  if (first.provider === null && first.publisher?.en !== last.publisher?.en) return "two houses counted them";
  if (by === "") return null;
  if ([first, last].some(({ qualifier }) => qualifier === "over" || qualifier === "up-to")) return "one is a bound";
  return isApart(first, last, by) ? null : `they are ${first.amount} and ${last.amount}`;
}

function monthsOf({ from, to }: Fact): number {
  const month = (date: string, otherwise: number): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || otherwise);
  return month(to, 12) - month(from, 1) + (to.length > 7 ? 0 : 1);
}

function isApart(first: Fact, last: Fact, by: string): boolean {
  const inPoints = first.unit === "percent" || first.unit === "percentage_points";
  const [a, b] = [first.amount ?? Number.NaN, last.amount ?? Number.NaN];
  const apart = inPoints ? b - a : (b / a - 1) * 100;
  const said = numbersIn(by.replace(/^\+/, ""))[0] ?? Number.NaN;
  return isNear(said, apart, inPoints ? "percentage_points" : "percent");
}

/** Each is a provider and a time at which others have a number in a unit in which it has none. */
const missing: Check = ([names = ""], { drawn }) => {
  const there = names.split(",").find((name) => {
    const then = drawn.filter((fact) => isNumber(fact) && fact.provider !== null && fact.from === dateIn(name));
    const own = new Set(then.filter(({ provider }) => isFirstIn(name, provider)).map(({ unit }) => unit));
    return then.every(({ unit }) => own.has(unit));
  });
  return there ? `nothing is missing of ${there}` : null;
};

function isFirstIn(name: string, provider: string | null): boolean {
  return name.split(" ").some((_, end, parts) => providerCalled(parts.slice(0, end).join(" ")) === provider);
}

const METRICS_NAMED = 5;

function measuresIn({ drawn }: Scene): number {
  return new Set(drawn.filter(isNumber).map(({ metric }) => metric)).size;
}

export const ALT_TEXT: Rules = {
  ...Object.fromEntries(
    ["bars", "squares", "dots", "slope", "tracks", "timeline", "flows", "multiples", "lines", "table"].map((kind) => [
      `alt.kinds.${kind}`,
      "label",
    ]),
  ),
  "alt.filter": "label",
  "alt.opening": "label",
  "alt.value": value,
  "alt.annotation": annotation,
  "alt.onRecord": ([short = ""], { drawn, language }) =>
    drawn.some(({ notes }) => notes.some((note) => note.severity === "severe" && note.short[language] === short))
      ? null
      : `nothing drawn is so corrected: ${short}`,
  "alt.one": one,
  "alt.range": range(true),
  "alt.rangeAsGiven": range(false),
  "alt.same": alike,
  "alt.several": counted,
  "alt.moreMetrics": ([count = ""], scene) =>
    measuresIn(scene) - METRICS_NAMED === Number(count) ? null : `${measuresIn(scene)} are drawn`,
  "alt.change": change,
  "alt.moreChanges": ([count = ""], { drawn }) =>
    Number(count) > 0 && Number(count) < drawn.length / 2 ? null : "there are not so many series",
  "alt.missing": missing,
  "alt.missingMany": ([count = ""]) => (Number(count) > 6 ? null : "so few are named"),
  "alt.facts": ([count = ""], { drawn }) => {
    const without = drawn.filter((fact) => !isNumber(fact)).length;
    return without === Number(count) ? null : `${without} are without a number`;
  },
  "alt.undated": ([count = ""], { drawn }) => {
    const undated = drawn.filter(({ from }) => from === "").length;
    return undated === Number(count) ? null : `${undated} are undated`;
  },
};
