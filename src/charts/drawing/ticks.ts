/** A marked place on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

const FACTORS = [1, 2, 2.5, 5, 10, 20, 25, 50, 100];

/** Round ticks from zero, or from below the lowest value, to just past the largest: some three to five, no two called the same. */
export function ticksFrom(values: readonly number[], label: (value: number) => string): readonly Tick[] {
  const lowest = Math.min(...values, 0) * ROOM;
  const largest = Math.max(...values, 0) * ROOM || (lowest < 0 ? 0 : 1);
  const rough = Math.max((largest - lowest) / 4, TINIEST);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const tried = FACTORS.filter((factor) => factor * magnitude >= rough).map((factor) => {
    const step = factor * magnitude;
    const [first, last] = [Math.floor(lowest / step), Math.ceil(largest / step)];
    return Array.from({ length: last - first + 1 }, (_, index): Tick => {
      const value = (first + index) * step;
      return { value, label: label(value) };
    });
  });
  return tried.find((ticks) => new Set(ticks.map((tick) => tick.label)).size === ticks.length) ?? tried.at(-1) ?? [];
}

/** Below any number that means something, above what divides into nothing. */
const TINIEST = 1e-9;
/** How far an axis goes beyond its largest value. */
const ROOM = 1.12;

/** Years between two ticks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 500, 1000];

/** How many years lie between two labels that have room beside each other. @param each CSS pixels for one label */
export function yearStep(
  span: { readonly from: number; readonly to: number },
  at: (year: number) => number,
  each: number,
): number {
  const oneYear = at(span.from + 1) - at(span.from);
  return STEPS.find((years) => years * oneYear >= each) ?? span.to - span.from;
}

/** Round years, as many as have room for their labels. @param each CSS pixels for one label */
export function yearTicks(
  span: { readonly from: number; readonly to: number },
  at: (year: number) => number,
  each: number,
): readonly { readonly year: number; readonly x: number }[] {
  const step = yearStep(span, at, each);
  const first = Math.ceil(span.from / step) * step;
  const count = Math.floor((span.to - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step).map((year) => ({ year, x: at(year) }));
}
