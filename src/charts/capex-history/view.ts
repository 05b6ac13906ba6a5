import { everyNumberOf } from "../../data/extent";
import type { Figure, Provider } from "../../data/figure";
import type { MetricId } from "../../data/metric-ids";
import { axisWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { Basis, Step } from "../../state/choices";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { metricNotes, ofMetric, ofProvider, owners } from "../figure-queries";
import { asideOf, type MultiplesView, panelsOf } from "../kinds/multiples/multiples";
import { type LineMark, type LinePoint, markOf, type Series, saidOf, seriesOf, spanOf } from "../kinds/series";
import { titleOf } from "./title";

/** Which figures a history is made of. Each company gives those with leases in its own way, none in two. */
const METRICS: Record<Basis, Record<Step, readonly MetricId[]>> = {
  cash: { year: ["capital-expenditure-filed"], quarter: ["capital-expenditure-quarter"] },
  leases: {
    year: ["capital-expenditure-with-leases"],
    quarter: ["capital-expenditure-with-leases-quarter", "capital-expenditure-with-lease-principal-quarter"],
  },
  net: { year: ["capital-expenditure-net"], quarter: ["capital-expenditure-net-quarter"] },
};

export const EVERY_METRIC = Object.values(METRICS).flatMap(({ year, quarter }) => [...year, ...quarter]);

export function buildView({ figures, beside, step, basis, words }: ViewInput): MultiplesView | null {
  const text = words.text.charts["capex-history"];
  const spent = ofMetric(figures, ...METRICS[basis][step]).filter(({ period }) => period);
  const providers = owners(latestOf(spent));
  const series = providers.map((provider) => lineOf(ofProvider(spent, provider), provider, step, words));
  const [first] = spent;
  if (!first) return null;
  const plans =
    step === "year" && basis === "cash" ? beside.flatMap((figure) => planOf(figure, providers, words) ?? []) : [];
  const values = [...series.flatMap(({ points }) => points), ...plans].flatMap(({ extent }) => everyNumberOf(extent));
  const panels = panelsOf(series, plans);
  return {
    title: titleOf(series, words),
    subtitle: words.text.sentences.lists([
      text.subtitle[step](text.basis[basis]),
      ...(plans.length > 0 ? [text.diamonds] : []),
    ]),
    note: `${metricNotes(spent, words)} ${words.text.forms.places}`.trim(),
    figures: [...spent, ...plans.map(({ figure }) => figure)],
    marks: plans.map(({ evidence }) => evidence),
    withRecord: true,
    panels,
    aside: asideOf(panels, words),
    say: (figure) => saidOf(figure, words),
    ticks: ticksFrom(values, (value) => axisWords(value, first.metric, words)),
    ...spanOf([...spent, ...plans.map(({ figure }) => figure)]),
  };
}

/** The last figure of each provider, so that the largest of today comes first. */
function latestOf(figures: readonly Figure[]): readonly Figure[] {
  return owners(figures).flatMap((provider) => ofProvider(figures, provider).at(-1) ?? []);
}

/** A line that passes over no year or quarter that is missing. */
function lineOf(figures: readonly Figure[], provider: Provider, step: Step, words: Words): Series {
  const series = seriesOf(figures, provider, localized(provider.name, words), words);
  const points = series.points.map((point, index): LinePoint => {
    const before = series.points[index - 1];
    const skips = before !== undefined && point.at - before.at > LENGTH[step] * 1.5;
    return { ...point, broken: point.broken || skips };
  });
  return { ...series, points };
}

/** In years. */
const LENGTH: Record<Step, number> = { year: 1, quarter: 0.25 };

function planOf(figure: Figure, providers: readonly Provider[], words: Words): LineMark | null {
  const [provider] = owners([figure]);
  const label = words.text.charts["capex-history"][figure.evidence === "derived" ? "derived" : "planned"](
    valueWords(figure, words),
  );
  return markOf(figure, provider && providers.includes(provider) ? provider : undefined, label);
}
