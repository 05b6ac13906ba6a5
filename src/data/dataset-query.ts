import { queryOptions } from "@tanstack/react-query";
import type { Dataset } from "./dataset";
import { fetchJson, MissingFile } from "./fetch-file";
import { BrokenFile } from "./mistake";
import { parseCatalogue, parseDataset } from "./parse-dataset";

const HOW = {
  staleTime: Number.POSITIVE_INFINITY, // the files cannot change under an open page
  /** Broken files would stay broken, and who has waited long is told. */
  retry: (failures: number, error: Error) =>
    failures < 2 && !(error instanceof BrokenFile) && !(error instanceof MissingFile && error.because === "stalled"),
  retryDelay: 400,
  networkMode: "always", // a try while offline fails at once and says so, instead of waiting without a word
  refetchOnReconnect: true,
} as const;

const catalogueQuery = queryOptions({
  ...HOW,
  retry: false, // those who need it do
  queryKey: ["catalogue"],
  queryFn: async ({ signal }) => parseCatalogue(await fetchJson("index.json", signal)).datasets.map(({ file }) => file),
});

/** The first dataset of the catalogue, the article's: without it there is no page. */
export const articleQuery = queryOptions({
  ...HOW,
  queryKey: ["article"],
  queryFn: async ({ client, signal }): Promise<Dataset> => {
    const [file = ""] = await client.fetchQuery(catalogueQuery);
    return parseDataset(await fetchJson(file, signal), file);
  },
});

/**
 * Every other dataset, in the order of the catalogue: the page can do without.
 * @param tries how often the reader asked for them again
 */
export function othersQuery(tries: number) {
  return queryOptions({
    ...HOW,
    queryKey: ["others", tries],
    queryFn: async ({ client, signal }): Promise<readonly Dataset[]> => {
      const [, ...files] = await client.fetchQuery(catalogueQuery);
      const found = await Promise.all(files.map(async (file) => ({ file, json: await fetchJson(file, signal) })));
      const article = await client.fetchQuery({ ...articleQuery, retry: false });
      const datasets = [article];
      for (const { file, json } of found) datasets.push(parseDataset(json, file, datasets));
      return datasets.slice(1);
    },
  });
}
