/** A marked place on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Round ticks from zero to just past the largest value, some three to five of them. */
export function ticksFrom(values: readonly number[], label: (value: number) => string): readonly Tick[] {
  const largest = Math.max(...values, 0) * 1.12 || 1;
  const rough = largest / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  const count = Math.ceil(largest / step);
  return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, label: label(index * step) }));
}
