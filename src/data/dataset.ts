import * as v from "valibot";
import type { Check } from "./check";
import { type Catalogue, catalogueFile, datasetFile } from "./dataset-file";
import type { Bilingual, Figure, Metric, Note, Provider, Source } from "./figure";
import { join } from "./join";

/** What a file holds once it has been checked and joined. */
export interface Dataset {
  readonly id: string;
  readonly title: Bilingual;
  readonly sources: readonly Source[];
  readonly providers: readonly Provider[];
  readonly metrics: readonly Metric[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
  readonly checks: readonly Check[];
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
 * Checks a file and joins it up: after this a figure holds its provider, metric, source and notes,
 * and derived figures are computed.
 * @param earlier datasets already read: a file that extends one of them may name what stands in it.
 * @throws {BrokenFile} with every mistake listed, each with its place in the file.
 */
export function parseDataset(json: unknown, file = "dataset.json", earlier: readonly Dataset[] = []): Dataset {
  const entries = shaped(datasetFile, json, file);
  const joined = join(entries, earlier);
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
