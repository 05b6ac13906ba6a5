import type { Figure } from "../../../data/figure";
import { localized } from "../../../language/language";
import type { Words } from "../../../language/words";
import type { ChartView } from "../../chart-view";
import type { Tick } from "../../drawing/ticks";
import { byPlace, stopAt, type WalkSeries, walkSeries } from "../../walk";
import { type LineMark, type Said, type Series, saidOf } from "../series";

/** One line by itself, with the others behind it for comparison. */
export interface Panel {
  readonly series: Series;
  /** What of the same provider does not join up with its line. */
  readonly pieces: readonly Series[];
  readonly marks: readonly LineMark[];
  /** Lines that stand behind it in grey. */
  readonly behind: readonly Series[];
  /** Whether it is a part of something, which the area under the line shows. */
  readonly isPart: boolean;
}

/** Small panels on one scale and one span of time. */
export interface MultiplesView extends ChartView {
  readonly panels: readonly Panel[];
  readonly ticks: readonly Tick[];
  /** Whole years. */
  readonly from: number;
  readonly to: number;
  /** What there is to read beside a panel that stands alone, by time. */
  readonly aside: readonly AsideEntry[];
  /** What is read of a figure where the reader points at its time. */
  say(figure: Figure): Said;
}

export interface AsideEntry {
  readonly key: string;
  readonly when: string;
  readonly what: string;
}

/** A panel for each line, all the others behind it. */
export function panelsOf(series: readonly Series[], marks: readonly LineMark[]): readonly Panel[] {
  return series.map((own) => ({
    series: own,
    pieces: [],
    marks: marks.filter(({ provider }) => provider === own.provider).sort((a, b) => a.at - b.at),
    behind: series.filter((other) => other !== own),
    isPart: false,
  }));
}

/** Beside a panel that stands alone: where its line begins, where it is broken and why, what the article says, where it ends. */
export function asideOf(panels: readonly Panel[], words: Words): readonly AsideEntry[] {
  const [panel, ...others] = panels;
  if (!panel || others.length > 0) return [];
  const { points } = panel.series;
  const entry = (figure: Figure, at: number, what: string) => ({
    at,
    key: `${figure.id} ${what}`,
    when: saidOf(figure, words).when,
    what,
  });
  const ends = [points[0], points.at(-1)].flatMap((point) => point ?? []);
  const entries = [
    ...[...new Set(ends)].map(({ figure, at }) => entry(figure, at, saidOf(figure, words).value)),
    ...points.flatMap(({ figure, at }) => (figure.break ? [entry(figure, at, localized(figure.break, words))] : [])),
    ...panel.marks.map(({ figure, at, label }) => entry(figure, at, label)),
  ];
  return entries.sort((a, b) => a.at - b.at);
}

/** A series for each panel: its line, what does not join up with it, and what the article says on it, by time. */
export function walkOfPanels({ panels }: MultiplesView): readonly WalkSeries[] {
  return panels.flatMap(({ series, pieces, marks }) => {
    const points = [series, ...pieces].flatMap((line) => line.points);
    const stops = [...points, ...marks].map(({ figure, at }) => stopAt(figure, at));
    return walkSeries(series.name, series.name, byPlace(stops));
  });
}
