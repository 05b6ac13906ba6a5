import type { Provider } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { shortened, textLines, textWidth, wordsOf } from "../drawing/text-width";
import type { Cell, MatrixView, Row } from "../kinds/matrix";

export interface PlacedCell extends Cell {
  readonly x: number;
  /** Lines of text, each with the figure it belongs to. */
  readonly lines: readonly string[];
}

/** A provider's name over its cells. */
export interface PlacedHeading {
  readonly provider: Provider;
  readonly x: number;
  readonly name: string;
}

export interface PlacedRow extends Row {
  readonly y: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly differenceLines: readonly string[];
  readonly placed: readonly PlacedCell[];
  /** Written above the first row of a topic. */
  readonly topicName: string | null;
}

/** A table of its own beside others, with the same heading. */
export interface Column {
  readonly x: number;
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly PlacedHeading[];
  /** Left edges of the difference and the ratio; null unless two providers are compared. */
  readonly compared: { readonly difference: number; readonly ratio: number } | null;
}

export interface MatrixLayout {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  /** What the longest bar may take: as much as the narrowest cell has, so that bars of a row compare. */
  readonly barRoom: number;
  readonly height: number;
}

export const LINE = 16;
const HEADING = 28;
const TOPIC = 30;
const GAP = 16;
const COMPARED = 90;
const BAR_ROOM = 8;
/** A flag behind a value. */
const FLAG_ROOM = FLAG_SIZE.width + 5;
/** What stands before a provider's name. */
export const NAME_INDENT = 18;
const BETWEEN = 40;
/** Narrower than this, names and cells of a column break into many lines. */
const NARROWEST = { name: 160, cell: 76 };
/** What a row's name and a cell keep at the least, whatever the others would need. */
const NAMES = 60;
const CELLS = 40;

/**
 * Every row as high as its longest text, in two columns where there is room; only numbers are drawn, bare facts stand
 * in the table and the data files.
 */
export function layOutMatrix(view: MatrixView, width: number): MatrixLayout {
  const comparedWidth = view.providers.length === 2 ? COMPARED * 2 : 0;
  const numbers = view.rows.filter(({ metric }) => metric.unit !== null);
  const needs = view.providers.map(({ name }, at) => {
    const unbroken = numbers
      .flatMap(({ cells }) => cells[at]?.entries ?? [])
      .flatMap(({ words }) => wordsOf(words))
      .map((line) => textWidth(line, TEXT.body, "bold") + FLAG_ROOM);
    return Math.max(NAME_INDENT + textWidth(name, TEXT.value, "bold"), NARROWEST.cell, ...unbroken) + GAP;
  });
  const needed = sum(needs) + comparedWidth;
  const narrowest = NARROWEST.name + needed;
  const count = width >= narrowest * 2 + BETWEEN ? 2 : 1;
  const columnWidth = (width - BETWEEN * (count - 1)) / count;
  const nameWidth = Math.max(Math.min(columnWidth * 0.26, columnWidth - needed), Math.min(NAMES, columnWidth / 4));
  const room = Math.max(columnWidth - nameWidth - comparedWidth, CELLS * view.providers.length);
  const spare = (room - sum(needs)) / view.providers.length;
  const widths = spare < 0 ? needs.map(() => room / needs.length) : needs.map((need) => need + spare);
  const columns = (count === 2 ? inTwo(numbers, measure) : [numbers]).map((rows, index): Column => {
    const x = index * (columnWidth + BETWEEN);
    const end = x + columnWidth;
    const cells = widths.map((_, at) => x + nameWidth + sum(widths.slice(0, at)));
    const compared = comparedWidth > 0 ? { difference: end - COMPARED * 2, ratio: end - COMPARED } : null;
    const headings = view.providers.map(({ provider, name }, at) => ({
      provider,
      x: cells[at] ?? x,
      name: shortened(name, (widths[at] ?? 0) - GAP - NAME_INDENT, TEXT.value, "bold"),
    }));
    return { x, rows: placeRows(rows, cells), headings, compared };
  });
  const height = Math.max(...columns.map(({ rows }) => bottom(rows))) + 6;
  return { columns, columnWidth, barRoom: Math.min(...widths) - GAP, height };

  function measure(rows: readonly Row[]): number {
    return bottom(placeRows(rows, []));
  }

  function placeRows(rows: readonly Row[], cells: readonly number[]): readonly PlacedRow[] {
    let y = HEADING;
    return rows.map((row, index): PlacedRow => {
      const topicName = row.topic === rows[index - 1]?.topic ? null : view.topicNames[row.topic];
      if (topicName) y += TOPIC;
      const nameLines = textLines(row.name, nameWidth - GAP, TEXT.small);
      const longest = Math.max(...wordsOf(row.difference).map((word) => textWidth(word, TEXT.small)));
      const differenceLines = textLines(row.difference, Math.max(COMPARED - GAP, longest), TEXT.small);
      const placed = row.cells.map((cell, at) => ({
        ...cell,
        x: cells[at] ?? 0,
        lines: cell.entries.flatMap(({ words }) =>
          textLines(words, (widths[at] ?? 0) - GAP - FLAG_ROOM, TEXT.body, "bold"),
        ),
      }));
      const heights = placed.map(({ lines, bar }) => lines.length * LINE + (bar ? BAR_ROOM : 0));
      const height = Math.max(nameLines.length * LINE, differenceLines.length * LINE, ...heights) + 10;
      const top = y;
      y += height;
      return { ...row, y: top, height, nameLines, differenceLines, placed, topicName };
    });
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

function bottom(rows: readonly PlacedRow[]): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : HEADING;
}

/** Rows in two parts of as equal a height as can be, no topic in both. */
function inTwo(rows: readonly Row[], measure: (rows: readonly Row[]) => number): readonly (readonly Row[])[] {
  const starts = rows.flatMap((row, index) => (index > 0 && row.topic !== rows[index - 1]?.topic ? [index] : []));
  const parts = starts.map((at) => [rows.slice(0, at), rows.slice(at)] as const);
  const heights = parts.map(([first, second]) => Math.max(measure(first), measure(second)));
  return parts[heights.indexOf(Math.min(...heights))] ?? [rows];
}
