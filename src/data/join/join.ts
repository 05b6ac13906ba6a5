import type { Dataset } from "../dataset";
import type { DatasetFile } from "../dataset-file";
import type { Metric, Provider, Source } from "../figure";
import type { Mistake } from "../mistake";
import { joinAnnotations } from "./annotations";
import { joinChecks } from "./checks";
import { Context } from "./context";
import { joinFigures } from "./figures";
import { checkNotes, joinNotes } from "./notes";

/** Joins ids to what they name. The dataset is whole only where there is no mistake. */
export function join(
  file: DatasetFile,
  earlier: readonly Dataset[],
): { readonly dataset: Dataset; readonly mistakes: readonly Mistake[] } {
  const base = earlier.find(({ id }) => id === file.extends);
  const own = ownParts(file);
  const context = new Context(file, base, own);
  if (file.extends !== undefined && !base)
    context.at("extends").addMistake(`expected the id of a dataset read before, found "${file.extends}"`);
  const exchangeRate = file.exchangeRate ?? base?.exchangeRate;
  if (!exchangeRate)
    context.at("exchangeRate").addMistake("expected an exchange rate, or a dataset to extend that has one");
  refuseTwins(context);
  checkSources(context);
  checkMetrics(context);
  const notes = joinNotes(context);
  const figures = joinFigures(context, notes);
  checkNotes(context);
  const annotations = joinAnnotations(context);
  const checks = joinChecks(context);
  const { id, title, asOf } = file;
  const { sources, providers, metrics } = own;
  return {
    dataset: {
      id,
      title,
      sources,
      providers,
      metrics,
      figures,
      notes,
      annotations,
      checks,
      verdicts: file.verdicts ?? null,
      asOf: asOf ? { date: asOf.date, why: asOf.why ?? null } : null,
      exchangeRate: exchangeRate ?? NO_RATE,
    },
    mistakes: context.mistakes,
  };
}

/** Stands in a dataset that is refused anyway. */
const NO_RATE = { wonPerDollar: Number.NaN, date: "", source: { ko: "", en: "" } };

/** What figures name, with null for what the file leaves out. */
function ownParts(file: DatasetFile) {
  return {
    speakers: file.speakers,
    metrics: file.metrics.map(
      ({ id, topic, name, unit, note, counted, accounting, definition, split }): Metric => ({
        id,
        topic,
        name,
        unit,
        note: note ?? null,
        counted: counted ?? null,
        accounting: accounting ?? null,
        definition: definition ?? "same",
        split: split ?? "none",
      }),
    ),
    providers: file.providers.map(
      (provider): Provider => ({ ...provider, cloud: provider.cloud ?? null, founded: provider.founded ?? null }),
    ),
    sources: file.sources.map(
      (source): Source => ({
        ...source,
        dataset: file.id,
        author: source.author ?? null,
        date: source.date && { ...source.date, until: source.date.until ?? null },
        sections: source.sections ?? [],
      }),
    ),
  };
}

function refuseTwins(context: Context): void {
  const { file, base } = context;
  for (const list of ["sources", "speakers", "providers", "metrics", "figures", "notes", "annotations"] as const) {
    const taken: readonly { readonly id: string }[] = list === "speakers" ? [] : (base?.[list] ?? []);
    const items: readonly { readonly id: string }[] = file[list] ?? [];
    const seen = new Set(taken.map(({ id }) => id));
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) context.at(list, index, "id").addMistake(`expected an id used once, found "${id}" again`);
      seen.add(id);
    }
  }
}

function checkSources(context: Context): void {
  for (const [index, { date }] of context.file.sources.entries())
    if (date?.until !== undefined && date.until <= date.value)
      context
        .at("sources", index, "date", "until")
        .addMistake(`expected a date after ${date.value}, found ${date.until}`);
}

function checkMetrics(context: Context): void {
  for (const [index, metric] of context.file.metrics.entries()) {
    if ((metric.unit === "count") !== (metric.counted !== undefined))
      context.at("metrics", index, "counted").addMistake("expected what is counted for a count, and nothing otherwise");
  }
}
