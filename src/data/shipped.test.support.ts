import { readFileSync } from "node:fs";
import type { Dataset } from "./dataset";
import { parseDataset } from "./parse-dataset";

/** The bundled files, for contract tests: every other test is on invented data. */
export const SHIPPED_FILES = ["article.json", "record.json"] as const;

/** The JSON of a bundled file, as a reader of its own would have it. */
export function shippedJson(file: string): unknown {
  return JSON.parse(readFileSync(`public/data/${file}`, "utf8"));
}

/** Parsed and joined, in the order of the catalogue. @throws {BrokenFile} when one is refused */
export function shippedDatasets(): readonly Dataset[] {
  const datasets: Dataset[] = [];
  for (const file of SHIPPED_FILES) datasets.push(parseDataset(shippedJson(file), file, datasets));
  return datasets;
}
