import { amountsIn, saysAbout } from "./amounts";
import { type Fact, providerCalled } from "./world";

/** What rules of several areas ask of the facts. */

const QUARTERS = ["01", "04", "07", "10"];

/** Whether the first numbers of a text are these, as far as it gives their digits. */
export function says(said: string, ...truths: readonly (number | null | undefined)[]): boolean {
  const amounts = amountsIn(said);
  return truths.every((truth, index) => saysAbout(amounts[index] ?? Number.NaN, truth ?? Number.NaN));
}

/** What a provider, by whatever name, has of these measures; for a time, where one is given. */
export function ofWhom(pool: readonly Fact[], who: string, metrics: readonly string[], from?: string): readonly Fact[] {
  const provider = providerCalled(who);
  return pool.filter(
    (fact) =>
      provider !== null &&
      fact.provider === provider &&
      metrics.includes(fact.metric) &&
      (from === undefined || fact.from === from),
  );
}

/** Whether its three months are a quarter of the calendar year. */
export function inCalendarQuarter({ from, to }: Fact): boolean {
  return from.length === 7 && QUARTERS.includes(from.slice(5)) && Number(to.slice(5)) - Number(from.slice(5)) === 2;
}
