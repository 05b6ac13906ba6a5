import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import { textWidth } from "../drawing/text-width";
import type { SharePiece, ShareView } from "./view";

export interface PlacedPiece extends SharePiece {
  readonly key: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Left end and baselines of its words. */
  readonly nameAt: { readonly x: number; readonly y: number };
  readonly valueAt: { readonly x: number; readonly y: number };
  readonly flagAt: { readonly x: number; readonly y: number } | null;
}

export interface ShareLayout {
  readonly pieces: readonly PlacedPiece[];
  /** The whole: a hundred percent, or more where the pieces say so. */
  readonly whole: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export const NUMERAL = TYPE[4];
const PAD = 10;
const TALLEST = 320;
const FLAT = 180;
/** The same for a bar that stands. */
const UPRIGHT = { width: 96, height: 250 } as const;
/** The least in which the words of a piece have room. */
const LEAST = { flat: 76, piece: 56 } as const;
const FLAG_ROOM = FLAG_SIZE.width + 6;

/** A bar that lies where the words fit into every piece; else one that stands, with its words beside it. */
export function layOutWhole(view: ShareView, width: number, height: number): ShareLayout {
  const total = Math.max(100, ...view.pieces.map(({ to }) => to));
  return isFlat(view, width, total) ? layFlat(view, width, height, total) : layUpright(view, width, height, total);
}

function isFlat({ pieces }: ShareView, width: number, total: number): boolean {
  return pieces.every((piece) => wordsWidth(piece) + PAD * 2 <= ((piece.to - piece.from) / total) * width);
}

function wordsWidth({ name, value, flag }: SharePiece): number {
  return Math.max(textWidth(name, TEXT.body, "bold"), textWidth(value, NUMERAL, "bold") + (flag ? FLAG_ROOM : 0));
}

function layFlat({ pieces }: ShareView, width: number, height: number, total: number): ShareLayout {
  const tall = Math.min(height, TALLEST);
  const whole = { x: 0, y: (height - tall) / 2, width, height: tall };
  return {
    whole,
    pieces: pieces.map((piece) => {
      const [from, to] = [piece.from, piece.to].map((share) => (share / total) * width) as [number, number];
      const box = { ...whole, x: from, width: to - from };
      return placed(piece, box, { x: from + PAD, y: whole.y + tall / 2 });
    }),
  };
}

function layUpright({ pieces }: ShareView, width: number, height: number, total: number): ShareLayout {
  const whole = { x: 0, y: 0, width: Math.min(UPRIGHT.width, width / 3), height };
  return {
    whole,
    pieces: pieces.map((piece) => {
      const [from, to] = [piece.from, piece.to].map((share) => (share / total) * height) as [number, number];
      const box = { ...whole, y: from, height: to - from };
      return placed(piece, box, { x: whole.width + PAD * 2, y: (from + to) / 2 });
    }),
  };
}

/** The name over a large number, both around a middle. */
function placed(
  piece: SharePiece,
  box: PlacedPiece["box"],
  at: { readonly x: number; readonly y: number },
): PlacedPiece {
  const valueY = at.y + 22;
  return {
    ...piece,
    key: piece.figure.id,
    box,
    nameAt: { x: at.x, y: at.y - 10 },
    valueAt: { x: at.x + (piece.flag ? FLAG_ROOM : 0), y: valueY },
    flagAt: piece.flag ? { x: at.x, y: valueY - 4 } : null,
  };
}

export function wholeLeast(view: ShareView, width: number): number {
  const total = Math.max(100, ...view.pieces.map(({ to }) => to));
  const smallest = Math.min(...view.pieces.map(({ from, to }) => to - from));
  return isFlat(view, width, total) ? LEAST.flat : (LEAST.piece * total) / Math.max(smallest, 1);
}

export function wholeHeight(view: ShareView, width: number): number {
  const total = Math.max(100, ...view.pieces.map(({ to }) => to));
  return isFlat(view, width, total) ? FLAT : UPRIGHT.height;
}
