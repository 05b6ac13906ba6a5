import { extentOf } from "../../data/extent";
import { type Figure, type Provider, yearOf } from "../../data/figure";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { LinePoint, Series } from "./lines";
import { middleOf } from "./timeline";

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
  return { provider, name, points, value: last ? valueWords(last.figure, words) : "" };
}

/** The whole years that hold the periods of all these figures. */
export function spanOf(figures: readonly Figure[]): { readonly from: number; readonly to: number } {
  const periods = figures.flatMap(({ period }) => period ?? []);
  const from = Math.min(...periods.map((period) => yearOf(period.from)));
  const to = Math.max(...periods.map((period) => yearOf(period.to ?? period.from))) + 1;
  return { from, to };
}
