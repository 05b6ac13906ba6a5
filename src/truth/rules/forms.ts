import { amountsIn, saysAbout } from "../amounts";
import { datesIn } from "../dates";
import { isNear, isNumber, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { tellsPeriod } from "../told";
import { type Fact, providerCalled } from "../world";

/** What is said of shares and levels that a form computes: worked out again from the figures they are of. */

/** Whether a fact is of this time; a company's own year is called by its number too. */
function isAt(text: string, fact: Fact): boolean {
  return (
    tellsPeriod(text, fact) || (/^FY\d{4}$/.test(fact.fiscal ?? "") && text.startsWith(fact.fiscal?.slice(2) ?? ""))
  );
}

function isGiven({ metric, provider }: Fact): boolean {
  return provider !== null && !metric.includes("~");
}

const numberOf = ({ amount }: Fact): number => amount ?? Number.NaN;

/** Facts of one time, of one measure or of one file, one for each of so many providers. */
function groupsAt(when: string, count: number, { drawn }: Scene): readonly (readonly Fact[])[] {
  const then = drawn.filter((fact) => isGiven(fact) && isNumber(fact) && tellsPeriod(when, fact));
  const keys = [...new Set(then.flatMap(({ metric, dataset }) => [metric, dataset]))];
  return keys
    .map((key) => then.filter(({ metric, dataset }) => metric === key || dataset === key))
    .filter((group) => group.length === count && new Set(group.map(({ provider }) => provider)).size === count);
}

function shareOf(fact: Fact, group: readonly Fact[]): number {
  return (100 * numberOf(fact)) / group.reduce((sum, one) => sum + numberOf(one), 0);
}

const makesUp: Check = ([who = "", share = "", count = "", when = ""], scene) => {
  const fits = groupsAt(when, Number(count), scene).some((group) => {
    const own = group.find(({ provider }) => provider === providerCalled(who));
    const isLargest = own && group.every((fact) => fact === own || numberOf(fact) < numberOf(own));
    return own && isLargest && isNear(amountsIn(share)[0] ?? Number.NaN, shareOf(own, group), "percent");
  });
  return fits ? null : `${who} has no such part of ${count}`;
};

const parts: Check = ([count = "", list = "", when = ""], scene) => {
  const said = amountsIn(list);
  const fits = groupsAt(when, Number(count), scene).some(
    (group) =>
      said.length === group.length &&
      group.every((fact) => said.some((amount) => isNear(amount, shareOf(fact, group), "percent"))),
  );
  return fits ? null : "these are not their parts";
};

/** Levels of one measure at a time, each against its own at another, of those with nothing counted otherwise between. */
function levelsAt(metric: string, base: string, when: string, { drawn }: Scene) {
  const own = drawn.filter((fact) => fact.metric === metric && isGiven(fact));
  return own.flatMap((first) => {
    const last = own.find((fact) => isSameSeries(fact, first) && isAt(when, fact));
    if (!last || !isAt(base, first)) return [];
    const between = own.filter((fact) => isSameSeries(fact, first) && fact.from > first.from && fact.from <= last.from);
    return between.some(({ isBroken }) => isBroken)
      ? []
      : [{ provider: first.provider, level: (100 * numberOf(last)) / numberOf(first) }];
  });
}

function isSameSeries(fact: Fact, other: Fact): boolean {
  return fact.provider === other.provider && fact.product?.en === other.product?.en;
}

function metricsIn({ drawn }: Scene): readonly string[] {
  return [...new Set(drawn.filter(isGiven).map(({ metric }) => metric))];
}

const highest: Check = ([base = "", who = "", level = "", when = ""], scene) => {
  const fits = metricsIn(scene).some((metric) => {
    const levels = levelsAt(metric, base, when, scene);
    const own = levels.find(({ provider }) => provider === providerCalled(who));
    const isHighest = own && levels.every((one) => one === own || one.level < own.level);
    return own && isHighest && isNear(amountsIn(level)[0] ?? Number.NaN, own.level, "percent");
  });
  return fits ? null : `${who} does not stand highest at ${level}`;
};

/** Some have later figures; it is the last time that all who are measured have. */
const highestOfAll: Check = (given, scene) => {
  const [, , , time = ""] = given;
  const isLater = scene.drawn.some((fact) => isGiven(fact) && isAt(time, fact) && goesOn(fact, scene));
  return highest(given, scene) ?? (isLater ? null : "nobody goes on");
};

function goesOn(fact: Fact, { drawn }: Scene): boolean {
  return drawn.some((other) => other.metric === fact.metric && other.from > fact.from);
}

const levels: Check = ([base = "", list = "", when = ""], scene) => {
  const said = amountsIn(list.replaceAll(/about |약 /g, ""));
  const fits = metricsIn(scene).some((metric) => {
    const found = levelsAt(metric, base, when, scene);
    return found.length > 0 && found.every(({ level }) => said.some((amount) => isNear(amount, level, "percent")));
  });
  return fits ? null : "these are not their levels";
};

/** Named beside its number: a number that was computed for them. */
const of: Check = ([who = "", value = ""], { drawn }) =>
  drawn.some((fact) => fact.metric.includes("~") && fact.provider === providerCalled(who) && quotes(value, fact))
    ? null
    : `${who} is not ${value}`;

/** Who is named has no figure of what the others have then. */
const without: Check = ([names = "", when = ""], scene) => {
  const then = scene.drawn.filter((fact) => isGiven(fact) && datesIn(when).some((date) => isOn(date, fact)));
  const named = names.split(", ").map((name) => providerCalled(name));
  const wrong = named.find((provider) => provider !== null && then.some((fact) => fact.provider === provider));
  return wrong ? `${wrong} has a figure then` : null;
};

function isOn(date: string, { from, fiscal }: Fact): boolean {
  return from === date || fiscal === `FY${date}`;
}

/** Who is named has no number then, or one that what follows does not compare with. */
const unmeasured: Check = ([names = "", base = ""], { drawn }) => {
  const wrong = names.split(", ").find((name) => {
    const own = drawn.filter((fact) => isGiven(fact) && fact.provider === providerCalled(name));
    const first = own.find((fact) => isAt(base, fact));
    return first?.amount && !first.qualifier && !own.some(({ isBroken, from }) => isBroken && from > first.from);
  });
  return wrong ? `${wrong} has a figure of ${base}` : null;
};

/** Every year that is named is one that figures drawn are of. */
const when: Check = ([, times = ""], { drawn }) => {
  const years = new Set(
    drawn.flatMap(({ from, to, fiscal }) => [from, to, fiscal?.slice(2) ?? ""].map((date) => date.slice(0, 4))),
  );
  const strange = times.match(/(?:19|20)\d{2}/g)?.find((year) => !years.has(year));
  return strange ? `nothing is of ${strange}` : null;
};

const indexed: Check = (given, scene) => {
  const [, , base = "", level = ""] = given;
  if (!saysAbout(amountsIn(level)[0] ?? Number.NaN, 100)) return "a base is a hundred of itself";
  return when(given, scene) ?? when(["", base], scene);
};

export const FORMS: Rules = {
  "forms.dollars": "label",
  "forms.subtitle.absolute": when,
  "forms.subtitle.share": when,
  "forms.subtitle.indexed": indexed,
  "forms.makesUp": makesUp,
  "forms.parts": parts,
  "forms.of": of,
  "forms.highest": highest,
  "forms.highestOfAll": highestOfAll,
  "forms.levels": levels,
  "forms.places": "label",
  "forms.shares": "label",
  "forms.measured": ([base = ""], scene) => when(["", base], scene),
  "forms.unmeasured": unmeasured,
  "forms.without": without,
  "forms.listed": "label",
  "forms.none": "label",
  "forms.metrics.share": "label",
  "forms.metrics.indexed": "label",
  "forms.computed.share": "label",
  "forms.computed.indexed": "label",
  "forms.computed.sum": "label",
};
