import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE, TOPICS } from "../data/figure";
import { type Nameable, readAddress, writeAddress } from "./address";
import { BASES, type Choices, HISTORIES, INITIAL_CHOICES, ROWS, SCREENS, STEPS } from "./choices";
import { AMOUNTS, ORDERS, SHAPES } from "./form";

const nameable: Nameable = {
  datasets: ["article", "record", "own"],
  providers: ["alba", "brio", "coro"],
  figures: ["a.2024", "b"],
  charts: ["bars", "lines"],
  years: { from: 2019, to: 2025 },
};

/** Providers and years do not depend on the datasets here. */
const nameableWith = () => nameable;

const some = <Value extends string>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { maxLength: values.length - 1 }), { nil: null });
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyChoices: fc.Arbitrary<Choices> = fc.record({
  screen: fc.constantFrom(...SCREENS),
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
  sources: fc.subarray(["record", "own"]).map((more) => ["article", ...more]),
  step: fc.constantFrom(...STEPS),
  basis: fc.constantFrom(...BASES),
  compare: fc.option(fc.shuffledSubarray([...nameable.providers]), { nil: null }),
  against: maybe([...nameable.providers, "none"]),
  rows: fc.constantFrom(...ROWS),
  history: fc.constantFrom(...HISTORIES),
  currency: fc.constantFrom("usd", "krw"),
  fx: fc.option(
    fc.integer({ min: 1_000_000, max: 100_000_000 }).map((parts) => parts / 10_000),
    { nil: null },
  ),
  chart: maybe(nameable.charts),
  form: fc.option(
    fc.record({
      shape: fc.constantFrom(...SHAPES),
      amounts: fc.constantFrom(...AMOUNTS),
      order: fc.constantFrom(...ORDERS),
    }),
    { nil: null },
  ),
  figure: maybe(nameable.figures),
  embed: maybe(nameable.charts),
  lang: maybe(["ko", "en"]),
  theme: maybe(["light", "dark"]),
});

it("reads back every view it writes", () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      expect(readAddress(writeAddress(choices, nameable), nameableWith)).toEqual({ choices, ignored: [] });
    }),
    { numRuns: 5000 },
  );
});

it("survives any string, and what it opens can be written and read again", () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(INITIAL_CHOICES)), fc.string());
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "alba",
      "alba,nobody",
      "2024",
      "2024-1",
      "2030-2019",
      "none",
      "0x10",
      "1e3",
      "%",
      "null",
      "line.share.pie",
    ),
  );
  const search = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.tuple(name, value)).map((pairs) => `?${pairs.map((pair) => pair.join("=")).join("&")}`),
  );
  fc.assert(
    fc.property(search, (text) => {
      const { choices } = readAddress(text, nameableWith);
      expect(readAddress(writeAddress(choices, nameable), nameableWith)).toEqual({ choices, ignored: [] });
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
    ["?sources=article,rumours", "sources", "rumours"],
    ["?sources=rumours", "sources", "rumours"],
    ["?chart=pie", "chart", "pie"],
    ["?provider=alba", "provider", "alba"],
    ["?compare=nobody", "compare", "nobody"],
    ["?against=nobody", "against", "nobody"],
    ["?rows=few", "rows", "few"],
    ["?form=pie", "form", "pie"],
    ["?form=bars.pie.name", "form", "pie"],
    ["?form=line.dots", "form", "dots"],
    ["?lang=en&lang=ko", "lang", "ko"],
  ])("%s names what was left out", (search, parameter, value) => {
    expect(readAddress(search, nameableWith).ignored).toEqual([{ parameter, value }]);
  });

  it("opens the nearest valid view", () => {
    expect(readAddress("?providers=alba,nobody&years=2023-2031", nameableWith).choices).toEqual({
      ...INITIAL_CHOICES,
      providers: ["alba"],
      years: { from: 2023, to: 2025 },
    });
  });

  it("compares four at most, and keeps their order", () => {
    const many: Nameable = { ...nameable, providers: ["a", "b", "c", "d", "e"] };
    const { choices, ignored } = readAddress("?compare=e,d,e,c,b,a", () => many);
    expect(choices.compare).toEqual(["e", "d", "c", "b"]);
    expect(ignored).toEqual([{ parameter: "compare", value: "a" }]);
  });

  it("compares none where none is named", () => {
    expect(readAddress("?compare=none", nameableWith).choices.compare).toEqual([]);
  });

  it("takes the parts of a form in any order, and those that are missing as they usually are", () => {
    const formOf = (text: string) => readAddress(`?form=${text}`, nameableWith).choices.form;
    expect(formOf("name.share.dots")).toEqual({ shape: "dots", amounts: "share", order: "name" });
    expect(formOf("indexed")).toEqual({ shape: "bars", amounts: "indexed", order: "value" });
    expect(formOf("line")).toEqual({ shape: "line", amounts: "absolute", order: "value" });
  });

  it("keeps the article on the page whatever sources are named", () => {
    expect(readAddress("?sources=own,record", nameableWith).choices.sources).toEqual(["article", "record", "own"]);
  });

  it("offers providers and years by the datasets it names", () => {
    const byRecord = (sources: readonly string[]): Nameable =>
      sources.includes("record") ? { ...nameable, providers: [...nameable.providers, "dova"] } : nameable;
    expect(readAddress("?providers=dova&sources=article,record", byRecord).choices.providers).toEqual(["dova"]);
    expect(readAddress("?providers=dova", byRecord).ignored).toEqual([{ parameter: "providers", value: "dova" }]);
  });

  it.each([
    "utm_source=mail",
    "fbclid=1",
    "msclkid=1",
    "igsh=1",
    "mc_cid=1",
    "_gl=1*1",
    "srsltid=1",
    "li_fat_id=1",
    "NaPm=ct%3D1",
    "from=kakaotalk",
    "_x_tr_sl=ko",
    "colour=red",
  ])("passes over what others hang on links: %s", (foreign) => {
    expect(readAddress(`?${foreign}`, nameableWith)).toEqual({ choices: INITIAL_CHOICES, ignored: [] });
  });

  it.each([
    ["?providers=alba,brio.", "?providers=alba,brio"],
    ["?providers=alba,brio)", "?providers=alba,brio"],
    ["?providers=alba,brio。", "?providers=alba,brio"],
    ["?providers=alba%252Cbrio", "?providers=alba,brio"],
    ["?providers=alba&providers=brio", "?providers=alba,brio"],
    ["?years=2024-2025)", "?years=2024-2025"],
    ["?years=2024–2025", "?years=2024-2025"],
    ["?lang=ko-KR", "?lang=ko"],
    ["?lang=EN_us", "?lang=en"],
    ["?sources=article&sources=record", "?sources=article,record"],
  ])("%s, as it was handed on, is read as %s", (handedOn, meant) => {
    const read = readAddress(handedOn, nameableWith);
    expect(read).toEqual(readAddress(meant, nameableWith));
    expect(read.ignored).toEqual([]);
  });
});
