import type { Figure } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import type { PlacedText } from "../drawing/placed-text";
import { textLines, textWidth } from "../drawing/text-width";
import type { NoShare, Share, ShareView } from "./view";

export interface Square {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Part of the square that is filled, 0 to 1. */
  readonly filled: number;
  /** The same for the most it may be. */
  readonly perhaps: number;
  /** Whose it is; null where nothing is known. */
  readonly share: Share | null;
}

/** The words of a waffle, below or beside its squares. */
export interface PlacedShare {
  readonly share: Share | NoShare;
  readonly valueAt: PlacedText | null;
  readonly flagAt: { readonly x: number; readonly y: number } | null;
  readonly nameAt: readonly PlacedText[];
  readonly remarkAt: readonly PlacedText[];
}

export interface ShareLayout {
  readonly squares: readonly Square[];
  readonly side: number;
  readonly valueSize: number;
  readonly shares: readonly PlacedShare[];
  readonly lines: readonly (PlacedText & { readonly figure: Figure })[];
  readonly height: number;
}

const ROWS = 10;
const HUNDRED = ROWS * ROWS;
const GAP = 40;
const LINE = 18;
/** The largest in which every value fits its place is taken. */
const VALUE_SIZES = [TYPE[4], TYPE[3], TEXT.value];
/** Room for the value, above the names. */
const VALUE = 36;
const FLAG_ROOM = FLAG_SIZE.width + 6;
/** CSS pixels of ten squares: no more on the page, and not less where two stand beside each other. */
const LARGEST = 280;
const SMALLEST = 120;
/** Words stand beside the squares where they have this much room. */
const BESIDE = 150;
const BEFORE_LINES = 12;

export function isShown(share: Share | NoShare): share is Share {
  return "figure" in share;
}

/** Two waffles of ten times ten, or one; each filled row by row from below. */
export function layOutShare(view: ShareView, width: number, height?: number): ShareLayout {
  const lines = view.lines.flatMap(({ words, figures: [figure] }) =>
    figure ? textLines(words, width, TEXT.body).map((text) => ({ text, figure })) : [],
  );
  const below = lines.length > 0 ? BEFORE_LINES + lines.length * LINE : 0;
  const shares = view.shares.flatMap((share) => share ?? []);
  const gap = width < SMALLEST * 4 ? GAP / 2 : GAP;
  const across = width >= SMALLEST * 2 + gap ? shares.length : 1;
  const each = (width - gap * (across - 1)) / across;
  const isBeside = each >= LARGEST * 0.75 + BESIDE;
  const room = isBeside ? each - BESIDE : each;
  const rows = Math.ceil(shares.length / across);
  const wordsHeight = isBeside ? 0 : Math.max(...shares.map((share) => wordsOf(share, each).height));
  const free = height === undefined ? LARGEST : (height - below) / rows - wordsHeight - (rows - 1) * LINE;
  const size = Math.max(Math.min(room, height === undefined ? LARGEST : Math.max(free, SMALLEST)), 1);
  const step = size / ROWS;
  const gapOfSquares = Math.max(step * 0.12, 1);
  const block = size + wordsHeight;
  const valueSize = sizeOfValues(shares.filter(isShown), isBeside ? each - size - 16 : each);
  const placed = shares.map((share, index) => {
    const x = (index % across) * (each + gap);
    const y = Math.floor(index / across) * (block + LINE);
    const own = isShown(share) ? share : null;
    const squares = Array.from(
      { length: HUNDRED },
      (_, number): Square => ({
        key: `${index}-${number}`,
        x: x + (number % ROWS) * step,
        y: y + (ROWS - 1 - Math.floor(number / ROWS)) * step,
        filled: partOf(number, own?.share ?? 0),
        perhaps: partOf(number, own?.atMost ?? 0),
        share: own,
      }),
    );
    const words = wordsOf(share, isBeside ? each - size - 16 : each);
    const wordsX = isBeside ? x + size + 16 : x;
    const wordsY = isBeside ? y + size - words.height : y + size;
    return { squares, words: moved(share, words, { x: wordsX, y: wordsY }) };
  });
  const bottom = rows * block + (rows - 1) * LINE;
  return {
    squares: placed.flatMap(({ squares }) => squares),
    valueSize,
    side: Math.max(step - gapOfSquares, 0.5),
    shares: placed.map(({ words }) => words),
    lines: lines.map((line, index) => ({ ...line, x: 0, y: bottom + BEFORE_LINES + (index + 1) * LINE - 4 })),
    height: bottom + below,
  };
}

interface WordLines {
  readonly name: readonly string[];
  readonly remark: readonly string[];
  readonly height: number;
}

function wordsOf(share: Share | NoShare, width: number): WordLines {
  const name = textLines(share.name, width, TEXT.body, "bold");
  const said = isShown(share) ? share.remark : share.why;
  const remark = said ? textLines(said, width, TEXT.body) : [];
  return { name, remark, height: VALUE + (name.length + remark.length) * LINE + 4 };
}

function sizeOfValues(shares: readonly Share[], width: number): number {
  const fits = (size: number): boolean =>
    shares.every(({ value, flag }) => textWidth(value, size, "bold") + (flag ? FLAG_ROOM : 0) <= width);
  return VALUE_SIZES.find(fits) ?? TEXT.value;
}

/** Words from their top on; those of a part that is not there leave the value's place empty. */
function moved(
  share: Share | NoShare,
  { name, remark }: WordLines,
  { x, y }: { readonly x: number; readonly y: number },
): PlacedShare {
  const flag = isShown(share) ? share.flag : null;
  const top = isShown(share) ? y + VALUE : y + VALUE - LINE;
  const nameAt = name.map((text, line) => ({ text, x, y: top + 14 + line * LINE }));
  const remarkAt = remark.map((text, line) => ({ text, x, y: top + 14 + (name.length + line) * LINE }));
  return {
    share,
    valueAt: isShown(share) ? { text: share.value, x: flag ? x + FLAG_ROOM : x, y: y + TYPE[4] + 2 } : null,
    flagAt: flag ? { x, y: y + TYPE[4] + 2 } : null,
    nameAt,
    remarkAt,
  };
}

/** How much of a square a share fills. */
function partOf(index: number, share: number): number {
  return Math.min(Math.max(share - index, 0), 1);
}

export function shareHeight(view: ShareView, width: number): number {
  return layOutShare(view, width).height;
}

export function shareLeast(view: ShareView, width: number): number {
  return layOutShare(view, width, 0).height;
}
