import type { Check } from "../data/check";
import { amountOf, type Figure, sourcesOf } from "../data/figure";
import { said } from "../language/language";
import type { Words } from "../language/words";
import { locatorText } from "./citation";

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
] as const;

/** What the record says of figures, by their ids. */
type Checks = ReadonlyMap<string, Check>;

const BOM = "\ufeff";
const LINE_END = "\r\n";

/** RFC 4180 with a byte order mark; one row per figure. */
export function csvOf(figures: readonly Figure[], checks: Checks, words: Words): string {
  const rows = [COLUMNS, ...figures.map((figure) => cellsOf(figure, checks, words))];
  return BOM + rows.map((row) => row.map(quoted).join(",") + LINE_END).join("");
}

/** Tab-separated, for pasting into a sheet. */
export function tsvOf(figures: readonly Figure[], checks: Checks, words: Words): string {
  const rows = [COLUMNS, ...figures.map((figure) => cellsOf(figure, checks, words))];
  return rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/** The same rows as objects, with what the view was. */
export function jsonOf(
  about: { readonly id: string; readonly title: string; readonly address: string },
  figures: readonly Figure[],
  checks: Checks,
  words: Words,
): string {
  const rows = figures.map((figure) => {
    const cells = rawCells(figure, checks, words);
    return Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index] ?? null]));
  });
  return `${JSON.stringify({ ...about, language: words.language, figures: rows }, null, 2)}\n`;
}

type Cell = string | number | null;

function rawCells(figure: Figure, checks: Checks, words: Words): readonly Cell[] {
  const { id, about, metric, value, period, evidence, basis } = figure;
  const [provider, counterparty] = partiesInIds(about);
  return [
    id,
    provider,
    counterparty,
    metric.topic,
    metric.id,
    amountOf(figure),
    "low" in value ? value.low : null,
    "high" in value ? value.high : null,
    metric.unit,
    period?.from ?? null,
    period?.to ?? null,
    evidence,
    sourcesOf(figure)
      .map((source) => source.id)
      .join("+"),
    basis.kind === "stated"
      ? locatorText(basis.locator)
      : `${basis.operation}(${basis.inputs.map((input) => input.id).join(", ")})`,
    said(figure.paraphrase, words),
    basis.kind === "stated" && basis.speaker ? said(basis.speaker.name, words) : null,
    figure.notes.map(({ id, record }) => `${id.toUpperCase()}: ${said(record, words)}`).join(" ") || null,
    checks.get(id)?.verdict ?? null,
  ];
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

function cellsOf(figure: Figure, checks: Checks, words: Words): readonly string[] {
  return rawCells(figure, checks, words).map((cell) =>
    typeof cell === "string" ? harmless(cell) : String(cell ?? ""),
  );
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
