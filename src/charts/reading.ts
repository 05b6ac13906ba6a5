import { amountOf, type Figure, type Provider } from "../data/figure";

/** Small questions that several charts ask of their figures. */

/** The provider a figure belongs to: the one it is about, or the one that holds the stake. */
export function ownerOf({ about }: Figure): Provider | null {
  return "provider" in about ? about.provider : null;
}

/** The providers of these figures, the one with the largest figure first. */
export function owners(figures: readonly Figure[]): readonly Provider[] {
  return [...new Set(largestFirst(figures).flatMap((figure) => ownerOf(figure) ?? []))];
}

export function largestFirst(figures: readonly Figure[]): readonly Figure[] {
  return [...figures].sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0));
}

export function ofMetric(figures: readonly Figure[], ...metrics: readonly string[]): readonly Figure[] {
  return figures.filter(({ metric }) => metrics.includes(metric.id));
}

export function ofProvider(figures: readonly Figure[], provider: Provider | null): readonly Figure[] {
  return figures.filter((figure) => ownerOf(figure) === provider);
}

/** The year, or other date, a figure's period begins with; empty when undated. */
export function beginOf({ period }: Figure): string {
  return period?.from ?? "";
}

/** The dates of all figures, earliest first, each once. */
export function beginnings(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(beginOf))].filter((date) => date !== "").sort();
}
