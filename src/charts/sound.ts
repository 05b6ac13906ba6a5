import { boundsOf, everyNumberOf, extentOf, numbersOf } from "../data/extent";
import { type Figure, partiesOf } from "../data/figure";
import type { WalkSeries } from "./walk";

/** A place of a walk as it sounds. */
export interface Note {
  /** Of the stop. */
  readonly key: string;
  /** Hertz: one tone for one number, two for a range; none for a gap and a bare fact. */
  readonly pitches: readonly number[];
  /** Which way the pitch glides for "over" and "up to"; 0 for a number that is closed. */
  readonly glide: -1 | 0 | 1;
  /** Where it is on the axis: from −1, all left, to 1, all right. */
  readonly pan: number;
  /** Position among the providers that sound: each has a timbre of its own. */
  readonly timbre: number;
}

/** A series as it sounds. */
export interface Track {
  readonly key: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

/** Hertz: the lowest tone, three octaves under the highest. */
const LOWEST = 165;
const OCTAVES = 3;
/** A scale over which the largest is more than so many times the smallest is logarithmic. */
const WIDE = 4;

/** What is walked as it sounds: the higher a number, the higher its tone, on one scale for each measure of the chart. */
export function tracksOf(series: readonly WalkSeries[]): readonly Track[] {
  const figures = series.flatMap(({ stops }) => stops.flatMap((stop) => stop.figures));
  const providers = [...new Set(figures.map(voiceOf))];
  const scales = new Map(figures.map(({ metric }) => [unitOf(metric.unit), pitchScale(figures, unitOf(metric.unit))]));
  return series.map(({ key, name, stops }) => ({
    key,
    name,
    notes: stops.map((stop, index) => {
      const [figure] = stop.figures;
      const pitch = figure && scales.get(unitOf(figure.metric.unit));
      return {
        key: stop.key,
        pitches: figure && pitch ? tonesOf(figure).map(pitch) : [],
        glide: figure ? glideOf(figure) : 0,
        pan: stops.length > 1 ? (index / (stops.length - 1)) * 2 - 1 : 0,
        timbre: figure ? providers.indexOf(voiceOf(figure)) : 0,
      };
    }),
  }));
}

/** From an amount to its tone: by ratio where amounts are far apart and all above zero, else by difference. */
function pitchScale(all: readonly Figure[], unit: string): (amount: number) => number {
  const numbers = all
    .filter(({ metric }) => unitOf(metric.unit) === unit)
    .flatMap((figure) => everyNumberOf(extentOf(figure)));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isWide = low > 0 && high / low > WIDE;
  const at = (amount: number): number => (isWide ? Math.log(amount) : amount);
  const span = at(high) - at(low);
  return (amount) => LOWEST * 2 ** (OCTAVES * (span > 0 ? (at(amount) - at(low)) / span : 0.5));
}

/** Both ends of a range, of an estimate its bounds; one number else. */
function tonesOf(figure: Figure): readonly number[] {
  const extent = extentOf(figure);
  const bounds = boundsOf(extent);
  return bounds ? [bounds.low, bounds.high] : numbersOf(extent);
}

function glideOf(figure: Figure): Note["glide"] {
  const extent = extentOf(figure);
  if (extent.kind !== "amount" || extent.open === null) return 0;
  return extent.open === "up" ? 1 : -1;
}

function voiceOf(figure: Figure): string {
  return partiesOf(figure)[0]?.id ?? "market";
}

function unitOf(unit: string | null): string {
  return unit ?? "none";
}
