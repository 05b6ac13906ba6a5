import { everyNumberOf, extentOf } from "../../data/extent";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { periodParts } from "../../language/date-words";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { beginOf, hasOneLargest, largestFirst, metricNotes, ofMetric, ofProvider, owners } from "../figure-queries";
import type { Band, LineMark, LinesView, Series } from "../kinds/lines";
import { seriesOf, spanOf, timeOf } from "../kinds/series";

export function buildView({ figures, beside, words }: ViewInput): LinesView | null {
  const text = words.text.charts["growth-history"];
  const growths = ofMetric(figures, "cloud-growth-record").filter(({ period }) => period);
  const ai = ofMetric(figures, "growth-from-ai-record");
  const providers = owners(growths);
  const [first] = growths;
  if (!first) return null;
  const series = providers.map((provider) =>
    seriesOf(ofProvider(growths, provider), provider, cloudName(provider, words), words),
  );
  const bands = providers.flatMap(
    (provider) => bandOf(ofProvider(ai, provider), ofProvider(growths, provider), provider, words) ?? [],
  );
  const extra = beside.flatMap((figure) => markOf(figure, providers, words) ?? []);
  const drawn = [...series.flatMap(({ points }) => points), ...extra].map(({ extent }) => extent);
  const values = [...drawn.flatMap(everyNumberOf), ...bands.flatMap(({ points }) => points.map(({ low }) => low))];
  return {
    title: title(series, words),
    subtitle: text.subtitle,
    note: metricNotes(bands.length > 0 ? figures : growths, words),
    figures: [...growths, ...ai, ...extra.map(({ figure }) => figure)],
    marks: extra.map(({ evidence }) => evidence),
    withRecord: true,
    series,
    extra,
    bands,
    ticks: ticksFrom(values, (value) => amountWords(value, first.metric, words)),
    ...spanOf(growths),
  };
}

/** The part of growth that came from AI, hanging from the line of growth itself. */
function bandOf(ai: readonly Figure[], growths: readonly Figure[], provider: Provider, words: Words): Band | null {
  const points = ai
    .flatMap((figure) => {
      const whole = growths.find((growth) => beginOf(growth) === beginOf(figure));
      const [part, high] = [amountOf(figure), whole ? amountOf(whole) : null];
      return part === null || high === null ? [] : [{ figure, at: timeOf(figure), low: high - part, high }];
    })
    .sort((a, b) => a.at - b.at);
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  return { provider, points, label: words.text.charts["growth-history"].band(valueWords(last.figure, words)) };
}

function markOf(figure: Figure, providers: readonly Provider[], words: Words): LineMark | null {
  const extent = extentOf(figure);
  const [provider] = owners([figure]);
  if (extent.kind === "none" || !figure.period || !provider || !providers.includes(provider)) return null;
  return { figure, provider, evidence: figure.evidence, at: timeOf(figure), extent, label: valueWords(figure, words) };
}

/** Who grew fastest in the last quarter that all of them have. */
function title(series: readonly Series[], words: Words): string {
  const text = words.text.charts["growth-history"];
  const common = Math.min(...series.map(({ points }) => points.at(-1)?.at ?? 0));
  const compared = series.flatMap(({ points }) => points.filter(({ at }) => at === common).map(({ figure }) => figure));
  const [fastest] = largestFirst(compared);
  const [provider] = fastest ? owners([fastest]) : [];
  if (!fastest || !provider) return text.name;
  const said = [
    cloudName(provider, words),
    valueWords(fastest, words),
    periodParts(fastest.period, words, "").calendar,
  ] as const;
  const goesOn = series.some(({ points }) => (points.at(-1)?.at ?? 0) > common);
  return series.length > 1 && hasOneLargest(compared)
    ? text[goesOn ? "fastestOfAll" : "fastest"](...said)
    : text.one(...said);
}
