import { fromArticle } from "../../data/dataset";
import { type Figure, type Period, type Provider, partiesOf } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { isOf, type Measure } from "./measures";
import { isHistory, latestFirst, preferred, sharedTimes, type Times, timeKey, timesOf } from "./times";

/** What one company has in one row. */
export interface ComparedCell {
  readonly provider: Provider;
  /** What stands beside the others': of the row's time where the company has any, else its latest. */
  readonly main: readonly Figure[];
  /** What the article says of it, where that is not what stands beside the others'. */
  readonly article: readonly Figure[];
  /** Later than the time all share. */
  readonly newest: Figure | null;
  /** Values of other times, the latest first. */
  readonly also: readonly Figure[];
}

/** One measure of those compared, at one time where they share one. */
export interface ComparedRow {
  readonly key: string;
  readonly measure: Measure;
  /** The time that at least two share; null where they share none, or it is told without one. */
  readonly time: string | null;
  readonly period: Period | null;
  readonly cells: readonly ComparedCell[];
  /** Whether it stands for a longer history. */
  readonly isHistory: boolean;
}

export function hasAny({ main, article, newest, also }: ComparedCell): boolean {
  return main.length + article.length + also.length > 0 || newest !== null;
}

/** Everything that stands in a cell, each figure once. */
export function figuresIn({ main, article, newest, also }: ComparedCell): readonly Figure[] {
  return [...new Set([...main, ...(newest ? [newest] : []), ...article, ...also])];
}

/** One row, or where a few times are shared one for each. */
export function rowsOf(measure: Measure, providers: readonly Provider[]): readonly ComparedRow[] {
  const areFacts = measure.figures.every(({ value }) => value.kind === "fact");
  const areStakes = measure.figures.some(({ about }) => about.kind === "between");
  if (areFacts || areStakes || measure.metric.split === "none") return [stateRow(measure, providers)];
  const times = providers.map((provider) => timesOf(measure, provider));
  const shared = sharedTimes(times);
  const [best] = shared;
  if (best === undefined || isHistory(times))
    return [timeRow(measure, providers, times, best ?? null, best ? [best] : [])];
  const latest = [...shared].sort((a, b) => b.localeCompare(a));
  return latest.map((key, index) => timeRow(measure, providers, times, key, index === 0 ? latest : null));
}

/** What is told once, or in words, or of what one has in another: there each stake as it was last. */
function stateRow(measure: Measure, providers: readonly Provider[]): ComparedRow {
  const cells = providers.map((provider): ComparedCell => {
    const own = latestFirst(measure.figures.filter((figure) => isOf(figure, provider)));
    const numbers = own.filter(({ value }) => value.kind !== "fact");
    const stakes = [...grouped(numbers.length > 0 ? numbers : own, partiesKey).values()];
    const main = stakes.flatMap((same) => latestOf(preferred(same)));
    const rest = own.filter((figure) => !main.includes(figure));
    return { provider, main, newest: null, ...besides(main, rest) };
  });
  const period = samePeriod(cells.flatMap(({ main }) => main));
  return { key: measure.key, measure, time: period && timeKey(period), period, cells, isHistory: false };
}

function partiesKey(figure: Figure): string {
  return figure.about.kind === "between"
    ? partiesOf(figure)
        .map(({ id }) => id)
        .join()
    : "";
}

/** Of a stake that was told again and again the last; all of what is told of one company alone. @param figures the latest first */
function latestOf(figures: readonly Figure[]): readonly Figure[] {
  const [first] = figures;
  if (first?.about.kind !== "between" || first.value.kind === "fact") return figures;
  return figures.filter(({ period }) => timeKey(period) === timeKey(first.period));
}

/** The period of all of these; null where they differ or have none. */
function samePeriod(figures: readonly Figure[]): Period | null {
  const [first, ...others] = figures;
  const isSame = others.every(({ period }) => timeKey(period) === timeKey(first?.period ?? null));
  return others.length > 0 && isSame ? (first?.period ?? null) : null;
}

/** @param told the times that have rows, for the row that also tells what has none; null for the others */
function timeRow(
  measure: Measure,
  providers: readonly Provider[],
  times: readonly Times[],
  time: string | null,
  told: readonly string[] | null,
): ComparedRow {
  const isLong = isHistory(times);
  const cells = providers.map((provider, index): ComparedCell => {
    const own = measure.figures.filter((figure) => isOf(figure, provider));
    const at = times[index] ?? new Map<string, readonly Figure[]>();
    const [latest = []] = [...at.values()];
    const there = time === null ? undefined : at.get(time);
    const main = there ?? (told ? latest : []);
    const left = latestFirst(own).filter((figure) => !main.includes(figure));
    const newest = isLong && latest[0] && !main.includes(latest[0]) ? latest[0] : null;
    const isTold = ({ period }: Figure): boolean => told === null || told.includes(timeKey(period));
    const isHere = (figure: Figure): boolean => fromArticle(figure) && timeKey(figure.period) === time;
    const isUntold = (figure: Figure): boolean => !isTold(figure) && (fromArticle(figure) || isLastSaid(figure, at));
    const rest = left.filter((figure) => figure !== newest && (isHere(figure) || isUntold(figure)));
    const { article, also } = besides(main, rest);
    return { provider, main, article, newest, also: isLong ? [] : also };
  });
  const period = cells.flatMap(({ main }) => main).find((figure) => timeKey(figure.period) === time)?.period ?? null;
  const key = time === null || (told && isLong) ? measure.key : `${measure.key} ${time}`;
  return { key, measure, time, period, cells, isHistory: isLong };
}

/** What the article says beside the record; where it speaks alone, all is said by it. */
function besides(main: readonly Figure[], rest: readonly Figure[]): Pick<ComparedCell, "article" | "also"> {
  const ofArticle = main.every(fromArticle) ? [] : rest.filter(fromArticle);
  return { article: ofArticle, also: rest.filter((figure) => !ofArticle.includes(figure)) };
}

function isLastSaid(figure: Figure, at: Times): boolean {
  return at.get(timeKey(figure.period))?.includes(figure) ?? false;
}
