import { dateIn, datesIn } from "../dates";
import { ofWhom, says } from "../lookup";
import type { Check, Rules } from "../rule";
import type { Fact } from "../world";

/** A word for "over" stays with its number. */
const keepsOver = (said: string, { qualifier }: Fact): boolean => qualifier !== "over" || /over|이상|초과/.test(said);

const dateOnRecord = ({ notes }: Fact): string | null =>
  notes.find(({ severity, date }) => severity === "severe" && date !== null)?.date ?? null;

/** The dates said are the figure's own and, where that is badly in doubt, the record's. */
function misdated(fact: Fact | undefined, ...said: readonly string[]): string | null {
  const [own = "", record] = said.flatMap(datesIn);
  if (!fact || fact.from !== own) return `dated ${fact?.from}`;
  const onRecord = dateOnRecord(fact);
  return onRecord === null || onRecord === record ? null : `the record dates it ${onRecord}`;
}

const hasInvested: Check = ([who = "", length = ""], { drawn }) => {
  const [own] = ofWhom(drawn, who, ["chip-years"]);
  return own && says(length, own.amount) && keepsOver(length, own) ? null : `${own?.qualifier} ${own?.amount} years`;
};

const showedFirst: Check = ([who = "", when = ""], { drawn }) =>
  misdated(ofWhom(drawn, who, ["first-own-chip"])[0], when);

const showedGeneration: Check = ([who = "", generation = "", product = "", ...dates], { drawn, language }) => {
  const [own] = ofWhom(drawn, who, ["chip-generation"]);
  if (!own || !says(generation, own.amount) || own.product?.[language] !== product) return `generation ${own?.amount}`;
  return misdated(own, ...dates);
};

const milestones: Check = ([count = "", planned = ""], { drawn }) => {
  const due = drawn.filter(({ evidence }) => evidence === "planned");
  return Number(count) === drawn.length && Number(planned) === due.length
    ? null
    : `${drawn.length}, of them planned: ${due.length}`;
};

/** A chip that was announced was available on that day, not before. */
const released: Check = ([announced = "", available = ""], { drawn, language }) => {
  const product = drawn.filter(({ metric, from }) => metric === "chip-available" && from === dateIn(available));
  return product.some((fact) => fact.product !== null && announced.startsWith(fact.product[language]))
    ? null
    : `no such chip was available ${available}`;
};

/** A claim has a claimant: it is one where the source names who says it, and is only said where it does not. */
const claimed: (metric: string, isSpoken: boolean) => Check =
  (metric, isSpoken) =>
  ([who = "", said = ""], { drawn }) => {
    const [own] = ofWhom(drawn, who, [metric]);
    if (!own || !says(said, ...(own.amount === null ? [own.low, own.high] : [own.amount])))
      return `${who}: ${own?.amount}`;
    return (own.speaker === own.provider) === isSpoken ? null : `said by ${own.speaker}`;
  };

const unsaid: Check = ([who = ""], { drawn }) =>
  ofWhom(drawn, who, ["chip-cost-saving", "performance-per-watt"]).some(({ speaker }) => speaker === null)
    ? null
    : `${who} says it`;

/** Estimates of the end of that year, of all kinds of computing of one provider. */
function estimates(everything: readonly Fact[], estimator: string, who: string, year: string): readonly Fact[] {
  return ofWhom(everything, who, ["computing-owned-own", "computing-owned-bought"]).filter(
    ({ evidence, from, publisher }) =>
      evidence === "estimated" &&
      from === `${dateIn(year)}-12-31` &&
      publisher !== null &&
      Object.values(publisher).includes(estimator),
  );
}

/** Every product named is of that kind. */
const productsOf =
  (metric: string): Check =>
  ([products = ""], { drawn, language }) => {
    const own = drawn.filter((fact) => fact.metric === metric).map(({ product }) => product?.[language]);
    const stray = products.split(/, | · /).find((product) => !own.includes(product));
    return stray === undefined ? null : `${stray} is no ${metric}`;
  };

/** Own chips' part, worked out from the estimates themselves. */
const ownPart: Check = ([estimator = "", share = "", who = "", year = ""], { everything }) => {
  const all = estimates(everything, estimator, who, year);
  const sum = (facts: readonly Fact[]): number => facts.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const part = (100 * sum(all.filter(({ metric }) => metric === "computing-owned-own"))) / sum(all);
  return says(share, part) ? null : `estimated at ${part}`;
};

const stock: Check = ([estimator = "", who = "", product = "", amount = "", year = ""], { everything, language }) => {
  const own = estimates(everything, estimator, who, year).find((fact) => fact.product?.[language] === product);
  return own && says(amount, own.amount) ? null : `estimated at ${own?.amount}`;
};

export const CHIPS: Rules = {
  "charts.chip-timeline.name": "label",
  "charts.chip-timeline.both": ([claimant = "", claim = "", latecomer = "", when = ""], scene) =>
    hasInvested([claimant, claim], scene) ?? showedFirst([latecomer, when], scene),
  "charts.chip-timeline.claim": hasInvested,
  "charts.chip-timeline.milestone": showedGeneration,
  "charts.chip-timeline.corrected": showedGeneration,
  "charts.chip-timeline.first": showedFirst,
  "charts.chip-timeline.onRecord": milestones,
  "charts.chip-timeline.subtitle": "label",
  "charts.chip-timeline.subtitleWithRecord": "label",
  "charts.chip-timeline.subtitleOfRecord": "label",
  "charts.chip-timeline.generation": "label",
  "charts.chip-timeline.dated": "label",
  "charts.chip-timeline.bothDates": (dates, { drawn }) =>
    drawn.some((fact) => dateOnRecord(fact) !== null && misdated(fact, ...dates) === null) ? null : "no such dates",
  "charts.chip-timeline.announced": "label",
  "charts.chip-timeline.available": "label",
  "charts.chip-timeline.until": released,
  "charts.chip-timeline.spans": "label",
  "charts.chip-claims.name": "label",
  "charts.chip-claims.saving": claimed("chip-cost-saving", true),
  "charts.chip-claims.savingSaid": claimed("chip-cost-saving", false),
  "charts.chip-claims.watt": claimed("performance-per-watt", true),
  "charts.chip-claims.wattSaid": claimed("performance-per-watt", false),
  "charts.chip-claims.both": "label",
  "charts.chip-claims.onRecord": ([count = ""], { drawn }) =>
    Number(count) === drawn.length ? null : `${drawn.length} are drawn`,
  "charts.chip-claims.subtitle": "label",
  "charts.chip-claims.subtitleWithRecord": "label",
  "charts.chip-claims.subtitleOfRecord": "label",
  "charts.chip-claims.savingName": "label",
  "charts.chip-claims.wattName": "label",
  "charts.chip-claims.before": "label",
  "charts.chip-claims.reference": "label",
  "charts.chip-claims.priceName": "label",
  "charts.chip-claims.dollarName": "label",
  "charts.chip-claims.podName": "label",
  "charts.chip-claims.unsaid": unsaid,
  "charts.chip-claims.noteAlone": "label",
  "charts.chip-claims.note": "label",
  "charts.chip-claims.scales": "label",
  "charts.computing-owned.name": "label",
  "charts.computing-owned.subtitle": "label",
  "charts.computing-owned.bought": productsOf("computing-owned-bought"),
  "charts.computing-owned.ownChips": productsOf("computing-owned-own"),
  "charts.computing-owned.and": "label",
  "charts.computing-owned.own": ownPart,
  "charts.computing-owned.holds": stock,
};
