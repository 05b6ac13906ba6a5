import { amountsIn } from "../amounts";
import { isAbout, measured, reasonsAgainst } from "../comparing";
import { datesIn } from "../dates";
import { isNear, isNumber, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { tellsPeriod } from "../told";
import { closestOnRecord, type Fact, metricName, providerCalled } from "../world";
import { itemsIn, namesIn } from "./listing";

/** What a comparison comes to, each sentence worked out anew from the files. */

const SPENDING = "capital-expenditure";
const GROWTH = "cloud-growth";
const isAhead = ({ evidence }: Fact): boolean => evidence === "planned" || evidence === "forecast";

/** How many times as much, and as whom, is said; as exactly as it is. */
function ratioIn(text: string): { readonly times: number; readonly within: number; readonly whom: string | null } {
  const [, english = ""] = /(?:much|fast) as (.+)$/.exec(text) ?? [];
  const [, korean = ""] = /^(.+?)(?:의|와|과) /.exec(text) ?? [];
  const whom = providerCalled(english || korean);
  const isNearly = /about (?:half|twice)|절반가량|두 배가량/.test(text);
  if (/half|절반/.test(text)) return { times: 0.5, within: isNearly ? 0.021 : 0.001, whom };
  if (/twice|두 배/.test(text)) return { times: 2, within: isNearly ? 0.021 : 0.001, whom };
  if (/about as|거의 같은/.test(text)) return { times: 1, within: 0.0051, whom };
  const isAbout = /about|약/.test(text);
  const number = amountsIn(text.replace(english, "").replace(korean, ""))[0] ?? Number.NaN;
  return { times: number, within: isAbout ? 0.051 : 0.0051, whom };
}

/** Facts of one company on one measure that pass the filter, for the time that is said. */
function at(pool: readonly Fact[], who: string | null, measure: string, when: string): readonly Fact[] {
  return pool.filter(
    (fact) =>
      who !== null &&
      fact.provider === who &&
      measured(fact.metric) === measure &&
      isNumber(fact) &&
      tellsPeriod(when, fact),
  );
}

const spent = (fact: Fact): boolean => !isAhead(fact);

/** Cash where the sentence says so, and where it is. */
const isSoInCash = ({ accounting }: Fact, inCash: string): boolean =>
  inCash === "" || (accounting === "cash") === (inCash === "true");

function timesAsMuch(measure: string, fitting: (fact: Fact) => boolean): Check {
  return ([who = "", times = "", when = "", inCash = ""], { passing }) => {
    const { times: said, within, whom } = ratioIn(times);
    const fits = (fact: Fact): boolean => fitting(fact) && isSoInCash(fact, inCash);
    const ones = at(passing, providerCalled(who), measure, when).filter(fits);
    const others = at(passing, whom, measure, when).filter(fits);
    const isSo = ones.some((one) =>
      others.some(
        (other) =>
          reasonsAgainst(one, other).length === 0 &&
          Math.abs((one.amount ?? Number.NaN) / (other.amount ?? Number.NaN) - said) <= within,
      ),
    );
    return isSo ? null : `${who} has not ${said} times that of ${whom} in ${when}`;
  };
}

/** First of those named, each with its own number; nobody else compared has one as large for the same time and on the same basis. */
function first(measure: string, fitting: (fact: Fact) => boolean): Check {
  return ([who = "", amount = "", when = "", others = "", inCash = ""], { passing, compared }) => {
    const fits = (fact: Fact): boolean => fitting(fact) && isSoInCash(fact, inCash);
    const [own] = at(passing, providerCalled(who), measure, when).filter((fact) => fits(fact) && quotes(amount, fact));
    if (!own) return `${who} has not ${amount} in ${when}`;
    return firstAmong(own, others, at, { passing, compared }, measure, when, fits);
  };
}

function firstAmong(
  own: Fact,
  others: string,
  find: typeof at,
  { passing, compared }: Pick<Scene, "passing" | "compared">,
  measure: string,
  when: string,
  fits: (fact: Fact) => boolean,
): string | null {
  const named = itemsIn(others);
  const like = (id: string | null): readonly Fact[] =>
    find(passing, id, measure, when).filter((fact) => fits(fact) && reasonsAgainst(own, fact).length === 0);
  const wrong = named.find(([id, said]) => !like(id).some((fact) => quotes(said, fact)));
  if (wrong) return `not so: ${wrong.join(" ")}`;
  const rivals = compared.filter((id) => id !== own.provider);
  const larger = rivals.find((id) =>
    like(id).some((fact) => (fact.amount ?? Number.POSITIVE_INFINITY) >= (own.amount ?? 0)),
  );
  return larger ? `${larger} has as much` : null;
}

/** At every time that all of them have, from one to the other, the first is ahead. */
function always(measure: string): Check {
  return ([who = "", others = "", from = "", to = ""], { passing }) => {
    const [begin = "", end = ""] = [datesIn(from)[0], datesIn(to)[0]];
    const of = (name: string): readonly Fact[] =>
      passing.filter(
        (fact) =>
          fact.provider === providerCalled(name) &&
          measured(fact.metric) === measure &&
          !isAhead(fact) &&
          fact.from >= begin &&
          fact.from <= end,
      );
    const [own, rivals] = [of(who), namesIn(others).map(of)];
    const onRecord = (facts: readonly Fact[], { from: start, to: stop }: Fact): Fact | undefined => {
      const then = facts.filter((fact) => fact.from === start && fact.to === stop && fact.amount !== null);
      return then.find(({ dataset }) => dataset !== "article") ?? then[0];
    };
    const times = own.filter((fact) => onRecord(own, fact) === fact && rivals.every((facts) => onRecord(facts, fact)));
    const starts = new Set(times.map((fact) => fact.from));
    if (starts.size < 2 || !starts.has(begin) || !starts.has(end)) return `they share ${[...starts].join()}`;
    const behind = times.find((fact) =>
      rivals.some((facts) => (onRecord(facts, fact)?.amount ?? Number.NaN) >= (fact.amount ?? Number.NaN)),
    );
    return behind ? `${who} is not ahead in ${behind.from}` : null;
  };
}

const grown: Check = ([to = "", from = "", list = ""], { passing }) => {
  const filed = (who: string, when: string): Fact | undefined =>
    at(passing, providerCalled(who), SPENDING, when).find((fact) => spent(fact) && fact.dataset !== "article");
  const items = [...list.matchAll(/([^,:]+?) ([\d,.]+)(?: times as much|배) ?\((.+?)(?:, then | → )(.+?)\)/g)];
  const wrong = items.find(([, said = "", times = "", start = "", end = ""]) => {
    const who = said.trim().replace(/^and /, "");
    const [before, after] = [filed(who, from), filed(who, to)];
    if (!before || !after || !quotes(start, before) || !quotes(end, after)) return true;
    const isBroken = passing.some(
      (fact) =>
        fact.provider === before.provider &&
        measured(fact.metric) === SPENDING &&
        fact.isBroken &&
        fact.from > before.from &&
        fact.from <= after.from,
    );
    const ratio = (after.amount ?? Number.NaN) / (before.amount ?? Number.NaN);
    return isBroken || !(Math.abs(ratio - (amountsIn(times)[0] ?? Number.NaN)) <= 0.0501);
  });
  return items.length > 1 && !wrong ? null : `not so: ${wrong?.[0] ?? list}`;
};

/** Facts drawn of the metric by whose name a measure goes, with the rest of what is said of it: its time. */
function ofMeasure(said: string, { drawn, onPage, language }: Scene): readonly Fact[] {
  const named = onPage.flatMap((fact) => {
    const name = metricName(fact.metric, language);
    return said.startsWith(name) ? [{ fact, name }] : [];
  });
  const longest = named.reduce((best, { name }) => (name.length > best.length ? name : best), "");
  const rest = said
    .slice(longest.length)
    .replace(/^ · [^,]+/, "")
    .replace(/^, /, "");
  const keys = new Set(named.filter(({ name }) => name === longest).map(({ fact }) => measured(fact.metric)));
  return drawn.filter(
    (fact) => isNumber(fact) && keys.has(measured(fact.metric)) && (rest === "" || tellsPeriod(rest, fact)),
  );
}

const pair: Check = ([measure = "", who = "", times = ""], scene) => {
  const { times: said, within, whom } = ratioIn(times);
  const own = ofMeasure(measure, scene);
  const isSo = own.some((one) =>
    own.some(
      (other) =>
        isAbout(one, providerCalled(who)) &&
        isAbout(other, whom) &&
        reasonsAgainst(one, other).length === 0 &&
        Math.abs((one.amount ?? Number.NaN) / (other.amount ?? Number.NaN) - said) <= within,
    ),
  );
  return isSo ? null : `${who} has not ${said} times that of ${whom}: ${measure}`;
};

const above: Check = ([measure = "", who = "", points = "", other = ""], scene) => {
  const own = ofMeasure(measure, scene);
  const isSo = own.some((one) =>
    own.some(
      (less) =>
        isAbout(one, providerCalled(who)) &&
        isAbout(less, providerCalled(other)) &&
        reasonsAgainst(one, less).length === 0 &&
        isNear(
          amountsIn(points)[0] ?? Number.NaN,
          (one.amount ?? Number.NaN) - (less.amount ?? Number.NaN),
          "percentage_points",
        ),
    ),
  );
  return isSo ? null : `${who} is not ${points} above ${other}: ${measure}`;
};

const ranked: Check = ([measure = "", who = "", amount = "", others = ""], scene) => {
  const facts = ofMeasure(measure, scene);
  const own = facts.find((fact) => isAbout(fact, providerCalled(who)) && quotes(amount, fact));
  if (!own) return `${who} has not ${amount}`;
  const find: typeof at = (pool, id) =>
    pool.filter(
      (fact) => isAbout(fact, id) && measured(fact.metric) === measured(own.metric) && fact.from === own.from,
    );
  return firstAmong(own, others, find, { passing: facts, compared: scene.compared }, "", "", () => true);
};

/** The last of what one has in another by some metric. */
function stake(metric: string, isLast: boolean): Check {
  return ([who = "", amount = "", whom = "", when = ""], { passing }) => {
    const own = passing.filter(
      (fact) =>
        fact.metric === metric && fact.provider === providerCalled(who) && fact.counterparty === providerCalled(whom),
    );
    const said = own.find((fact) => quotes(amount, fact) && tellsPeriod(when, fact));
    if (!said) return `${who} has no ${amount} in ${whom}`;
    return isLast && own.some(({ to }) => to > said.to) ? "there is a later one" : null;
  };
}

const isIn = (fact: Fact, lab: string): boolean =>
  fact.metric === "lab-investment" && fact.counterparty === providerCalled(lab);

const sameLab: Check = ([names = "", lab = "", amounts = ""], { passing }) => {
  const items = itemsIn(amounts);
  const wrong = items.find(
    ([who, said]) => !passing.some((fact) => isIn(fact, lab) && fact.provider === who && quotes(said, fact)),
  );
  return items.length > 1 && items.length === namesIn(names).length && !wrong ? null : `not so: ${wrong?.join(" ")}`;
};

const stakes: Check = ([who = "", lab = "", times = "", other = "", otherLab = ""], { passing }) => {
  const [one] = passing.filter((fact) => isIn(fact, lab) && fact.provider === providerCalled(who));
  const [less] = passing.filter((fact) => isIn(fact, otherLab) && fact.provider === providerCalled(other));
  const ratio = (one?.amount ?? Number.NaN) / (less?.amount ?? Number.NaN);
  return Math.abs(ratio - (amountsIn(times)[0] ?? Number.NaN)) <= 0.0051 ? null : `it is ${ratio} times`;
};

const firstChips: Check = ([list = ""], { onPage }) => {
  const items = itemsIn(list);
  const wrong = items.find(([who, when]) => {
    const dates = onPage
      .filter(({ metric, provider }) => metric === "chip-announced" && provider === who)
      .map(({ from }) => from);
    return dates.sort()[0] !== datesIn(when)[0];
  });
  return items.length > 1 && !wrong ? null : `not so: ${wrong?.join(" ")}`;
};

/** Amounts one by one, each of who is named before it. */
const listed =
  (fits: (facts: readonly Fact[]) => boolean, split: RegExp): Check =>
  ([measure = "", list = ""], scene) => {
    const facts = ofMeasure(measure, scene);
    const items =
      split.source === "; "
        ? list.split(split).flatMap((item) => itemsIn(item.replace(/ \(.*\)$/, "")))
        : itemsIn(list);
    const wrong = items.find(([who, said]) => !facts.some((fact) => fact.provider === who && quotes(said, fact)));
    return items.length > 1 && !wrong && fits(facts) ? null : `not so: ${wrong?.join(" ") ?? measure}`;
  };

const nothing: Check = (_, { passing, compared }) => {
  const own = passing.filter((fact) => isNumber(fact) && compared.some((id) => isAbout(fact, id)));
  const found = own.find((one) =>
    own.some(
      (other) =>
        other !== one &&
        other.provider !== one.provider &&
        measured(one.metric) === measured(other.metric) &&
        one.counterparty === null &&
        other.counterparty === null &&
        (one.product?.en ?? "") === (other.product?.en ?? "") &&
        one.amount !== null &&
        other.amount !== null &&
        one.amount !== other.amount &&
        reasonsAgainst(one, other).length === 0,
    ),
  );
  return found ? `${found.id} could be set against another` : null;
};

const own: Check = ([who = "", measure = "", value = ""], scene) =>
  ofMeasure(measure, scene).some((fact) => fact.provider === providerCalled(who) && quotes(value, fact))
    ? null
    : `${who} has not ${value}`;

const ofOne: Check = ([who = "", what = ""], { drawn, language }) => {
  const own = drawn.filter(({ provider }) => provider === providerCalled(who));
  const isSaid = own.some(
    (fact) => isOnRecordFor(fact, what) || fact.notes.some(({ short }) => what.includes(short[language])),
  );
  return isSaid ? null : `nothing of ${who} is “${what}”`;
};

const RATIOS = ["half", "nearlyHalf", "twice", "nearlyTwice", "same", "times", "about"];
const LABELS = [
  "title",
  "copy",
  "copyOne",
  "copyNamed",
  "thing",
  "things",
  "against",
  "amounts",
  "both",
  "each",
  "grownAt",
  "notCompared",
  ...["asMuch", "asFast"].flatMap((kind) => RATIOS.map((name) => `${kind}.${name}`)),
];

export const TAKEAWAYS: Rules = {
  ...Object.fromEntries(LABELS.map((name) => [`takeaways.${name}`, "label"] as const)),
  "takeaways.against": ([one = "", other = ""], { drawn }) =>
    [one, other].every((said) => drawn.some((fact) => quotes(said, fact))) ? null : `nobody has ${one} or ${other}`,
  "takeaways.plans": timesAsMuch(SPENDING, isAhead),
  "takeaways.spent": timesAsMuch(SPENDING, spent),
  "takeaways.grew": timesAsMuch(GROWTH, () => true),
  "takeaways.plansMost": first(SPENDING, isAhead),
  "takeaways.spentMost": first(SPENDING, spent),
  "takeaways.grewFastest": first(GROWTH, () => true),
  "takeaways.everyYear": always(SPENDING),
  "takeaways.everyQuarter": always(GROWTH),
  "takeaways.grown": grown,
  "takeaways.pair": pair,
  "takeaways.above": above,
  "takeaways.ranked": ranked,
  "takeaways.put": stake("lab-investment", false),
  "takeaways.committed": stake("cloud-commitment", true),
  "takeaways.held": stake("lab-stake", true),
  "takeaways.sameLab": sameLab,
  "takeaways.stakes": stakes,
  "takeaways.firstChips": firstChips,
  "takeaways.unlike": listed((facts) => new Set(facts.map(({ accounting }) => accounting)).size > 1, /; /),
  "takeaways.ownDefinitions": listed((facts) => facts.every(({ definition }) => definition === "own"), /, /),
  "takeaways.nothing": nothing,
  "takeaways.own": own,
  "takeaways.onRecordFor": ([when = ""], { drawn }) =>
    drawn.some((fact) => isOnRecordFor(fact, when)) ? null : `nothing is on record for ${when}`,
  "takeaways.ofOne": ofOne,
};

/** What sets a company's number apart is so of it. */
function isOnRecordFor({ id }: Fact, text: string): boolean {
  return closestOnRecord(id)?.fiscal === fiscalIn(text);
}

function fiscalIn(text: string): string {
  const [, year = ""] = /FY(\d{4})/.exec(text) ?? /(\d{4}) 회계연도/.exec(text) ?? [];
  return `FY${year}`;
}
