import { readFileSync } from "node:fs";
import type { Dataset } from "./data/dataset";
import { parseDataset } from "./data/parse-dataset";

/** The bundled datasets, for the contract tests that may use them: every other test is on invented data. @throws when one is refused */
export function shippedDatasets(): readonly Dataset[] {
  const datasets: Dataset[] = [];
  for (const file of ["article.json", "record.json"])
    datasets.push(parseDataset(JSON.parse(readFileSync(`public/data/${file}`, "utf8")), file, datasets));
  return datasets;
}
