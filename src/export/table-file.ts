import type { Check } from "../data/check";
import { amountOf, type Figure, type SourceDate, sourcesOf, sourcesUnder } from "../data/figure";
import { pause } from "../data/pause";
import { aboutWords } from "../language/figure-words";
import { localized } from "../language/language";
import { locatorText } from "../language/source-words";
import type { Words } from "../language/words";
import { dayNumber, type PartialDate, writtenDate, writtenSpan } from "./dates";

/** Columns of a table of figures, in the order of the public contract; what was added to it later comes last. */
export const COLUMNS = [
  "id",
  "provider",
  "counterparty",
  "topic",
  "metric",
  "value",
  "low",
  "high",
  "unit",
  "from",
  "to",
  "evidence",
  "source",
  "locator",
  "note",
  "attribution",
  "correction",
  "verdict",
  "qualifier",
  "provider_name",
  "metric_name",
] as const;

/** What the record says of figures, by their ids. */
type Checks = ReadonlyMap<string, Check>;

export type Cell = string | number | PartialDate | null;
export type Row = readonly Cell[];
/** Rows of cells, the first of which names the columns. */
export type Table = readonly Row[];

/** One row for each figure. */
export function figureTable(figures: readonly Figure[], checks: Checks, words: Words): Table {
  return [COLUMNS, ...figures.map((figure) => figureRow(figure, checks, words))];
}

const SOURCE_COLUMNS = [
  "id",
  "title",
  "publisher",
  "author",
  "date",
  "date_inferred",
  "grade",
  "url",
  "figures",
] as const;

/** One row for each source that some figures rest on, with how many do. */
export function sourceTable(figures: readonly Figure[], words: Words): Table {
  const rows = sourcesUnder(figures).map((source) => [
    source.id,
    localized(source.title, words),
    localized(source.publisher, words),
    source.author && localized(source.author, words),
    source.date && sourceDate(source.date),
    source.date?.inferred ? "yes" : null,
    source.grade,
    source.url,
    figures.filter((figure) => sourcesOf(figure).includes(source)).length,
  ]);
  return [SOURCE_COLUMNS, ...rows];
}

/** Only a day is a date to a spreadsheet; less than that is a span, or a year. */
function sourceDate({ value, until }: SourceDate): Cell {
  const day = until === null && value === writtenDate({ known: value, end: "last" });
  return day ? { known: value, end: "first" } : writtenSpan(value, until);
}

/** For programs that would otherwise not recognise UTF-8. */
export const BOM = "\ufeff";
/** CRLF, as RFC 4180 requires. */
export const LINE_END = "\r\n";

/** RFC 4180 with a byte order mark. */
export function csvOf(table: Table): string {
  return BOM + csvRows(table);
}

function csvRows(table: Table): string {
  return table.map((row) => row.map((cell) => quoted(textOf(cell))).join(",") + LINE_END).join("");
}

/** Rows that are written at once, before the page may answer. */
const PIECE = 500;

/** The same of however many figures, in pieces between which the page answers. @throws an AbortError */
export async function csvInPieces(
  figures: readonly Figure[],
  checks: Checks,
  words: Words,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces = [BOM, csvRows([COLUMNS])];
  for (let from = 0; from < figures.length; from += PIECE) {
    await pause(signal);
    const [, ...rows] = figureTable(figures.slice(from, from + PIECE), checks, words);
    pieces.push(csvRows(rows));
  }
  return new Blob(pieces, { type: "text/csv" });
}

/** Tab-separated, for pasting into a sheet. */
export function tsvOf(table: Table): string {
  return table.map((row) => row.map((cell) => textOf(cell).replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/** As HTML, for pasting into a document or a sheet. */
export function htmlOf([head = [], ...rows]: Table, caption: string): string {
  const headings = head.map((cell) => `<th>${escaped(textOf(cell))}</th>`).join("");
  const cells = (row: Row): string => row.map((cell) => `<td${typeOf(cell)}>${escaped(textOf(cell))}</td>`).join("");
  return [
    `<table ${EXCEL}><caption>${escaped(caption)}</caption><thead><tr>${headings}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table>`,
  ].join("");
}

const EXCEL = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';

/**
 * What is in a cell, in the attributes by which Excel (`x:`), LibreOffice (`sd`) and Google Sheets (`data-sheets-`)
 * tell each other: else they guess from the text, each by the customs of its reader's country.
 */
function typeOf(cell: Cell): string {
  const written = plain(cell);
  if (written === null) return "";
  if (typeof written === "number") return numberType(written, "1033;");
  const day = isDate(cell) ? dayNumber(written) : null;
  if (day !== null) return `${numberType(day, "1033;1033;YYYY-MM-DD")} data-sheets-numberformat="${DATE_FORMAT}"`;
  const text = harmless(written);
  return ` x:str sdnum="1033;0;@" data-sheets-value="${escaped(JSON.stringify({ 1: 2, 2: text }))}"`;
}

/** For Google Sheets: a date (5), written thus. */
const DATE_FORMAT = escaped(JSON.stringify({ 1: 5, 2: "yyyy-mm-dd" }));

function numberType(number: number, format: string): string {
  const sheets = escaped(JSON.stringify({ 1: 3, 3: number }));
  return ` x:num="${number}" sdval="${number}" sdnum="${format}" data-sheets-value="${sheets}"`;
}

/** The same rows as objects, with what the view was; dates as the data has them. */
export function jsonOf(
  about: { readonly id: string; readonly title: string; readonly address: string; readonly language: string },
  [columns = [], ...rows]: Table,
): string {
  const figures = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [String(column), asKnown(row[index] ?? null)])),
  );
  return `${JSON.stringify({ ...about, figures }, null, 2)}\n`;
}

function figureRow(figure: Figure, checks: Checks, words: Words): Row {
  const { id, about, metric, value, period, evidence, basis } = figure;
  const [provider, counterparty] = partiesInIds(about);
  return [
    id,
    provider,
    counterparty,
    metric.topic,
    metric.id,
    withoutNoise(amountOf(figure)),
    "low" in value ? value.low : null,
    "high" in value ? value.high : null,
    metric.unit,
    period ? { known: period.from, end: "first" } : null,
    period?.to ? { known: period.to, end: "last" } : null,
    evidence,
    sourcesOf(figure)
      .map((source) => source.id)
      .join("+"),
    basis.kind === "stated"
      ? locatorText(basis.locator)
      : `${basis.operation}(${basis.inputs.map((input) => input.id).join(", ")})`,
    localized(figure.paraphrase, words),
    basis.kind === "stated" && basis.speaker ? localized(basis.speaker.name, words) : null,
    figure.notes.map(({ id, record }) => `${id.toUpperCase()}: ${localized(record, words)}`).join(" ") || null,
    checks.get(id)?.verdict ?? null,
    value.kind === "exact" ? value.qualifier : null,
    aboutWords(about, words, words.text.figure.market),
    localized(metric.name, words),
  ];
}

/** Drops what floating point adds behind the twelfth digit. */
function withoutNoise(amount: number | null): number | null {
  return amount === null ? null : Number(amount.toPrecision(12));
}

/** Several providers together are written with a plus between their ids. */
function partiesInIds(about: Figure["about"]): readonly [string, string | null] {
  switch (about.kind) {
    case "one":
      return [about.provider.id, null];
    case "between":
      return [about.provider.id, about.counterparty.id];
    case "together":
      return [about.providers.map(({ id }) => id).join("+"), null];
    case "market":
      return ["market", null];
  }
}

/** A cell as text: one that a spreadsheet would run is written so that it does not. */
export function textOf(cell: Cell): string {
  const written = plain(cell);
  return typeof written === "string" ? harmless(written) : String(written ?? "");
}

/** A cell as a number or a text. */
export function plain(cell: Cell): number | string | null {
  return isDate(cell) ? writtenDate(cell) : cell;
}

export function isDate(cell: Cell): cell is PartialDate {
  return typeof cell === "object" && cell !== null;
}

function asKnown(cell: Cell): number | string | null {
  return isDate(cell) ? cell.known : cell;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, even if it begins with one. East Asian
 * ones run those of full width, too.
 */
export function harmless(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Text as HTML, within an element or an attribute. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
