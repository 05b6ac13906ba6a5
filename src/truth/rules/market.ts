import { dateIn } from "../dates";
import { isNear, numbersIn, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import type { Fact } from "../world";

const DEALS = ["ai-venture-deal-share", "ai-venture-deal-share-half"];
const MONEY = ["ai-venture-money-share", "ai-venture-money-share-half"];

function shareIn({ drawn }: Scene): Fact | undefined {
  return drawn.find(({ metric }) => metric === "ai-venture-share");
}

/** A correction says that it is of deals, not of the money. */
function isOfDeals(fact: Fact | undefined): boolean {
  return fact?.notes.some(({ severity }) => severity === "severe") ?? false;
}

/** It is the article's number, with its own word before it. */
const share =
  (isReached: boolean): Check =>
  ([said = ""], scene) => {
    const fact = shareIn(scene);
    if (!fact || !quotes(isReached ? `reaches ${said}` : said, fact)) return `the article gives ${fact?.amount}`;
    return (fact.qualifier === "reaches") === isReached ? null : "the article has another word before it";
  };

/** Of the whole investment, where no correction stands against it. */
const ofInvestment: Check = (_, scene) => (isOfDeals(shareIn(scene)) ? "it is of deals, not of the money" : null);

/** Of deals, where a correction says so and a count of deals on record bears it out. */
const ofDeals: Check = (_, scene) => {
  const fact = shareIn(scene);
  if (!isOfDeals(fact)) return "nothing says that it is of deals";
  const counted = scene.everything.filter(({ metric }) => DEALS.includes(metric));
  return counted.some(({ amount }) => isNear(amount ?? Number.NaN, fact?.amount ?? 0, "percent"))
    ? null
    : "no count of deals has it";
};

/** All that is said for a period is of that period: its deals and its money, from the lowest to the highest. */
const ofOnePeriod: Check = ([period = "", shares = ""], { drawn }) => {
  const then = drawn.filter(
    ({ metric, from, to }) =>
      [...DEALS, ...MONEY].includes(metric) && from === dateIn(period) && isNamed(period, from, to),
  );
  const ends = [DEALS, MONEY].flatMap((metrics) => {
    const amounts = then.filter(({ metric }) => metrics.includes(metric)).map(({ amount }) => amount ?? Number.NaN);
    return amounts.length > 0 ? [...new Set([Math.min(...amounts), Math.max(...amounts)])] : [];
  });
  const said = numbersIn(shares);
  const isSo =
    said.length === ends.length && said.every((number, at) => isNear(number, ends[at] ?? Number.NaN, "percent"));
  return isSo ? null : `${period} has ${ends.map((end) => end.toFixed(1)).join()}`;
};

/** A quarter is named as one; of anything longer both ends are. */
function isNamed(period: string, from: string, to: string): boolean {
  const isQuarter = Number(to.slice(5)) - Number(from.slice(5)) === 2;
  return isQuarter === /Q\d|분기/.test(period);
}

export const MARKET: Rules = {
  "charts.venture-share.name": "label",
  "charts.venture-share.is": share(false),
  "charts.venture-share.reaches": share(true),
  "charts.venture-share.title": ofInvestment,
  "charts.venture-share.titleOfDeals": ofDeals,
  "charts.venture-share.subtitle": ofInvestment,
  "charts.venture-share.subtitleOfDeals": ofDeals,
  "charts.venture-share.ofDeals": "label",
  "charts.venture-share.ofMoney": "label",
  "charts.venture-share.onRecord": ofOnePeriod,
  "charts.venture-share.ai": "label",
  "charts.venture-share.deals": "label",
  "charts.venture-share.money": "label",
};
