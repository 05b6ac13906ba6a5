import { dateIn, namesIn } from "../dates";
import { inCalendarQuarter, ofWhom, says } from "../lookup";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, providerCalled } from "../world";

const GROWTHS = ["cloud-revenue-growth", "cloud-growth-record"];

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
  const all = ofWhom(scene.drawn, who, GROWTHS, from);
  const own = all.find(({ amount }) => says(growth, amount));
  if (!own) return `${who} grew ${all.map(({ amount }) => amount)}`;
  const rivals = (scene.ofShown ? scene.drawn : scene.everything).filter(
    (fact) => GROWTHS.includes(fact.metric) && fact.from === from && fact.provider !== own.provider,
  );
  const faster = rivals.find(({ amount }) => (amount ?? 0) >= (own.amount ?? 0));
  return faster ? `${faster.provider} grew ${faster.amount}` : null;
};

/** Everyone drawn who has calendar quarters is compared, in one that all have. */
function comparedFastest([who = "", growth = "", when = "", compared = ""]: readonly string[], { drawn }: Scene) {
  const from = dateIn(when);
  const quarters = drawn.filter((fact) => fact.metric === "cloud-growth-record" && inCalendarQuarter(fact));
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

const halves = (pool: readonly Fact[]): readonly Fact[] =>
  pool.filter(({ metric, provider }) => metric === "capital-expenditure-half" && provider);

/** A first half, by its year. */
const halfIn = (said: string): string => `${/\d{4}/.exec(said)?.[0]}-01`;

const spentThen: Check = ([half = ""], { drawn }) =>
  halves(drawn).some(({ from }) => from === halfIn(half)) ? null : `nothing spent in ${half}`;

const spentMostGrewSlowest: Check = ([who = "", half = "", cloud = "", when = ""], { drawn, everything, ofShown }) => {
  const pool = ofShown ? drawn : everything;
  const [spent] = ofWhom(halves(drawn), who, ["capital-expenditure-half"], halfIn(half));
  const more = halves(pool).find(
    (fact) => fact.from === halfIn(half) && fact !== spent && (fact.amount ?? 0) >= (spent?.amount ?? 0),
  );
  if (!spent || more) return `${more?.provider} spent ${more?.amount}`;
  const [own] = ofWhom(drawn, cloud, ["cloud-growth-record"], dateIn(when));
  const slower = pool.find(
    (fact) =>
      GROWTHS.includes(fact.metric) &&
      fact.from === dateIn(when) &&
      fact.provider !== own?.provider &&
      (fact.amount ?? 0) <= (own?.amount ?? 0),
  );
  return !own || slower ? `${slower?.provider} grew ${slower?.amount}` : null;
};

/** A remark on a figure of that provider and quarter is one of its notes. */
export const noted: Check = ([who = "", when = "", what = ""], { drawn, language }) =>
  ofWhom(drawn, who, ["cloud-growth-record", "cloud-revenue"], dateIn(when)).some(({ notes }) =>
    notes.some(({ short }) => short[language] === what),
  )
    ? null
    : "no such note";

/** Those named are drawn, and not in a calendar quarter. */
const outOfStep: Check = ([names = ""], { drawn }) => {
  const wrong = namesIn(names).find((name) => {
    const own = ofWhom(drawn, name, ["cloud-growth-record"]);
    return own.length === 0 || own.some(inCalendarQuarter);
  });
  return wrong === undefined ? null : `${wrong} has calendar quarters`;
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

const grewAndSpent: Check = ([who = "", growth = "", spending = ""], { drawn }) => {
  const own = ofWhom(drawn, who, ["cloud-growth-record"]).some(({ amount }) => says(growth, amount));
  const spent = ofWhom(halves(drawn), who, ["capital-expenditure-half"]).some(({ amount }) => says(spending, amount));
  return own && spent ? null : `${who} has no such growth and spending`;
};

/** That much is drawn of such a measure. */
const isDrawn: (metric: string) => Check =
  (metric) =>
  ([said = ""], { drawn }) =>
    drawn.some((fact) => fact.metric === metric && says(said, fact.amount)) ? null : `no ${metric} of ${said}`;

/** Something of that time is drawn. */
const shownThen: Check = ([period = ""], { drawn }) =>
  drawn.some(({ from }) => from === dateIn(period)) ? null : `nothing of ${dateIn(period)} is drawn`;

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
  "charts.growth-vs-capex.inverseSpent": spentMostGrewSlowest,
  "charts.growth-vs-capex.plain": fastest,
  "charts.growth-vs-capex.one": growsAndPlans,
  "charts.growth-vs-capex.oneSpent": grewAndSpent,
  "charts.growth-vs-capex.subtitle": ([spending = "", growth = ""], scene) =>
    shownThen([growth], scene) ?? shownThen([spending], scene),
  "charts.growth-vs-capex.subtitleSpent": ([half = "", growth = ""], scene) =>
    shownThen([growth], scene) ?? spentThen([half], scene),
  "charts.growth-vs-capex.planned": ([period = ""], { drawn }) =>
    plans(drawn).some(({ from }) => from === dateIn(period)) ? null : `no plan for ${period}`,
  "charts.growth-vs-capex.spent": spentThen,
  "charts.growth-vs-capex.growth": ([period = ""], { drawn }) =>
    drawn.some(({ metric, from }) => GROWTHS.includes(metric) && from === dateIn(period)) ? null : `none in ${period}`,
  "charts.growth-vs-capex.firstHalf": ([year = ""], { drawn }) =>
    halves(drawn).some(({ from, to }) => from === `${year}-01` && to === `${year}-06`) ? null : `no half of ${year}`,
  "charts.growth-vs-capex.note": "label",
  "charts.growth-history.name": "label",
  "charts.growth-history.subtitle": "label",
  "charts.growth-history.fastest": comparedFastest,
  "charts.growth-history.fastestOfAll": comparedFastest,
  "charts.growth-history.one": grew(["cloud-growth-record"]),
  "charts.growth-history.ai": ([who = ""], { drawn }) =>
    ofWhom(drawn, who, ["growth-from-ai-record"]).length > 0 ? null : `no part of ${who} from AI is drawn`,
  "charts.growth-history.article": isDrawn("cloud-revenue-growth"),
  "charts.growth-history.recast": ([who = ""], { drawn }) =>
    ofWhom(drawn, who, ["cloud-growth-recast"]).length > 0 ? null : `nothing of ${who} is recast`,
  "charts.growth-history.apart": outOfStep,
  "charts.growth-history.noted": noted,
};
