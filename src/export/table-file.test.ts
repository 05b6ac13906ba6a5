import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDataset } from "../data/dataset";
import { wordsIn } from "../language/words";
import { COLUMNS, csvOf, harmless, jsonOf, tsvOf } from "./table-file";

const { figures } = parseDataset(JSON.parse(readFileSync("public/data/article.json", "utf8")));
const words = wordsIn({ language: "ko", currency: "usd", wonPerDollar: 1 });

describe("a table of figures", () => {
  it("begins with a byte order mark and the contract's columns, one row per figure, each ended by CRLF", () => {
    const csv = csvOf(figures, new Map(), words);
    expect(csv.startsWith(`\ufeff${COLUMNS.join(",")}\r\n`)).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(figures.length + 1);
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\tx"])("keeps a spreadsheet from running %j", (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it("leaves as cells and as objects alike", () => {
    expect(tsvOf(figures, new Map(), words).split("\n")).toHaveLength(figures.length + 1);
    const read = JSON.parse(jsonOf({ id: "x", title: "t", address: "" }, figures, new Map(), words));
    expect(read.figures.map(({ id }: { id: string }) => id)).toEqual(figures.map(({ id }) => id));
  });
});
