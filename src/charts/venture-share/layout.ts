import { TEXT } from "../paint";
import { textWidth } from "../text-width";
import type { ShareView } from "./view";

export interface Square {
  /** 0 to 99, column by column. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Part of the square that is filled, 0 to 1. */
  readonly filled: number;
}

export interface ShareLayout {
  readonly squares: readonly Square[];
  readonly side: number;
  readonly labels: { readonly own: Place; readonly rest: Place };
  readonly height: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const HUNDRED = 100;
const GAP = 4;
const LABEL = 26;
const FEW_ROWS = 5;
/** CSS pixels of a square and its gap on the page. */
const LARGEST = 40;

/** Columns are filled from the left, so that the filled ones stand together; more rows where there is more height. */
export function layOutShare(view: ShareView, width: number, height?: number): ShareLayout {
  const rows = rowsFor(width, height);
  const byWidth = Math.min((width + GAP) / (HUNDRED / rows), LARGEST);
  const step = height === undefined ? byWidth : Math.min((width + GAP) / (HUNDRED / rows), (height - LABEL) / rows);
  const top = height === undefined ? LABEL : LABEL + Math.max(0, (height - LABEL - step * rows) / 2);
  const squares = Array.from({ length: HUNDRED }, (_, index) => ({
    index,
    x: Math.floor(index / rows) * step,
    y: top + (index % rows) * step,
    filled: Math.min(Math.max(view.share - index, 0), 1),
  }));
  const ownEnd = textWidth(view.value, TEXT.value, "bold") + textWidth(view.name, TEXT.body, "bold") + 24;
  const restX = Math.max(Math.ceil(view.share / rows) * step, ownEnd);
  return {
    squares,
    side: step - GAP,
    labels: {
      own: { x: 0, y: top - 10 },
      rest: { x: Math.min(restX, width - textWidth(view.rest, TEXT.small)), y: top - 10 },
    },
    height: top + rows * step,
  };
}

/** Five rows of twenty, or ten of ten where that fills the place better. */
function rowsFor(width: number, height: number | undefined): number {
  if (height === undefined) return FEW_ROWS;
  const side = (rows: number): number => Math.min(width / (HUNDRED / rows), (height - LABEL) / rows);
  return side(FEW_ROWS) >= side(FEW_ROWS * 2) ? FEW_ROWS : FEW_ROWS * 2;
}

export function shareHeight(view: ShareView, width: number): number {
  return layOutShare(view, width).height;
}
