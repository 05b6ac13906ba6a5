import type { KeyEntry, Told } from "../charts/caption";
import type { Box, Size } from "../charts/drawing/box";
import {
  EvidenceMark,
  FLAG_SIZE,
  FlagMark,
  HAIR,
  INK,
  NUMBER_RADIUS,
  NumberMark,
  PAPER,
  RecordSwatch,
  SOFT,
  TEXT,
} from "../charts/drawing/paint";
import { FONT_FAMILY, TYPE } from "../charts/drawing/palette";
import { evenLines, textLines, textWidth } from "../charts/drawing/text-width";
import type { ImageSize } from "../state/image-choices";

/** What stands around the drawing in an exported image, in the image's language. Empty for what is left out. */
export interface ImageText {
  readonly title: string;
  readonly subtitle: string;
  /** The active filter; empty when there is none. */
  readonly filter: string;
  /** What the drawing has no room for. */
  readonly cut: string;
  readonly note: string;
  readonly source: string;
  /** What the marks mean. */
  readonly key: readonly KeyEntry[];
  /** What there is to know about the figures drawn, in ever fewer words. */
  readonly known: readonly string[];
  /**
   * Sentences that find no place in a drawing of a size.
   * @param outside ids of those that have found none before
   */
  around(size: Size, outside: readonly string[]): readonly Told[];
}

/** An entry of the key, from the left edge of what there is room for. */
export type PlacedKey = KeyEntry & { readonly x: number; readonly row: number };

interface AroundLine {
  readonly text: string;
  readonly x: number;
  /** Before the first line of a sentence: the number that stands at its mark, or a point where none does. */
  readonly mark: number | "·" | null;
}

/** Where everything stands, in units of the drawing. */
export interface ImageLayout {
  readonly title: readonly string[];
  readonly under: readonly string[];
  /** Sentences that stand around the drawing, line by line. */
  readonly around: readonly AroundLine[];
  /** Ids of these sentences. */
  readonly outside: readonly string[];
  /** What there is to know, behind a flag. */
  readonly known: readonly string[];
  readonly foot: readonly string[];
  readonly key: readonly PlacedKey[];
  readonly slot: Box;
  readonly width: number;
  readonly height: number;
  /** CSS pixels of the image that one unit becomes. */
  readonly scale: number;
}

/** The namespace of its elements. */
export const SVG = "http://www.w3.org/2000/svg";

const MARGIN = 28;
const TITLE = TYPE[3];
const TITLE_LINE = 26;
const LINE = 17;
const KEY = 32;
const KEY_LINE = 20;
const SWATCH = 22;
/** Lines of what there is to know, unless the severe alone take more. */
const KNOWN_LINES = 2;
const FLAG_ROOM = FLAG_SIZE.width + 6;
const NUMBER_ROOM = NUMBER_RADIUS * 2 + 6;

/** Units an image has, whatever its shape and size: the text of a large image is as large in proportion. */
const UNITS = 800 * 450;
/** Units a drawing needs across. */
const NARROWEST = 280;
/** How much smaller than usual the text may become so that everything fits. */
const SMALLEST = 1 / 8;

/**
 * As large as everything fits. Where a drawing needs more height than there is, all of the image is drawn smaller, its
 * text with it.
 * @param height what the drawing needs at a width, in units
 */
export function layOutImage(text: ImageText, size: ImageSize, height: Height): ImageLayout {
  const usual = Math.sqrt((size.width * size.height) / UNITS);
  const at = (scale: number): ImageLayout => layOutAt(text, size, scale, height);
  const fits = ({ slot }: ImageLayout): boolean => slot.width >= NARROWEST && height(slot.width) <= slot.height;
  if (fits(at(usual))) return size.height < size.width ? at(usual) : fuller(at, usual, height);
  let [fitting, tooLarge] = [usual * SMALLEST, usual];
  while (tooLarge - fitting > usual / 500) {
    const middle = (fitting + tooLarge) / 2;
    if (fits(at(middle))) fitting = middle;
    else tooLarge = middle;
  }
  return at(fitting);
}

/** A square or tall image has more height than a drawing needs: everything is drawn larger until it is used. */
function fuller(at: (scale: number) => ImageLayout, usual: number, height: (width: number) => number): ImageLayout {
  const larger = LARGER.map((factor) => at(usual * factor));
  return larger.find(({ slot }) => slot.width >= NARROWEST && slot.height >= height(slot.width) * SPARE) ?? at(usual);
}

/** CSS pixels a drawing needs at a width. */
type Height = (width: number) => number;

/** How large a drawing is made for a place: with less height than it needs, it is made smaller afterwards. */
export function drawnIn({ width, height }: Size, needed: Height): Size {
  return { width, height: Math.max(height, needed(width)) };
}

const LARGER = [1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05];
const SPARE = 1.4;

/** Sentences that find no place in the drawing take height from it; one that has found none once stays outside. */
function layOutAt(text: ImageText, size: ImageSize, scale: number, height: Height): ImageLayout {
  let around: readonly Told[] = [];
  for (;;) {
    const layout = layOutAround(text, size, scale, around);
    const next = text.around(drawnIn(layout.slot, height), layout.outside);
    if (next.length === around.length) return layOutAround(text, size, scale, next);
    around = next;
  }
}

function layOutAround(text: ImageText, size: ImageSize, scale: number, told: readonly Told[]): ImageLayout {
  const [width, height] = [size.width / scale, size.height / scale];
  const room = width - MARGIN * 2;
  const small = (lines: readonly string[], across = room): readonly string[] =>
    lines.filter(Boolean).flatMap((line) => withoutOrphan(line, across));
  const title = text.title ? evenLines(text.title, room, TITLE, "bold") : [];
  const under = small([text.subtitle, text.filter, text.cut]);
  const indent = told.some(({ number }) => number !== null) ? NUMBER_ROOM : 0;
  const around = told.flatMap(({ text: sentence, number }) =>
    small([sentence], room - indent).map(
      (line, index): AroundLine => ({
        text: line,
        x: MARGIN + indent,
        mark: index > 0 || indent === 0 ? null : (number ?? "·"),
      }),
    ),
  );
  const forms = text.known.map((known) => small([known], room - FLAG_ROOM));
  const known = forms.find(({ length }) => length <= KNOWN_LINES) ?? forms.at(-1) ?? [];
  const foot = small([text.note, text.source]);
  const key = placeKey(text.key, room);
  const keyHeight = key.length > 0 ? KEY + (key.at(-1)?.row ?? 0) * KEY_LINE : 0;
  const heading = title.length * TITLE_LINE + (under.length + around.length) * LINE;
  const footing = (known.length + foot.length) * LINE;
  const y = MARGIN + heading + (heading > 0 ? 14 : 0);
  const below = (keyHeight || (footing > 0 ? 10 : 0)) + footing + MARGIN - 4;
  const outside = told.map(({ id }) => id);
  const slot = { x: MARGIN, y, width: room, height: height - y - below };
  return { title, under, around, outside, known, foot, key, slot, width, height, scale };
}

/** Lines of small text; the last is never a single word. */
export function withoutOrphan(text: string, room: number): readonly string[] {
  const lines = textLines(text, room, TEXT.small);
  const isOrphan = lines.length > 1 && textWidth(lines.at(-1) ?? "", TEXT.small) < room / 6;
  return isOrphan ? evenLines(text, room, TEXT.small) : lines;
}

/** Entries one after the other, in as many rows as they take. */
export function placeKey(entries: readonly KeyEntry[], room: number): readonly PlacedKey[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const width = SWATCH + 6 + textWidth(entry.name, TEXT.small);
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += width + 18;
    return placed;
  });
}

/** CSS pixels of the smallest text in an image. */
export function smallestText({ scale }: ImageLayout): number {
  return TEXT.small * scale;
}

interface ImageFrameProps {
  readonly layout: ImageLayout;
  /** Whether there is paper behind it all. */
  readonly paper: boolean;
}

/** Everything of an image but its drawing, which is put into the `slot` afterwards. */
export function ImageFrame({ layout, paper }: ImageFrameProps) {
  const { slot, width, height, key } = layout;
  const underY = MARGIN + layout.title.length * TITLE_LINE;
  const aroundY = underY + 10 + layout.under.length * LINE;
  const keyY = slot.y + slot.height + 22;
  const ruleY = key.length > 0 ? keyY + 10 + (key.at(-1)?.row ?? 0) * KEY_LINE : slot.y + slot.height + 8;
  const knownY = ruleY + 17;
  const footY = knownY + layout.known.length * LINE;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the image gets its title and description when it is made into a file
    <svg xmlns={SVG} viewBox={`0 0 ${width} ${height}`} fontFamily={FONT_FAMILY}>
      {paper && <rect width={width} height={height} fill={PAPER} />}
      {layout.title.length + layout.under.length > 0 && (
        <rect x={MARGIN} y={MARGIN - 14} width={slot.width} height={2} fill={INK} />
      )}
      {layout.title.map((line, index) => (
        <text key={line} x={MARGIN} y={MARGIN + 14 + index * TITLE_LINE} fontSize={TITLE} fontWeight={700} fill={INK}>
          {line}
        </text>
      ))}
      {layout.under.map((line, index) => (
        <text key={line} x={MARGIN} y={underY + 10 + index * LINE} fontSize={TEXT.small} fill={SOFT}>
          {line}
        </text>
      ))}
      {layout.around.map(({ text, x, mark }, index) => (
        <g key={text}>
          <AroundMark mark={mark} y={aroundY + index * LINE} />
          <text x={x} y={aroundY + index * LINE} fontSize={TEXT.small} fill={SOFT}>
            {text}
          </text>
        </g>
      ))}
      <g id="slot" />
      {key.map((entry) => (
        <KeyMark key={entry.mark} {...entry} x={MARGIN + entry.x} y={keyY + entry.row * KEY_LINE} />
      ))}
      {layout.known.length + layout.foot.length > 0 && (
        <rect x={MARGIN} y={ruleY} width={slot.width} height={1} fill={HAIR} />
      )}
      {layout.known.length > 0 && <FlagMark x={MARGIN} y={knownY} severity="severe" />}
      {layout.known.map((line, index) => (
        <text key={line} x={MARGIN + FLAG_ROOM} y={knownY + index * LINE} fontSize={TEXT.small} fill={INK}>
          {line}
        </text>
      ))}
      {layout.foot.map((line, index) => (
        <text key={line} x={MARGIN} y={footY + index * LINE} fontSize={TEXT.small} fill={SOFT}>
          {line}
        </text>
      ))}
    </svg>
  );
}

/** @param y baseline of the sentence */
function AroundMark({ mark, y }: Pick<AroundLine, "mark"> & { readonly y: number }) {
  const x = MARGIN + NUMBER_RADIUS;
  if (mark === null) return null;
  if (mark !== "·") return <NumberMark x={x} y={y - 4} number={mark} />;
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={TEXT.small} fontWeight={700} fill={INK}>
      {mark}
    </text>
  );
}

interface KeyMarkProps extends Pick<KeyEntry, "mark" | "name"> {
  readonly x: number;
  /** Baseline of the name. */
  readonly y: number;
}

/** How a kind of evidence is drawn, or the record. */
export function KeyMark({ mark, name, x, y }: KeyMarkProps) {
  return (
    <>
      {mark === "record" ? (
        <RecordSwatch x={x} y={y - 5} />
      ) : (
        <EvidenceMark evidence={mark} color={SOFT} id={`key-${mark}`}>
          {(paint) => <rect x={x + 0.5} y={y - 10.5} width={SWATCH} height={11} {...paint} />}
        </EvidenceMark>
      )}
      <text x={x + SWATCH + 6} y={y} fontSize={TEXT.small} fill={SOFT}>
        {name}
      </text>
    </>
  );
}
