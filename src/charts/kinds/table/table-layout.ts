import { FLAG_SIZE, TEXT } from "../../drawing/paint";
import type { PlacedText } from "../../drawing/placed-text";
import { textLines, textWidth, type Weight } from "../../drawing/text-width";
import type { TableCell, TableColumn, TableRow, TableView } from "./table";

export interface PlacedLine extends PlacedText {
  readonly anchor: "start" | "end";
}

export interface PlacedTableCell {
  readonly key: string;
  readonly cell: TableCell;
  readonly lines: readonly PlacedLine[];
  readonly small: readonly PlacedLine[];
  readonly flagAt: { readonly x: number; readonly y: number } | null;
}

export interface PlacedTableRow {
  readonly row: TableRow;
  /** Of the rule above it. */
  readonly y: number;
  readonly names: readonly PlacedLine[];
  readonly cells: readonly PlacedTableCell[];
  readonly missing: readonly PlacedLine[];
}

/** Rows one below the other under heads; a long table has several such blocks side by side. */
export interface TableBlock {
  readonly x: number;
  readonly width: number;
  readonly heads: readonly PlacedLine[];
  readonly rows: readonly PlacedTableRow[];
}

export interface TableLayout {
  readonly blocks: readonly TableBlock[];
  /** How much smaller than usual it is drawn so that it fits: 1 for as usual. */
  readonly scale: number;
  readonly height: number;
}

const LINE = 17;
const SMALL = 15;
const PADDING = 5;
const GAP = 18;
const BETWEEN = 36;
/** Rows that are better one below the other than in two blocks. */
const FEW = 12;
const FLAG_ROOM = FLAG_SIZE.width + 5;
/** A provider's square before its name. */
export const SQUARE = { side: 10, room: 16 } as const;
/** Of a column. */
const NARROWEST = 34;

interface Columns {
  readonly names: number;
  readonly widths: readonly number[];
  readonly starts: readonly number[];
}

/**
 * Columns as wide as what stands in them, rows as high; what is too wide goes into more lines. Where not even the longest
 * words have room, all of it is drawn smaller.
 */
export function layOutTable(view: TableView, width: number): TableLayout {
  const needs = needsOf(view);
  const laidOut = Math.max(
    width,
    sumOf(needs, ({ least }) => least),
  );
  const scale = width / laidOut;
  const count = blocksIn(view.rows.length, needs, laidOut);
  const each = Math.ceil(view.rows.length / count);
  const across = (laidOut - BETWEEN * (count - 1)) / count;
  const columns = columnsFor(needs, across);
  const placed = Array.from({ length: count }, (_, index) =>
    placeBlock(view, view.rows.slice(index * each, (index + 1) * each), columns),
  );
  return {
    blocks: placed.map(({ heads, rows }, index) => ({ x: index * (across + BETWEEN), width: across, heads, rows })),
    scale,
    height: Math.max(...placed.map(({ height }) => height)) * scale,
  };
}

/** As many as have room side by side, none of them shorter than a few rows. */
function blocksIn(rows: number, needs: readonly Needs[], width: number): number {
  const needed = sumOf(needs, ({ wanted }) => wanted);
  const fitting = Math.floor((width + BETWEEN) / (needed + BETWEEN));
  return Math.max(Math.min(fitting, Math.ceil(rows / FEW)), 1);
}

function placeBlock(view: TableView, own: readonly TableRow[], columns: Columns) {
  const heads = view.columns.map(({ name }, at) => textLines(name, room(columns, at), TEXT.small, "bold"));
  const corner = textLines(view.corner, columns.names - GAP, TEXT.small, "bold");
  const most = Math.max(corner.length, ...heads.map(({ length }) => length));
  const headLines = (lines: readonly string[], column: TableColumn | null, at: number) =>
    lines.map((text, line) => place(text, column, at, columns, (most - lines.length + line) * SMALL + TEXT.small));
  let y = most * SMALL + PADDING;
  const rows = own.map((row): PlacedTableRow => {
    const placed = placeRow(row, y, view, columns);
    y = placed.bottom;
    return placed.row;
  });
  return {
    heads: [
      ...headLines(corner, null, -1),
      ...heads.flatMap((lines, at) => headLines(lines, view.columns[at] ?? null, at)),
    ],
    rows,
    height: y,
  };
}

/** Left in the first column and in those of words, right in those of numbers. */
function place(text: string, column: TableColumn | null, at: number, columns: Columns, y: number): PlacedLine {
  if (at < 0) return { text, x: 0, y, anchor: "start" };
  const start = columns.starts[at] ?? 0;
  if (!column?.isNumber) return { text, x: start, y, anchor: "start" };
  return { text, x: start + room(columns, at), y, anchor: "end" };
}

function room({ widths }: Columns, at: number): number {
  return Math.max((widths[at] ?? NARROWEST) - GAP, 1);
}

interface Needs {
  /** CSS pixels for all of it on one line, and for its longest word. */
  readonly wanted: number;
  readonly least: number;
}

/** What the names of the rows need, then what each column does. */
function needsOf({ corner, columns, rows }: TableView): readonly [Needs, ...Needs[]] {
  const names = rows.map(({ name, provider }) => needsIn(name, TEXT.body, "bold", provider ? SQUARE.room : 0));
  return [
    together([needsIn(corner, TEXT.small, "bold"), ...names]),
    ...columns.map(({ name }, at) => {
      const cells = rows.flatMap(({ cells: all }) => all[at] ?? []);
      return together([
        needsIn(name, TEXT.small, "bold"),
        ...cells.map(({ words, flag }) => needsIn(words, TEXT.body, "regular", flag ? FLAG_ROOM : 0)),
        ...cells.map(({ small }) => needsIn(small, TEXT.small)),
      ]);
    }),
  ];
}

function needsIn(text: string, size: number, weight: Weight = "regular", beside = 0): Needs {
  const words = textLines(text, 0, size, weight).map((word) => textWidth(word, size, weight));
  return { wanted: textWidth(text, size, weight) + beside, least: Math.max(...words, 0) + beside };
}

function together(all: readonly Needs[]): Needs {
  const most = (of: (needs: Needs) => number): number => Math.max(...all.map(of), NARROWEST) + GAP;
  return { wanted: most(({ wanted }) => wanted), least: most(({ least }) => least) };
}

function sumOf(needs: readonly Needs[], of: (needs: Needs) => number): number {
  return needs.reduce((sum, one) => sum + of(one), 0);
}

/** Each at least as wide as its longest word, and as wide as it would be as far as there is room; wider where some is to spare. */
function columnsFor(needs: readonly [Needs, ...Needs[]], width: number): Columns {
  const [wanted, least] = [sumOf(needs, (one) => one.wanted), sumOf(needs, (one) => one.least)];
  const part = wanted > least ? Math.min(Math.max((width - least) / (wanted - least), 0), 1) : 1;
  const spare = Math.min(Math.max(width - wanted, 0) / Math.max(needs.length - 1, 1), GAP * 4);
  const [names = 0, ...rest] = needs.map((one) => one.least + (one.wanted - one.least) * part);
  const widths = rest.map((one) => one + spare);
  const starts = widths.map((_, at) => names + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  return { names, widths, starts };
}

function placeRow(row: TableRow, top: number, view: TableView, columns: Columns) {
  const nameX = row.provider ? SQUARE.room : 0;
  const first = top + PADDING + TEXT.body;
  const names = textLines(row.name, columns.names - GAP - nameX, TEXT.body, "bold").map((text, line) => ({
    text,
    x: nameX,
    y: first + line * LINE,
    anchor: "start" as const,
  }));
  const cells = row.cells.flatMap((cell, at) => (cell ? [placeCell(cell, at, first, view, columns)] : []));
  const missing = row.cells.flatMap((cell, at) =>
    cell ? [] : [place(view.missing.mark, view.columns[at] ?? null, at, columns, first)],
  );
  const heights = cells.map(({ lines, small }) => lines.length * LINE + small.length * SMALL);
  const bottom = top + PADDING * 2 + Math.max(names.length * LINE, ...heights, LINE);
  return { row: { row, y: top, names, cells, missing }, bottom };
}

function placeCell(cell: TableCell, at: number, first: number, view: TableView, columns: Columns): PlacedTableCell {
  const column = view.columns[at] ?? null;
  const across = room(columns, at);
  const texts = textLines(cell.words, across - (cell.flag ? FLAG_ROOM : 0), TEXT.body);
  const smalls = cell.small ? textLines(cell.small, across, TEXT.small) : [];
  const lines = texts.map((text, line) => place(text, column, at, columns, first + line * LINE));
  const [head] = lines;
  const width = textWidth(head?.text ?? "", TEXT.body);
  const flagX = head ? (head.anchor === "end" ? head.x - width - FLAG_ROOM : head.x + width + 5) : 0;
  return {
    key: `${at}`,
    cell,
    lines,
    small: smalls.map((text, line) => place(text, column, at, columns, first + texts.length * LINE + line * SMALL - 2)),
    flagAt: cell.flag && head ? { x: flagX, y: head.y } : null,
  };
}

export function tableHeight(view: TableView, width: number): number {
  return layOutTable(view, width).height;
}
