import { extentOf, largestOf } from "../data/extent";
import { EVIDENCE, type Evidence, type Figure, type Provider, type Severity } from "../data/figure";
import { type MetricId, measures } from "../data/metric-ids";
import { onceOf } from "../data/once-of";
import { cloudName } from "../language/figure-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";

/** Small questions that several charts ask of their figures. */

/** The provider a figure belongs to: the one it is about, or the one that holds the stake. */
export function ownerOf({ about }: Figure): Provider | null {
  return "provider" in about ? about.provider : null;
}

/** What the provider is called that a figure belongs to; empty where there is none. */
export function ownerName(figure: Figure, words: Words): string {
  const owner = ownerOf(figure);
  return owner ? localized(owner.name, words) : "";
}

/** What its cloud is called; empty where there is no owner. */
export function ownerCloud(figure: Figure, words: Words): string {
  const owner = ownerOf(figure);
  return owner ? cloudName(owner, words) : "";
}

/** The providers of these figures, the one with the largest figure first. */
export function owners(figures: readonly Figure[]): readonly Provider[] {
  const leading = new Map<Provider, { readonly provider: Provider; readonly size: number; readonly at: number }>();
  for (const [at, figure] of figures.entries()) {
    const [provider, size] = [ownerOf(figure), sizeOf(figure)];
    if (provider && size > (leading.get(provider)?.size ?? Number.NEGATIVE_INFINITY))
      leading.set(provider, { provider, size, at });
  }
  return [...leading.values()].sort((a, b) => b.size - a.size || a.at - b.at).map(({ provider }) => provider);
}

function sizeOf(figure: Figure): number {
  return largestOf(extentOf(figure)) ?? -Number.MAX_VALUE;
}

/** By what each may be at most, so a range by its high; bare facts last. */
export function largestFirst(figures: readonly Figure[]): readonly Figure[] {
  const sized = figures.map((figure) => ({ figure, size: sizeOf(figure) }));
  return sized.sort((a, b) => b.size - a.size).map(({ figure }) => figure);
}

/** Whether no other of them is as large as the largest: only then may a title say so. */
export function hasOneLargest(figures: readonly Figure[]): boolean {
  const [first, second] = largestFirst(figures).map((figure) => largestOf(extentOf(figure)));
  return first !== undefined && first !== second;
}

export function ofMetric(figures: readonly Figure[], ...metrics: readonly MetricId[]): readonly Figure[] {
  const known = byMetrics(figures);
  const key = metrics.join();
  const found = known.get(key) ?? figures.filter((figure) => measures(figure, ...metrics));
  known.set(key, found);
  return found;
}

export function ofProvider(figures: readonly Figure[], provider: Provider | null): readonly Figure[] {
  return byOwner(figures).get(provider) ?? [];
}

const byMetrics = onceOf(() => new Map<string, readonly Figure[]>());

const byOwner = onceOf((figures) => {
  const owned = new Map<Provider | null, Figure[]>();
  for (const figure of figures) {
    const owner = ownerOf(figure);
    const own = owned.get(owner);
    if (own) own.push(figure);
    else owned.set(owner, [figure]);
  }
  return owned;
});

/** A mark that stands for two figures is drawn as the less sure of them. */
export function leastSure(evidence: readonly Evidence[]): Evidence {
  return EVIDENCE.findLast((kind) => evidence.includes(kind)) ?? "reported";
}

/** How much there is to know about a figure at most; null for nothing. */
export function severityOf({ notes }: Figure): Severity | null {
  return notes[0]?.severity ?? null;
}

/** The few words that stand beside a figure's mark where what there is to know is severe; empty otherwise. */
export function severeWords({ notes }: Figure, words: Words): string {
  const severe = notes.filter(({ severity }) => severity === "severe");
  return joined(words, ...severe.map(({ short }) => localized(short, words)));
}

/** Parts of a remark that are there, one after the other. */
export function joined({ text }: Words, ...parts: readonly string[]): string {
  return text.sentences.remarks(parts.filter(Boolean));
}

/** What the metrics of these figures say of their comparability, each once. */
export function metricNotes(figures: readonly Figure[], words: Words): string {
  const notes = new Set(figures.flatMap(({ metric }) => metric.note ?? []));
  return [...notes].map((note) => localized(note, words)).join(" ");
}

/** The year a period is called by: a company's own fiscal year, else the calendar's. */
export function labelYear({ period }: Figure): string {
  return period?.fiscal?.slice(2, 6) ?? period?.from.slice(0, 4) ?? "";
}

/** The year, or other date, a figure's period begins with; empty when undated. */
export function beginOf({ period }: Figure): string {
  return period?.from ?? "";
}

/** The dates of all figures, earliest first, each once. */
export function beginnings(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(beginOf))].filter((date) => date !== "").sort();
}
