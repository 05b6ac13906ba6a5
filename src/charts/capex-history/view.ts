import { everyNumberOf, extentOf } from "../../data/extent";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { largestFirst, metricNotes, ofMetric, ofProvider, owners } from "../figure-queries";
import type { LineMark, LinesView, Series } from "../kinds/lines";
import { seriesOf, spanOf, timeOf } from "../kinds/series";

const METRICS = { year: "capital-expenditure-filed", quarter: "capital-expenditure-quarter" } as const;

export function buildView({ figures, beside, step, words }: ViewInput): LinesView | null {
  const text = words.text.charts["capex-history"];
  const filed = ofMetric(figures, METRICS[step]).filter(({ period }) => period);
  const providers = owners(latestOf(filed));
  const series = providers.map((provider) =>
    seriesOf(ofProvider(filed, provider), provider, localized(provider.name, words), words),
  );
  const [first] = filed;
  if (!first) return null;
  const plans = step === "year" ? beside.flatMap((figure) => planOf(figure, providers, words) ?? []) : [];
  const values = [...series.flatMap(({ points }) => points), ...plans].flatMap(({ extent }) => everyNumberOf(extent));
  return {
    title: title(series, words),
    subtitle: step === "year" ? text.subtitleByYear : text.subtitleByQuarter,
    note: metricNotes(filed, words),
    figures: [...filed, ...plans.map(({ figure }) => figure)],
    marks: plans.map(({ evidence }) => evidence),
    withRecord: true,
    series,
    extra: plans,
    bands: [],
    ticks: ticksFrom(values, (value) => amountWords(value, first.metric, { ...words, currency: "usd" })),
    ...spanOf([...filed, ...plans.map(({ figure }) => figure)]),
  };
}

/** The last figure of each provider, so that the largest of today comes first. */
function latestOf(figures: readonly Figure[]): readonly Figure[] {
  return owners(figures).flatMap((provider) => ofProvider(figures, provider).at(-1) ?? []);
}

function planOf(figure: Figure, providers: readonly Provider[], words: Words): LineMark | null {
  const extent = extentOf(figure);
  const [provider] = owners([figure]);
  if (extent.kind === "none" || !figure.period || !provider || !providers.includes(provider)) return null;
  const label = words.text.charts["capex-history"][figure.evidence === "derived" ? "derived" : "planned"](
    valueWords(figure, words),
  );
  return { figure, provider, evidence: figure.evidence, at: timeOf(figure), extent, label };
}

/** How many times as much the largest spends as at the beginning of what is shown. */
function title(series: readonly Series[], words: Words): string {
  const text = words.text.charts["capex-history"];
  const [largest] = largestFirst(series.flatMap(({ points }) => points.at(-1)?.figure ?? []));
  const own = series.find(({ points }) => points.at(-1)?.figure === largest);
  const before = own?.points[0];
  const after = own?.points.at(-1);
  if (!own || !before || !after) return text.name;
  const when = ({ figure }: { figure: Figure }): string => periodWords(figure.period, words, "");
  const [who, amount] = [localized(own.provider.name, words), valueWords(after.figure, words)];
  const [first, last] = [amountOf(before.figure), amountOf(after.figure)];
  if (before === after || first === null || last === null || first <= 0 || last <= 0)
    return text.one(who, amount, when(after));
  const times = last / first;
  return text.grown(who, amount, when(after), decimal(times, words.language, times < 10 ? 1 : 0), when(before));
}
