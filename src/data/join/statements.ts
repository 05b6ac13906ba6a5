import type { FigureEntry, StatedEntry } from "../dataset-file";
import type { Accounting, Figure, Metric, Source } from "../figure";
import type { Context, Place } from "./context";
import { partiesIn } from "./parties";

/** What a statement must not be, whatever its number: a guess passed off as a result, a plan made after the fact. */
export function checkStatement(entry: StatedEntry, source: Source, place: Place): void {
  const { evidence, low, high, value, stated, period } = entry;
  if (evidence === "reported") {
    const isEstimate = source.grade === "estimate" || (value !== undefined && low !== undefined && high !== undefined);
    if (isEstimate) place.at("evidence").addMistake("expected estimated for an estimate, found reported");
  }
  const end = period && "to" in period ? period.to : undefined;
  const foresees = evidence === "planned" || evidence === "forecast";
  if (foresees && end !== undefined && stated !== undefined && stated.slice(0, end.length) > end)
    place.at("stated").addMistake(`expected a date not after ${end}, the end of what is ${evidence}, found ${stated}`);
}

/** On which basis a figure is: its metric's, or its own where the metric leaves it open. */
export function accountingOf(entry: FigureEntry, metric: Metric, place: Place): Accounting | null {
  const own = "accounting" in entry ? entry.accounting : undefined;
  if (own !== undefined && metric.accounting !== null && own !== metric.accounting)
    place.at("accounting").addMistake(`expected ${metric.accounting} as all of "${metric.id}", found ${own}`);
  return own ?? metric.accounting;
}

/** Sums of one company under one metric are one series: on another basis they need another metric. */
export function refuseMixedSeries(figures: readonly Figure[], context: Context): void {
  const first = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.basis.kind === "derived" || figure.metric.accounting !== null) continue;
    const series = JSON.stringify([figure.metric.id, partiesIn(figure.about), figure.product]);
    const { id, accounting } = first.get(series) ?? figure;
    first.set(series, first.get(series) ?? figure);
    if (accounting === figure.accounting) continue;
    context
      .at("figures", context.indexOf(figure), "accounting")
      .addMistake(
        `expected ${accounting ?? "none"} as "${id}" of the same series, found ${figure.accounting ?? "none"}`,
      );
  }
}

/** The sources of rows that repeat a figure, by its id: they confirm it and are no figures of their own. */
export function confirmations(context: Context): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [index, entry] of context.file.figures.entries()) {
    if (!repeats(entry)) continue;
    const place = context.at("figures", index, "sameAs");
    const original = context.file.figures.find(({ id }) => id === entry.sameAs);
    if (!original || !("source" in original) || repeats(original)) {
      place.addMistake(`expected the id of a stated figure of this file, found "${entry.sameAs}"`);
      continue;
    }
    for (const name of ["metric", "about", "value", "low", "high", "qualifier", "period"] as const)
      if (JSON.stringify(entry[name]) !== JSON.stringify(original[name]))
        place.addMistake(
          `expected the ${name} of "${original.id}", ${said(original[name])}, found ${said(entry[name])}`,
        );
    found.set(original.id, [...(found.get(original.id) ?? []), entry.source]);
  }
  return found;
}

export function repeats(entry: FigureEntry): entry is StatedEntry & { readonly sameAs: string } {
  return "sameAs" in entry && entry.sameAs !== undefined;
}

function said(part: unknown): string {
  return part === undefined ? "none" : JSON.stringify(part);
}
