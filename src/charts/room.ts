import { extentOf, largestOf } from "../data/extent";
import { type Figure, type Metric, type Provider, yearsOf } from "../data/figure";
import { grouped } from "../data/grouped";
import { dateWords } from "../language/date-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { NO_FILTER, type Years } from "../state/choices";
import type { Shape } from "../state/form";
import { passing } from "../state/selectors";
import type { ChartView } from "./chart-view";
import { beginOf, ownerOf, owners } from "./figure-queries";

/**
 * What a drawing has room for. Past it, a chart draws the companies with the largest figures and the latest years, says
 * so, and has the others in its table: as a filter would leave them, so that whatever it says is true of what it shows.
 */
export interface Room {
  readonly providers: number;
  readonly figures: number;
}

const ALL = Number.POSITIVE_INFINITY;

/** Of a drawing that shows certain figures, however many there are. */
export const ROOM_FOR_ALL: Room = { providers: ALL, figures: ALL };

/** By kind of drawing; rows of a bar chart are read one by one, points of a line are not. */
export const ROOM: Readonly<Record<keyof Words["text"]["alt"]["kinds"], Room>> = {
  bars: { providers: 12, figures: 48 },
  squares: { providers: 12, figures: 60 },
  dots: { providers: 12, figures: 90 },
  slope: { providers: 10, figures: ALL },
  tracks: { providers: 8, figures: 72 },
  timeline: { providers: 12, figures: 90 },
  flows: { providers: 12, figures: 72 },
  multiples: { providers: 12, figures: 1500 },
  lines: { providers: 12, figures: 1500 },
  table: ROOM_FOR_ALL,
};

/** By form; bars and dots choose a few times themselves, so that only companies can be too many. */
export const ROOM_OF_FORM: Readonly<Record<Shape, Room>> = {
  bars: { ...ROOM.bars, figures: ALL },
  dots: { ...ROOM.dots, figures: ALL },
  line: ROOM.lines,
  slope: ROOM.slope,
  table: ROOM.table,
};

/** What of a view finds room. */
export interface Cut {
  /** Whether a figure is one of those drawn, or beside them. */
  keeps(figure: Figure): boolean;
  /**
   * What is left out of the drawing, in sentences.
   * @param isFormed whether it is in another form, which may have reasons of its own not to draw somebody, and says those
   */
  said(words: Words, isFormed: boolean): string;
}

/** Null where all of a view finds room: nothing about the chart is then otherwise. */
export function cutOf({ figures, isUnranked }: ChartView, room: Room): Cut | null {
  const choose = (from: readonly Figure[]) => chosenOf(from, isUnranked ?? false, room.providers);
  const first = choose(figures);
  const years = latestYears(first ? ofThese(figures, first.providers) : figures, room.figures);
  const isThen = passing({ ...NO_FILTER, years });
  const chosen = years ? choose(figures.filter(isThen)) : first;
  if (!chosen && !years) return null;
  const isDrawn = passing({ ...NO_FILTER, years, providers: chosen?.providers.map(({ id }) => id) ?? null });
  return {
    keeps: (figure) => isDrawn(figure) && (!chosen || isOfThese(figure, chosen.providers)),
    said: (words, isFormed) =>
      [
        ...(years ? [words.text.room.since(dateWords(String(years.from), words))] : []),
        ...(chosen ? [chosenWords(chosen, { isThen: years !== null, isFormed }, words)] : []),
      ].join(" "),
  };
}

/** The same view with what it does not draw, and that it does not. */
export function withRest<View extends ChartView>(view: View, whole: ChartView, cut: string): View {
  const drawn = new Set(view.figures);
  const rest = whole.figures.filter((figure) => !drawn.has(figure));
  return { ...view, cut, rest };
}

/** Every figure of a chart: those drawn, then those that found no room. */
export function everyFigureOf({ figures, rest = [] }: ChartView): readonly Figure[] {
  return rest.length > 0 ? [...figures, ...rest] : figures;
}

function ofThese(figures: readonly Figure[], providers: readonly Provider[]): readonly Figure[] {
  return figures.filter((figure) => isOfThese(figure, providers));
}

function isOfThese(figure: Figure, providers: readonly Provider[]): boolean {
  const owner = ownerOf(figure);
  return owner === null || providers.includes(owner);
}

interface Chosen {
  readonly providers: readonly Provider[];
  /** Of how many. */
  readonly all: number;
  /** What they have most of; null where they come in the order of the data. */
  readonly by: Metric | null;
}

/**
 * Those with the largest last figure of what most have a number of; where figures do not compare, the first of the data.
 * Null where all find room.
 */
function chosenOf(figures: readonly Figure[], isUnranked: boolean, most: number): Chosen | null {
  const all = inOrder(figures);
  if (all.length <= most) return null;
  const first = { providers: all.slice(0, most), all: all.length, by: null };
  const numbers = figures.filter((figure) => ownerOf(figure) && largestOf(extentOf(figure)) !== null);
  const [measured] = [...grouped(numbers, ({ metric }) => metric.id).values()].sort(
    (a, b) => inOrder(b).length - inOrder(a).length,
  );
  const largest = measured ? owners(lastOfEach(measured)) : [];
  const [one] = measured ?? [];
  if (isUnranked || !one || largest.length < most) return first;
  return { providers: largest.slice(0, most), all: all.length, by: one.metric };
}

/** The owners, as they first come. */
function inOrder(figures: readonly Figure[]): readonly Provider[] {
  return [...new Set(figures.flatMap((figure) => ownerOf(figure) ?? []))];
}

function lastOfEach(figures: readonly Figure[]): readonly Figure[] {
  const last = new Map<Provider | null, Figure>();
  for (const figure of figures) {
    const before = last.get(ownerOf(figure));
    if (!before || beginOf(figure) >= beginOf(before)) last.set(ownerOf(figure), figure);
  }
  return [...last.values()];
}

interface ChosenFor {
  /** Whether they are those of the years that are drawn. */
  readonly isThen: boolean;
  readonly isFormed: boolean;
}

function chosenWords({ providers, all, by }: Chosen, { isThen, isFormed }: ChosenFor, words: Words): string {
  const { room } = words.text;
  const of = isThen ? room.companiesThen(all) : room.companies(all);
  const [drawn, others] = [providers.length, all - providers.length];
  if (by) return (isFormed ? room.largestChosen : room.largest)(drawn, of, others, localized(by.name, words));
  return (isFormed ? room.firstChosen : room.first)(drawn, of, others);
}

/** As many of the last years as leave no more figures than there is room for, one at least; null where all find room. */
function latestYears(figures: readonly Figure[], most: number): Years | null {
  if (figures.length <= most) return null;
  const lasts = figures.flatMap((figure) => yearsOf(figure)?.to ?? []).sort((a, b) => b - a);
  const undated = figures.length - lasts.length;
  const each = [...new Set(lasts)];
  const fitting = each.filter((year) => undated + lasts.findLastIndex((last) => last >= year) < most);
  const from = fitting.at(-1) ?? each[0];
  return from === undefined || from === each.at(-1) ? null : { from, to: ALL };
}
