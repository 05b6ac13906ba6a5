import type { Figure } from "../data/figure";

/**
 * One place in a chart that is read by itself: what is drawn there, that nothing is, or what several come to. The
 * keyboard, a screen reader and the ear all go by it.
 */
export interface Stop {
  /** Unique in its chart. */
  readonly key: string;
  /** What its mark stands for: of a point with two axes both. Empty where there is nothing. */
  readonly figures: readonly Figure[];
  /** Said instead of what the figures say: of a gap or of a sum. */
  readonly said: string | null;
  /** Where on the axis, which the series of a chart share: a decimal year, or the position of who it is about. */
  readonly at: number;
}

/** What one goes along with the arrow keys: a line, the bars of one measure, a lane, what flows to one. */
export interface WalkSeries {
  readonly key: string;
  readonly name: string;
  /** At least one, in order along the axis. */
  readonly stops: readonly Stop[];
}

export function stopAt(figure: Figure, at: number): Stop {
  return { key: figure.id, figures: [figure], said: null, at };
}

/** A series, or nothing where it has no stop. Of a figure drawn twice the first stop counts. */
export function walkSeries(key: string, name: string, stops: readonly Stop[]): readonly WalkSeries[] {
  const once = [...new Map(stops.toReversed().map((stop) => [stop.key, stop])).values()].toReversed();
  return once.length > 0 ? [{ key, name, stops: once }] : [];
}

/** Along the axis; what has no date comes last. */
export function byPlace(stops: readonly Stop[]): readonly Stop[] {
  return [...stops].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
}

/** Where one is in a walk. */
export interface Place {
  /** Positions, from 0. */
  readonly series: number;
  readonly stop: number;
}

/** Where a stop stands; null for none and for one that is gone. */
export function placeOf(series: readonly WalkSeries[], key: string | null): Place | null {
  for (const [index, { stops }] of series.entries()) {
    const stop = stops.findIndex((one) => one.key === key);
    if (stop >= 0) return { series: index, stop };
  }
  return null;
}

/** Where the keys of a chart lead: along the axis, to another series, to an end, over several at once. */
export type Move = "next" | "previous" | "up" | "down" | "first" | "last" | "page-up" | "page-down";

/** How many stops a page is. */
const PAGE = 5;

/** @param from null before the first move. Null where there is nothing to walk to; at an end the place stays. */
export function walk(series: readonly WalkSeries[], from: Place | null, move: Move): Place | null {
  const current = from && series[from.series];
  if (!from || !current?.stops[from.stop]) return startOf(series, move);
  const last = current.stops.length - 1;
  const along = (stop: number): Place => ({ ...from, stop: Math.min(Math.max(stop, 0), last) });
  switch (move) {
    case "next":
      return along(from.stop + 1);
    case "previous":
      return along(from.stop - 1);
    case "page-down":
      return along(from.stop + PAGE);
    case "page-up":
      return along(from.stop - PAGE);
    case "first":
      return along(0);
    case "last":
      return along(last);
    case "up":
      return across(series, from, -1);
    case "down":
      return across(series, from, 1);
  }
}

function startOf(series: readonly WalkSeries[], move: Move): Place | null {
  const [first] = series;
  if (!first) return null;
  return { series: 0, stop: move === "last" ? first.stops.length - 1 : 0 };
}

/** To the stop of the neighbouring series that is nearest on the axis; along the only one where there is no other. */
function across(series: readonly WalkSeries[], from: Place, by: 1 | -1): Place | null {
  if (series.length === 1) return walk(series, from, by > 0 ? "next" : "previous");
  const target = series[from.series + by];
  const at = series[from.series]?.stops[from.stop]?.at ?? 0;
  if (!target) return from;
  const apart = target.stops.map((stop) => (stop.at === at ? 0 : Math.abs(stop.at - at)));
  return { series: from.series + by, stop: Math.max(apart.indexOf(Math.min(...apart)), 0) };
}
