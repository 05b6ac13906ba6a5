import { dateIn } from "../dates";
import { isNear, numbersIn, quotes, saysSum } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, foundedIn, providerCalled, verdictOn } from "../world";

const STAKE = "lab-investment";

/** What is drawn as put into a lab, by whom it is given or by anyone. */
function stakesIn({ drawn }: Scene, lab: string | null, giver?: string | null): readonly Fact[] {
  return drawn.filter(
    (fact) =>
      fact.metric === STAKE &&
      lab !== null &&
      fact.counterparty === lab &&
      (giver === undefined || fact.provider === giver),
  );
}

/** A lab that was not there in the chosen years can have been given nothing. */
function isTooEarly({ years }: Scene, lab: string | null): string | null {
  const founded = foundedIn(lab);
  return years !== null && founded !== null && years.to < founded ? `${lab} was founded in ${founded}` : null;
}

const shared: Check = ([count = "", amount = "", lab = ""], scene) => {
  const to = providerCalled(lab);
  const stakes = stakesIn(scene, to);
  const givers = new Set(stakes.map(({ provider }) => provider));
  if (givers.size !== Number(count)) return `${givers.size} are drawn`;
  if (!saysSum(amount, stakes)) return `they add up to something else than ${amount}`;
  return isTooEarly(scene, to);
};

const one: Check = ([who = "", amount = "", lab = ""], scene) => {
  const to = providerCalled(lab);
  const [stake] = stakesIn(scene, to, providerCalled(who));
  if (!stake || !quotes(amount, stake)) return `${who} has put ${stake?.amount} into ${lab}`;
  return isTooEarly(scene, to);
};

/** A group of stakes of one giver, or in one lab, adds up to it. */
const groupSum: Check = ([sum = ""], { drawn }) => {
  const stakes = drawn.filter(({ metric }) => metric === STAKE);
  const groups = stakes.flatMap(({ provider, counterparty }) => [
    stakes.filter((fact) => fact.provider === provider),
    stakes.filter((fact) => fact.counterparty === counterparty),
  ]);
  return groups.some((group) => saysSum(sum, group)) ? null : `nobody’s stakes add up to ${sum}`;
};

/** A figure of one of these metrics with that number; planned only where that is said. */
const onRecord =
  (isPlanned: boolean, ...metrics: readonly string[]): Check =>
  ([amount = ""], { drawn }) => {
    const found = drawn.filter((fact) => metrics.includes(fact.metric) && quotes(amount, fact));
    if (found.length === 0) return `no such figure of ${metrics.join()} is drawn: ${amount}`;
    return found.some(({ evidence }) => (evidence === "planned") === isPlanned)
      ? null
      : `${amount} is ${found[0]?.evidence}`;
  };

/** Every number that is said for a day is of that day. */
const ofOneDay: Check = ([said = "", when = ""], { drawn }) => {
  const then = drawn.filter(({ counterparty, from }) => counterparty !== null && from.startsWith(dateIn(when)));
  const stray = numbersIn(said).find((number) => !then.some(({ amount, unit }) => isNear(number, amount ?? 0, unit)));
  return stray === undefined ? null : `nothing of ${when} is ${stray}`;
};

const ROUNDS = ["lab-investment-round"] as const;

export const PARTNERSHIPS: Rules = {
  "charts.partnership-flows.name": "label",
  "charts.partnership-flows.shared": shared,
  "charts.partnership-flows.one": one,
  "charts.partnership-flows.partlyPromised": (_, { drawn }) =>
    drawn.some(({ metric, id }) => metric === STAKE && verdictOn(id) === "partly") ? null : "all of it was paid",
  "charts.partnership-flows.subtitle": "label",
  "charts.partnership-flows.subtitleWithSum": ([sum = ""], { drawn }) =>
    saysSum(
      sum,
      drawn.filter(({ metric }) => metric === STAKE),
    )
      ? null
      : `all do not add up to ${sum}`,
  "charts.partnership-flows.below": (_, { drawn }) =>
    drawn.some(({ dataset }) => dataset === "record") ? null : "nothing on record is drawn",
  "charts.partnership-flows.from": groupSum,
  "charts.partnership-flows.purchases": "label",
  "charts.partnership-flows.onRecord.round": onRecord(false, ...ROUNDS),
  "charts.partnership-flows.onRecord.plan": onRecord(true, ...ROUNDS, "lab-investment-plan"),
  "charts.partnership-flows.onRecord.paid": onRecord(false, "lab-investment-paid"),
  "charts.partnership-flows.onRecord.paidInAll": onRecord(false, "lab-investment-funded"),
  "charts.partnership-flows.onRecord.total": onRecord(false, "lab-investment-record"),
  "charts.partnership-flows.onRecord.stake": onRecord(false, "lab-stake"),
  "charts.partnership-flows.onRecord.worth": onRecord(false, "lab-stake-value"),
  "charts.partnership-flows.onRecord.at": ofOneDay,
  "charts.partnership-flows.onRecord.commitment": (given, scene) =>
    onRecord(true, "cloud-commitment")(given, scene) && onRecord(false, "lab-investment-committed")(given, scene),
};

/** Of contracted revenue each company’s last sum is said, as its own; no two are compared. */
const OBLIGATIONS = "remaining-obligations";

function lastOf(who: string, { drawn }: Scene): Fact | undefined {
  const own = drawn.filter((fact) => fact.metric === OBLIGATIONS && fact.provider === providerCalled(who));
  return [...own].sort((a, b) => a.from.localeCompare(b.from)).at(-1);
}

const lastSum: Check = ([who = "", amount = "", when], scene) => {
  const last = lastOf(who, scene);
  if (!last || !quotes(amount, last)) return `${who} has ${last?.amount} at last`;
  if (last.product && ![last.product.en, last.product.ko].includes(who)) return `it is of ${last.product.en} alone`;
  return when === undefined || dateIn(when) === last.from ? null : `that is of ${last.from}`;
};

const percentOf =
  (metric: string): Check =>
  ([percent = ""], { drawn }) =>
    drawn.some(
      (fact) => fact.metric === metric && isNear(numbersIn(percent)[0] ?? Number.NaN, fact.amount ?? 0, "percent"),
    )
      ? null
      : `no such ${metric} is drawn`;

export const BACKLOG: Rules = {
  "charts.backlog.name": "label",
  "charts.backlog.subtitle": "label",
  "charts.backlog.one": lastSum,
  "charts.backlog.each": "label",
  "charts.backlog.amountOf": lastSum,
  "charts.backlog.breakOf": ([who = ""], { drawn }) =>
    drawn.some((fact) => fact.isBroken && fact.provider === providerCalled(who)) ? null : `${who} counts as before`,
  "charts.backlog.countedOtherwise": (_, { drawn }) =>
    drawn.some(({ isBroken }) => isBroken) ? null : "all count as before",
  "charts.backlog.ofOpenai": percentOf(`${OBLIGATIONS}-part-of-openai`),
  "charts.backlog.withoutOpenai": percentOf(`${OBLIGATIONS}-growth-without-openai`),
};
