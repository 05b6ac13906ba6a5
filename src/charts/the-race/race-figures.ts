import { amountOf, type Figure, type Provider } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { beginOf, labelYear, largestFirst, ofMetric, ofProvider, owners } from "../figure-queries";
import { HALF_CASH, OWN_PLANS, YEARS_CASH } from "./scope";

/** The figures of the picture, each under the part it plays, providers in the order of their plans. */
export interface RaceFigures {
  /** The article’s, one for each provider that has one. */
  readonly plans: readonly Figure[];
  /** What the article gives for all of them. */
  readonly forecast: Figure | null;
  /** The plans added up; null unless all of them are shown. */
  readonly sum: Figure | null;
  readonly growths: readonly Figure[];
  readonly aiPoints: readonly Figure[];
  /** Whether one provider alone is shown: there is then room for more of it. */
  readonly isAlone: boolean;
  /** Of that one; none while there are several. */
  readonly stakes: readonly Figure[];
  /** In cash, for the calendar year of the plans. */
  readonly spent: readonly Figure[];
  readonly spentSum: Figure | null;
  readonly quarters: readonly Figure[];
  /** In cash, of the year that has not ended, and the plan each has for it: the last it stated. */
  readonly halves: readonly Figure[];
  readonly halfSum: Figure | null;
  readonly ownPlans: readonly Figure[];
  /** Who has a half or a plan of its own. */
  readonly running: readonly Provider[];
  readonly total: Figure | null;
  readonly immediate: Figure | null;
}

/** Only those with a plan or a growth in the article race: others on record have charts of their own. */
export function raceFigures(figures: readonly Figure[]): RaceFigures {
  const isOne = ({ about }: Figure): boolean => about.kind === "one";
  const spending = ofMetric(figures, "capital-expenditure");
  const plans = largestFirst(spending.filter((figure) => isOne(figure) && figure.evidence === "planned"));
  const growths = largestFirst(ofMetric(figures, "cloud-revenue-growth")).filter(isOne);
  const racers = [...new Set([...owners(plans), ...owners(growths)])];
  const inOrder = (some: readonly Figure[]): readonly Figure[] =>
    racers.flatMap((provider) => ofProvider(some, provider).slice(0, 1));
  const year = plans[0] ? labelYear(plans[0]) : "";
  const spent = inOrder(ofMetric(figures, ...YEARS_CASH).filter((figure) => isCalendarYear(figure, year)));
  const halves = lastOf(ofMetric(figures, HALF_CASH));
  const running = halves[0] ? labelYear(halves[0]) : "";
  const stated = [...ofMetric(figures, ...OWN_PLANS.map(([metric]) => metric))]
    .filter((figure) => isCalendarYear(figure, running))
    .sort((a, b) => (b.statedOn ?? "").localeCompare(a.statedOn ?? ""));
  const [halvesInOrder, ownPlans] = [inOrder(halves), inOrder(stated)];
  const [total = null] = ofMetric(figures, "infrastructure-commitment");
  return {
    plans,
    forecast: spending.find(({ about, basis }) => about.kind === "together" && basis.kind === "stated") ?? null,
    sum: sumOf(spending, plans),
    growths,
    aiPoints: ofMetric(figures, "growth-from-ai"),
    isAlone: racers.length === 1,
    stakes: racers.length === 1 ? largestFirst(ofProvider(ofMetric(figures, "lab-investment"), racers[0] ?? null)) : [],
    spent,
    spentSum: sumOf(ofMetric(figures, "capital-expenditure-three"), spent, year),
    quarters: ofMetric(figures, "capital-expenditure-quarter"),
    halves: halvesInOrder,
    halfSum: sumOf(ofMetric(figures, "capital-expenditure-three-half"), halvesInOrder, running),
    ownPlans,
    running: racers.filter((provider) => ofProvider([...halvesInOrder, ...ownPlans], provider).length > 0),
    total,
    immediate: ofMetric(figures, "immediate-commitment")[0] ?? null,
  };
}

/** The sum of just these: it has their amount. */
function sumOf(sums: readonly Figure[], parts: readonly Figure[], year?: string): Figure | null {
  const added = parts.reduce((all, part) => all + (amountOf(part) ?? Number.NaN), 0);
  const found = sums.find(
    (sum) =>
      sum.basis.kind === "derived" &&
      sum.basis.operation === "sum" &&
      (year === undefined || labelYear(sum) === year) &&
      Math.abs((amountOf(sum) ?? Number.NaN) - added) < 1,
  );
  return parts.length > 1 ? (found ?? null) : null;
}

function lastOf(figures: readonly Figure[]): readonly Figure[] {
  const last = figures.map(beginOf).sort().at(-1);
  return figures.filter((figure) => beginOf(figure) === last);
}

/** Whether its time is just that year from January to December. */
function isCalendarYear({ period }: Figure, year: string): boolean {
  return period !== null && period.from === year && period.to === year;
}

/** Whether two figures are for the same time. */
export function isSamePeriod({ period }: Figure, other: Figure): boolean {
  return period !== null && period.from === other.period?.from && period.to === other.period.to;
}

/** By how many percent what was filed is more than was planned for the same time; null where the two do not compare. */
export function passedBy(plan: Figure | undefined, filed: Figure): number | null {
  const FILED: MetricId = "capital-expenditure-filed";
  if (!plan || !measures(filed, FILED) || !isSamePeriod(plan, filed)) return null;
  const [planned, spent] = [amountOf(plan), amountOf(filed)];
  return planned && planned > 0 && spent !== null ? (spent / planned - 1) * 100 : null;
}
