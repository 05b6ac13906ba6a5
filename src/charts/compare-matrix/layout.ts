import { TEXT } from "../paint";
import { textLines } from "../text-width";
import type { Cell, MatrixView, Row } from "./view";

export interface PlacedCell extends Cell {
  readonly x: number;
  /** Lines of text, each with the figure it belongs to. */
  readonly lines: readonly string[];
}

export interface PlacedRow extends Row {
  readonly y: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly placed: readonly PlacedCell[];
  /** Written above the first row of a topic. */
  readonly topicName: string | null;
}

export interface MatrixLayout {
  readonly rows: readonly PlacedRow[];
  readonly nameWidth: number;
  readonly cellWidth: number;
  /** Left edges of the difference and ratio columns; null unless two providers are compared. */
  readonly compared: { readonly difference: number; readonly ratio: number } | null;
  readonly height: number;
}

export const LINE = 16;
const HEADING = 28;
const TOPIC = 30;
const GAP = 16;
const COMPARED = 90;

/** Every row as high as its longest text; only numbers are drawn, bare facts stand in the table and the data files. */
export function layOutMatrix(view: MatrixView, width: number): MatrixLayout {
  const two = view.providers.length === 2;
  const nameWidth = width * 0.26;
  const rest = width - nameWidth - (two ? COMPARED * 2 : 0);
  const cellWidth = rest / view.providers.length;
  let y = HEADING;
  let topic = "";
  const rows = view.rows
    .filter(({ metric }) => metric.unit !== null)
    .map((row): PlacedRow => {
      const topicName = row.topic === topic ? null : view.topicNames[row.topic];
      topic = row.topic;
      if (topicName) y += TOPIC;
      const nameLines = textLines(row.name, nameWidth - GAP, TEXT.small);
      const placed = row.cells.map((cell, index) => ({
        ...cell,
        x: nameWidth + index * cellWidth,
        lines: cell.entries.flatMap(({ words }) => textLines(words, cellWidth - GAP, TEXT.body, "bold")),
      }));
      const height = Math.max(nameLines.length * LINE, ...placed.map(({ lines }) => lines.length * LINE + 8)) + 10;
      const top = y;
      y += height;
      return { ...row, y: top, height, nameLines, placed, topicName };
    });
  const compared = two ? { difference: width - COMPARED * 2, ratio: width - COMPARED } : null;
  return { rows, nameWidth, cellWidth, compared, height: y + 6 };
}
