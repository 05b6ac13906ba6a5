import { Fragment } from "react";
import { EvidenceMark, FLAG_SIZE, FlagMark, HAIR, INK, PAPER, RecordSwatch, SOFT, TEXT } from "../charts/paint";
import { FONT_FAMILY, TYPE } from "../charts/palette";
import { evenLines, textLines, textWidth } from "../charts/text-width";
import { EVIDENCE, type Evidence } from "../data/figure";
import type { Words } from "../language/words";

/** What stands around the drawing in an exported image, all of it text in the reader's language. */
export interface ImageText {
  readonly title: string;
  readonly subtitle: string;
  /** The active filter; empty when there is none. */
  readonly filter: string;
  readonly note: string;
  readonly source: string;
  readonly evidence: readonly Evidence[];
  /** What there is to know about the figures drawn, in a few words; empty for nothing. */
  readonly known: string;
  /** How figures of the record are called in the key; empty where none is drawn. */
  readonly record: string;
}

/** Where everything stands, in units of the drawing. */
export interface ImageLayout {
  readonly title: readonly string[];
  readonly under: readonly string[];
  /** What there is to know, behind a flag. */
  readonly known: readonly string[];
  readonly foot: readonly string[];
  readonly slot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

const MARGIN = 28;
const TITLE = TYPE[3];
const TITLE_LINE = 26;
const LINE = 17;
const KEY = 32;
const FLAG_ROOM = FLAG_SIZE.width + 6;

/** @param needed height the drawing cannot do without, where the image may grow; null keeps the height. */
export function layOutImage(text: ImageText, width: number, height: number, needed: number | null): ImageLayout {
  const room = width - MARGIN * 2;
  const title = evenLines(text.title, room, TITLE, "bold");
  const under = [text.subtitle, text.filter].filter(Boolean).flatMap((line) => textLines(line, room, TEXT.small));
  const known = text.known ? textLines(text.known, room - FLAG_ROOM, TEXT.small) : [];
  const foot = [text.note, text.source].filter(Boolean).flatMap((line) => textLines(line, room, TEXT.small));
  const y = MARGIN + title.length * TITLE_LINE + under.length * LINE + 14;
  const below = KEY + (known.length + foot.length) * LINE + MARGIN - 4;
  const slotHeight = Math.max(height - y - below, needed ?? 0);
  return {
    title,
    under,
    known,
    foot,
    slot: { x: MARGIN, y, width: room, height: slotHeight },
    width,
    height: y + slotHeight + below,
  };
}

interface ImageFrameProps {
  readonly text: ImageText;
  readonly layout: ImageLayout;
  readonly words: Words;
}

/** Everything of an image but its drawing, which is put into the `slot` afterwards. */
export function ImageFrame({ text, layout, words }: ImageFrameProps) {
  const { slot, width, height } = layout;
  const underY = MARGIN + layout.title.length * TITLE_LINE;
  const keyY = slot.y + slot.height + 22;
  const footY = keyY + 27 + layout.known.length * LINE;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the image gets its title and description when it is made into a file
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} fontFamily={FONT_FAMILY}>
      <rect width={width} height={height} fill={PAPER} />
      <rect x={MARGIN} y={MARGIN - 14} width={slot.width} height={2} fill={INK} />
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
      <g id="slot" />
      <Key text={text} x={MARGIN} y={keyY} words={words} />
      <rect x={MARGIN} y={keyY + 10} width={slot.width} height={1} fill={HAIR} />
      {layout.known.length > 0 && <FlagMark x={MARGIN} y={keyY + 27} severity="severe" />}
      {layout.known.map((line, index) => (
        <text key={line} x={MARGIN + FLAG_ROOM} y={keyY + 27 + index * LINE} fontSize={TEXT.small} fill={INK}>
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

interface KeyProps {
  readonly text: ImageText;
  readonly x: number;
  readonly y: number;
  readonly words: Words;
}

const SWATCH = 22;

/** How each kind of evidence is drawn, and how the record is. */
function Key({ text, x, y, words }: KeyProps) {
  let at = x;
  const next = (name: string): number => {
    const left = at;
    at += SWATCH + 6 + textWidth(name, TEXT.small) + 18;
    return left;
  };
  const evidence = EVIDENCE.filter((kind) => text.evidence.includes(kind)).map((kind) => ({
    kind,
    name: words.text.evidence[kind],
    left: next(words.text.evidence[kind]),
  }));
  const recordX = text.record ? next(text.record) : 0;
  return (
    <>
      {evidence.map(({ kind, name, left }) => (
        <Fragment key={kind}>
          <EvidenceMark evidence={kind} color={SOFT} id={`key-${kind}`}>
            {(paint) => <rect x={left + 0.5} y={y - 10.5} width={SWATCH} height={11} {...paint} />}
          </EvidenceMark>
          <text x={left + SWATCH + 6} y={y} fontSize={TEXT.small} fill={SOFT}>
            {name}
          </text>
        </Fragment>
      ))}
      {text.record && (
        <>
          <RecordSwatch x={recordX} y={y - 5} />
          <text x={recordX + SWATCH + 6} y={y} fontSize={TEXT.small} fill={SOFT}>
            {text.record}
          </text>
        </>
      )}
    </>
  );
}
