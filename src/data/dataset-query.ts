import { queryOptions } from "@tanstack/react-query";
import type { Dataset } from "./dataset";
import { BrokenFile } from "./mistake";
import { parseCatalogue, parseDataset, parseJson } from "./parse-dataset";

/** A file that did not arrive. `status` is the HTTP status, null when there was no answer at all. */
export class MissingFile extends Error {
  readonly file: string;
  readonly status: number | null;
  constructor(file: string, status: number | null) {
    super(`${file}: ${status ?? "no answer"}`);
    this.name = "MissingFile";
    this.file = file;
    this.status = status;
  }
}

/**
 * Every bundled dataset, in the order of the catalogue. Broken files are not asked for again: they would stay broken.
 */
export const datasetsQuery = queryOptions({
  queryKey: ["datasets"],
  queryFn: async ({ signal }): Promise<readonly Dataset[]> => {
    const { datasets } = parseCatalogue(await fetchJson("index.json", signal));
    const files = await Promise.all(datasets.map(async ({ file }) => ({ file, json: await fetchJson(file, signal) })));
    const parsed: Dataset[] = [];
    for (const { file, json } of files) parsed.push(parseDataset(json, file, parsed));
    return parsed;
  },
  staleTime: Number.POSITIVE_INFINITY, // the files cannot change under an open page
  retry: (failures, error) => failures < 2 && !(error instanceof BrokenFile),
  retryDelay: 400,
  networkMode: "always", // a try while offline fails at once and says so, instead of waiting without a word
  refetchOnReconnect: true,
});

async function fetchJson(file: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${import.meta.env.BASE_URL}data/${file}`, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new MissingFile(file, null);
  });
  if (!response.ok) throw new MissingFile(file, response.status);
  return parseJson(await response.text(), file);
}
