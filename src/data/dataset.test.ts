import fc from "fast-check";
import { describe, expect, it } from "vitest";
import shipped from "../../public/data/article.json" with { type: "json" };
import { sourcesOf, statedUnder } from "./figure";
import { BrokenFile } from "./mistake";
import { parseDataset, parseJson } from "./parse-dataset";

/** A small invented file, sound until a test breaks it. */
function sound() {
  const name = { ko: "이름", en: "Name" };
  const stated = (id: string, value: number) => ({
    id,
    about: { provider: "alba" },
    metric: "price",
    value,
    evidence: "reported",
    period: { from: "2024", to: "2024" },
    source: "press",
    locator: { section: 0, paragraph: 1 },
    paraphrase: name,
  });
  return {
    id: "sample",
    title: name,
    sources: [
      {
        id: "press",
        title: name,
        publisher: name,
        url: "https://example.org/a",
        date: { value: "2025-05", inferred: true },
        grade: "press",
        sections: [name],
      },
      { id: "other", title: name, publisher: name, url: null, date: null, grade: "estimate", sections: [name] },
      { id: "third", title: name, publisher: name, url: null, date: null, grade: "filing", sections: [name] },
    ],
    speakers: [],
    exchangeRate: { wonPerDollar: 1300, date: "2025-01-02", source: name },
    providers: [
      { id: "alba", name, color: { light: "#112233", dark: "#aabbcc" } },
      { id: "brio", name, color: { light: "#332211", dark: "#ccbbaa" } },
    ],
    metrics: [
      { id: "price", topic: "capex", unit: "USD", name, min: 0, accounting: "cash" },
      { id: "open", topic: "capex", unit: "USD", name },
      { id: "share", topic: "capex", unit: "percent", name, min: 0, max: 100 },
      { id: "remark", topic: "capex", unit: null, name },
    ],
    figures: [
      stated("a", 30),
      { ...stated("b", 10), about: { provider: "brio" } },
      {
        id: "a-of-both",
        about: { provider: "alba" },
        metric: "share",
        derivation: { operation: "ratio", inputs: ["a", "b"] },
        paraphrase: name,
      },
      { ...stated("a-again", 30), source: "other", evidence: "estimated" },
      { ...stated("a-repeated", 30), source: "third", sameAs: "a" },
      { ...stated("stake", 5), about: { provider: "alba", counterparty: "brio" } },
    ],
    notes: [
      {
        id: "n",
        figures: ["a"],
        severity: "minor",
        kind: "imprecise",
        short: name,
        says: name,
        record: name,
        sources: ["press"],
      },
    ],
    checks: [{ figure: "a", against: ["a-again"], verdict: "confirmed", reason: name }],
  };
}

type Path = readonly (string | number)[];
/** The sound file with one place changed; `undefined` takes the place away. */
function broken(path: Path, value: unknown): unknown {
  const file = JSON.parse(JSON.stringify(sound()));
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce((node, key) => node[key], file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return file;
}

function mistakesIn(json: unknown): string {
  try {
    parseDataset(json);
  } catch (error) {
    if (error instanceof BrokenFile) return error.message;
    throw error;
  }
  return "";
}

const BREAKAGES: readonly [string, Path, unknown, RegExp][] = [
  ["a number written as text", ["figures", 0, "value"], "30", /figures\[0\]\.value: expected number/],
  ["an unknown key", ["figures", 0, "valeu"], 3, /figures\[0\]\.valeu: expected no such field/],
  ["an unknown key at the top", ["figurs"], [], /figurs: expected no such field/],
  ["an unknown provider", ["figures", 0, "about", "provider"], "nobody", /figures\[0\]\.about\.provider: .*"nobody"/],
  [
    "an unknown counterparty",
    ["figures", 0, "about"],
    { provider: "alba", counterparty: "nobody" },
    /about\.counterparty/,
  ],
  ["an unknown one of several", ["figures", 0, "about"], { together: ["alba", "nobody"] }, /about\.together\[1\]/],
  ["a company of one", ["figures", 0, "about"], { together: ["alba"] }, /figures\[0\]\.about/],
  ["an unknown metric", ["figures", 0, "metric"], "weight", /figures\[0\]\.metric: .*"weight"/],
  ["an unknown source", ["figures", 0, "source"], "rumour", /figures\[0\]\.source: .*"rumour"/],
  ["an unknown speaker", ["figures", 0, "attributedTo"], "nobody", /figures\[0\]\.attributedTo/],
  ["a figure twice", ["figures", 1, "id"], "a", /figures\[1\]\.id: .*"a" again/],
  ["a provider twice", ["providers", 1, "id"], "alba", /providers\[1\]\.id/],
  [
    "a stake older than its company",
    ["providers", 1, "founded"],
    2025,
    /figures\[5\]\.period\.from: expected a date from 2025/,
  ],
  ["an id with a blank", ["figures", 0, "id"], "A b", /figures\[0\]\.id: .*lower case/],
  ["a derivation from itself", ["figures", 2, "derivation", "inputs"], ["a-of-both", "b"], /inputs\[0\]: .*further up/],
  [
    "a derivation from further down",
    ["figures", 0],
    { ...(sound().figures[2] ?? {}), id: "early" },
    /figures\[0\]\.derivation\.inputs/,
  ],
  ["a derivation from too few", ["figures", 2, "derivation", "inputs"], ["a"], /expected two inputs/],
  ["an unknown operation", ["figures", 2, "derivation", "operation"], "root", /derivation\.operation/],
  ["a derivation through zero", ["figures", 1, "value"], 0, /figures\[2\]: .*finite/],
  ["a typed number on a derived figure", ["figures", 2, "value"], 3, /figures\[2\]\.value: expected no such field/],
  [
    "a range upside down",
    ["figures", 0],
    { ...sound().figures[0], value: undefined, low: 9, high: 4 },
    /low below high/,
  ],
  ["half a range", ["figures", 0], { ...sound().figures[0], value: undefined, low: 9 }, /low and high/],
  ["a value beyond its bounds", ["figures", 0], { ...sound().figures[0], low: 1, high: 2 }, /from low to high/],
  [
    "a qualifier beside bounds",
    ["figures", 0],
    { ...sound().figures[0], low: 1, high: 99, qualifier: "about" },
    /no qualifier/,
  ],
  ["a figure without a source", ["figures", 0, "source"], undefined, /figures\[0\]\.source/],
  ["a further source nobody knows", ["figures", 0, "alsoIn"], ["rumour"], /figures\[0\]\.alsoIn\[0\]/],
  ["two figures in one slot", ["figures", 1], { ...sound().figures[0], id: "c", value: 31 }, /figures\[1\]: .*"a"/],
  ["an estimate marked reported", ["figures", 3, "evidence"], "reported", /figures\[3\]\.evidence: expected estimated/],
  [
    "a number with its bounds marked reported",
    ["figures", 0],
    { ...sound().figures[0], low: 1, high: 99 },
    /figures\[0\]\.evidence: expected estimated/,
  ],
  [
    "a plan stated after its outcome",
    ["figures", 0],
    { ...sound().figures[0], evidence: "planned", stated: "2025-02-06" },
    /figures\[0\]\.stated: expected a date not after 2024.*2025-02-06/,
  ],
  [
    "a forecast stated after its outcome",
    ["figures", 0],
    { ...sound().figures[0], evidence: "forecast", stated: "2025" },
    /figures\[0\]\.stated/,
  ],
  ["a row that repeats nothing", ["figures", 4, "sameAs"], "z", /figures\[4\]\.sameAs: .*stated figure.*"z"/],
  ["a row that repeats a derived figure", ["figures", 4, "sameAs"], "a-of-both", /figures\[4\]\.sameAs/],
  ["a row that repeats itself", ["figures", 4, "sameAs"], "a-repeated", /figures\[4\]\.sameAs/],
  [
    "a repetition with another value",
    ["figures", 4, "value"],
    31,
    /figures\[4\]\.sameAs: .*value of "a", 30, found 31/,
  ],
  [
    "a repetition of another period",
    ["figures", 4, "period"],
    { from: "2023", to: "2023" },
    /figures\[4\]\.sameAs: .*period of "a"/,
  ],
  [
    "a repetition about another company",
    ["figures", 4, "about"],
    { provider: "brio" },
    /figures\[4\]\.sameAs: .*about of "a"/,
  ],
  [
    "a series on two bases under one metric",
    ["figures"],
    [
      { ...sound().figures[0], id: "early", metric: "open", accounting: "cash-net" },
      { ...sound().figures[0], id: "late", metric: "open", period: { from: "2025", to: "2025" }, accounting: "cash" },
    ],
    /figures\[1\]\.accounting: expected cash-net as "early" of the same series, found cash/,
  ],
  [
    "a figure on another basis than its metric",
    ["figures", 0, "accounting"],
    "with-leases",
    /figures\[0\]\.accounting: expected cash as all of "price", found with-leases/,
  ],
  ["an earliest date after the latest", ["sources", 0, "date", "until"], "2025-04", /sources\[0\]\.date\.until/],
  ["a meaning for one verdict alone", ["verdicts"], { confirmed: sound().title }, /verdicts\.partly/],
  ["a file kept until no day", ["asOf"], { date: "2026-02-30" }, /asOf\.date: .*exists/],
  ["a grade nobody knows", ["sources", 0, "grade"], "hearsay", /sources\[0\]\.grade/],
  ["a fiscal year of another kind", ["figures", 0, "period", "fiscal"], "2025", /figures\[0\]\.period/],
  ["a note on a figure that is not there", ["notes", 0, "figures"], ["z"], /notes\[0\]\.figures\[0\]: .*"z"/],
  ["a note on nothing", ["notes", 0, "figures"], [], /notes\[0\]\.figures/],
  ["a note without a source", ["notes", 0, "sources"], [], /notes\[0\]\.sources/],
  ["a note from a source nobody knows", ["notes", 0, "sources"], ["rumour"], /notes\[0\]\.sources\[0\]/],
  ["a note twice", ["notes", 1], sound().notes[0], /notes\[1\]\.id/],
  ["a note of no severity", ["notes", 0, "severity"], "grave", /notes\[0\]\.severity/],
  ["a verdict on nothing", ["checks", 0, "figure"], "z", /checks\[0\]\.figure: .*"z"/],
  ["a verdict against nothing known", ["checks", 0, "against"], ["z"], /checks\[0\]\.against\[0\]/],
  ["two verdicts on one figure", ["checks", 1], sound().checks[0], /checks\[1\]\.figure: .*one verdict/],
  ["a confirmation of numbers apart", ["checks", 0, "against"], ["b"], /checks\[0\]: .*agree.*200\.0 %/],
  [
    "a contradiction of numbers that agree",
    ["checks", 0],
    { ...sound().checks[0], verdict: "contradicted", because: "number" },
    /checks\[0\]: .*apart/,
  ],
  [
    "a contradiction without a cause",
    ["checks", 0],
    { ...sound().checks[0], verdict: "contradicted" },
    /checks\[0\]: .*cause/,
  ],
  [
    "a contradiction of dates that agree",
    ["checks", 0],
    { ...sound().checks[0], verdict: "contradicted", because: "date" },
    /checks\[0\]: .*2024 twice/,
  ],
  ["a find under not-found", ["checks", 0, "verdict"], "not-found", /checks\[0\]: .*no counterpart/],
  ["a verdict on no evidence", ["checks", 0, "against"], [], /checks\[0\]: .*counterpart/],
  ["a base nobody has read", ["extends"], "nothing", /extends: .*"nothing"/],
  ["no exchange rate and no base", ["exchangeRate"], undefined, /exchangeRate: .*extend/],
  ["a number missing", ["figures", 0, "value"], undefined, /expected a number in USD/],
  ["a number on a bare fact", ["figures", 0, "metric"], "remark", /bare fact/],
  ["an impossible date", ["figures", 0, "period", "from"], "2024-02-30", /figures\[0\]\.period/],
  ["a month that is none", ["exchangeRate", "date"], "2024-13-01", /exchangeRate\.date: .*exists/],
  ["an end before the beginning", ["figures", 0, "period"], { from: "2025", to: "2024" }, /period\.to/],
  [
    "an end and an open end",
    ["figures", 0, "period"],
    { from: "2024", to: "2025", open: true },
    /figures\[0\]\.period/,
  ],
  ["a percent over its bound", ["figures", 0, "value"], 9000, /figures\[2\]: expected at most 100/],
  ["a number under its bound", ["figures", 0, "value"], -1, /figures\[0\]: expected at least 0/],
  ["a huge number", ["figures", 0, "value"], 1e18, /figures\[0\]\.value: .*at most/],
  ["an infinite number", ["figures", 0, "value"], Number.POSITIVE_INFINITY, /figures\[0\]\.value/],
  ["not a number", ["figures", 0, "value"], Number.NaN, /figures\[0\]\.value/],
  ["a language missing", ["figures", 0, "paraphrase", "en"], undefined, /paraphrase\.en/],
  ["an empty text", ["figures", 0, "paraphrase", "ko"], "  ", /paraphrase\.ko: .*not empty/],
  ["markup in a text", ["figures", 0, "paraphrase", "en"], "<b>x</b>", /paraphrase\.en: .*markup/],
  ["a colour by name", ["providers", 0, "color", "light"], "red", /providers\[0\]\.color\.light/],
  ["an address that runs", ["sources", 0, "url"], "javascript:alert(1)", /sources\[0\]\.url/],
  ["evidence nobody knows", ["figures", 0, "evidence"], "sure", /figures\[0\]\.evidence/],
  ["a stated figure that calls itself derived", ["figures", 0, "evidence"], "derived", /figures\[0\]\.evidence/],
  ["a locator missing", ["figures", 0, "locator"], undefined, /figures\[0\]\.locator/],
  ["a section the source has not", ["figures", 0, "locator", "section"], 7, /locator\.section/],
  ["no figures", ["figures"], [], /figures: .*one figure or more/],
  ["a list where a figure should be", ["figures", 0], [], /figures\[0\]/],
  ["a count of nothing", ["metrics", 0, "unit"], "count", /metrics\[0\]\.counted/],
  ["an exchange rate of nothing", ["exchangeRate", "wonPerDollar"], 1, /exchangeRate\.wonPerDollar/],
];

it.each(BREAKAGES)("refuses %s, naming the place", (_, path, value, expected) => {
  expect(mistakesIn(broken(path, value))).toMatch(expected);
});

it.each([
  ["an empty file", "", /empty file/],
  ["a page of HTML", "<!doctype html><p>Not found", /HTML/],
  ["NaN", '{"value": NaN}', /expected JSON/],
  ["half a file", '{"id": "art', /expected JSON/],
])("refuses %s", (_, text, expected) => {
  expect(() => parseJson(text, "a.json")).toThrow(expected);
});

it.each([[null], [3], ["text"], [[]]])("refuses %j in place of a file", (json) => {
  expect(() => parseDataset(json)).toThrow(BrokenFile);
});

/** Every place of the sound file, from its fields down to the last text and number. */
function placesIn(node: unknown, path: Path = []): readonly Path[] {
  const inside = typeof node === "object" && node !== null ? Object.entries(node) : [];
  return [path, ...inside.flatMap(([key, item]) => placesIn(item, [...path, Array.isArray(node) ? Number(key) : key]))];
}

it("stops at lists longer than anyone would check, and says which", () => {
  const { figures } = sound();
  const many = Array.from({ length: 80_000 }, () => figures[0]);
  expect(mistakesIn({ ...sound(), figures: many })).toBe(
    "dataset.json\nfigures: expected at most 50000 entries, found 80000",
  );
});

it("reads or refuses a file with anything in any place, and never breaks or lets through what a page cannot draw", () => {
  const places = placesIn(sound()).slice(1);
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.constantFrom("a", "b", "press", "price", "brio"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (place, value) => {
      const file = broken(place, value);
      if (mistakesIn(file) !== "") return;
      for (const figure of parseDataset(file).figures) {
        expect(statedUnder(figure)).not.toHaveLength(0);
        const numbers = Object.values(figure.value).filter((part) => typeof part === "number");
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
    }),
  );
});

it("reads a sound file", () => {
  const { figures, notes, checks } = parseDataset(sound());
  expect(figures[0]?.notes).toEqual(notes);
  expect(checks[0]?.against[0]).toBe(figures[3]);
});

it("takes a row that repeats a figure as one more source of it, not as a figure", () => {
  const { figures } = parseDataset(sound());
  const [first] = figures;
  expect(figures.map(({ id }) => id)).not.toContain("a-repeated");
  expect(first?.basis.kind === "stated" && first.basis.alsoIn.map(({ id }) => id)).toEqual(["third"]);
});

it("has a figure on the basis of its metric, or on its own where the metric leaves it open", () => {
  const [first] = sound().figures;
  const own = { ...first, id: "own", metric: "open", accounting: "cash-net" };
  const { figures } = parseDataset({ ...sound(), figures: [...sound().figures, own] });
  expect(figures.map(({ accounting }) => accounting)).toEqual(["cash", "cash", null, "cash", "cash", "cash-net"]);
});

it("lets a file name what stands in the one it extends, and take no id of it again", () => {
  const base = parseDataset(sound());
  const [first] = sound().figures;
  const more = {
    ...sound(),
    id: "more",
    extends: "sample",
    sources: [],
    providers: [],
    metrics: [],
    notes: [],
    checks: [],
  };
  const { figures, exchangeRate } = parseDataset({ ...more, figures: [{ ...first, id: "d" }] }, "more.json", [base]);
  expect(figures[0]?.metric).toBe(base.metrics[0]);
  expect(exchangeRate.wonPerDollar).toBe(1300);
  expect(() => parseDataset({ ...more, figures: [first] }, "more.json", [base])).toThrow(/figures\[0\]\.id.*"a" again/);
});

it("lists every mistake, not the first alone", () => {
  const file = sound();
  const [figure] = file.figures;
  expect(
    mistakesIn({
      ...file,
      notes: [],
      checks: [],
      figures: [
        { ...figure, metric: "x" },
        { ...figure, about: { provider: "y" } },
      ],
    }).split("\n"),
  ).toHaveLength(4);
});

describe("the shipped article", () => {
  const { figures } = parseDataset(shipped);
  it.each(figures)("$id rests on a stated figure of the article", (figure) => {
    expect(statedUnder(figure)).not.toHaveLength(0);
    expect(sourcesOf(figure).map(({ id }) => id)).toEqual(["kmjournal-1718"]);
  });
});
