import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { METRIC_IDS } from "./metric-ids";

const files: Record<string, string> = import.meta.glob<string>(
  ["../**/*.{ts,tsx}", "!../**/*.test.*", "!./metric-ids.ts"],
  { query: "?raw", import: "default", eager: true },
);
const shipped: readonly string[] = ["article.json", "record.json"].flatMap((file) =>
  JSON.parse(readFileSync(`public/data/${file}`, "utf8")).metrics.map(({ id }: { readonly id: string }) => id),
);
const texts = new Set(
  Object.values(files).flatMap((source) => [...source.matchAll(/"([^"\n]+)"/g)].map(([, text = ""]) => text)),
);

it.each(METRIC_IDS)("%s is a metric of a bundled file, and the code names it", (id) => {
  expect(shipped).toContain(id);
  expect(texts).toContain(id);
});

it("every metric that the code names is in the list", () => {
  const listed: readonly string[] = METRIC_IDS;
  expect(shipped.filter((id) => texts.has(id) && !listed.includes(id))).toEqual([]);
});

it.each(Object.entries(files))(
  "%s compares the id of a metric with none that the compiler does not know",
  (_, source) => {
    expect(source.match(/metric\.id(?: [!=]== ["`]|\.\w+\(| in )|includes\((?:\w+\.)*metric\.id\)/g) ?? []).toEqual([]);
  },
);
