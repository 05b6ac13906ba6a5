import { Fragment } from "react";
import { EvidenceMark, HAIR, INK, PAPER, SOFT, TEXT } from "../charts/paint";
import { FONT_FAMILY, TYPE } from "../charts/palette";
import { textLines, textWidth } from "../charts/text-width";
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
}

/** Where everything stands, in units of the drawing. */
export interface ImageLayout {
  readonly title: readonly string[];
  readonly under: readonly string[];
  readonly foot: readonly string[];
  readonly slot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

const MARGIN = 28;
const TITLE = TYPE[3];
const TITLE_LINE = 26;
const LINE = 17;
const KEY = 24;

/** @param needed height the drawing cannot do without, where the image may grow; null keeps the height. */
export function layOutImage(text: ImageText, width: number, height: number, needed: number | null): ImageLayout {
  const room = width - MARGIN * 2;
  const title = textLines(text.title, room, TITLE, "bold");
  const under = [text.subtitle, text.filter].filter(Boolean).flatMap((line) => textLines(line, room, TEXT.small));
  const foot = [text.note, text.source].filter(Boolean).flatMap((line) => textLines(line, room, TEXT.small));
  const y = MARGIN + title.length * TITLE_LINE + under.length * LINE + 14;
  const below = KEY + foot.length * LINE + MARGIN - 4;
  const slotHeight = Math.max(height - y - below, needed ?? 0);
  return {
    title,
    under,
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
  const keyY = slot.y + slot.height + 14;
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
      <EvidenceLegend evidence={text.evidence} x={MARGIN} y={keyY} words={words} />
      <rect x={MARGIN} y={keyY + 10} width={slot.width} height={1} fill={HAIR} />
      {layout.foot.map((line, index) => (
        <text key={line} x={MARGIN} y={keyY + 27 + index * LINE} fontSize={TEXT.small} fill={SOFT}>
          {line}
        </text>
      ))}
    </svg>
  );
}

interface EvidenceLegendProps {
  readonly evidence: readonly Evidence[];
  readonly x: number;
  readonly y: number;
  readonly words: Words;
}

const SWATCH = 22;

function EvidenceLegend({ evidence, x, y, words }: EvidenceLegendProps) {
  let at = x;
  return EVIDENCE.filter((kind) => evidence.includes(kind)).map((kind) => {
    const left = at;
    const name = words.text.evidence[kind];
    at += SWATCH + 6 + textWidth(name, TEXT.small) + 18;
    return (
      <Fragment key={kind}>
        <EvidenceMark evidence={kind} color={SOFT} id={`key-${kind}`}>
          {(paint) => <rect x={left + 0.5} y={y - 10.5} width={SWATCH} height={11} {...paint} />}
        </EvidenceMark>
        <text x={left + SWATCH + 6} y={y} fontSize={TEXT.small} fill={SOFT}>
          {name}
        </text>
      </Fragment>
    );
  });
}
