import papaparse from "papaparse";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../data/dataset";
import { parseDataset } from "../data/parse-dataset";
import { wordsIn } from "../language/words";
import { COLUMNS, csvOf, figureTable, harmless, htmlOf, jsonOf, sourceTable, tsvOf } from "./table-file";
import { workbookOf } from "./workbook";

/** A small invented file with everything a cell can hold: quotes, commas, formulas, ranges, bounds and verdicts. */
const name = { ko: "이름", en: "Name" };
const source = { id: "press", title: name, publisher: name, url: null, date: null, grade: "press", sections: [name] };
const stated = { source: "press", locator: { section: 0, paragraph: 2 }, evidence: "reported" };
const dataset: Dataset = parseDataset({
  id: "sample",
  title: name,
  sources: [source],
  speakers: [{ id: "she", name: { ko: "그", en: "She" } }],
  exchangeRate: { wonPerDollar: 1300, date: "2025-01-02", source: name },
  providers: [{ id: "alba", name, color: { light: "#112233", dark: "#aabbcc" } }],
  metrics: [{ id: "price", topic: "capex", unit: "USD", name }],
  figures: [
    {
      id: "a",
      about: { provider: "alba" },
      metric: "price",
      value: 30,
      period: { from: "2024", to: "2024-03" },
      ...stated,
      attributedTo: "she",
      paraphrase: { ko: "글", en: '=Says “this”, "that"' },
    },
    { id: "b", about: { market: true }, metric: "price", low: 1.5, high: 2, ...stated, paraphrase: name },
    {
      id: "c",
      period: { from: "2025", open: true },
      about: { market: true },
      metric: "price",
      value: 5,
      low: 4,
      high: 6,
      ...stated,
      evidence: "estimated",
      locator: { at: "table 3" },
      paraphrase: name,
    },
    {
      id: "d",
      about: { provider: "alba" },
      metric: "price",
      derivation: { operation: "difference", inputs: ["a", "c"] },
      paraphrase: name,
    },
  ],
  notes: [
    {
      id: "e1",
      figures: ["b"],
      severity: "minor",
      kind: "imprecise",
      short: name,
      says: name,
      record: { ko: "다르다", en: "Differs" },
      sources: ["press"],
    },
  ],
  checks: [{ figure: "a", against: ["a"], verdict: "confirmed", reason: name }],
});
const checks = new Map(dataset.checks.map((check) => [check.figure.id, check]));
const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });

const table = figureTable(dataset.figures, checks, words);

describe("a table of figures", () => {
  it("is written cell by cell as the contract says", () => {
    expect(csvOf(table).split("\r\n")).toEqual([
      `\ufeff${COLUMNS.join(",")}`,
      `a,alba,,capex,price,30,,,USD,2024,2024-03-31,reported,press,§0.2,"'=Says “this”, ""that""",She,,confirmed,,Name,Name`,
      "b,market,,capex,price,,1.5,2,USD,,,reported,press,§0.2,Name,,E1: Differs,,,Whole market,Name",
      "c,market,,capex,price,5,4,6,USD,2025,,estimated,press,table 3,Name,,,,,Whole market,Name",
      'd,alba,,capex,price,25,,,USD,,,derived,press,"difference(a, c)",Name,,,,,Name,Name',
      "",
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\tx", "\n=1", "'=1", "''@x", "＝1+1", "＋1", "－1", "＠sum"])(
    "keeps a spreadsheet from running %j",
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it("names every source once, with how many figures rest on it", () => {
    const [head, ...rows] = sourceTable(dataset.figures, words);
    expect(head?.[0]).toBe("id");
    expect(rows).toEqual([["press", "Name", "Name", null, null, null, "press", null, 4]]);
  });

  it("leaves as HTML that keeps characters of HTML as text", () => {
    const html = htmlOf([["a<b"], ['"x" & y'], ["=1"]], "<i>");
    expect(html.replaceAll(/ (?:x|sd|data|xmlns)[\w:-]+(?:="[^"]*")?/g, "")).toBe(
      "<table><caption>&lt;i&gt;</caption><thead><tr><th>a&lt;b</th></tr></thead>" +
        "<tbody><tr><td>&quot;x&quot; &amp; y</td></tr><tr><td>'=1</td></tr></tbody></table>",
    );
  });

  /** All that a reader's own data can bring, also what the reader of files refuses. */
  const NASTY = [
    'a "quoted" one, with a comma',
    "two\nlines",
    "\u200fשלום\u200e",
    "emoji 👩‍💻",
    "</svg><script>alert(1)</script>",
    "]]> &amp;",
    "=HYPERLINK(1)",
    "뷁",
  ];
  const nasty = [["name"], ...NASTY.map((text) => [text])];
  const unharmed = (text: string): string => text.replace(/^'=/, "=");

  it("comes back equal from CSV", () => {
    const { data } = papaparse.parse<string[]>(csvOf(nasty).slice(1), { skipEmptyLines: true });
    expect(data.slice(1).map(([text = ""]) => unharmed(text))).toEqual(NASTY);
  });

  it("comes back equal from XLSX, formulas as text", async () => {
    const book = await workbookOf([{ name: "figures", table: nasty }]);
    const rows = await readSheet(Buffer.from(await book.arrayBuffer()), "figures");
    expect(rows.slice(1).map(([text]) => text)).toEqual(NASTY);
  });

  it("comes back equal from JSON, and from HTML once its characters are read", () => {
    const read = JSON.parse(jsonOf({ id: "x", title: "t", address: "", language: "en" }, nasty));
    expect(read.figures.map(({ name }: { name: string }) => name)).toEqual(NASTY);
    const html = htmlOf(nasty, "t");
    expect(html).not.toMatch(/<script|<\/svg/);
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => unharmed(textOfHtml(cell)));
    expect(cells).toEqual(NASTY);
  });

  it("stays one cell for each in tab-separated text", () => {
    expect(tsvOf(nasty).trimEnd().split("\n")).toHaveLength(nasty.length);
  });

  it("leaves as cells and as objects alike", () => {
    expect(tsvOf(table).split("\n")[2]?.split("\t")).toHaveLength(COLUMNS.length);
    const read = JSON.parse(jsonOf({ id: "x", title: "t", address: "", language: "en" }, table));
    expect(read.figures[0]).toMatchObject({ id: "a", value: 30, note: '=Says “this”, "that"', verdict: "confirmed" });
    expect(read.figures[0]).toMatchObject({ from: "2024", to: "2024-03" });
    expect(read.figures[2]).toMatchObject({ value: 5, low: 4, high: 6, to: null });
  });
});

/** Text as a reader of HTML has it. */
function textOfHtml(html: string): string {
  const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html.replaceAll(/&(lt|gt|quot|amp);/g, (whole, name: string) => characters[name] ?? whole);
}
