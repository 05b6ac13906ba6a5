import * as v from "valibot";
import {
  type Catalogue,
  catalogueFile,
  type DatasetFile,
  datasetFile,
  type FigureEntry,
  type PeriodEntry,
} from "./dataset-file";
import { derive, takes } from "./derivation";
import type { About, Basis, Bilingual, Figure, Metric, Period, Provider, Source, Speaker, Value } from "./figure";

/** What a file holds once it has been checked and joined. */
export interface Dataset {
  readonly id: string;
  readonly title: Bilingual;
  readonly sources: readonly Source[];
  readonly providers: readonly Provider[];
  readonly metrics: readonly Metric[];
  readonly figures: readonly Figure[];
  readonly exchangeRate: ExchangeRate;
}

export interface ExchangeRate {
  /** KRW per USD. */
  readonly wonPerDollar: number;
  /** ISO date the rate was true. */
  readonly date: string;
  readonly source: Bilingual;
}

/** One thing wrong with a file. */
export interface Mistake {
  /** Where: a path such as `figures[3].period.from`; empty for the file as a whole. */
  readonly place: string;
  /** What was expected, and what stood there. */
  readonly reason: string;
}

/** A file that was refused, with every mistake found. */
export class BrokenFile extends Error {
  readonly file: string;
  readonly mistakes: readonly Mistake[];
  constructor(file: string, mistakes: readonly Mistake[]) {
    super(`${file}\n${mistakes.map(({ place, reason }) => `${place || "(file)"}: ${reason}`).join("\n")}`);
    this.name = "BrokenFile";
    this.file = file;
    this.mistakes = mistakes;
  }
}

/** @throws {BrokenFile} when the text is not JSON: an empty file, a page of HTML, `NaN`. */
export function parseJson(text: string, file: string): unknown {
  if (text.trim() === "") throw new BrokenFile(file, [{ place: "", reason: "expected JSON, found an empty file" }]);
  if (/^\s*</.test(text)) throw new BrokenFile(file, [{ place: "", reason: "expected JSON, found a page of HTML" }]);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenFile(file, [
      { place: "", reason: `expected JSON: ${error instanceof Error ? error.message : error}` },
    ]);
  }
}

/** @throws {BrokenFile} with every mistake listed. */
export function parseCatalogue(json: unknown, file = "index.json"): Catalogue {
  return shaped(catalogueFile, json, file);
}

/**
 * Checks a file and joins it up: after this a figure holds its provider, metric and source,
 * and derived figures are computed.
 * @throws {BrokenFile} with every mistake listed, each with its place in the file.
 */
export function parseDataset(json: unknown, file = "dataset.json"): Dataset {
  const entries = shaped(datasetFile, json, file);
  const joined = join(entries);
  if (joined.mistakes.length > 0) throw new BrokenFile(file, joined.mistakes);
  return joined.dataset;
}

function shaped<Schema extends v.GenericSchema>(schema: Schema, json: unknown, file: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new BrokenFile(
    file,
    result.issues.map((issue) => ({ place: placeOf(issue), reason: reasonOf(issue) })),
  );
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce(
    (path, { key }) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path && "."}${String(key)}`),
    "",
  );
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const expected =
    issue.expected === "never"
      ? "no such field"
      : issue.kind === "schema" && issue.type !== "union"
        ? (issue.expected ?? issue.message)
        : issue.message;
  return `expected ${expected}, found ${issue.received}`;
}

/** Joins ids to what they name. Mistakes are gathered, not thrown, so that all are reported at once. */
function join(file: DatasetFile): { dataset: Dataset; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const blame = (place: string, reason: string): void => {
    mistakes.push({ place, reason });
  };
  const metrics: Metric[] = file.metrics.map((metric) => ({
    ...metric,
    counted: metric.counted ?? null,
    split: metric.split ?? "none",
  }));
  const providers: Provider[] = file.providers.map((provider) => ({ ...provider, cloud: provider.cloud ?? null }));
  const sources: Source[] = file.sources.map((source) => ({ ...source, author: source.author ?? null }));
  for (const [index, metric] of file.metrics.entries()) {
    if ((metric.unit === "count") !== (metric.counted !== undefined))
      blame(`metrics[${index}].counted`, "expected what is counted for a count, and nothing otherwise");
  }
  for (const list of ["sources", "speakers", "providers", "metrics", "figures"] as const)
    refuseTwins(file[list], list, blame);

  const figures: Figure[] = [];
  for (const [index, entry] of file.figures.entries()) {
    const place = `figures[${index}]`;
    const find = <Item extends { id: string }>(
      items: readonly Item[],
      id: string,
      field: string,
      what: string,
    ): Item | undefined => {
      const item = items.find((candidate) => candidate.id === id);
      if (!item) blame(`${place}.${field}`, `expected the id of a ${what}, found "${id}"`);
      return item;
    };
    const metric = find(metrics, entry.metric, "metric", "metric");
    const about = joinAbout(entry.about, (id, field) => find(providers, id, `about.${field}`, "provider"));
    const basis = joinBasis(entry, { sources, speakers: file.speakers, figures, find, blame, place });
    const value = basis && statedOrDerivedValue(entry, basis, (reason) => blame(place, reason));
    checkPeriod(entry.period, (field, reason) => blame(`${place}.period.${field}`, reason));
    if (metric && value)
      checkBounds(
        value,
        file.metrics.find(({ id }) => id === metric.id),
        (reason) => blame(place, reason),
      );
    if (!metric || !about || !basis || !value) continue;
    figures.push({
      id: entry.id,
      about,
      metric,
      value,
      period: entry.period ? joinPeriod(entry.period) : null,
      evidence: "evidence" in entry ? entry.evidence : "derived",
      basis,
      paraphrase: entry.paraphrase,
    });
  }
  const { id, title, exchangeRate } = file;
  return { dataset: { id, title, exchangeRate, sources, providers, metrics, figures }, mistakes };
}

type Blame = (place: string, reason: string) => void;
type Find = <Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  field: string,
  what: string,
) => Item | undefined;

function refuseTwins(items: readonly { readonly id: string }[], list: string, blame: Blame): void {
  for (const [index, { id }] of items.entries()) {
    if (items.findIndex((other) => other.id === id) < index)
      blame(`${list}[${index}].id`, `expected an id used once, found "${id}" again`);
  }
}

function joinAbout(
  entry: FigureEntry["about"],
  find: (id: string, field: string) => Provider | undefined,
): About | undefined {
  if ("market" in entry) return { kind: "market" };
  if ("together" in entry) {
    const providers = entry.together.map((id, index) => find(id, `together[${index}]`));
    const found = providers.filter((provider) => provider !== undefined);
    return found.length === providers.length ? { kind: "together", providers: found } : undefined;
  }
  const provider = find(entry.provider, "provider");
  if (!("counterparty" in entry)) return provider && { kind: "one", provider };
  const counterparty = find(entry.counterparty, "counterparty");
  return provider && counterparty && { kind: "between", provider, counterparty };
}

interface Joining {
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  /** Only the figures above this one, which rules out circles. */
  readonly figures: readonly Figure[];
  readonly find: Find;
  readonly blame: Blame;
  readonly place: string;
}

function joinBasis(entry: FigureEntry, { sources, speakers, figures, find, blame, place }: Joining): Basis | undefined {
  if ("derivation" in entry) {
    const { operation, inputs: ids } = entry.derivation;
    if (!takes(operation, ids.length))
      blame(`${place}.derivation.inputs`, `expected two inputs (a sum: two or more), found ${ids.length}`);
    const inputs = ids.flatMap(
      (id, index) => find(figures, id, `derivation.inputs[${index}]`, "figure further up") ?? [],
    );
    return inputs.length === ids.length && takes(operation, ids.length)
      ? { kind: "derived", operation, inputs }
      : undefined;
  }
  const source = find(sources, entry.source, "source", "source");
  const speaker =
    entry.attributedTo === undefined ? null : find(speakers, entry.attributedTo, "attributedTo", "speaker");
  if (source && entry.locator.section >= source.sections.length)
    blame(
      `${place}.locator.section`,
      `expected a section below ${source.sections.length}, found ${entry.locator.section}`,
    );
  return source && speaker !== undefined ? { kind: "stated", source, locator: entry.locator, speaker } : undefined;
}

function statedOrDerivedValue(entry: FigureEntry, basis: Basis, blame: (reason: string) => void): Value | undefined {
  const qualifier = entry.qualifier ?? null;
  if (basis.kind === "derived") {
    const numbers = basis.inputs.map(({ value }) => (value.kind === "exact" ? value.amount : Number.NaN));
    const amount = derive(basis.operation, numbers);
    if (Number.isFinite(amount)) return { kind: "exact", amount, qualifier };
    blame("expected inputs that are single numbers and a result that is finite");
    return undefined;
  }
  if (!("source" in entry)) return undefined;
  const { value, low, high } = entry;
  if (value !== undefined && low === undefined && high === undefined)
    return { kind: "exact", amount: value, qualifier };
  if (value === undefined && low !== undefined && high !== undefined) {
    if (low < high && !qualifier) return { kind: "range", low, high };
    blame(qualifier ? "expected no qualifier on a range" : `expected low below high, found ${low} and ${high}`);
    return undefined;
  }
  if (value === undefined && low === undefined && high === undefined && !qualifier) return { kind: "fact" };
  blame("expected a value, or low and high, or none of them and no qualifier");
  return undefined;
}

function checkPeriod(period: PeriodEntry | undefined, blame: (field: string, reason: string) => void): void {
  if (!period) return;
  if (period.part && period.from.length !== 4) blame("part", "expected a year alone beside a part of the year");
  if ("to" in period && period.from.localeCompare(period.to) > 0 && !period.from.startsWith(period.to))
    blame("to", `expected an end not before ${period.from}, found ${period.to}`);
}

function joinPeriod(entry: PeriodEntry): Period {
  return { from: entry.from, to: "to" in entry ? entry.to : null, part: entry.part ?? null };
}

function checkBounds(
  value: Value,
  metric: DatasetFile["metrics"][number] | undefined,
  blame: (reason: string) => void,
): void {
  if (!metric) return;
  if ((metric.unit === null) !== (value.kind === "fact")) {
    blame(
      metric.unit === null ? "expected a bare fact: its metric has no unit" : `expected a number in ${metric.unit}`,
    );
    return;
  }
  const numbers = value.kind === "exact" ? [value.amount] : value.kind === "range" ? [value.low, value.high] : [];
  for (const number of numbers) {
    if (metric.min !== undefined && number < metric.min) blame(`expected at least ${metric.min}, found ${number}`);
    if (metric.max !== undefined && number > metric.max) blame(`expected at most ${metric.max}, found ${number}`);
  }
}
