import { extentOf } from "../../data/extent";
import type { Figure, Metric, Provider } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { dateWords, periodParts, quarterOf } from "../../language/date-words";
import type { Words } from "../../language/words";
import { labelYear } from "../figure-queries";
import type { BarView } from "../kinds/bars/bars";
import type { DotsView } from "../kinds/dots/dots";
import type { MultiplesView } from "../kinds/multiples/multiples";
import { saidOf, timeOf } from "../kinds/series";

/** What the other forms of a chart are made of: its figures, each in its series and at its position. */

/** A place within series: a time, or one of a few kinds, such as planned and spent. */
export interface Position {
  readonly key: string;
  readonly name: string;
  /** As short as it stands beside a mark. */
  readonly short: string;
  /** Decimal year; null where it is no one time. */
  readonly at: number | null;
  /** Whether it is a kind of figure, whatever time each is of. */
  readonly isKind?: true;
}

/** Whose figures these are, or of which thing. */
export interface SeriesName {
  readonly key: string;
  readonly name: string;
  readonly provider: Provider | null;
}

export interface Cell {
  readonly figure: Figure;
  readonly series: SeriesName;
  readonly position: Position;
}

/** Figures of one series by the keys of their positions. */
export interface GridSeries extends SeriesName {
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Series by positions; not every series has a figure at each. */
export interface Grid {
  readonly series: readonly GridSeries[];
  /** In order: of time, or as they came. */
  readonly positions: readonly Position[];
  /** Of its first figure: the unit is that of all. */
  readonly metric: Metric;
  readonly isTimed: boolean;
}

/** Null where there are not two numbers of one unit to set beside each other. */
export function gridOf(cells: readonly Cell[]): Grid | null {
  const numbers = cells.filter(({ figure }) => extentOf(figure).kind !== "none");
  const [first] = numbers;
  const alike = numbers.filter(({ figure }) => figure.metric.unit === first?.figure.metric.unit);
  if (!first || alike.length < 2) return null;
  const positions = [...grouped(alike, ({ position }) => position.key).values()].flatMap(([one]) =>
    one ? [one.position] : [],
  );
  const isTimed = positions.every(({ at }) => at !== null);
  return {
    series: [...grouped(alike, ({ series }) => series.key).values()].flatMap((own) =>
      own[0] ? [{ ...own[0].series, figures: new Map(own.map(({ figure, position }) => [position.key, figure])) }] : [],
    ),
    positions: isTimed ? [...positions].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) : positions,
    metric: first.figure.metric,
    isTimed,
  };
}

const YEAR = 12;

/** A figure's period; years of whatever calendar are called by their number. */
export function periodPosition(figure: Figure, words: Words): Position {
  const { period } = figure;
  const undated = words.text.figure.undated;
  if (!period) return { key: "", name: undated, short: undated, at: null };
  const year = labelYear(figure);
  if (isWholeYear(period)) return named(year, dateWords(year, words), Number(year) + 0.5);
  const { when } = saidOf(figure, words);
  // what still went on when its source was written is of no one time
  return named(`${period.from}/${period.to}`, when, period.to === null ? null : timeOf(figure));
}

function named(key: string, name: string, at: number | null): Position {
  return { key, name, short: name, at };
}

function isWholeYear({ from, to, fiscal }: NonNullable<Figure["period"]>): boolean {
  if (to === null) return false;
  if (from.length === 4 && from === to) return true;
  return fiscal !== null && !fiscal.includes("Q") && monthsFrom(from, to) === YEAR;
}

function monthsFrom(from: string, to: string): number {
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4)) * YEAR + Number(date.slice(5, 7)));
  return (last ?? 0) - (first ?? 0) + 1;
}

/** When a figure is of, by its company's own name where that is not what its position is called; else empty. */
export function ownWhen({ period }: Figure, position: Position, words: Words): string {
  if (!period) return "";
  const { calendar, fiscal } = periodParts(period, words, "");
  if (position.isKind) return fiscal;
  const own = fiscal !== "" && quarterOf(period) === null ? fiscal : calendar;
  return own === position.name || own === position.short ? "" : own;
}

/** A group is a series, and what its rows say of their own unit is at their periods. */
export function cellsOfBars({ groups }: Pick<BarView, "groups">, words: Words): readonly Cell[] {
  return groups.flatMap(({ name, provider, rows }) =>
    rows.flatMap(({ figure }) =>
      figure ? [{ figure, series: { key: name, name, provider }, position: periodPosition(figure, words) }] : [],
    ),
  );
}

/** Each panel's line; what does not join up with it stays out. */
export function cellsOfMultiples({ panels }: Pick<MultiplesView, "panels">, words: Words): readonly Cell[] {
  return panels
    .filter(({ isPart }) => !isPart)
    .flatMap(({ series: { name, provider, points } }) =>
      points.map(({ figure }) => ({
        figure,
        series: { key: name, name, provider },
        position: periodPosition(figure, words),
      })),
    );
}

export function cellsOfDots({ rows }: Pick<DotsView, "rows">, words: Words): readonly Cell[] {
  return rows.flatMap(({ name, provider, dots }) =>
    dots.map(({ figure }) => ({
      figure,
      series: { key: name, name, provider },
      position: periodPosition(figure, words),
    })),
  );
}
