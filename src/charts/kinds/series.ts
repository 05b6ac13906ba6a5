import { type Extent, extentOf } from "../../data/extent";
import { type Evidence, type Figure, type Provider, yearOf } from "../../data/figure";
import { periodParts, quarterOf } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { middleOf } from "./timeline/timeline";

/** A number that can be drawn. */
export type Drawable = Exclude<Extent, { readonly kind: "none" }>;

/** A number at a moment; the line is broken before it where it is not comparable with the one before, and around a range. */
export interface LinePoint {
  readonly figure: Figure;
  /** Decimal year. */
  readonly at: number;
  readonly extent: Drawable;
  readonly broken: boolean;
}

export interface Series {
  readonly provider: Provider;
  /** Different for each, though one provider may have several: lines that are not comparable with each other. */
  readonly name: string;
  /** The last value, in words, and of when it is. */
  readonly value: string;
  readonly when: string;
  /** In order of time. */
  readonly points: readonly LinePoint[];
}

/** The decimal year in the middle of a figure's period: of its true dates, whatever the company calls them. */
export function timeOf({ period }: Figure): number {
  if (!period) return Number.NaN;
  if (period.to === null || period.to === period.from) return middleOf(period.from);
  return (startOf(period.from) + endOf(period.to)) / 2;
}

function startOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12;
}

function endOf(date: string): number {
  const [year = 0, month = 12] = date.split("-").map(Number);
  return year + month / 12;
}

/** One provider's figures as a line, in order of time; an undated one has no place on it. */
export function seriesOf(figures: readonly Figure[], provider: Provider, name: string, words: Words): Series {
  const points = figures
    .flatMap((figure): readonly LinePoint[] => {
      const extent = extentOf(figure);
      if (extent.kind === "none" || !figure.period) return [];
      return [{ figure, at: timeOf(figure), extent, broken: figure.break !== null }];
    })
    .sort((a, b) => a.at - b.at);
  const last = points.at(-1);
  const said = last ? saidOf(last.figure, words) : { when: "", value: "" };
  return { provider, name, points, ...said };
}

/** A figure of a series in words, as short as a narrow panel needs it. */
export interface Said {
  readonly when: string;
  readonly value: string;
}

/** Its period is called by the calendar, else by its company's own name, which is shorter than the months. */
export function saidOf(figure: Figure, words: Words): Said {
  const { period } = figure;
  const { calendar, fiscal } = periodParts(period, words, "");
  const isOwn = fiscal !== "" && period !== null && quarterOf(period) === null;
  return { when: isOwn ? fiscal : calendar, value: valueWords(figure, words) };
}

/** A figure of the article on the record's lines. */
export interface LineMark {
  readonly figure: Figure;
  readonly provider: Provider;
  readonly evidence: Evidence;
  readonly at: number;
  readonly extent: Drawable;
  readonly label: string;
}

/** Null for what has no number, no date or no line to stand on. */
export function markOf(figure: Figure, provider: Provider | undefined, label: string): LineMark | null {
  const extent = extentOf(figure);
  if (extent.kind === "none" || !figure.period || !provider) return null;
  return { figure, provider, evidence: figure.evidence, at: timeOf(figure), extent, label };
}

/** The whole years that hold the periods of all these figures. */
export function spanOf(figures: readonly Figure[]): { readonly from: number; readonly to: number } {
  const periods = figures.flatMap(({ period }) => period ?? []);
  const from = Math.min(...periods.map((period) => yearOf(period.from)));
  const to = Math.max(...periods.map((period) => yearOf(period.to ?? period.from))) + 1;
  return { from, to };
}
