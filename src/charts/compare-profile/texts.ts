import { TEXT } from "../drawing/paint";
import type { StyledText } from "../drawing/placed-text";
import { textLines, textWidth } from "../drawing/text-width";
import type { ProfileRow } from "./view";

/** Where a row's texts have room. */
export interface TextColumns {
  readonly name: number;
  readonly remarkX: number;
  readonly remark: number;
}

export const LINE = 16;
export const GAP = 12;

interface PlacedTexts {
  readonly texts: readonly StyledText[];
  /** Under the last of them. */
  readonly below: number;
}

/** The name before the bar, by how much and since when behind it. */
export function textsBeside(row: ProfileRow, top: number, { name, remarkX, remark }: TextColumns): PlacedTexts {
  const names = textLines(row.name, name - GAP, TEXT.small);
  const remarks = saidOf(row).flatMap((text) => textLines(text, remark, TEXT.small));
  const texts = [
    ...names.map((text, line) => plain(`${row.key} name ${line}`, text, 0, top + LINE * (line + 1))),
    ...remarks.map((text, line) => ({
      ...plain(`${row.key} said ${line}`, text, remarkX, top + LINE * (line + 1)),
      isSoft: line > 0,
    })),
  ];
  return { texts, below: top + Math.max(names.length, remarks.length, 1) * LINE };
}

/** All of it in the lines above the bar: by how much at the end of the name's last line where that has room. */
export function textsAbove(row: ProfileRow, top: number, { remark: width }: TextColumns): PlacedTexts {
  const names = textLines(row.name, width, TEXT.small);
  const said = saidOf(row).join(", ");
  const last = textWidth(names.at(-1) ?? "", TEXT.small);
  const isBeside = last + GAP + textWidth(said, TEXT.small) <= width;
  const remarks = isBeside ? [said] : textLines(said, width, TEXT.small);
  const first = isBeside ? names.length : names.length + 1;
  const texts = [
    ...names.map((text, line) => plain(`${row.key} name ${line}`, text, 0, top + LINE * (line + 1))),
    ...remarks.map(
      (text, line): StyledText => ({
        ...plain(`${row.key} said ${line}`, text, isBeside ? width : 0, top + LINE * (first + line)),
        anchor: isBeside ? "end" : "start",
        isSoft: true,
      }),
    ),
  ];
  return { texts, below: top + (first + remarks.length - 1) * LINE };
}

function saidOf({ byHowMuch, since }: ProfileRow): readonly string[] {
  return [byHowMuch, since].filter(Boolean);
}

export function plain(key: string, text: string, x: number, y: number): StyledText {
  return { key, text, x, y, size: TEXT.small, weight: "regular", anchor: "start", isSoft: false };
}
