import { everyNumberOf, extentOf } from "../../data/extent";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { beginOf, largestFirst, metricNotes, ofMetric, ofProvider, ownerCloud, owners } from "../figure-queries";
import type { Band, LineMark, LinesView, Series } from "../kinds/lines";
import { seriesOf, spanOf, timeOf } from "../kinds/series";
import { cautionsOn, lastShared, newestOf, ofCalendarQuarters, quarterWords } from "../quarters";
import { exceeds } from "../superlative";

const GROWTH = "cloud-growth-record";
const RECAST = "cloud-growth-recast";

export function buildView({ figures, beside, words }: ViewInput): LinesView | null {
  const text = words.text.charts["growth-history"];
  const growths = ofMetric(figures, GROWTH).filter(({ period }) => period);
  const recast = ofMetric(figures, RECAST).filter(({ period }) => period);
  const ai = ofMetric(figures, "growth-from-ai-record");
  const [first] = growths;
  if (!first) return null;
  const series = linesOf(growths, (cloud) => cloud, words);
  const apart = linesOf(recast, text.recast, words);
  const bands = owners(growths).flatMap(
    (provider) => bandOf(ofProvider(ai, provider), ofProvider(growths, provider), provider, words) ?? [],
  );
  const extra = beside.flatMap((figure) => markOf(figure, owners(growths), words) ?? []);
  const drawn = [...[...series, ...apart].flatMap(({ points }) => points), ...extra].map(({ extent }) => extent);
  const values = [...drawn.flatMap(everyNumberOf), ...bands.flatMap(({ points }) => points.map(({ low }) => low))];
  const comparison = comparisonOf(series, words);
  const shown = bands.length > 0 ? figures : [...growths, ...recast];
  return {
    title: comparison ? comparedTitle(comparison, words) : newestTitle(growths, words),
    subtitle: text.subtitle,
    note: [metricNotes(shown, words), ...(comparison ? comparedNotes(comparison, words) : [])]
      .filter(Boolean)
      .join(" "),
    figures: [...growths, ...recast, ...ai, ...extra.map(({ figure }) => figure)],
    marks: extra.map(({ evidence }) => evidence),
    withRecord: true,
    series: [...series, ...apart],
    extra,
    bands,
    ticks: ticksFrom(values, (value) => amountWords(value, first.metric, words)),
    ...spanOf([...growths, ...recast]),
  };
}

function linesOf(figures: readonly Figure[], nameOf: (cloud: string) => string, words: Words): readonly Series[] {
  return owners(figures).map((provider) =>
    seriesOf(ofProvider(figures, provider), provider, nameOf(cloudName(provider, words)), words),
  );
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
  const last = points.at(-1)?.figure;
  if (!last || points.length < 2) return null;
  const label = words.text.charts["growth-history"].band(valueWords(last, words), quarterWords(last, words));
  return { provider, points, label };
}

function markOf(figure: Figure, providers: readonly Provider[], words: Words): LineMark | null {
  const extent = extentOf(figure);
  const [provider] = owners([figure]);
  if (extent.kind === "none" || !figure.period || !provider || !providers.includes(provider)) return null;
  return { figure, provider, evidence: figure.evidence, at: timeOf(figure), extent, label: valueWords(figure, words) };
}

/** Growth in one calendar quarter of everyone shown who has calendar quarters. */
interface Comparison {
  /** The fastest first. */
  readonly compared: readonly Figure[];
  /** Whether some of them have a later quarter than the one compared. */
  readonly goesOn: boolean;
  /** Those whose quarters are not the calendar's. */
  readonly apart: readonly Series[];
}

/** Null where there are not two to compare, no quarter that all have, or none that is faster than all others as far as is said. */
function comparisonOf(series: readonly Series[], words: Words): Comparison | null {
  const groups = series.map(ofCalendarQuarters).filter((figures) => figures.length > 0);
  const apart = series.filter((one) => ofCalendarQuarters(one).length === 0);
  const shared = lastShared(groups);
  if (groups.length < 2 || shared === null) return null;
  const compared = largestFirst(groups.flat().filter((figure) => beginOf(figure) === shared));
  const [fastest, ...slower] = compared;
  const said = fastest && valueWords(fastest, words);
  if (!fastest || !exceeds(fastest, slower) || slower.some((figure) => valueWords(figure, words) === said)) return null;
  return { compared, goesOn: groups.flat().some((figure) => beginOf(figure) > shared), apart };
}

function comparedTitle({ compared, goesOn }: Comparison, words: Words): string {
  const text = words.text.charts["growth-history"];
  const [fastest] = compared;
  if (!fastest) return text.name;
  return text[goesOn ? "fastestOfAll" : "fastest"](
    ownerCloud(fastest, words),
    valueWords(fastest, words),
    quarterWords(fastest, words),
    words.text.sentences.and(compared.map((figure) => ownerCloud(figure, words))),
  );
}

function comparedNotes({ compared, apart }: Comparison, words: Words): readonly string[] {
  const text = words.text.charts["growth-history"];
  const say = (figure: Figure, what: string) =>
    text.noted(ownerCloud(figure, words), quarterWords(figure, words), what);
  const names = apart.map(({ name }) => name);
  return [
    ...(names.length > 0 ? [text.apart(words.text.sentences.list(names))] : []),
    ...cautionsOn(compared, say, words),
  ];
}

/** Where nothing is compared: the newest there is. */
function newestTitle(growths: readonly Figure[], words: Words): string {
  const text = words.text.charts["growth-history"];
  const newest = newestOf(largestFirst(growths));
  if (!newest) return text.name;
  return text.one(ownerCloud(newest, words), valueWords(newest, words), quarterWords(newest, words));
}
