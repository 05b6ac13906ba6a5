import { amountOf, type Figure, type Provider } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { dateWords, periodParts } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import {
  joined,
  labelYear,
  largestFirst,
  metricNotes,
  ofMetric,
  ofProvider,
  ownerOf,
  owners,
  severityOf,
} from "../figure-queries";
import { type BarGroup, type BarRow, type BarView, barView, partsOf } from "../kinds/bars";

/** What was spent, by basis, in the order the rows stand. */
export const OUTCOMES = [
  ["capital-expenditure-filed", "cash"],
  ["capital-expenditure-with-lease-additions", "additions"],
  ["capital-expenditure-with-leases", "leases"],
  ["capital-expenditure-calendar", "calendar"],
] as const satisfies readonly (readonly [MetricId, keyof Words["text"]["charts"]["plan-vs-outcome"]["spent"]])[];

export function buildView({ figures, beside: plans, words }: ViewInput): BarView | null {
  const text = words.text.charts["plan-vs-outcome"];
  const providers = owners(plans);
  const groups = providers.flatMap((provider) => groupOf(provider, plans, figures, words) ?? []);
  if (groups.length === 0) return null;
  const view = barView({
    title: title(plans, figures, words),
    subtitle: text.subtitle(words.text.sentences.and([...new Set(plans.map(labelYear))])),
    note: metricNotes(figures, words),
    figures: groups.flatMap(({ rows }) => rows.flatMap(({ figure }) => figure ?? [])),
    groups,
    scaleEnd: null,
    guide: null,
  });
  return { ...view, withRecord: true };
}

function groupOf(
  provider: Provider,
  plans: readonly Figure[],
  figures: readonly Figure[],
  words: Words,
): BarGroup | null {
  const [plan] = ofProvider(plans, provider);
  if (!plan) return null;
  const own = ofProvider(figures, provider).filter((figure) => labelYear(figure) === labelYear(plan));
  const guided = [...ofMetric(own, "capital-expenditure-guidance")].sort((a, b) =>
    (a.statedOn ?? "").localeCompare(b.statedOn ?? ""),
  );
  const spent = OUTCOMES.flatMap(([metric]) => ofMetric(own, metric));
  if (guided.length + spent.length === 0) return null;
  return {
    name: localized(provider.name, words),
    provider,
    rows: [plan, ...guided, ...spent].map((figure) => rowOf(figure, plan, words)),
  };
}

function rowOf(figure: Figure, plan: Figure, words: Words): BarRow {
  return {
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: nameOf(figure, plan, words),
    flag: figure === plan ? severityOf(figure) : null,
  };
}

/** What a row is: the article's plan, what the company said and when, or what was spent and on which basis. */
function nameOf(figure: Figure, plan: Figure, words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  if (figure === plan) return text.plan;
  const { fiscal } = periodParts(figure.period, words, "");
  if (measures(figure, "capital-expenditure-guidance"))
    return joined(words, figure.statedOn ? text.guided(dateWords(figure.statedOn, words)) : text.guidedUndated, fiscal);
  const basis = OUTCOMES.find(([metric]) => measures(figure, metric))?.[1];
  return basis ? joined(words, text.spent[basis], fiscal) : "";
}

/** How far the largest spender's year ended from its plan. */
function title(plans: readonly Figure[], figures: readonly Figure[], words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  for (const plan of largestFirst(plans)) {
    const provider = ownerOf(plan);
    const spent = ofMetric(ofProvider(figures, provider), "capital-expenditure-filed").find(
      (figure) => labelYear(figure) === labelYear(plan),
    );
    const [planned, actual] = [amountOf(plan), spent ? amountOf(spent) : null];
    if (!provider || !spent || planned === null || planned <= 0 || actual === null) continue;
    const apart = amountWords(Math.abs(actual / planned - 1) * 100, { ...plan.metric, unit: "percent" }, words);
    const parts = [localized(provider.name, words), valueWords(spent, words), apart] as const;
    return actual > planned ? text.more(...parts) : text.less(...parts);
  }
  return text.name;
}
