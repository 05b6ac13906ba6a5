import { read, utils, type WorkBook } from "@e965/xlsx";
import papaparse from "papaparse";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { shippedDatasets } from "../data/shipped.test.support";
import { wordsIn } from "../language/words";
import { dayNumber, writtenDate, zipTime } from "./dates";
import { COLUMNS, csvOf, figureTable, htmlOf, isDate, plain, sourceTable, type Table, tsvOf } from "./table-file";
import { workbookOf } from "./workbook";

/**
 * Tables as the programs people open them in take them: SheetJS reads CSV and pasted HTML by Excel's rules, and two
 * readers that know nothing of each other read workbooks.
 */

const words = wordsIn({ language: "ko", currency: "usd", wonPerDollar: 1 });
const figures = shippedDatasets().flatMap((dataset) => dataset.figures);
const table = figureTable(figures, new Map(), words);
const [FROM, TO, VALUE, NOTE] = (["from", "to", "value", "note"] as const).map((name) => COLUMNS.indexOf(name));

/** What a program holds in its cells: numbers, days as numbers, texts. */
function cellsIn(book: WorkBook, name?: string): readonly (readonly unknown[])[] {
  const sheet = book.Sheets[name ?? book.SheetNames[0] ?? ""] ?? {};
  return numbered(utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, UTC: true }));
}

/** Days as the numbers that spreadsheets know them by. */
function numbered(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const numberOf = (cell: unknown) => (cell instanceof Date ? dayNumber(cell.toISOString().slice(0, 10)) : cell);
  return rows.map((row) => row.map(numberOf));
}

/** What the cells of a table are to a spreadsheet. */
function meant(whole: Table): readonly (readonly unknown[])[] {
  return whole.map((row) =>
    row.map((cell) => {
      const written = plain(cell);
      return (isDate(cell) && typeof written === "string" ? dayNumber(written) : null) ?? written;
    }),
  );
}

const atEnds = (row: readonly unknown[]) => [row[FROM ?? 0], row[TO ?? 0], row[VALUE ?? 0]];

describe("every figure there is", () => {
  it("has its period from the first to the last day, and its number, when Excel opens the CSV", () => {
    const cells = cellsIn(read(new TextEncoder().encode(csvOf(table)), { type: "array", raw: false }));
    expect(cells.map(atEnds)).toEqual(meant(table).map(atEnds));
  });

  it("has them when it is pasted from the clipboard, as HTML and as text", () => {
    for (const text of [htmlOf(table, "title").replace(/<caption>.*?<\/caption>/, ""), tsvOf(table)]) {
      const cells = cellsIn(read(text, { type: "string" }));
      expect(cells.map(atEnds)).toEqual(meant(table).map(atEnds));
    }
  });

  it("has the same text in CSV for a reader of text", () => {
    const { data } = papaparse.parse<string[]>(csvOf(table).slice(1), { skipEmptyLines: true });
    expect(data.length).toBe(table.length);
    expect(data.slice(1).map((row) => row[NOTE ?? 0])).toEqual(table.slice(1).map((row) => row[NOTE ?? 0]));
  });
});

describe("a workbook", () => {
  const sheets = [
    { name: "figures", table },
    { name: "sources", table: sourceTable(figures, words) },
  ];

  it("has numbers, years and days as such for one reader", async () => {
    const book = read(await (await workbookOf(sheets)).arrayBuffer());
    for (const { name, table: whole } of sheets) expect(cellsIn(book, name)).toEqual(meant(whole));
  });

  it("has them for another", async () => {
    const bytes = Buffer.from(await (await workbookOf(sheets)).arrayBuffer());
    for (const { name, table: whole } of sheets) expect(numbered(await readSheet(bytes, name))).toEqual(meant(whole));
  });

  it("is the same bytes whenever it is made", async () => {
    const bytesAt = async (moment: string) => {
      vi.setSystemTime(moment);
      return new Uint8Array(await (await workbookOf(sheets)).arrayBuffer());
    };
    vi.useFakeTimers({ toFake: ["Date"] });
    const first = await bytesAt("1979-12-31");
    for (const moment of ["2026-01-01", "2150-01-01", "9999-12-31"]) expect(await bytesAt(moment)).toEqual(first);
    vi.useRealTimers();
  });
});

describe("a date", () => {
  it.each([
    ["2025", "first", 2025],
    ["2025", "last", 2025],
    ["2025-03", "first", "2025-03-01"],
    ["2025-03", "last", "2025-03-31"],
    ["2024-02", "last", "2024-02-29"],
    ["2025-12", "last", "2025-12-31"],
    ["2025-03-09", "last", "2025-03-09"],
  ] as const)("%s, the %s of a period, is written %s", (known, end, written) => {
    expect(writtenDate({ known, end })).toBe(written);
  });

  it("is a number to a spreadsheet from 1900 on, and text before", () => {
    expect(dayNumber("1900-03-01")).toBe(61);
    expect(dayNumber("2025-03-31")).toBe(45747);
    expect(dayNumber("1899-12-31")).toBeNull();
    expect(dayNumber("2025-03")).toBeNull();
  });

  it.each([
    ["1979-12-31", 1980],
    ["2026-05-05", 2026],
    ["2150-01-01", 2099],
    ["9999-12-31", 2099],
  ])("of a clock at %s is one a ZIP file can say", (moment, year) => {
    expect(zipTime(new Date(`${moment}T12:00:00`)).getFullYear()).toBe(year);
  });
});
