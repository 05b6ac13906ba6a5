import { amountsIn, saysAbout } from "../amounts";
import { namesIn } from "../dates";
import type { Check, Rules, Scene } from "../rule";
import { tellsAmount, tellsDate, tellsPeriod } from "../told";
import { type Fact, facts, namesOf, providerCalled } from "../world";

const PLAN = "capital-expenditure";
const FILED = "capital-expenditure-filed";
const GUIDANCE = "capital-expenditure-guidance";

/** True where one of some facts makes it so. */
function needs(pool: readonly Fact[], fits: (fact: Fact) => boolean, what: string): string | null {
  return pool.some(fits) ? null : `no ${what} in ${pool.length} facts`;
}

export const isPlan = ({ metric, provider, evidence }: Fact): boolean =>
  metric === PLAN && provider !== null && evidence === "planned";
const isFor = (who: string, { provider }: Fact): boolean => provider === providerCalled(who);
const isGuidance = ({ metric }: Fact): boolean => metric.startsWith(GUIDANCE);

/** What the three’s plans for the article’s year add up to. */
export function sumOfPlans(): number {
  return facts.filter(isPlan).reduce((total, { amount }) => total + (amount ?? Number.NaN), 0);
}

/** The words for one fact: whose, how much, when. */
const states =
  (kind: (fact: Fact) => boolean): Check =>
  ([who = "", amount = "", when = ""], { drawn }) =>
    needs(
      drawn,
      (fact) => kind(fact) && isFor(who, fact) && tellsAmount(amount, fact) && tellsPeriod(when, fact),
      `${who} ${amount} ${when}`,
    );

const amountOfDrawn =
  (kind: (fact: Fact) => boolean): Check =>
  ([amount = ""], { drawn }) =>
    needs(drawn, (fact) => kind(fact) && tellsAmount(amount, fact), amount);

const thereIs =
  (kind: (fact: Fact) => boolean): Check =>
  (_, { drawn }) =>
    needs(drawn, kind, "such figure");

const isSpent = ({ metric }: Fact): boolean =>
  /^capital-expenditure-(filed|quarter|with-leases|with-leases-quarter|with-lease-principal-quarter|net|net-quarter)$/.test(
    metric,
  );

/** How a later figure compares with an earlier one of its kind; null where the two do not compare at all. */
function compared(
  [who = "", amount = "", when = ""]: readonly string[],
  before: string,
  { drawn }: Scene,
): number | string {
  const own = drawn.filter((fact) => isSpent(fact) && isFor(who, fact));
  const after = own.find((fact) => tellsPeriod(when, fact) && tellsAmount(amount, fact));
  const first = own.find((fact) => fact.metric === after?.metric && tellsPeriod(before, fact));
  if (!after || !first) return `${who} has no such two figures`;
  if (first.from.slice(5) !== after.from.slice(5)) return "of different parts of the year";
  const between = own.filter(({ metric, from }) => metric === after.metric && from > first.from && from <= after.from);
  if (between.some(({ isBroken }) => isBroken)) return "across a change of definition";
  return (after.amount ?? Number.NaN) / (first.amount ?? Number.NaN);
}

const grows =
  (fits: (ratio: number, said: number) => boolean): Check =>
  (given, scene) => {
    const [, , , by = "", before = ""] = given;
    const ratio = compared(given, before, scene);
    if (typeof ratio === "string") return ratio;
    return fits(ratio, amountsIn(by)[0] ?? Number.NaN) ? null : `it is ${ratio} times as much`;
  };

/** The article’s plan beside cash for just the same time: by how many percent they differ; null where there is no such pair. */
export function apart(who: string): number | null {
  const provider = providerCalled(who);
  return provider === null ? null : apartOf(provider);
}

function apartOf(provider: string): number | null {
  for (const plan of facts.filter((fact) => isPlan(fact) && fact.provider === provider)) {
    const filed = facts.find(
      (fact) => fact.metric === FILED && fact.provider === provider && fact.from === plan.from && fact.to === plan.to,
    );
    if (filed) return ((filed.amount ?? Number.NaN) / (plan.amount ?? Number.NaN) - 1) * 100;
  }
  return null;
}

export const passes =
  (sign: 1 | -1): Check =>
  ([who = "", share = ""]) => {
    const percent = apart(who);
    if (percent === null) return `no cash of ${who} for the same time as the plan`;
    return saysAbout(amountsIn(share)[0] ?? Number.NaN, percent * sign) ? null : `it is ${percent} percent`;
  };

/** Of one company and one stretch of time. */
function isSameTime(a: Fact, b: Fact): boolean {
  return a.provider === b.provider && a.from === b.from && a.to === b.to;
}

/** Cash of a year, and how far it is above (or below) the article’s plan for the same year. */
const spentApart =
  (sign: 1 | -1): Check =>
  ([who = "", year = "", spent = "", apartBy = ""], { drawn }) => {
    const own = drawn.filter((fact) => isFor(who, fact));
    const cash = own.find((fact) => fact.metric === FILED && tellsPeriod(year, fact) && tellsAmount(spent, fact));
    const plan = own.find((fact) => isPlan(fact) && cash && isSameTime(fact, cash));
    if (!cash || !plan) return `${who} has no cash and plan for ${year}`;
    const difference = ((cash.amount ?? Number.NaN) - (plan.amount ?? Number.NaN)) * sign;
    return saysAbout(amountsIn(apartBy)[0] ?? Number.NaN, difference) ? null : `it is ${difference}`;
  };

const CAPEX_BY_YEAR: Rules = {
  "charts.capex-by-year.name": "label",
  "charts.capex-by-year.subtitle": ([years = ""], { drawn }) => {
    const said = [...years.matchAll(/\d{4}/g)].map(([year]) => year);
    const there = new Set(drawn.filter(({ metric }) => metric === PLAN).map(({ from }) => from.slice(0, 4)));
    return said.length === there.size && said.every((year) => there.has(year)) ? null : `drawn are ${[...there]}`;
  },
  "charts.capex-by-year.planned": states(isPlan),
  "charts.capex-by-year.past": states(({ metric, evidence }) => metric === PLAN && evidence === "derived"),
  "charts.capex-by-year.spent": states(({ metric, evidence }) => metric === PLAN && evidence === "reported"),
  "charts.capex-by-year.more": amountOfDrawn(({ metric }) => metric === "capital-expenditure-growth"),
  "charts.capex-by-year.grown": ([year = "", growth = ""], { drawn }) =>
    needs(
      drawn,
      (fact) => fact.metric === "capital-expenditure-growth" && tellsPeriod(year, fact) && tellsAmount(growth, fact),
      `growth of ${growth} in ${year}`,
    ),
  "charts.capex-by-year.missing": ([year = ""], { drawn }) => {
    const without = new Set(drawn.filter(({ metric }) => metric === PLAN).map(({ provider }) => provider));
    for (const fact of facts) if (fact.metric === PLAN && tellsPeriod(year, fact)) without.delete(fact.provider);
    return without.size > 0 ? null : `everyone drawn has ${year}`;
  },
  "charts.capex-by-year.notInArticle": (_, { drawn }) => {
    const isLeftOut = (spent: Fact): boolean =>
      spent.metric !== PLAN && !facts.some((fact) => fact.metric === PLAN && isSameTime(fact, spent));
    return drawn.some(isLeftOut) ? null : "the article has every year drawn";
  },
  "charts.capex-by-year.subtitleOfPairs": ([years = ""], { drawn }) => {
    const said = [...years.matchAll(/\d{4}/g)].map(([year]) => year);
    const there = new Set(drawn.filter(({ metric }) => metric === PLAN).map(({ from }) => from.slice(0, 4)));
    return said.length === there.size && said.every((year) => there.has(year)) ? null : `drawn are ${[...there]}`;
  },
  "charts.capex-by-year.spentMore": spentApart(1),
  "charts.capex-by-year.spentLess": spentApart(-1),
  "charts.capex-by-year.inArticle": "label",
  "charts.capex-by-year.onRecord": "label",
  "charts.capex-by-year.article": "label",
  "charts.capex-by-year.apart": ([sign = "", amount = ""], { drawn }) => {
    const cash = drawn.filter(({ metric }) => metric === FILED);
    const differences = cash.flatMap((spent) => {
      const said = facts.find((fact) => fact.metric === PLAN && isSameTime(fact, spent));
      return said ? [(spent.amount ?? Number.NaN) - (said.amount ?? Number.NaN)] : [];
    });
    const [shown] = amountsIn(amount);
    return differences.some((one) => one > 0 === (sign === "+") && saysAbout(shown ?? Number.NaN, Math.abs(one)))
      ? null
      : `the differences are ${differences}`;
  },
  "charts.capex-by-year.calendar": thereIs(({ metric }) => metric === "capital-expenditure-calendar"),
  "charts.capex-by-year.note": (_, { drawn }) => {
    const off = drawn
      .filter(({ metric, evidence }) => metric === PLAN && evidence === "derived")
      .find((fact) => {
        const next = facts.find((plan) => isPlan(plan) && plan.provider === fact.provider);
        const growth = facts.find(
          ({ metric, provider }) => metric === "capital-expenditure-growth" && provider === fact.provider,
        );
        const undone = (next?.amount ?? Number.NaN) / (1 + (growth?.amount ?? Number.NaN) / 100);
        return !saysAbout(fact.amount ?? Number.NaN, undone);
      });
    return off ? `${off.id} is derived otherwise` : null;
  },
};

const CAPEX_SHARE: Rules = {
  "charts.capex-share.name": "label",
  "charts.capex-share.title": ([who = "", share = ""]) => {
    const own = facts.find((fact) => isPlan(fact) && isFor(who, fact))?.amount ?? Number.NaN;
    return saysAbout(amountsIn(share)[0] ?? Number.NaN, (100 * own) / sumOfPlans()) ? null : `the plan is ${own}`;
  },
  "charts.capex-share.subtitle": "label",
  "charts.capex-share.note": "label",
};

const isCommitment = ({ metric }: Fact): boolean =>
  metric === "infrastructure-commitment" || metric === "immediate-commitment";
const total = (): number => facts.find(({ metric }) => metric === "infrastructure-commitment")?.amount ?? Number.NaN;

const isSumOfPlans: Check = ([sum = ""]) =>
  saysAbout(amountsIn(sum)[0] ?? Number.NaN, sumOfPlans()) ? null : `the plans add up to ${sumOfPlans()}`;

/** Several companies’ spending as it is forecast. */
export const isForecast = ({ metric, together, evidence }: Fact): boolean =>
  metric === PLAN && together.length > 1 && evidence === "forecast";

const CAPEX_VS_STARGATE: Rules = {
  "charts.capex-vs-stargate.name": "label",
  "charts.capex-vs-stargate.both": ([amount = "", ratio = ""]) => {
    const times = total() / sumOfPlans();
    const said = /twice|두 배/.test(ratio) ? 2 : (amountsIn(ratio)[0] ?? Number.NaN);
    if (!saysAbout(amountsIn(amount)[0] ?? Number.NaN, total())) return `Stargate is ${total()}`;
    return Math.abs(said - times) < 0.1 && times >= 1.5 ? null : `it is ${times} times`;
  },
  "charts.capex-vs-stargate.twice": "label",
  "charts.capex-vs-stargate.times": "label",
  "charts.capex-vs-stargate.three": isSumOfPlans,
  "charts.capex-vs-stargate.forecast": amountOfDrawn(isForecast),
  "charts.capex-vs-stargate.stargate": amountOfDrawn(isCommitment),
  "charts.capex-vs-stargate.subtitle": "label",
  "charts.capex-vs-stargate.threeName": ([period = ""], { drawn }) =>
    needs(drawn, (fact) => fact.metric === PLAN && fact.together.length > 1 && tellsPeriod(period, fact), period),
  "charts.capex-vs-stargate.total": thereIs(({ metric }) => metric === "infrastructure-commitment"),
  "charts.capex-vs-stargate.immediate": thereIs(({ metric }) => metric === "immediate-commitment"),
  "charts.capex-vs-stargate.immediatePart": ([share = ""]) => {
    const part = facts.find(({ metric }) => metric === "immediate-commitment")?.amount ?? Number.NaN;
    return saysAbout(amountsIn(share)[0] ?? Number.NaN, (100 * part) / total()) ? null : `${part} of ${total()}`;
  },
  "charts.capex-vs-stargate.atOnce": amountOfDrawn(({ metric }) => metric === "immediate-commitment"),
  "charts.capex-vs-stargate.remark": (_, { drawn }) => (drawn.filter(isPlan).length === 3 ? null : "not three plans"),
  "charts.capex-vs-stargate.periods": thereIs(
    (fact) => isCommitment(fact) && fact.from !== facts.find(isForecast)?.from,
  ),
  "charts.capex-vs-stargate.equal": (given, scene) =>
    isSumOfPlans(given, scene) ??
    needs(scene.drawn, (fact) => isForecast(fact) && fact.amount === sumOfPlans(), "equal"),
};

/** What each company spent, earliest first. */
function spentBy(drawn: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, readonly Fact[]>();
  for (const fact of [...drawn].filter(isSpent).sort((a, b) => a.from.localeCompare(b.from)))
    if (fact.provider) found.set(fact.provider, [...(found.get(fact.provider) ?? []), fact]);
  return found;
}

/** By how many times each spent more last than so many years before; NaN where the two do not compare. */
function ratiosOver(drawn: readonly Fact[], years: number): ReadonlyMap<string, number> {
  const back = (date: string): string => String(Number(date.slice(0, 4)) - years) + date.slice(4);
  return new Map(
    [...spentBy(drawn)].map(([provider, own]) => {
      const last = own.at(-1);
      const first = own.find(({ from, to }) => last && from === back(last.from) && to === back(last.to));
      const broken = own.some(({ from, isBroken }) => isBroken && first && from > first.from);
      return [provider, broken ? Number.NaN : (last?.amount ?? Number.NaN) / (first?.amount ?? Number.NaN)];
    }),
  );
}

/** True of each company drawn, and not so far from true of the one that did least. */
function everyone(fits: (ratio: number, said: number) => boolean): Check {
  return ([, by = "", years = ""], { drawn }) => {
    const [said = Number.NaN] = amountsIn(by);
    const ratios = [...ratiosOver(drawn, Number(years)).values()];
    const nearest = Math.min(...ratios);
    const isNear = [nearest, (nearest - 1) * 100].some((one) => one - said < Math.max(said * 0.1, 1));
    return ratios.every((ratio) => fits(ratio, said)) && isNear ? null : `they did ${ratios}`;
  };
}

/** Whether a list of names and amounts has a fact's. */
function tellsSome(list: string, fact: Fact | undefined): boolean {
  return list.split(/, |; /).some((item) => {
    const name = namesOf(fact?.provider ?? null).find((one) => item.includes(one));
    return fact && name !== undefined && tellsAmount(item.slice(item.indexOf(name)), fact);
  });
}

const CAPEX_HISTORY: Rules = {
  "charts.capex-history.name": "label",
  "charts.capex-history.subtitle.year": (_, { drawn }) =>
    drawn.some(({ metric }) => metric.endsWith("-quarter")) ? "quarters are drawn" : null,
  "charts.capex-history.subtitle.quarter": (_, { drawn }) =>
    drawn.every(({ metric }) => metric.endsWith("-quarter")) ? null : "not quarters alone",
  "charts.capex-history.basis.cash": (_, { drawn }) =>
    drawn.some(({ metric }) => /lease|net/.test(metric)) ? "not cash alone" : null,
  "charts.capex-history.basis.leases": (_, { drawn }) =>
    drawn.every(({ metric }) => /lease/.test(metric)) ? null : "not with leases",
  "charts.capex-history.basis.net": (_, { drawn }) =>
    drawn.every(({ metric }) => /net/.test(metric)) ? null : "not net",
  "charts.capex-history.diamonds": thereIs(({ metric }) => metric === PLAN),
  "charts.capex-history.grown": grows(
    (ratio, said) => ratio >= 1.5 && saysAbout(said, Number(ratio.toFixed(ratio < 10 ? 1 : 0))),
  ),
  "charts.capex-history.more": grows((ratio, said) => ratio >= 1 && saysAbout(said, (ratio - 1) * 100)),
  "charts.capex-history.less": grows((ratio, said) => ratio < 1 && saysAbout(said, (1 - ratio) * 100)),
  "charts.capex-history.one": states(isSpent),
  "charts.capex-history.each": ([names = ""], { drawn }) => {
    const said = namesIn(names).map((name) => providerCalled(name));
    const there = [...spentBy(drawn).keys()];
    return said.length === there.length && there.every((provider) => said.includes(provider))
      ? null
      : `drawn are ${there}`;
  },
  "charts.capex-history.all": ([count = ""], { drawn }) =>
    spentBy(drawn).size === Number(count) ? null : `drawn are ${spentBy(drawn).size}`,
  "charts.capex-history.everyTimes": everyone((ratio, said) => ratio >= said),
  "charts.capex-history.everyMore": everyone((ratio, said) => (ratio - 1) * 100 >= said),
  "charts.capex-history.changed": ([list = "", years = ""], { drawn }) => {
    const ratios = ratiosOver(drawn, Number(years));
    const items = list.split(", ").map((item) => /^(.+?) ([+−]?)([\d.,]+)(%?)/.exec(item) ?? []);
    if (items.length !== ratios.size) return `${ratios.size} are drawn`;
    const wrong = items.find(([, who = "", sign = "", number = "", percent = ""]) => {
      const ratio = ratios.get(providerCalled(who) ?? "") ?? Number.NaN;
      const [said = Number.NaN] = amountsIn(number);
      if (percent === "") return !saysAbout(said, Number(ratio.toFixed(ratio < 10 ? 1 : 0)));
      return !saysAbout(said, Math.abs(ratio - 1) * 100) || ratio >= 1 !== (sign === "+");
    });
    return wrong ? `${wrong[0]} is not so` : null;
  },
  "charts.capex-history.changedTimes": "label",
  "charts.capex-history.changedBy": "label",
  "charts.capex-history.latest": ([list = ""], { drawn }) => {
    const untold = [...spentBy(drawn).values()].filter((own) => !tellsSome(list, own.at(-1)));
    return untold.length === 0 ? null : `nothing of ${untold.map(([first]) => first?.provider)}`;
  },
  "charts.capex-history.spends": ([who = "", amount = ""], { drawn }) =>
    needs(drawn, (fact) => isSpent(fact) && isFor(who, fact) && tellsAmount(amount, fact), `${who} ${amount}`),
  "charts.capex-history.spentIn": ([when = "", list = ""], { drawn }) => {
    const lasts = [...spentBy(drawn).values()].flatMap((own) => own.at(-1) ?? []);
    const own = lasts.filter((fact) => tellsPeriod(when, fact));
    const wrong = list.split(", ").find((item) => !own.some((fact) => tellsSome(item, fact)));
    return wrong === undefined ? null : `${wrong} was not the last`;
  },
  "charts.capex-history.planned": amountOfDrawn(isPlan),
  "charts.capex-history.derived": amountOfDrawn(({ metric, evidence }) => metric === PLAN && evidence === "derived"),
};

/** Some row stands on such a basis. */
const isOn = (pattern: RegExp): Check => thereIs(({ metric }) => pattern.test(metric));

const PLAN_VS_OUTCOME: Rules = {
  "charts.plan-vs-outcome.name": "label",
  "charts.plan-vs-outcome.subtitle": ([years = ""], { drawn }) => {
    const plans = drawn.filter((fact) => isPlan(fact) || isGuidance(fact));
    const said = [...years.matchAll(/FY\d{4}|\d{4}(?:년)?(?: 회계연도)?/g)].map(([year]) => year);
    const untold = said.filter((year) => !plans.some((plan) => tellsPeriod(year, plan)));
    return said.length > 0 && untold.length === 0 ? null : `no plan for ${untold}`;
  },
  "charts.plan-vs-outcome.outcome": ([year = ""], { drawn }) =>
    needs(drawn, (fact) => fact.metric === FILED && tellsPeriod(year, fact), `cash of ${year}`),
  "charts.plan-vs-outcome.more": passes(1),
  "charts.plan-vs-outcome.less": passes(-1),
  "charts.plan-vs-outcome.bases": ([who = "", plan = "", year = "", list = ""], { drawn }) => {
    if (apart(who) !== null) return "there is cash for the same time";
    const own = drawn.filter((fact) => isFor(who, fact));
    const spent = own.filter((fact) => isSpent(fact) && tellsPeriod(year, fact));
    if (!own.some((fact) => isPlan(fact) && tellsAmount(plan, fact))) return `the plan is not ${plan}`;
    const wrong = amountsIn(list).find((said) => !spent.some(({ amount }) => saysAbout(said, amount ?? Number.NaN)));
    return wrong === undefined ? null : `${wrong} was not spent`;
  },
  "charts.plan-vs-outcome.on.cash": amountOfDrawn(({ metric }) => metric === FILED),
  "charts.plan-vs-outcome.on.leases": amountOfDrawn(({ metric }) => metric === "capital-expenditure-with-leases"),
  "charts.plan-vs-outcome.raised": ([who = "", year = "", from = "", to = ""], { drawn }) => {
    const said = drawn
      .filter((fact) => isGuidance(fact) && isFor(who, fact) && tellsPeriod(year, fact) && fact.grade !== "press")
      .sort((a, b) => String(a.stated).localeCompare(String(b.stated)));
    const [first, last] = [said[0], said.at(-1)];
    if (!first || !last || !tellsAmount(from, first) || !tellsAmount(to, last)) return "not its first and last plan";
    if (first.metric !== last.metric || said.some(({ isBroken }) => isBroken)) return "of different definitions";
    return (first.amount ?? first.high ?? 0) < (last.amount ?? last.high ?? 0) ? null : "not raised";
  },
  "charts.plan-vs-outcome.plan": thereIs(isPlan),
  "charts.plan-vs-outcome.planFor": ([year = ""], { drawn }) =>
    needs(drawn, (fact) => (isPlan(fact) || isGuidance(fact)) && tellsPeriod(year, fact), `plan for ${year}`),
  "charts.plan-vs-outcome.guided.said": ([date = ""], { drawn }) =>
    needs(
      drawn,
      (fact) => isGuidance(fact) && [fact.stated, fact.stated?.slice(0, 7) ?? null].some((on) => tellsDate(date, on)),
      date,
    ),
  "charts.plan-vs-outcome.guided.press": thereIs((fact) => isGuidance(fact) && fact.grade === "press"),
  "charts.plan-vs-outcome.guided.undated": thereIs((fact) => isGuidance(fact) && fact.stated === null),
  "charts.plan-vs-outcome.planned.cash": "label",
  "charts.plan-vs-outcome.planned.leases": isOn(/^capital-expenditure-guidance-with-leases$/),
  "charts.plan-vs-outcome.planned.principal": isOn(/guidance-with-lease-principal/),
  "charts.plan-vs-outcome.planned.customers": isOn(/guidance-net-of-customers/),
  "charts.plan-vs-outcome.spent.cash": isOn(/^capital-expenditure-(filed|calendar|half|quarter)$/),
  "charts.plan-vs-outcome.spent.net": isOn(/^capital-expenditure-net(-|$)/),
  "charts.plan-vs-outcome.spent.additions": isOn(/with-lease-additions/),
  "charts.plan-vs-outcome.spent.leases": isOn(/^capital-expenditure-with-leases/),
  "charts.plan-vs-outcome.spent.principal": isOn(/^capital-expenditure-with-lease-principal/),
  "charts.plan-vs-outcome.outcomeRow": isOn(/^capital-expenditure-(filed|calendar|half|quarter|net|with)/),
  "charts.plan-vs-outcome.apart": ([percent = ""], { drawn }) => {
    const cash = drawn.filter(({ metric }) => metric === FILED).flatMap(({ provider }) => provider ?? []);
    return cash.some((provider) => Math.round(apartOf(provider) ?? Number.NaN) === Number(percent))
      ? null
      : `nobody drawn is ${percent} percent apart`;
  },
  "charts.plan-vs-outcome.firstHalf": ([year = ""], { drawn }) =>
    needs(drawn, ({ from, to }) => from === `${year}-01` && to === `${year}-06`, `first half of ${year}`),
  "charts.plan-vs-outcome.calendar": isOn(/^capital-expenditure-calendar$/),
  "charts.plan-vs-outcome.byPress": thereIs((fact) => isSpent(fact) && fact.grade === "press"),
};

export const CAPITAL_SPENDING: Rules = {
  ...CAPEX_BY_YEAR,
  ...CAPEX_SHARE,
  ...CAPEX_VS_STARGATE,
  ...CAPEX_HISTORY,
  ...PLAN_VS_OUTCOME,
};
