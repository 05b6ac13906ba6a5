import { amountsIn, saysAbout } from "../amounts";
import type { Check, Rules, Scene } from "../rule";
import { tellsAmount, tellsPeriod } from "../told";
import { type Fact, facts, providerCalled } from "../world";
import { isForecast, sumOfPlans } from "./capital-spending";

const GROWTHS: readonly string[] = ["cloud-revenue-growth", "cloud-growth-record"];

function needs(pool: readonly Fact[], fits: (fact: Fact) => boolean, what: string): string | null {
  return pool.some(fits) ? null : `nothing shown says ${what}`;
}

const isPlan = ({ metric, provider, evidence }: Fact): boolean =>
  evidence === "planned" &&
  provider !== null &&
  (metric === "capital-expenditure" || metric.startsWith("capital-expenditure-guidance"));

/** Nobody else has more, of all that is held or, where the sentence says so, of what is shown. */
const leads =
  (kind: (fact: Fact) => boolean): Check =>
  ([who = "", when = ""], { passing, everything, ofShown }: Scene) => {
    const alike = (ofShown ? passing : everything).filter((fact) => kind(fact) && tellsPeriod(when, fact));
    const most = (own: boolean): number =>
      Math.max(
        ...alike
          .filter(({ provider }) => (provider === providerCalled(who)) === own)
          .map(({ amount, high }) => amount ?? high ?? Number.NEGATIVE_INFINITY),
      );
    return most(true) > most(false) ? null : `${who} has ${most(true)}, another ${most(false)}`;
  };

const says =
  (metric: string): Check =>
  ([who = "", amount = "", when = ""], { passing }) =>
    needs(
      passing,
      (fact) =>
        fact.metric === metric &&
        fact.provider === providerCalled(who) &&
        tellsAmount(amount, fact) &&
        tellsPeriod(when, fact),
      `${who} ${amount} ${when}`,
    );

const tells =
  (metric: string): Check =>
  ([amount = ""], { passing }) =>
    needs(passing, (fact) => fact.metric === metric && (amount === "" || tellsAmount(amount, fact)), amount);

const addsUp: Check = ([sum = ""]) =>
  sum === "" || saysAbout(amountsIn(sum)[0] ?? Number.NaN, sumOfPlans()) ? null : `they add up to ${sumOfPlans()}`;

const ANSWER: Rules = {
  "page.question": (given, scene) =>
    addsUp(given, scene) ??
    needs(scene.passing, (fact) => fact.together.length > 1 && fact.evidence === "derived", "what the three plan"),
  "page.questionPlain": "label",
  "page.answer.spends": leads(isPlan),
  "page.answer.plans": says("capital-expenditure"),
  "page.answer.grows": leads(({ metric }) => GROWTHS.includes(metric)),
  "page.answer.grew": says("cloud-revenue-growth"),
  "page.answer.chip": ([who = "", ratio = ""], { passing }) =>
    needs(
      passing,
      (fact) =>
        fact.metric === "performance-per-watt" &&
        fact.provider === providerCalled(who) &&
        fact.evidence === "claimed" &&
        tellsAmount(ratio, fact),
      `${who} ${ratio}`,
    ),
  "page.answer.lab": ([count = "", lab = ""], { passing }) => {
    const stakes = passing.filter(
      ({ metric, counterparty }) => metric === "lab-investment" && counterparty === providerCalled(lab),
    );
    const backers = new Set(stakes.map(({ provider }) => provider)).size;
    return backers === Number(count) ? null : `${backers} back ${lab}`;
  },
  "page.answer.stake": ([who = "", amount = "", lab = "", when = ""], { passing }) =>
    needs(
      passing,
      (fact) =>
        fact.metric === "lab-investment" &&
        fact.provider === providerCalled(who) &&
        fact.counterparty === providerCalled(lab) &&
        tellsAmount(amount, fact) &&
        tellsPeriod(when, fact),
      `${who} ${amount} ${lab}`,
    ),
  "page.answer.commitment": tells("infrastructure-commitment"),
  "page.answer.one": ([, value = ""], { passing }) => needs(passing, (fact) => tellsAmount(value, fact), value),
  "page.answer.list": "label",
  "page.answer.sentence": "label",
};

const HEADLINES: Rules = {
  "headlines.label": "label",
  "headlines.capex": ([period = ""], { passing }) =>
    needs(passing, (fact) => isForecast(fact) && tellsPeriod(period, fact), period),
  "headlines.capexRemark": addsUp,
  "headlines.growth": ([cloud = "", period = ""], { passing }) =>
    needs(
      passing,
      (fact) =>
        fact.metric === "cloud-revenue-growth" && fact.provider === providerCalled(cloud) && tellsPeriod(period, fact),
      `${cloud} ${period}`,
    ),
  "headlines.growthRemark": tells("growth-from-ai"),
  "headlines.stargate": tells("infrastructure-commitment"),
  "headlines.stargateRemark": ([amount = ""], scene) =>
    amount === "" ? null : tells("immediate-commitment")([amount], scene),
  "headlines.venture": tells("ai-venture-share"),
  "headlines.ventureRemark": () =>
    needs(facts, ({ metric, isUndated }) => metric === "ai-venture-share" && isUndated, "a share without a date"),
  "headlines.hidden": "label",
};

export const OPENING: Rules = { ...ANSWER, ...HEADLINES };
