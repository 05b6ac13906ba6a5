import { expect, it } from "vitest";

/** Colours and sizes of text stand in charts/palette.ts alone; provider colours are data. */

const files = import.meta.glob<string>(["./**/*.{ts,tsx,css}", "!./**/*.test.*", "!./charts/drawing/palette.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const COLOR =
  /(?<![\w&])#[0-9a-f]{3,8}\b(?! such)|\b(?:rgba?|hsla?|oklch|oklab)\(|:\s*(?:white|black|red|gray|grey)\b/gi;
const SIZE = /font-size:\s*(?!var\(--text-\d\)|inherit)[^;]+|fontSize=\{?["\d][^}\s]*|fontSize: *\d+/g;

it.each(Object.entries(files))("%s names no colour and no size of text of its own", (file, source) => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const allowed = file.endsWith("dataset-file.ts") ? [/^#ce6100$/] : []; // an example in a message
  const found = [...code.matchAll(COLOR), ...code.matchAll(SIZE)].map(([text]) => text);
  expect(found.filter((text) => !allowed.some((example) => example.test(text)))).toEqual([]);
});

it.each(Object.entries(files).filter(([file]) => file.endsWith(".css")))(
  "%s asks for widths in em or rem, so that arrangement follows the reader's size of text",
  (_, source) => {
    const queries = [...source.matchAll(/@(?:media|container)[^{]*/g)].map(([text]) => text);
    expect(queries.filter((query) => /\dpx/.test(query))).toEqual([]);
  },
);
