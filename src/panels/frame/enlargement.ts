import type { Prepared } from "../../charts/chart";
import type { TextLook } from "../../state/text-look";

/** CSS pixels that every chart's layout can do with: below them its labels would meet. */
const LEAST_WIDTH = 180;

/** How much wider than letters alone a text gets for each em between them, with room for its widest places. */
const WIDER = 2.5;

/** How many times wider spaced text is than a layout reckons. */
export function spreadOf({ spacing }: TextLook): number {
  return 1 + Math.max(spacing, 0) * WIDER;
}

/**
 * How many times larger than it was laid out a chart is drawn: as large as the reader has text, as far as its layout
 * then still has room. Laid out for less width and enlarged, it wraps and thins its labels as on a smaller screen.
 * Where letters are spaced, it is enlarged further and its letters made smaller again, so that words find room.
 * @param width CSS pixels there are
 */
export function enlargementOf(width: number, look: TextLook): number {
  const wanted = look.scale * spreadOf(look);
  return Math.max(Math.min(wanted, width / LEAST_WIDTH), Math.min(wanted, 1));
}

/** Height in CSS pixels that a chart wants at a width of the page. */
export function wantedHeight({ height }: Pick<Prepared, "height">, width: number, look: TextLook): number {
  const times = enlargementOf(width, look);
  return height(width / times) * times;
}
