import { dateIn, namesIn } from "../dates";
import { inCalendarQuarter, ofWhom, says } from "../lookup";
import type { Check, Rules } from "../rule";
import { noted } from "./growth";

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

/** Of those named something is drawn, though nothing for the last calendar quarter. */
const withoutLast: Check = ([names = ""], { drawn }) => {
  const revenues = drawn.filter(({ metric }) => metric === "cloud-revenue");
  const last = revenues
    .filter(inCalendarQuarter)
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const wrong = namesIn(names).find((name) => {
    const own = ofWhom(revenues, name, REVENUE);
    return own.length === 0 || own.some(({ from }) => from === last);
  });
  return wrong === undefined ? null : `${wrong} has a figure for ${last}`;
};

export const CLOUD_REVENUE: Rules = {
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
