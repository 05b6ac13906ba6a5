import { everyNumberOf, extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { axisWords, valueWords } from "../../language/figure-words";
import { collatorOf } from "../../language/language";
import type { Words } from "../../language/words";
import type { ChartView } from "../chart-view";
import { ticksFrom } from "../drawing/ticks";
import { joined, severeWords, severityOf } from "../figure-queries";
import type { BarRow, BarView } from "../kinds/bars/bars";
import { partsOf } from "../kinds/bars/bars";
import type { Dot, DotsView } from "../kinds/dots/dots";
import type { LinesView, NamedLine } from "../kinds/lines/lines";
import { type LinePoint, spanOf, timeOf } from "../kinds/series";
import type { SlopeEnd, SlopeView } from "../kinds/slope/slope";
import { type GridSeries, ownWhen, type Position } from "./cells";
import { figuresAt, seriesAt } from "./shared";

/** A grid drawn in each of the shapes; words and figures around it are the same for all. */

export interface ShapeInput {
  /** In the order in which they are to stand. */
  readonly series: readonly GridSeries[];
  /** Those that are drawn. */
  readonly positions: readonly Position[];
  readonly around: Omit<ChartView, "marks" | "withRecord">;
  /** Whether all of it was computed for the form, which its note then says. */
  readonly isComputed: boolean;
  /** The level that all is measured against, or the end of a scale of parts; null for neither. */
  readonly level: number | null;
  readonly scaleEnd: number | null;
  readonly words: Words;
}

/** What the key explains follows from what is drawn. */
function withMarks(around: ShapeInput["around"], drawn: readonly Figure[]): ChartView {
  return { ...around, marks: drawn.map(({ evidence }) => evidence), withRecord: false };
}

export function barsView({ series, positions, around, level, scaleEnd, words }: ShapeInput): BarView {
  const isOne = positions.length === 1;
  const row = (figure: Figure, position: Position): BarRow => ({
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: joined(words, isOne ? "" : position.short, ownWhen(figure, position, words), severeWords(figure, words)),
    flag: severityOf(figure),
  });
  const groups = series
    .map((one) => ({
      name: one.name,
      provider: one.provider,
      rows: figuresAt(one, positions).map(({ figure, position }) => row(figure, position)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const drawn = groups.flatMap(({ rows }) => rows.flatMap(({ figure }) => figure ?? []));
  return { ...withMarks(around, drawn), groups, scaleEnd, guide: level };
}

export function dotsView({ series, positions, around, words }: ShapeInput): DotsView {
  const dot = (figure: Figure, position: Position): Dot => ({
    figure,
    extent: extentOf(figure),
    value: valueWords(figure, words),
    when: joined(words, position.isKind ? position.short : "", ownWhen(figure, position, words)) || position.short,
    broken: figure.break !== null,
  });
  const rows = series
    .map((one) => {
      const shown = figuresAt(one, positions);
      const severe = shown.flatMap(({ figure }) => {
        const said = severeWords(figure, words);
        return said ? [{ words: said, figure }] : [];
      });
      const last = shown.at(-1)?.figure;
      return {
        key: one.key,
        name: one.name,
        provider: one.provider,
        dots: shown.map(({ figure, position }) => dot(figure, position)),
        remarks: severe,
        flag: last ? severityOf(last) : null,
      };
    })
    .filter(({ dots }) => dots.length > 0);
  const drawn = rows.flatMap(({ dots }) => dots.map(({ figure }) => figure));
  return { ...withMarks(around, drawn), rows };
}

/** A little more than the time from one figure to the next: over a longer one a line would pass what is missing. */
const GAP = 1.5;

export function linesView({ series, positions, around, level, words }: ShapeInput): LinesView {
  const shown = series.map((one) => ({ one, figures: figuresAt(one, positions).map(({ figure }) => figure) }));
  const step = Math.min(...shown.flatMap(({ figures }) => stepsIn(figures)), 1);
  const lines = shown.flatMap(({ one, figures }): readonly NamedLine[] => {
    const last = figures.at(-1);
    if (!last) return [];
    return [
      {
        key: one.key,
        name: one.name,
        provider: one.provider,
        value: valueWords(last, words),
        points: pointsOf(figures, step * GAP),
      },
    ];
  });
  const drawn = lines.flatMap(({ points }) => points.map(({ figure }) => figure));
  const [first] = drawn;
  const numbers = drawn.flatMap((figure) => everyNumberOf(extentOf(figure)));
  return {
    ...withMarks(around, drawn),
    lines,
    ticks: first ? ticksFrom(numbers, (value) => axisWords(value, first.metric, words)) : [],
    ...spanOf(drawn),
    guide: level,
  };
}

function stepsIn(figures: readonly Figure[]): readonly number[] {
  return figures.slice(1).flatMap((figure, index) => {
    const before = figures[index];
    const step = before ? timeOf(figure) - timeOf(before) : 0;
    return step > 0 ? [step] : [];
  });
}

function pointsOf(figures: readonly Figure[], longest: number): readonly LinePoint[] {
  return figures.flatMap((figure, index): readonly LinePoint[] => {
    const extent = extentOf(figure);
    const before = figures[index - 1];
    if (extent.kind === "none") return [];
    const skips = before !== undefined && timeOf(figure) - timeOf(before) > longest;
    return [{ figure, at: timeOf(figure), extent, broken: skips || figure.break !== null }];
  });
}

export function slopeView({ series, positions, around, words }: ShapeInput): SlopeView {
  const [first, last] = [positions[0], positions.at(-1)];
  const end = ({ name }: GridSeries, figure: Figure): SlopeEnd => ({
    figure,
    extent: extentOf(figure),
    evidence: figure.evidence,
    value: valueWords(figure, words),
    name,
  });
  const slopes = seriesAt(series, positions).flatMap((one) => {
    const [from, to] = [one.figures.get(first?.key ?? ""), one.figures.get(last?.key ?? "")];
    if (!from || !to) return [];
    return [{ key: one.key, provider: one.provider, left: end(one, from), right: end(one, to) }];
  });
  const drawn = slopes.flatMap(({ left, right }) => [left.figure, right.figure]);
  return {
    ...withMarks(around, drawn),
    slopes,
    heads: [first?.name ?? "", last?.name ?? ""],
    isOneScale: true,
  };
}

/** By the last number drawn, the largest first; or by name. */
export function ordered(
  series: readonly GridSeries[],
  positions: readonly Position[],
  by: "value" | "name" | "data",
  { language }: Pick<Words, "language">,
): readonly GridSeries[] {
  if (by === "data") return series;
  if (by === "name") {
    const { compare } = collatorOf(language);
    return [...series].sort((a, b) => compare(a.name, b.name));
  }
  const sizeOf = (one: GridSeries): number => {
    const last = figuresAt(one, positions).at(-1)?.figure;
    return last ? Math.max(...everyNumberOf(extentOf(last))) : Number.NEGATIVE_INFINITY;
  };
  return [...series].sort((a, b) => sizeOf(b) - sizeOf(a));
}
