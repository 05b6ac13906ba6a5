import { everyNumberOf } from "../../../data/extent";
import type { Figure } from "../../../data/figure";
import { FLAG_SIZE, TEXT } from "../../drawing/paint";
import type { PlacedText } from "../../drawing/placed-text";
import { type PlacedExtent, placeExtent, straightScale } from "../../drawing/scale";
import { fitted, textLines, textWidth } from "../../drawing/text-width";
import type { Dot, DotsRow, DotsView } from "./dots";

export interface PlacedDot {
  readonly key: string;
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
  /** Where the line to the dot before ends; null at the first. */
  readonly from: number | null;
  readonly broken: boolean;
  readonly placed: PlacedExtent;
}

export interface PlacedRow extends Omit<DotsRow, "dots"> {
  readonly y: number;
  /** From zero to the first dot. */
  readonly track: { readonly from: number; readonly to: number };
  readonly dots: readonly PlacedDot[];
  readonly nameAt: readonly PlacedText[];
  readonly flagAt: { readonly x: number; readonly y: number } | null;
  /** Value of the last dot, and when it is. */
  readonly lastAt: (PlacedText & { readonly when: PlacedText }) | null;
  /** Of the first, where there are several. */
  readonly firstAt: readonly PlacedText[];
  readonly remarksAt: readonly (PlacedText & { readonly figure: Figure })[];
}

export interface DotsLayout {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
}

export const DOT = 5;
/** Narrower than this, names and values stand above their tracks. */
const NARROW = 560;
const LINE = 18;
const TRACK = 24;
const BETWEEN = 14;
const GAP = 10;
const FLAG_ROOM = FLAG_SIZE.width + 6;

interface Form {
  readonly isNarrow: boolean;
  readonly left: number;
  readonly width: number;
  readonly at: (value: number) => number;
}

/** One row for each: its dots on a track from zero, the last value behind them, the first below. */
export function layOutDots(view: DotsView, width: number, height?: number): DotsLayout {
  const form = formFor(view, width);
  const natural = placeRows(view.rows, form, 0);
  const spare = (height ?? natural.height) - natural.height;
  return spare > 0 ? placeRows(view.rows, form, spare / Math.max(view.rows.length, 1)) : natural;
}

function formFor({ rows }: DotsView, width: number): Form {
  const isNarrow = width < NARROW;
  const numbers = rows.flatMap(({ dots }) => dots.flatMap(({ extent }) => everyNumberOf(extent)));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const names = rows.map(({ name }) => textWidth(name, TEXT.body, "bold"));
  const left = isNarrow ? DOT : Math.min(Math.max(...names), width * 0.2) + 24;
  const behind = rows.map(({ dots, flag }) => lastWidth(dots.at(-1)) + (flag ? FLAG_ROOM : 0) + DOT + GAP);
  const right = isNarrow ? width - DOT : Math.max(width - Math.max(...behind), left + 40);
  return { isNarrow, left, width, at: straightScale(low, high === low ? low + 1 : high, left, right) };
}

function lastWidth(last: Dot | undefined): number {
  return last ? textWidth(last.value, TEXT.value, "bold") + GAP + textWidth(last.when, TEXT.body) : 0;
}

function placeRows(rows: readonly DotsRow[], form: Form, apart: number): DotsLayout {
  let y = apart / 2;
  const placed = rows.map((row): PlacedRow => {
    const one = placeRow(row, form, y);
    y = one.bottom + BETWEEN + apart;
    return one.row;
  });
  return { rows: placed, height: Math.max(y - BETWEEN - apart / 2, 1) };
}

function placeRow(row: DotsRow, form: Form, top: number): { readonly row: PlacedRow; readonly bottom: number } {
  const { isNarrow, left, width, at } = form;
  const names = textLines(row.name, isNarrow ? width : left - 12, TEXT.body, "bold");
  const isBelow = isNarrow && lastWidth(row.dots.at(-1)) + (row.flag ? FLAG_ROOM : 0) > width;
  const head = isNarrow ? names.length * LINE + 20 + (isBelow ? LINE : 0) : 0;
  const y = top + head + TRACK / 2;
  const dots = placedDots(row.dots, y, at);
  const [first, last] = [row.dots[0], row.dots.at(-1)];
  const reached = Math.max(at(0), ...dots.map(({ x, placed }) => Math.max(x, placed.bounds?.high ?? x)));
  const lastX = (isNarrow ? 0 : reached + DOT + GAP) + (row.flag ? FLAG_ROOM : 0);
  const lastY = isNarrow ? top + names.length * LINE + 14 : y + 5;
  const isSeveral = row.dots.length > 1;
  const firstWords = first && isSeveral ? fitted(`${first.value}, ${first.when}`, width - left, TEXT.body) : "";
  const whenRoom = GAP + textWidth(last?.when ?? "", TEXT.body);
  const lastWords = fitted(last?.value ?? "", width - lastX - (isBelow ? 0 : whenRoom), TEXT.value, "bold");
  const wordsX = isNarrow ? 0 : left;
  const firstLines = firstWords ? textLines(firstWords, width - wordsX, TEXT.body) : [];
  const firstWidth = Math.max(0, ...firstLines.map((line) => textWidth(line, TEXT.body)));
  const firstX = Math.max(wordsX, Math.min((dots[0]?.x ?? left) - DOT, width - firstWidth));
  const belowY = y + TRACK / 2 + 12;
  const remarks = row.remarks.flatMap(({ words, figure }) =>
    textLines(words, width - wordsX, TEXT.body).map((text) => ({ text, figure })),
  );
  const remarksY = belowY + firstLines.length * LINE;
  const bottom = remarksY - 12 + remarks.length * LINE;
  return {
    bottom,
    row: {
      ...row,
      y,
      track: { from: at(0), to: dots[0]?.x ?? at(0) },
      dots,
      nameAt: names.map((text, line) => ({ text, x: 0, y: (isNarrow ? top + 14 : y + 5) + line * LINE })),
      flagAt: row.flag && last ? { x: lastX - FLAG_ROOM, y: lastY } : null,
      lastAt: last
        ? {
            text: lastWords,
            x: lastX,
            y: lastY,
            when: isBelow
              ? { text: last.when, x: 0, y: lastY + LINE }
              : { text: last.when, x: lastX + textWidth(lastWords, TEXT.value, "bold") + GAP, y: lastY },
          }
        : null,
      firstAt: firstLines.map((text, line) => ({ text, x: firstX, y: belowY + line * LINE })),
      remarksAt: remarks.map((remark, line) => ({ ...remark, x: wordsX, y: remarksY + line * LINE })),
    },
  };
}

function placedDots(dots: readonly Dot[], y: number, at: Form["at"]): readonly PlacedDot[] {
  let before: number | null = null;
  return dots.flatMap(({ figure, extent, broken }): readonly PlacedDot[] => {
    const placed = placeExtent(extent, at);
    if (!placed) return [];
    const dot = { key: figure.id, figure, x: placed.middle, y, from: before, broken, placed };
    before = placed.middle;
    return [dot];
  });
}

export function dotsHeight(view: DotsView, width: number): number {
  return layOutDots(view, width).height;
}
