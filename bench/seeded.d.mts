import type { DatasetFile } from "../src/data/dataset-file.ts";

/** Figures of up to 60 providers in up to 20 years by 30 metrics: the same for the same number. */
export function seeded(article: unknown, count: number, seed?: number): DatasetFile;
