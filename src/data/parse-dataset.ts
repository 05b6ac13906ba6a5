import * as v from "valibot";
import type { Dataset } from "./dataset";
import { type Catalogue, catalogueFile, datasetFile } from "./dataset-file";
import { join } from "./join/join";
import { BrokenFile, type Mistake, placeAt } from "./mistake";

/** A list in a file has no more entries than these: checking far more would keep the page from answering. */
const MOST_ENTRIES = 50_000;

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
  const { dataset, mistakes } = join(entries, earlier);
  if (mistakes.length > 0) throw new BrokenFile(file, mistakes);
  return dataset;
}

function shaped<Schema extends v.GenericSchema>(schema: Schema, json: unknown, file: string): v.InferOutput<Schema> {
  const long = tooLong(json);
  if (long.length > 0) throw new BrokenFile(file, long);
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new BrokenFile(
    file,
    result.issues.map((issue) => ({ place: placeOf(issue), reason: reasonOf(issue) })),
  );
}

function tooLong(json: unknown): readonly Mistake[] {
  return Object.entries(json ?? {}).flatMap(([place, list]) =>
    Array.isArray(list) && list.length > MOST_ENTRIES
      ? [{ place, reason: `expected at most ${MOST_ENTRIES} entries, found ${list.length}` }]
      : [],
  );
}

function placeOf({ path }: v.BaseIssue<unknown>): string {
  return placeAt((path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key))));
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
