import type { Provider } from "../../data/figure";
import { TEXT } from "../drawing/paint";
import { shortened, textLines, textWidth, wordsOf } from "../drawing/text-width";
import type { Cell, MatrixView, Row } from "../kinds/matrix";
import { type CellLayout, FLAG_ROOM, LINE, layOutCell } from "./cell-layout";

export interface PlacedCell extends Cell, CellLayout {
  readonly x: number;
}

/** A provider's name over its cells. */
export interface PlacedHeading {
  readonly provider: Provider;
  readonly x: number;
  readonly name: string;
  /** Small under the name of whom the others are set against; empty under the others'. */
  readonly remark: string;
}

export interface PlacedRow extends Row {
  readonly y: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly remarkLines: readonly string[];
  readonly placed: readonly PlacedCell[];
  /** Written above the first row of a topic. */
  readonly topicName: string | null;
}

/** A table of its own beside others, with the same heading. */
export interface Column {
  readonly x: number;
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly PlacedHeading[];
}

/** What only one of those compared has, in a paragraph below the table. */
export interface PlacedOnly {
  readonly key: string;
  readonly y: number;
  readonly nameLine: string;
  readonly lines: readonly string[];
}

export interface MatrixLayout {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  /** What the longest bar may take: as much as the narrowest cell has, so that bars of a row compare. */
  readonly barRoom: number;
  readonly onlyOne: readonly PlacedOnly[];
  readonly height: number;
}

const HEADING = 28;
const HEADING_REMARK = 14;
const TOPIC = 30;
const GAP = 16;
/** What stands before a provider's name. */
export const NAME_INDENT = 18;
const BETWEEN = 40;
/** Narrower than this, names and cells of a column break into many lines. */
const NARROWEST = { name: 150, cell: 96 };
/** What a row's name and a cell keep at the least, whatever the others would need. */
const NAMES = 60;
const CELLS = 40;
/** What the names of rows need to be read. */
const NAMES_LEAST = 110;

/**
 * Every row as high as its longest text, in two columns where there is room; only numbers are drawn, bare facts stand in
 * the table and the data files.
 */
export function layOutMatrix(view: MatrixView, width: number): MatrixLayout {
  const numbers = numbersOf(view);
  const needs = needsOf(view, numbers);
  const narrowest = NARROWEST.name + sum(needs);
  const count = width >= narrowest * 2 + BETWEEN && numbers.length > 1 ? 2 : 1;
  const columnWidth = (width - BETWEEN * (count - 1)) / count;
  const least = Math.min(NAMES, columnWidth / 4);
  const nameWidth = Math.max(Math.min(columnWidth * 0.26, columnWidth - sum(needs)), least);
  const room = Math.max(columnWidth - nameWidth, CELLS * view.providers.length);
  const spare = (room - sum(needs)) / view.providers.length;
  const widths = spare < 0 ? needs.map(() => room / needs.length) : needs.map((need) => need + spare);
  const heading = HEADING + (view.providers.some(({ isBaseline }) => isBaseline) ? HEADING_REMARK : 0);
  const place = (rows: readonly Row[], left: number): readonly PlacedRow[] =>
    placeRows(rows, view, { left, nameWidth, widths, top: heading });
  const parts = count === 2 ? inTwo(numbers, (rows) => bottom(place(rows, 0), heading)) : [numbers];
  const columns = parts.map((rows, index): Column => {
    const x = index * (columnWidth + BETWEEN);
    return { x, rows: place(rows, x), headings: headingsOf(view, x + nameWidth, widths) };
  });
  const tables = Math.max(...columns.map(({ rows }) => bottom(rows, heading)));
  const onlyOne = placeOnly(view, width, tables);
  const last = onlyOne.at(-1);
  const height = last ? last.y + (last.lines.length + 1) * LINE + 6 : tables + 6;
  return { columns, columnWidth, barRoom: Math.min(...widths) - GAP, onlyOne, height };
}

/** What the columns need so that no word of their values breaks. */
function needsOf({ providers }: MatrixView, rows: readonly Row[]): readonly number[] {
  return providers.map(({ name }, at) => {
    const values = rows.flatMap(({ cells }) => cells[at]?.entries ?? []).map(({ words }) => words);
    const unbroken = values.flatMap(wordsOf).map((line) => textWidth(line, TEXT.body, "bold") + FLAG_ROOM);
    return Math.max(NAME_INDENT + textWidth(name, TEXT.value, "bold"), NARROWEST.cell, ...unbroken) + GAP;
  });
}

function headingsOf(view: MatrixView, left: number, widths: readonly number[]): readonly PlacedHeading[] {
  return view.providers.map(({ provider, name, isBaseline }, at) => {
    const room = (widths[at] ?? 0) - GAP;
    return {
      provider,
      x: left + sum(widths.slice(0, at)),
      name: shortened(name, room - NAME_INDENT, TEXT.value, "bold"),
      remark: isBaseline ? shortened(view.baselineWords, room, TEXT.small) : "",
    };
  });
}

interface Places {
  readonly left: number;
  readonly nameWidth: number;
  readonly widths: readonly number[];
  readonly top: number;
}

function placeRows(
  rows: readonly Row[],
  view: MatrixView,
  { left, nameWidth, widths, top }: Places,
): readonly PlacedRow[] {
  let y = top;
  return rows.map((row, index): PlacedRow => {
    const topicName = row.topic === rows[index - 1]?.topic ? null : view.topicNames[row.topic];
    if (topicName) y += TOPIC;
    const nameLines = textLines(row.name, nameWidth - GAP, TEXT.small);
    const remarkLines = row.remark ? textLines(row.remark, nameWidth - GAP, TEXT.small) : [];
    const placed = row.cells.map((cell, at): PlacedCell => {
      return { ...cell, ...layOutCell(cell, (widths[at] ?? 0) - GAP), x: left + nameWidth + sum(widths.slice(0, at)) };
    });
    const heights = placed.map((cell) => cell.height);
    const height = Math.max((nameLines.length + remarkLines.length) * LINE, LINE, ...heights) + 10;
    const rowTop = y;
    y += height;
    return { ...row, y: rowTop, height, nameLines, remarkLines, placed, topicName };
  });
}

/** Each in a paragraph. */
function placeOnly({ onlyOne }: MatrixView, width: number, top: number): readonly PlacedOnly[] {
  let y = top + LINE;
  return onlyOne.map(({ provider, name, inBrief }) => {
    const lines = textLines(inBrief, width, TEXT.small);
    const placed = { key: provider.id, y, nameLine: shortened(name, width, TEXT.body, "bold"), lines };
    y += (lines.length + 1) * LINE + 8;
    return placed;
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

function bottom(rows: readonly PlacedRow[], heading: number): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : heading;
}

/** Rows in two parts of as equal a height as can be, no topic in both. */
function inTwo(rows: readonly Row[], measure: (rows: readonly Row[]) => number): readonly (readonly Row[])[] {
  const starts = rows.flatMap((row, index) => (index > 0 && row.topic !== rows[index - 1]?.topic ? [index] : []));
  const parts = starts.map((at) => [rows.slice(0, at), rows.slice(at)] as const);
  const heights = parts.map(([first, second]) => Math.max(measure(first), measure(second)));
  return parts[heights.indexOf(Math.min(...heights))] ?? [rows];
}

/** Without an end where they have no room beside each other. */
export function matrixLeast(view: MatrixView, width: number): number {
  const needs = needsOf(view, numbersOf(view));
  return NAMES_LEAST + sum(needs) > width ? Number.POSITIVE_INFINITY : layOutMatrix(view, width).height;
}

/** The same without what is about one alone, then without its last row. */
export function brieferMatrix(view: MatrixView): MatrixView | null {
  if (view.onlyOne.length > 0) return { ...view, onlyOne: [] };
  const rows = numbersOf(view);
  return rows.length > 1 ? { ...view, rows: rows.slice(0, -1) } : null;
}

function numbersOf({ rows }: MatrixView): readonly Row[] {
  return rows.filter(({ isFacts }) => !isFacts);
}
