import { everyNumberOf } from "../../data/extent";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { axisWords } from "../../language/figure-words";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import { FEWEST_COMPARED } from "../../state/choices";
import { ticksFrom } from "../drawing/ticks";
import { ofProvider } from "../figure-queries";
import { asideOf, type MultiplesView, panelsOf } from "../kinds/multiples/multiples";
import { type LineMark, type LinePoint, type Said, type Series, saidOf, seriesOf, spanOf } from "../kinds/series";
import { type IndexBase, indexBaseOf, indexOf } from "./index-base";
import type { Measure } from "./measures";
import { sharedTimes, timeKey } from "./times";

/** Histories of those compared, each in a panel, all on one scale and over the same time. */

export interface HistoryParts {
  /** Single numbers on record, of those compared. */
  readonly figures: readonly Figure[];
  readonly providers: readonly Provider[];
  /** What the article says on these lines. */
  readonly marks: readonly LineMark[];
  /** In years: where more is missing between two values, the line stops. */
  readonly every: number;
  readonly isIndexed: boolean;
  nameOf(provider: Provider): string;
}

export interface Histories extends Pick<MultiplesView, "panels" | "ticks" | "from" | "to" | "aside" | "say"> {
  readonly figures: readonly Figure[];
  /** Of the last time that most of them share, in their order; of each its last where none share any. */
  readonly latest: readonly Figure[];
  /** Whether those are of one time. */
  readonly isShared: boolean;
  /** What is 100; null where amounts are drawn. */
  readonly base: IndexBase | null;
}

/** Null where fewer than two have any. */
export function historiesOf(parts: HistoryParts, words: Words): Histories | null {
  const { figures, providers, isIndexed } = parts;
  const own = comparableFigures(figures, providers);
  const [first] = own;
  if (!first) return null;
  const measure: Measure = { key: "", topic: first.metric.topic, metric: first.metric, product: null, figures: own };
  const base = isIndexed ? indexBaseOf(measure, providers) : null;
  const index = base ? indexWords(base, measure, words) : null;
  const there = providers.filter((provider) => ofProvider(own, provider).length > 0);
  const lines = there
    .map((provider) => lineOf(ofProvider(own, provider), provider, parts, words))
    .map((series) => (index ? indexed(series, index) : series))
    .filter(({ points }) => points.length > 0);
  if (lines.length < FEWEST_COMPARED) return null;
  const marks = base ? [] : parts.marks.filter(({ provider }) => lines.some((line) => line.provider === provider));
  const values = [...lines.flatMap(({ points }) => points), ...marks].flatMap(({ extent }) => everyNumberOf(extent));
  const panels = panelsOf(lines, marks);
  const drawn = lines.flatMap(({ points }) => points.map(({ figure }) => figure));
  return {
    panels,
    aside: index ? [] : asideOf(panels, words),
    say: index ? index.said : (figure) => saidOf(figure, words),
    ticks: ticksFrom(values, (value) =>
      base ? decimal(value, words.language) : axisWords(value, first.metric, words),
    ),
    ...spanOf([...drawn, ...marks.map(({ figure }) => figure)]),
    figures: [...drawn, ...marks.map(({ figure }) => figure)],
    base,
    ...latestOf(lines),
  };
}

/** Whole calendar years where more than one company has them; else each company's own. */
function comparableFigures(figures: readonly Figure[], providers: readonly Provider[]): readonly Figure[] {
  const numbers = figures.filter(({ period, about }) => period && about.kind === "one");
  const isWhole = ({ period }: Figure): boolean => period?.from.length === 4 && period.to === period.from;
  const withYears = providers.filter((provider) => ofProvider(numbers, provider).some(isWhole));
  return providers.flatMap((provider) => {
    const own = ofProvider(numbers, provider);
    const years = own.filter(isWhole);
    const others = own.filter((figure) => !isWhole(figure));
    if (years.length === 0) return others;
    return withYears.length > 1 || others.length === 0 ? years : others;
  });
}

/** A line that passes over no time that is missing. */
function lineOf(figures: readonly Figure[], provider: Provider, { every, nameOf }: HistoryParts, words: Words): Series {
  const series = seriesOf(figures, provider, nameOf(provider), words);
  const points = series.points.map((point, index): LinePoint => {
    const before = series.points[index - 1];
    const skips = before !== undefined && point.at - before.at > every * 1.5;
    return { ...point, broken: point.broken || skips };
  });
  return { ...series, points };
}

interface IndexWords {
  of(figure: Figure): number | null;
  said(figure: Figure): Said;
}

function indexWords(base: IndexBase, measure: Measure, words: Words): IndexWords {
  const of = (figure: Figure): number | null =>
    figure.about.kind === "one" && base.figures.has(figure.about.provider) && timeKey(figure.period) >= base.time
      ? indexOf(figure, figure.about.provider, base, measure)
      : null;
  const said = (figure: Figure): Said => ({
    ...saidOf(figure, words),
    value: decimal(of(figure) ?? 0, words.language),
  });
  return { of, said };
}

const NOTHING: Said = { value: "", when: "" };

/** The line from its base on; nothing where it has none, or its definition has changed since. */
function indexed(series: Series, { of, said }: IndexWords): Series {
  const points = series.points.flatMap((point): readonly LinePoint[] => {
    const amount = of(point.figure);
    return amount === null ? [] : [{ ...point, extent: { kind: "amount", amount, open: null } }];
  });
  const last = points.at(-1);
  return { ...series, points, ...(last ? said(last.figure) : NOTHING) };
}

function latestOf(lines: readonly Series[]): Pick<Histories, "latest" | "isShared"> {
  const times = lines.map(({ points }) => new Map(points.map(({ figure }) => [timeKey(figure.period), [figure]])));
  const [time] = sharedTimes(times);
  if (time === undefined)
    return { latest: lines.flatMap(({ points }) => points.at(-1)?.figure ?? []), isShared: false };
  return { latest: times.flatMap((own) => own.get(time) ?? []), isShared: true };
}

/** How many hundredths of its base a figure is, for a title. */
export function indexOfLatest(figure: Figure, base: IndexBase, words: Words): string {
  const first = figure.about.kind === "one" ? base.figures.get(figure.about.provider) : undefined;
  const [amount, before] = [amountOf(figure), first ? amountOf(first) : null];
  return amount === null || !before ? "" : decimal((amount / before) * 100, words.language);
}
