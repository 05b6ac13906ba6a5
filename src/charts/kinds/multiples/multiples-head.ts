import { TEXT } from "../../drawing/paint";
import type { StyledText } from "../../drawing/placed-text";
import { evenLines, shortened, textLines, textWidth, type Weight, wordsOf } from "../../drawing/text-width";
import type { LineMark, Series } from "../series";
import type { Panel } from "./multiples";

/** A small sample before the words of a mark or of a piece. */
export interface PlacedKey {
  readonly of: LineMark | Series;
  readonly x: number;
  readonly y: number;
}

/** The words above a plot, from its left edge and from the top of its panel. */
export interface Head {
  readonly texts: readonly StyledText[];
  readonly keys: readonly PlacedKey[];
}

export const LINE = 18;
const VALUE_LINE = 22;
/** From a sample to the words behind it. */
export const KEY_ROOM = 16;
export const KEY_RADIUS = 5;

/** What is read in a panel's row, in as many lines as it needs. */
export function readoutLines(said: string, width: number): readonly string[] {
  return linesOf(said, width, TEXT.small, "bold");
}

/** Height of all the lines of a head. */
export function headHeight({ name, value, isWhenBelow, keys }: HeadRows): number {
  return name * LINE + value * VALUE_LINE + (isWhenBelow ? LINE : 0) + keys * LINE;
}

/** Whether words of a head would be cut that say an amount. */
export function cutsWords(panel: Panel, width: number): boolean {
  const keys = saidOf(panel).flatMap(([, words]) => wordsOf(words));
  return (
    isTooLong(panel.series.value, width, TEXT.body) ||
    keys.some((word) => textWidth(word, TEXT.small) > width - KEY_ROOM)
  );
}

/** Whether a value would break where it should not. */
function isTooLong(value: string, width: number, size: number): boolean {
  return wordsOf(value).some((word) => textWidth(word, size, "bold") > width);
}

/** How many lines each part of the heads takes: the same in all of a row, so that plots stand level. */
export interface HeadRows {
  readonly name: number;
  readonly value: number;
  readonly valueSize: number;
  readonly isWhenBelow: boolean;
  readonly keys: number;
}

const NAME_LINES = 2;
const WHEN_GAP = 6;

export function headRows(panels: readonly Panel[], width: number): HeadRows {
  const most = (count: (panel: Panel) => number): number => Math.max(...panels.map(count), 0);
  const isCut = panels.some(({ series }) => isTooLong(series.value, width, TEXT.value));
  const valueSize = isCut ? TEXT.body : TEXT.value;
  const beside = ({ series: { value, when } }: Panel): number =>
    textWidth(value, valueSize, "bold") + WHEN_GAP + textWidth(when, TEXT.small);
  return {
    name: most(({ series }) => nameLines(series, width).length),
    value: most(({ series }) => valueLines(series, width, valueSize).length),
    valueSize,
    isWhenBelow: panels.some((panel) => beside(panel) > width),
    keys: most((panel) => keyLines(panel, width).length),
  };
}

function nameLines({ name }: Series, width: number): readonly string[] {
  const lines = textLines(name, width, TEXT.body, "bold");
  const kept = lines.length > NAME_LINES ? [name] : lines;
  return kept.map((line) => shortened(line, width, TEXT.body, "bold"));
}

function valueLines({ value }: Series, width: number, size: number): readonly string[] {
  return linesOf(value, width, size, "bold");
}

/** Before the won in brackets behind dollars, or another remark in brackets. */
const BRACKET = / ?(?=\()/;

/** Lines no wider than this; words too long for one break before their brackets. */
function linesOf(text: string, width: number, size: number, weight: Weight = "regular"): readonly string[] {
  const parts = textWidth(text, size, weight) <= width ? [text] : text.split(BRACKET);
  const lines = parts.flatMap((part) => evenLines(part, width, size, weight));
  return lines.map((line) => shortened(line, width, size, weight));
}

interface KeyLine {
  readonly of: LineMark | Series;
  readonly text: string;
  /** Whether it is the first of its mark: the sample stands there. */
  readonly isFirst: boolean;
  readonly size: number;
}

/** What the marks of a panel say, and its pieces: each on lines of its own. */
function saidOf({ marks, pieces }: Panel): readonly (readonly [of: LineMark | Series, words: string])[] {
  return [
    ...marks.map((mark) => [mark, mark.label] as const),
    ...pieces.map((piece) => [piece, `${piece.name} ${piece.value}`] as const),
  ];
}

function keyLines(panel: Panel, width: number): readonly KeyLine[] {
  const room = width - KEY_ROOM;
  return saidOf(panel).flatMap(([of, words]) => {
    const size = textWidth(words, TEXT.body) <= room ? TEXT.body : TEXT.small;
    return linesOf(words, room, size).map((text, index) => ({ of, text, isFirst: index === 0, size }));
  });
}

export const PLAIN = { weight: "regular", anchor: "start", isSoft: false } as const;

export function headOf(panel: Panel, width: number, rows: HeadRows): Head {
  const { series } = panel;
  const [names, values, lines] = [
    nameLines(series, width),
    valueLines(series, width, rows.valueSize),
    keyLines(panel, width),
  ];
  const valueTop = rows.name * LINE;
  const whenTop = valueTop + rows.value * VALUE_LINE;
  const keysTop = whenTop + (rows.isWhenBelow ? LINE : 0);
  const beside = textWidth(values[0] ?? "", rows.valueSize, "bold") + WHEN_GAP;
  return {
    texts: [
      ...names.map((text, line) => ({
        ...PLAIN,
        ...{ key: `name ${line}`, text, x: 0, y: (rows.name - names.length + line) * LINE + 13 },
        ...{ size: TEXT.body, weight: "bold" as const },
      })),
      ...values.map((text, line) => ({
        ...PLAIN,
        ...{ key: `value ${line}`, text, x: 0, y: valueTop + line * VALUE_LINE + 16 },
        ...{ size: rows.valueSize, weight: "bold" as const },
      })),
      {
        ...PLAIN,
        key: "when",
        text: shortened(series.when, rows.isWhenBelow ? width : width - beside, TEXT.small),
        x: rows.isWhenBelow ? 0 : beside,
        y: rows.isWhenBelow ? whenTop + 12 : valueTop + 16,
        size: TEXT.small,
        isSoft: true,
      },
      ...lines.map(({ text, size }, line) => ({
        ...PLAIN,
        ...{ key: `key ${line}`, text, x: KEY_ROOM, y: keysTop + line * LINE + 13, size },
      })),
    ],
    keys: lines.flatMap(({ of, isFirst }, line) =>
      isFirst ? [{ of, x: KEY_RADIUS + 1, y: keysTop + line * LINE + 8.5 }] : [],
    ),
  };
}
