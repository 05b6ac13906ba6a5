import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import type { ShareView } from "./view";

export interface Square {
  /** 0 to 99, column by column. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Part of the square that is filled, 0 to 1. */
  readonly filled: number;
  /** The same for the most it may be. */
  readonly perhaps: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ShareLayout {
  readonly squares: readonly Square[];
  readonly side: number;
  readonly own: Place;
  readonly flag: Place;
  /** Null where there is no room beside the own label. */
  readonly rest: Place | null;
  /** The record's line below the squares: from, to, and its label. */
  readonly otherwise: {
    readonly from: number;
    readonly low: number;
    readonly high: number;
    readonly y: number;
    readonly label: Place;
  } | null;
  readonly height: number;
}

const HUNDRED = 100;
const GAP = 4;
const LABEL = 26;
const FEW_ROWS = 5;
/** CSS pixels of a square and its gap on the page. */
const LARGEST = 40;
const RECORD = 44;

/** Columns are filled from the left, so that the filled ones stand together; more rows where there is more height. */
export function layOutShare(view: ShareView, width: number, height?: number): ShareLayout {
  const below = view.otherwise ? RECORD : 0;
  const room = height === undefined ? undefined : height - LABEL - below;
  const rows = rowsFor(width, room);
  const columns = HUNDRED / rows;
  const byWidth = (width + GAP) / columns;
  const step = room === undefined ? Math.min(byWidth, LARGEST) : Math.min(byWidth, room / rows);
  const top = LABEL + (room === undefined ? 0 : Math.max(0, (room - step * rows) / 2));
  const at = (share: number): number => (share / rows) * step - GAP / 2;
  const ownX = view.flag ? FLAG_SIZE.width + 6 : 0;
  const ownEnd = ownX + textWidth(view.value, TEXT.value, "bold") + 8 + textWidth(view.name, TEXT.body, "bold");
  const restWidth = textWidth(view.rest, TEXT.small);
  const restX = Math.max(Math.ceil(view.atMost / rows) * step, ownEnd + 24);
  const bottom = top + rows * step;
  return {
    squares: Array.from({ length: HUNDRED }, (_, index) => ({
      index,
      x: Math.floor(index / rows) * step,
      y: top + (index % rows) * step,
      filled: partOf(index, view.share),
      perhaps: partOf(index, view.atMost),
    })),
    side: step - GAP,
    own: { x: ownX, y: top - 10 },
    flag: { x: 0, y: top - 10 },
    rest: restX + restWidth <= width ? { x: restX, y: top - 10 } : null,
    otherwise: view.otherwise && {
      from: 0,
      low: at(view.otherwise.low),
      high: at(view.otherwise.high),
      y: bottom + 10,
      label: { x: 0, y: bottom + 34 },
    },
    height: bottom + below,
  };
}

/** How much of a square a share fills. */
function partOf(index: number, share: number): number {
  return Math.min(Math.max(share - index, 0), 1);
}

/** Five rows of twenty, or ten of ten where that fills the place better. */
function rowsFor(width: number, room: number | undefined): number {
  if (room === undefined) return FEW_ROWS;
  const side = (rows: number): number => Math.min(width / (HUNDRED / rows), room / rows);
  return side(FEW_ROWS) >= side(FEW_ROWS * 2) ? FEW_ROWS : FEW_ROWS * 2;
}

export function shareHeight(view: ShareView, width: number): number {
  return layOutShare(view, width).height;
}
