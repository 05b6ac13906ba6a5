import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE, TOPICS } from "../data/figure";
import { type Nameable, readAddress, writeAddress } from "./address";
import { type Choices, INITIAL_CHOICES } from "./choices";

const nameable: Nameable = {
  providers: ["alba", "brio", "coro"],
  figures: ["a.2024", "b"],
  charts: ["bars", "lines"],
  years: { from: 2019, to: 2025 },
};

const some = <Value extends string>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { maxLength: values.length - 1 }), { nil: null });
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyChoices: fc.Arbitrary<Choices> = fc.record({
  view: fc.constantFrom("dashboard", "compare", "data"),
  providers: some(nameable.providers),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 2019, max: 2025 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
      .filter(({ from, to }) => from > 2019 || to < 2025),
    { nil: null },
  ),
  topics: some(TOPICS),
  evidence: some(EVIDENCE),
  currency: fc.constantFrom("usd", "krw"),
  fx: fc.option(
    fc.integer({ min: 1000, max: 100_000 }).map((tenths) => tenths / 10),
    { nil: null },
  ),
  chart: maybe(nameable.charts),
  figure: maybe(nameable.figures),
  lang: maybe(["ko", "en"]),
  theme: maybe(["light", "dark"]),
});

it("reads back every view it writes", () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      expect(readAddress(writeAddress(choices, nameable), nameable)).toEqual({ choices, ignored: [] });
    }),
    { numRuns: 5000 },
  );
});

it("survives any string, and what it opens can be written and read again", () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(INITIAL_CHOICES)), fc.string());
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("alba", "alba,nobody", "2024", "2024-1", "2030-2019", "none", "0x10", "1e3", "%", "null"),
  );
  const search = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.tuple(name, value)).map((pairs) => `?${pairs.map((pair) => pair.join("=")).join("&")}`),
  );
  fc.assert(
    fc.property(search, (text) => {
      const { choices } = readAddress(text, nameable);
      expect(readAddress(writeAddress(choices, nameable), nameable)).toEqual({ choices, ignored: [] });
    }),
    { numRuns: 5000 },
  );
});

it("leaves every default out", () => {
  expect(writeAddress(INITIAL_CHOICES, nameable)).toBe("");
});

describe("a link that cannot be read whole", () => {
  it.each([
    ["?years=abc", "years", "abc"],
    ["?providers=alba,nobody", "providers", "nobody"],
    ["?providers=nobody", "providers", "nobody"],
    ["?years=2023-2031", "years", "2023-2031"],
    ["?fx=5", "fx", "5"],
    ["?view=attic", "view", "attic"],
    ["?chart=pie", "chart", "pie"],
    ["?colour=red", "colour", "red"],
    ["?lang=en&lang=ko", "lang", "ko"],
  ])("%s names what was left out", (search, parameter, value) => {
    expect(readAddress(search, nameable).ignored).toEqual([{ parameter, value }]);
  });

  it("opens the nearest valid view", () => {
    expect(readAddress("?providers=alba,nobody&years=2023-2031", nameable).choices).toEqual({
      ...INITIAL_CHOICES,
      providers: ["alba"],
      years: { from: 2023, to: 2025 },
    });
  });

  it("passes over what mail programs hang on links", () => {
    expect(readAddress("?utm_source=mail", nameable)).toEqual({ choices: INITIAL_CHOICES, ignored: [] });
  });
});
