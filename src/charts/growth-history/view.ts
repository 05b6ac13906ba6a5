import { everyNumberOf } from "../../data/extent";
import type { Figure, Provider } from "../../data/figure";
import { axisWords, cloudName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { beginOf, largestFirst, metricNotes, ofMetric, ofProvider, ownerCloud, owners } from "../figure-queries";
import { asideOf, type MultiplesView, type Panel, panelsOf } from "../kinds/multiples/multiples";
import { type LineMark, markOf, type Series, saidOf, seriesOf, spanOf } from "../kinds/series";
import { cautionsOn, lastShared, newestOf, ofCalendarQuarters, quarterWords } from "../quarters";
import { exceeds } from "../superlative";

const GROWTH = "cloud-growth-record";
const RECAST = "cloud-growth-recast";

export function buildView({ figures, beside, words }: ViewInput): MultiplesView | null {
  const text = words.text.charts["growth-history"];
  const growths = ofMetric(figures, GROWTH).filter(({ period }) => period);
  const recast = ofMetric(figures, RECAST).filter(({ period }) => period);
  const ai = ofMetric(figures, "growth-from-ai-record");
  const [first] = growths;
  if (!first) return null;
  const series = linesOf(growths, (cloud) => cloud, words);
  const apart = linesOf(recast, text.recast, words).filter(({ provider }) => owners(growths).includes(provider));
  const parts = linesOf(ai, text.ai, words).filter(({ provider }) => owners(growths).includes(provider));
  const extra = beside.flatMap((figure) => besideOf(figure, owners(growths), words) ?? []);
  const points = [...series, ...apart, ...parts].flatMap((line) => line.points);
  const values = [...points, ...extra].flatMap(({ extent }) => everyNumberOf(extent));
  const panels = panelsOf(series, extra).flatMap((panel) => withParts(panel, apart, parts));
  const comparison = comparisonOf(series, words);
  const shown = parts.length > 0 ? figures : [...growths, ...recast];
  return {
    title: comparison ? comparedTitle(comparison, words) : newestTitle(growths, words),
    subtitle: text.subtitle,
    note: [metricNotes(shown, words), ...(comparison ? comparedNotes(comparison, words) : [])]
      .filter(Boolean)
      .join(" "),
    figures: [...panels.flatMap(figuresIn), ...extra.map(({ figure }) => figure)],
    marks: extra.map(({ evidence }) => evidence),
    withRecord: true,
    panels,
    aside: asideOf(panels, words),
    say: (figure) => saidOf(figure, words),
    ticks: ticksFrom(values, (value) => axisWords(value, first.metric, words)),
    ...spanOf([...growths, ...recast]),
  };
}

function linesOf(figures: readonly Figure[], nameOf: (cloud: string) => string, words: Words): readonly Series[] {
  return owners(figures).map((provider) =>
    seriesOf(ofProvider(figures, provider), provider, nameOf(cloudName(provider, words)), words),
  );
}

/** A panel with what of its cloud is counted anew; the part of its growth that came from AI has one of its own behind. */
function withParts(panel: Panel, apart: readonly Series[], parts: readonly Series[]): readonly Panel[] {
  const { series } = panel;
  const own = ({ provider }: Series): boolean => provider === series.provider;
  return [
    { ...panel, pieces: apart.filter(own) },
    ...parts
      .filter(own)
      .map((part): Panel => ({ series: part, pieces: [], marks: [], behind: [series], isPart: true })),
  ];
}

function figuresIn({ series, pieces }: Panel): readonly Figure[] {
  return [series, ...pieces].flatMap(({ points }) => points.map(({ figure }) => figure));
}

function besideOf(figure: Figure, providers: readonly Provider[], words: Words): LineMark | null {
  const [provider] = owners([figure]);
  const label = words.text.charts["growth-history"].article(valueWords(figure, words));
  return markOf(figure, provider && providers.includes(provider) ? provider : undefined, label);
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
