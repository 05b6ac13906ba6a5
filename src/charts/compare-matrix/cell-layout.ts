import type { Figure } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { textLines, textWidth, type Weight } from "../drawing/text-width";
import type { Cell } from "../kinds/matrix";

/** A line of text in a cell, from its left edge and its row's top; CSS pixels, as all that follow. */
export interface CellLine {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly isSoft: boolean;
  /** Whose value it is; null for what is said beside it. */
  readonly figure: Figure | null;
  /** Whether it ends a value that may carry a flag. */
  readonly isEnd: boolean;
}

export interface CellLayout {
  readonly lines: readonly CellLine[];
  /** Top of its bar, which stands below the values. */
  readonly barY: number;
  readonly height: number;
}

export const LINE = 16;
/** A flag behind a value. */
export const FLAG_ROOM = FLAG_SIZE.width + 5;
const GAP = 6;
const BAR_ROOM = 11;

/** Values bold, what is said of them small beside or below, then what lies between them and the baseline, then what else there is. */
export function layOutCell(cell: Cell, room: number): CellLayout {
  const lines: CellLine[] = [];
  let y = 0;
  const add = (text: string, look: Partial<CellLine> & Pick<CellLine, "key">): void => {
    const size = look.size ?? TEXT.small;
    const weight = look.weight ?? "regular";
    const broken = textLines(text, room - (look.figure ? FLAG_ROOM : 0), size, weight);
    for (const [index, line] of broken.entries()) {
      y += LINE;
      lines.push({
        x: 0,
        isSoft: false,
        figure: null,
        ...look,
        key: `${look.key} ${index}`,
        text: line,
        y,
        size,
        weight,
        isEnd: look.figure !== undefined && index === broken.length - 1,
      });
    }
  };
  for (const { figure, words, detail } of cell.entries) {
    add(words, { key: figure.id, size: TEXT.body, weight: "bold", figure });
    const last = lines.at(-1);
    if (!last || detail === "") continue;
    const flag = figure.notes.length > 0 ? FLAG_ROOM : 0;
    const beside = textWidth(last.text, last.size, last.weight) + flag + GAP;
    if (beside + textWidth(detail, TEXT.small) > room) add(detail, { key: `${figure.id} detail`, isSoft: true });
    else lines.push({ ...SMALL, key: `${figure.id} detail`, text: detail, x: beside, y });
  }
  const barY = y + 5;
  if (cell.bar) y += BAR_ROOM;
  if (cell.apart) add(cell.apart.words, { key: "apart", isSoft: !cell.apart.isNumber });
  if (cell.index) add(cell.index, { key: "index" });
  for (const { figure, words } of cell.more) add(words, { key: `more ${figure.id}`, isSoft: true, figure });
  return { lines, barY, height: y };
}

const SMALL = { size: TEXT.small, weight: "regular", isSoft: true, figure: null, isEnd: false } as const;
