import { amountsIn, saysAbout } from "../amounts";
import type { Check, Rules, Scene } from "../rule";
import { tellsAmount, tellsPeriod } from "../told";
import { type Fact, facts, providerCalled } from "../world";
import { apart, isPlan, passes, sumOfPlans } from "./capital-spending";

const CASH: readonly string[] = ["capital-expenditure-filed", "capital-expenditure-calendar"];
const isOwnPlan = ({ metric }: Fact): boolean => metric.startsWith("capital-expenditure-guidance");

function needs(pool: readonly Fact[], fits: (fact: Fact) => boolean, what: string): string | null {
  return pool.some(fits) ? null : `no ${what} in ${pool.length} facts`;
}

const amountOf =
  (kind: (fact: Fact) => boolean): Check =>
  ([amount = ""], { drawn }) =>
    needs(drawn, (fact) => kind(fact) && tellsAmount(amount, fact), amount);

const yearOf =
  (kind: (fact: Fact) => boolean): Check =>
  ([, year = ""], { drawn }) =>
    needs(drawn, (fact) => kind(fact) && tellsPeriod(year, fact), year);

const halfOf = (year: string, { from, to }: Fact): boolean => {
  const [said = ""] = /\d{4}/.exec(year) ?? [];
  return from === `${said}-01` && to === `${said}-06`;
};

const half =
  (metric: string) =>
  (amount: string, year: string, { drawn }: Scene): string | null =>
    needs(
      drawn,
      (fact) => fact.metric === metric && tellsAmount(amount, fact) && halfOf(year, fact),
      `${amount} ${year}`,
    );

const stated: Check = ([who = "", amount = ""], { drawn }) =>
  needs(drawn, (fact) => fact.provider === providerCalled(who) && tellsAmount(amount, fact), `${who} ${amount}`);

/** By how many percent one company’s cash is above or below the plan for the same time: these words stand at its mark. */
const isApart =
  (sign: 1 | -1): Check =>
  ([share = ""], { drawn }) => {
    const names = ["Amazon", "Microsoft", "Alphabet"].filter((who) =>
      drawn.some((fact) => isPlan(fact) && fact.provider === providerCalled(who)),
    );
    const said = amountsIn(share)[0] ?? Number.NaN;
    return names.some((who) => saysAbout(said, (apart(who) ?? Number.NaN) * sign)) ? null : `nobody is ${share} apart`;
  };

const spentTogether: Check = ([total = "", year = "", sofar = "", since = ""], scene) =>
  needs(
    scene.passing,
    (fact) => fact.metric === "capital-expenditure-three" && tellsAmount(total, fact) && tellsPeriod(year, fact),
    `${total} ${year}`,
  ) ?? (sofar === "" ? null : half("capital-expenditure-three-half")(sofar, since, { ...scene, drawn: scene.passing }));

export const THE_RACE: Rules = {
  "page.answer.spent": spentTogether,
  "page.answer.spentSince": spentTogether,
  "charts.the-race.name": "label",
  "charts.the-race.subtitle": "label",
  "charts.the-race.subtitleStargate": amountless(({ metric }) => metric === "infrastructure-commitment"),
  "charts.the-race.three": ([sum = ""], { drawn }) =>
    drawn.filter(isPlan).length === 3 && saysAbout(amountsIn(sum)[0] ?? Number.NaN, sumOfPlans())
      ? null
      : `they add up to ${sumOfPlans()}`,
  "charts.the-race.plannedFor": yearOf((fact) => isPlan(fact) || isOwnPlan(fact)),
  "charts.the-race.spentIn": yearOf(({ metric }) => CASH.includes(metric)),
  "charts.the-race.half": ([, year = ""], { drawn }) =>
    needs(drawn, (fact) => fact.metric === "capital-expenditure-half" && halfOf(year, fact), year),
  "charts.the-race.each": stated,
  "charts.the-race.passed": passes(1),
  "charts.the-race.alsoPassed": passes(1),
  "charts.the-race.passing": "label",
  "charts.the-race.more": passes(1),
  "charts.the-race.less": passes(-1),
  "charts.the-race.noBasis": ([who = "", plan = "", amount = "", year = ""], { drawn }) => {
    if (apart(who) !== null) return "there is cash for the same time";
    const own = drawn.filter(({ provider }) => provider === providerCalled(who));
    return (
      needs(own, (fact) => isPlan(fact) && tellsAmount(plan, fact), plan) ??
      needs(own, (fact) => CASH.includes(fact.metric) && tellsAmount(amount, fact) && tellsPeriod(year, fact), amount)
    );
  },
  "charts.the-race.stargate": amountOf(({ metric }) => metric === "infrastructure-commitment"),
  "charts.the-race.planned": ([year = ""], scene) => yearOf(isPlan)(["", year], scene),
  "charts.the-race.added": ([sum = ""]) =>
    saysAbout(amountsIn(sum)[0] ?? Number.NaN, sumOfPlans()) ? null : `they add up to ${sumOfPlans()}`,
  "charts.the-race.growthOf": ([when = ""], { drawn }) =>
    needs(drawn, (fact) => fact.metric === "cloud-revenue-growth" && tellsPeriod(when, fact), when),
  "charts.the-race.ofAi": amountOf(({ metric }) => metric === "growth-from-ai"),
  "charts.the-race.stake": ([amount = "", lab = ""], { drawn }) =>
    needs(
      drawn,
      (fact) =>
        fact.metric === "lab-investment" && fact.counterparty === providerCalled(lab) && tellsAmount(amount, fact),
      `${amount} in ${lab}`,
    ),
  "charts.the-race.spent": ([year = ""], scene) =>
    yearOf((fact) => CASH.includes(fact.metric) && fact.fiscal === null)(["", year], scene),
  "charts.the-race.sum": amountless(
    ({ metric, evidence, together }) =>
      metric === "capital-expenditure-three" && evidence === "derived" && together.length === 3,
  ),
  "charts.the-race.moreThan": isApart(1),
  "charts.the-race.lessThan": isApart(-1),
  "charts.the-race.noLike": (_, { drawn }) =>
    needs(drawn, (fact) => fact.metric === "capital-expenditure-calendar" && hasNoPair(fact), "plan without its like"),
  "charts.the-race.now": ([year = "", total = ""], scene) => half("capital-expenditure-three-half")(total, year, scene),
  "charts.the-race.nowPlain": ([year = ""], { drawn }) =>
    needs(
      drawn,
      (fact) =>
        (fact.metric === "capital-expenditure-half" && halfOf(year, fact)) ||
        (isOwnPlan(fact) && tellsPeriod(year, fact)),
      year,
    ),
  "charts.the-race.lane": "label",
  "charts.the-race.soFar": amountOf(({ metric }) => metric === "capital-expenditure-half"),
  "charts.the-race.ownPlan": amountOf(isOwnPlan),
  "charts.the-race.leases": amountless(({ metric }) => metric === "capital-expenditure-guidance-with-leases"),
  "charts.the-race.stargateRemark": (_, { everything }) =>
    needs(everything, ({ metric, amount }) => metric === "commitment-years" && (amount ?? 0) > 1, "several years"),
  "charts.the-race.inAll": amountOf(({ metric }) => metric === "infrastructure-commitment"),
  "charts.the-race.atOnce": amountOf(({ metric }) => metric === "immediate-commitment"),
  "charts.the-race.bases": (_, { drawn }) =>
    new Set(drawn.filter(isOwnPlan).map(({ metric }) => metric)).size > 1 ? null : "one basis",
  "charts.the-race.short.planned": amountless(isPlan),
  "charts.the-race.short.spent": amountless(({ metric }) => CASH.includes(metric)),
};

function amountless(kind: (fact: Fact) => boolean): Check {
  return (_, { drawn }) => needs(drawn, kind, "such figure");
}

function hasNoPair({ provider }: Fact): boolean {
  const plan = facts.find((fact) => isPlan(fact) && fact.provider === provider);
  return (
    plan !== undefined &&
    !facts.some(
      ({ metric, provider: owner, from, to }) =>
        metric === "capital-expenditure-filed" && owner === provider && from === plan.from && to === plan.to,
    )
  );
}
