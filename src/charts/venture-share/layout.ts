import type { Figure } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { textLines, textWidth } from "../drawing/text-width";
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
  /** What the record counts, below the squares: where its money would end among them, and its lines of words. */
  readonly record: {
    readonly money: { readonly from: number; readonly low: number; readonly high: number; readonly y: number } | null;
    readonly lines: readonly (Place & { readonly text: string; readonly figure: Figure })[];
  } | null;
  readonly height: number;
}

const HUNDRED = 100;
const GAP = 4;
const LABEL = 26;
const FEW_ROWS = 5;
/** CSS pixels of a square and its gap on the page. */
const LARGEST = 40;
/** The record's line, and a line of its words, in CSS pixels. */
const BAR = 18;
const WORDS = 18;

/** Columns are filled from the left, so that the filled ones stand together; more rows where there is more height. */
export function layOutShare(view: ShareView, width: number, height?: number): ShareLayout {
  const lines = recordLines(view, width);
  const bar = view.onRecord?.money ? BAR : 0;
  const below = view.onRecord ? bar + lines.length * WORDS + 8 : 0;
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
    record: view.onRecord && {
      money: view.onRecord.money && {
        from: 0,
        low: at(view.onRecord.money.low),
        high: at(view.onRecord.money.high),
        y: bottom + 10,
      },
      lines: lines.map((line, index) => ({ ...line, x: 0, y: bottom + bar + (index + 1) * WORDS - 2 })),
    },
    height: bottom + below,
  };
}

/** The record's words in lines that fit the width, each with the figure it opens. */
function recordLines(
  { onRecord }: ShareView,
  width: number,
): readonly { readonly text: string; readonly figure: Figure }[] {
  return (onRecord?.lines ?? []).flatMap(({ words, figures: [figure] }) =>
    figure ? textLines(words, width, TEXT.small).map((text) => ({ text, figure })) : [],
  );
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
