import type { Figure, Provider } from "../../data/figure";
import { amountOf } from "../../data/figure";
import { isOf, type Measure } from "./measures";
import { latestFirst, oneAt, sharedTimes, type Times, timeKey, timesOf } from "./times";

/** Histories that begin at 100 together. */

export interface IndexBase {
  /** The first time for which as many have a value as ever have, after the last change of a definition where two such times follow it. */
  readonly time: string;
  readonly figures: ReadonlyMap<Provider, Figure>;
}

/** Units in which twice as much means something; a percentage of growth has no growth worth telling. */
const AMOUNTS: readonly (string | null)[] = ["USD", "count", "gigawatts"];

/** Null where no two share two times, or it is no amount: nothing could be set to 100. */
export function indexBaseOf(measure: Measure, providers: readonly Provider[]): IndexBase | null {
  if (!AMOUNTS.includes(measure.metric.unit)) return null;
  const all = new Map(providers.map((provider) => [provider, comparableTimes(measure, provider)] as const));
  const shared = sharedTimes([...all.values()]);
  const most = shared.filter((time) => countAt(time, all) === countAt(shared[0] ?? "", all));
  const changes = [...all.values()].flatMap((own) =>
    [...own].flatMap(([key, [figure]]) => (figure?.break ? [key] : [])),
  );
  const unchanged = most.filter((one) => changes.every((change) => change <= one));
  const time = [...(unchanged.length > 1 ? unchanged : most)].sort().at(0);
  if (time === undefined || most.length < 2) return null;
  const figures = [...all].flatMap(([provider, times]): readonly (readonly [Provider, Figure])[] => {
    const figure = oneAt(times, time);
    return figure && (amountOf(figure) ?? 0) > 0 ? [[provider, figure]] : [];
  });
  return figures.length > 1 ? { time, figures: new Map(figures) } : null;
}

function countAt(time: string, all: ReadonlyMap<Provider, Times>): number {
  return [...all.values()].filter((times) => times.has(time)).length;
}

/** Single numbers of companies' pasts, each time that has exactly one, on the basis of the last. */
export function comparableTimes(measure: Measure, provider: Provider): Times {
  const times = timesOf({ figures: measure.figures.filter((figure) => amountOf(figure) !== null) }, provider);
  return new Map([...times].filter(([key]) => key !== "" && oneAt(times, key)));
}

/** The number a figure is where its company’s at the base is 100; null where the definition changed between them, or there is none. */
export function indexOf(figure: Figure, provider: Provider, base: IndexBase, measure: Measure): number | null {
  const from = base.figures.get(provider);
  const [amount, first] = [amountOf(figure), from ? amountOf(from) : null];
  if (!from || amount === null || first === null || first <= 0) return null;
  if (figure.accounting !== from.accounting || isBrokenBetween(from, figure, provider, measure)) return null;
  return (amount / first) * 100;
}

function isBrokenBetween(from: Figure, to: Figure, provider: Provider, { figures }: Measure): boolean {
  const own = latestFirst(figures.filter((figure) => isOf(figure, provider)));
  const [first, last] = [timeKey(from.period), timeKey(to.period)];
  return own.some((figure) => {
    const key = timeKey(figure.period);
    return figure.break !== null && key > first && key <= last;
  });
}
