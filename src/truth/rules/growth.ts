import { amountsIn, saysAbout } from "../amounts";
import { dateIn, namesIn } from "../dates";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, providerCalled } from "../world";

const GROWTHS = ["cloud-revenue-growth", "cloud-growth-record"];
const QUARTERS = ["01", "04", "07", "10"];

const says = (said: string, truth: number | null | undefined): boolean =>
  saysAbout(amountsIn(said)[0] ?? Number.NaN, truth ?? Number.NaN);

/** What a provider, by whatever name, has of these measures; for a time, where one is given. */
function ofWhom(pool: readonly Fact[], who: string, metrics: readonly string[], from?: string): readonly Fact[] {
  const provider = providerCalled(who);
  return pool.filter(
    (fact) =>
      provider !== null &&
      fact.provider === provider &&
      metrics.includes(fact.metric) &&
      (from === undefined || fact.from === from),
  );
}

/** Growth as it is drawn of a provider: null where it is so and of that time. */
const grew: (metrics: readonly string[]) => Check =
  (metrics) =>
  ([who = "", growth = "", when], { drawn }) => {
    const from = when === undefined ? undefined : dateIn(when);
    const own = ofWhom(drawn, who, metrics, from);
    if (from === "") return "names no time";
    return own.some(({ amount }) => says(growth, amount)) ? null : `${who} has ${own.map(({ amount }) => amount)}`;
  };

/** No other grew as fast in that quarter, of all there are or of those shown, as the sentence says. */
const fastest: Check = ([who = "", growth = "", when = ""], scene) => {
  const from = dateIn(when);
  if (from === "") return "names no time";
  const [own] = ofWhom(scene.drawn, who, ["cloud-revenue-growth"], from);
  if (!own || !says(growth, own.amount)) return `${who} grew ${own?.amount}`;
  const rivals = (scene.ofShown ? scene.drawn : scene.everything).filter(
    (fact) => GROWTHS.includes(fact.metric) && fact.from === from && fact.provider !== own.provider,
  );
  const faster = rivals.find(({ amount }) => (amount ?? 0) >= (own.amount ?? 0));
  return faster ? `${faster.provider} grew ${faster.amount}` : null;
};

const inQuarters = ({ from, to }: Fact): boolean =>
  from.length === 7 && QUARTERS.includes(from.slice(5)) && Number(to.slice(5)) - Number(from.slice(5)) === 2;

/** Everyone drawn who has calendar quarters is compared, in one that all have. */
function comparedFastest([who = "", growth = "", when = "", compared = ""]: readonly string[], { drawn }: Scene) {
  const from = dateIn(when);
  const quarters = drawn.filter((fact) => fact.metric === "cloud-growth-record" && inQuarters(fact));
  const there = new Set(quarters.map(({ provider }) => provider));
  const named = new Set(namesIn(compared).map(providerCalled));
  if (named.size !== there.size || [...there].some((provider) => !named.has(provider)))
    return `compared are ${[...there]}`;
  const then = quarters.filter((fact) => fact.from === from);
  if (then.length < there.size) return `not all have a value for ${from}`;
  const own = then.find(({ provider }) => provider === providerCalled(who));
  if (!own || !says(growth, own.amount)) return `${who} grew ${own?.amount}`;
  const faster = then.find((fact) => fact !== own && (fact.amount ?? 0) >= (own.amount ?? 0));
  if (faster) return `${faster.provider} grew ${faster.amount}`;
  const later = quarters.filter((fact) => fact.from > from).map((fact) => fact.from);
  const missed = later.find((date) => quarters.filter((fact) => fact.from === date).length === there.size);
  return missed ? `all have a value for ${missed}` : null;
}

const plans = (pool: readonly Fact[]): readonly Fact[] =>
  pool.filter(
    ({ metric, provider, evidence }) => metric === "capital-expenditure" && provider && evidence === "planned",
  );

const spendsMostGrowsSlowest: Check = (
  [who = "", year = "", cloud = "", when = ""],
  { drawn, everything, ofShown },
) => {
  const [from, in_] = [dateIn(when), dateIn(year)];
  if (from === "" || in_ === "") return "names no time";
  const pool = ofShown ? drawn : everything;
  const [plan] = ofWhom(plans(drawn), who, ["capital-expenditure"], in_);
  const more = plans(pool).find(
    (fact) => fact.from === in_ && fact !== plan && (fact.amount ?? 0) >= (plan?.amount ?? 0),
  );
  if (!plan || more) return `${more?.provider} plans ${more?.amount}`;
  const [own] = ofWhom(drawn, cloud, ["cloud-revenue-growth"], from);
  const slower = pool.find(
    (fact) =>
      GROWTHS.includes(fact.metric) &&
      fact.from === from &&
      fact.provider !== own?.provider &&
      (fact.amount ?? 0) <= (own?.amount ?? 0),
  );
  return !own || slower ? `${slower?.provider} grew ${slower?.amount}` : null;
};

const REVENUE = ["cloud-revenue"];

/** Everyone drawn who has that quarter, each with their own amount. */
const together: Check = ([when = "", list = ""], { drawn }) => {
  const from = dateIn(when);
  const then = drawn.filter((fact) => fact.metric === "cloud-revenue" && fact.from === from);
  const items = namesIn(list);
  if (items.length !== then.length || items.length < 2) return `${then.length} have a value for ${from}`;
  const wrong = items.find((item) => {
    const [own] = ofWhom(then, item.replace(/\s\$?\d.*$/, ""), REVENUE);
    return !own || !says(item, own.amount);
  });
  return wrong === undefined ? null : `not so: ${wrong}`;
};

/** Against the same quarter a year before, with no break in the series between them. */
const onYear: (sign: 1 | -1) => Check =
  (sign) =>
  ([who = "", amount = "", when = "", share = ""], { drawn }) => {
    const from = dateIn(when);
    const before = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
    const [[now], [then]] = [ofWhom(drawn, who, REVENUE, from), ofWhom(drawn, who, REVENUE, before)];
    if (!now?.amount || !then?.amount) return "one of the two quarters is not shown";
    if (!says(amount, now.amount)) return `${who} has ${now.amount}`;
    if (ofWhom(drawn, who, REVENUE).some((fact) => fact.isBroken && fact.from > before && fact.from <= from))
      return "the series is broken between the two";
    const change = sign * (now.amount / then.amount - 1) * 100;
    return says(share, change) ? null : `it is ${change}%`;
  };

/** A remark on a figure of that provider and quarter is one of its notes. */
const noted: Check = ([who = "", when = "", what = ""], { drawn, language }) =>
  ofWhom(drawn, who, ["cloud-growth-record", "cloud-revenue"], dateIn(when)).some(({ notes }) =>
    notes.some(({ short }) => short[language] === what),
  )
    ? null
    : "no such note";

/** Those named are drawn, and not in a calendar quarter. */
const outOfStep: Check = ([names = ""], { drawn }) => {
  const wrong = namesIn(names).find((name) => {
    const own = ofWhom(drawn, name, ["cloud-growth-record"]);
    return own.length === 0 || own.some(inQuarters);
  });
  return wrong === undefined ? null : `${wrong} has calendar quarters`;
};

/** Of those named something is drawn, though nothing for the last calendar quarter. */
const withoutLast: Check = ([names = ""], { drawn }) => {
  const revenues = drawn.filter(({ metric }) => metric === "cloud-revenue");
  const last = revenues
    .filter(inQuarters)
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const wrong = namesIn(names).find((name) => {
    const own = ofWhom(revenues, name, REVENUE);
    return own.length === 0 || own.some(({ from }) => from === last);
  });
  return wrong === undefined ? null : `${wrong} has a figure for ${last}`;
};

const tie: Check = ([maker = "", who = "", ai = "", growth = "", rest = "", other = ""], { drawn }) => {
  const amountOf = (name: string, metric: string): number | null | undefined =>
    ofWhom(drawn, name, [metric])[0]?.amount;
  const [whole, equal] = [who, other].map((name) => amountOf(name, "cloud-revenue-growth"));
  const isSaid =
    providerCalled(maker) === providerCalled(who) &&
    says(growth, whole) &&
    says(ai, amountOf(who, "growth-from-ai")) &&
    says(rest, amountOf(who, "growth-from-other"));
  if (!isSaid) return `the parts of ${who} are others`;
  return says(rest, equal) && whole !== equal ? null : `${other} grew ${equal}`;
};

const growsAndPlans: Check = ([who = "", growth = "", spending = ""], { drawn }) => {
  const [[own], [plan]] = [
    ofWhom(drawn, who, ["cloud-revenue-growth"]),
    ofWhom(plans(drawn), who, ["capital-expenditure"]),
  ];
  if (!own || !plan) return `${who} has no growth or no plan`;
  return says(growth, own.amount) && says(spending, plan.amount) ? null : `${own.amount}, ${plan.amount}`;
};

/** That much is drawn of such a measure. */
const isDrawn: (metric: string) => Check =
  (metric) =>
  ([said = ""], { drawn }) =>
    drawn.some((fact) => fact.metric === metric && says(said, fact.amount)) ? null : `no ${metric} of ${said}`;

/** Something of that time is drawn. */
const shownThen: Check = ([period = ""], { drawn }) =>
  drawn.some(({ from }) => from === dateIn(period)) ? null : `nothing of ${dateIn(period)} is drawn`;

/** The points come from the last quarter drawn for which there are any. */
const lastPoints: Check = ([points = "", when = ""], { drawn }) => {
  const own = drawn.filter(({ metric }) => metric === "growth-from-ai-record");
  const last = [...own].sort((a, b) => a.from.localeCompare(b.from)).at(-1);
  return last?.from === dateIn(when) && says(points, last.amount)
    ? null
    : `the last are ${last?.amount} in ${last?.from}`;
};

export const GROWTH: Rules = {
  "charts.growth-yoy.name": "label",
  "charts.growth-yoy.tie": tie,
  "charts.growth-yoy.tied": ([other = ""], { drawn }) =>
    ofWhom(drawn, other, ["growth-from-ai"]).length === 0 ? null : `AI’s part is given for ${other}`,
  "charts.growth-yoy.first": fastest,
  "charts.growth-yoy.one": grew(["cloud-revenue-growth"]),
  "charts.growth-yoy.parts": ([who = ""], { drawn }) =>
    ofWhom(drawn, who, ["growth-from-ai", "growth-from-other"]).length > 0 ? null : "no part is drawn",
  "charts.growth-yoy.subtitle": shownThen,
  "charts.growth-yoy.ai": isDrawn("growth-from-ai"),
  "charts.growth-yoy.other": isDrawn("growth-from-other"),
  "charts.growth-yoy.aiShare": isDrawn("ai-share-of-growth"),
  "charts.growth-vs-capex.name": "label",
  "charts.growth-vs-capex.inverse": spendsMostGrowsSlowest,
  "charts.growth-vs-capex.plain": fastest,
  "charts.growth-vs-capex.point": "label",
  "charts.growth-vs-capex.one": growsAndPlans,
  "charts.growth-vs-capex.subtitle": ([growth = "", spending = ""], scene) =>
    shownThen([growth], scene) ?? shownThen([spending], scene),
  "charts.growth-vs-capex.x": shownThen,
  "charts.growth-vs-capex.y": "label",
  "charts.growth-vs-capex.note": "label",
  "charts.growth-history.name": "label",
  "charts.growth-history.subtitle": "label",
  "charts.growth-history.fastest": comparedFastest,
  "charts.growth-history.fastestOfAll": comparedFastest,
  "charts.growth-history.one": grew(["cloud-growth-record"]),
  "charts.growth-history.band": lastPoints,
  "charts.growth-history.recast": ([who = ""], { drawn }) =>
    ofWhom(drawn, who, ["cloud-growth-recast"]).length > 0 ? null : `nothing of ${who} is recast`,
  "charts.growth-history.apart": outOfStep,
  "charts.growth-history.noted": noted,
  "charts.cloud-revenue.name": "label",
  "charts.cloud-revenue.subtitle": "label",
  "charts.cloud-revenue.together": together,
  "charts.cloud-revenue.each": ([who = "", amount = ""], { drawn }) =>
    ofWhom(drawn, who, REVENUE).some((fact) => says(amount, fact.amount)) ? null : `not drawn of ${who}`,
  "charts.cloud-revenue.more": onYear(1),
  "charts.cloud-revenue.less": onYear(-1),
  "charts.cloud-revenue.one": ([who = "", amount = "", when = ""], { drawn }) =>
    ofWhom(drawn, who, REVENUE, dateIn(when)).some((fact) => says(amount, fact.amount)) ? null : `not drawn of ${who}`,
  "charts.cloud-revenue.unranked": "label",
  "charts.cloud-revenue.apart": withoutLast,
  "charts.cloud-revenue.noted": noted,
};
