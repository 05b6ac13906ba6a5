import { amountsIn, saysAbout } from "../amounts";
import type { Rules, Scene } from "../rule";
import { type Fact, providerCalled } from "../world";

const PLAN = "capital-expenditure";

/** Plans of single providers for one year. */
function plansFor(year: string, { everything, drawn, ofShown }: Scene): readonly Fact[] {
  const pool = ofShown ? drawn : everything;
  return pool.filter(({ metric, provider, from }) => metric === PLAN && provider !== null && from.startsWith(year));
}

export const CAPITAL_SPENDING: Rules = {
  "charts.capex-by-year.name": "label",
  "charts.capex-by-year.planned": ([who = "", amount = "", year = ""], scene) => {
    const plans = plansFor(String(amountsIn(year)[0]), scene);
    const own = plans.find(({ provider }) => provider === providerCalled(who));
    if (own?.evidence !== "planned") return `${who} has no plan for ${year}`;
    if (!saysAbout(amountsIn(amount)[0] ?? Number.NaN, own.amount ?? Number.NaN)) return `the plan is ${own.amount}`;
    return null;
  },
};
