import { amountsIn } from "../amounts";
import type { Check, Rules, Scene } from "../rule";
import { type Fact, metricsCalled } from "../world";

/** What is said of figures for which a drawing has no room: who and which years are drawn, and that no larger one is not. */

const providersIn = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ provider }) => provider ?? []));

/** The year a fact is of at last; null where no date says. */
function yearOf({ from, to, isUndated }: Fact): string | null {
  return isUndated ? null : (to || from).slice(0, 4);
}

/** All that the chart has or, where it is said so, all that it has of the time that is drawn. */
function everyOf(companies: string, { drawn, rest }: Scene): readonly Fact[] {
  const every = [...drawn, ...rest];
  if (!/of that time|그때/.test(companies)) return every;
  const first = drawn
    .flatMap((fact) => yearOf(fact) ?? [])
    .sort()
    .at(0);
  return every.filter((fact) => (yearOf(fact) ?? "9999") >= (first ?? ""));
}

/** How many are drawn, of how many, and how many are not. */
const counts =
  (next: Check): Check =>
  (given, scene) => {
    const [drawn = "", companies = "", others = ""] = given;
    const [all = 0] = amountsIn(companies);
    const [shown, there] = [providersIn(scene.drawn), providersIn(everyOf(companies, scene))];
    if (shown.size !== Number(drawn)) return `${shown.size} are drawn`;
    if (there.size !== all) return `there are ${there.size}`;
    if (all - shown.size !== Number(others)) return `${all - shown.size} are not drawn`;
    return next(given, scene);
  };

const sizeOf = ({ amount, high }: Fact): number => amount ?? high ?? Number.NEGATIVE_INFINITY;

/** Nobody's last figure that is not drawn is larger than one that is. */
const noneLarger: Check = ([, companies = "", , metric = ""], scene) => {
  const ids = metricsCalled(metric);
  const measured = everyOf(companies, scene).filter((fact) => ids.includes(fact.metric) && fact.provider !== null);
  const shown = providersIn(scene.drawn);
  const lasts = [...providersIn(measured)].map((provider) => {
    const own = measured.filter((fact) => fact.provider === provider && sizeOf(fact) > Number.NEGATIVE_INFINITY);
    const when = own
      .map(({ from }) => from)
      .sort()
      .at(-1);
    const sizes = own.filter(({ from }) => from === when).map(sizeOf);
    return { isShown: shown.has(provider), least: Math.min(...sizes), most: Math.max(...sizes) };
  });
  const least = Math.min(...lasts.filter(({ isShown }) => isShown).map(({ most }) => most));
  return lasts.some(({ isShown, least: other }) => !isShown && other > least) ? "a larger one is not drawn" : null;
};

const since: Check = ([from = ""], { drawn, rest }) => {
  const [year = ""] = /\d{4}/.exec(from) ?? [];
  const isBefore = (fact: Fact): boolean => (yearOf(fact) ?? "9999") < year;
  if (drawn.some(isBefore)) return "something before it is drawn";
  return rest.some(isBefore) ? null : "there is nothing before";
};

export const ROOM: Rules = {
  "room.since": since,
  "room.companies": "label",
  "room.companiesThen": "label",
  "room.largest": counts(noneLarger),
  "room.first": counts(() => null),
  "room.largestChosen": counts(noneLarger),
  "room.firstChosen": counts(() => null),
};
