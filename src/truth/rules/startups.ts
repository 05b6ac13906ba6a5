import { dateIn } from "../dates";
import { isNear, numbersIn, quotes } from "../quoting";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, providerCalled } from "../world";

/** Below it nothing is "so many times" another. */
const TIMES = 1.5;

function drawnOf(metric: string, who: string, { drawn }: Scene): readonly Fact[] {
  return drawn.filter((fact) => fact.metric === metric && fact.provider === providerCalled(who));
}

/** So many were taken in that year; where a multiple is given, of the same programme's year before, which is drawn too. */
const cohort: Check = ([who = "", count = "", when = "", ratio], scene) => {
  const own = drawnOf("accelerator-companies", who, scene);
  const year = dateIn(when);
  const said = own.find(({ from }) => from === year);
  if (!said || !quotes(count, said)) return `${who} took in ${said?.amount} in ${year}`;
  if (ratio === undefined) return null;
  const before = own.find(({ from }) => Number(from) === Number(year) - 1)?.amount ?? null;
  if (before === null) return `what ${who} took in the year before is not drawn`;
  const times = (said.amount ?? Number.NaN) / before;
  return times >= TIMES && isNear(numbersIn(ratio)[0] ?? Number.NaN, times, "ratio") ? null : `it is ${times} times`;
};

const credits: Check = ([who = "", amount = "", ratio, other = ""], scene) => {
  const [own] = drawnOf("accelerator-credits", who, scene);
  if (!own || !quotes(amount, own)) return `${who} offers ${own?.amount}`;
  if (ratio === undefined) return null;
  const [less] = drawnOf("accelerator-credits", other, scene);
  const times = (own.amount ?? Number.NaN) / (less?.amount ?? Number.NaN);
  return times >= TIMES && isNear(numbersIn(ratio)[0] ?? Number.NaN, times, "ratio") ? null : `it is ${times} times`;
};

export const STARTUPS: Rules = {
  "charts.startup-cohorts.name": "label",
  "charts.startup-cohorts.more": cohort,
  "charts.startup-cohorts.plain": cohort,
  "charts.startup-cohorts.subtitle": "label",
  "charts.startup-cohorts.lasting": ([when = "", length = ""], { drawn }) =>
    drawn.some(
      (fact) => fact.metric === "accelerator-weeks" && fact.from.startsWith(dateIn(when)) && quotes(length, fact),
    )
      ? null
      : `no programme of ${when} is said to last ${length}`,
  "charts.startup-credits.name": "label",
  "charts.startup-credits.more": credits,
  "charts.startup-credits.plain": credits,
  "charts.startup-credits.subtitle": "label",
  "charts.startup-credits.pool": ([amount = ""], { drawn }) =>
    drawn.some((fact) => fact.metric === "credit-pool" && quotes(amount, fact)) ? null : `no pool is ${amount}`,
};
