import { BREAK } from "../../language/unbroken";

/** Advance widths of Pretendard 1.3.9 (hmtx) in thousandths of the font size: characters 32 to 126, a few others. */
const ADVANCES = {
  regular:
    "251 257 379 600 607 862 609 201 341 341 471 627 258 433 254 334 596 438 587 617 624 597 613 552 606 613 254 254 627 627 627 479 880 646 619 693 686 567 557 709 706 244 516 621 533 853 718 727 604 727 608 607 611 707 646 915 612 634 595 341 334 341 442 425 469 535 591 529 591 553 337 579 563 218 218 517 218 834 557 567 579 579 350 496 340 553 529 777 513 529 513 341 306 341 627",
  bold: "230 307 376 624 630 960 648 197 390 390 539 653 287 449 282 371 660 469 610 639 657 627 643 575 644 643 282 282 653 653 653 538 874 718 637 724 701 589 563 732 720 266 547 663 546 883 709 753 623 754 632 630 643 704 718 999 686 695 641 390 371 390 467 456 478 558 611 563 611 574 367 608 600 257 257 558 257 879 598 590 608 608 390 539 370 597 563 819 551 563 549 390 355 390 653",
};
const OTHERS: Record<string, number> = {
  "·": 282,
  "–": 479,
  "−": 653,
  "×": 653,
  "→": 922,
  "’": 264,
  "“": 485,
  "”": 485,
  "…": 847,
  "₩": 915,
};
const HANGUL = 864;
/** Other programs fall back to a wider font: text is given this much room to spare. */
const ROOM = 1.06;

export type Weight = keyof typeof ADVANCES;

const table = { regular: advancesOf("regular"), bold: advancesOf("bold") };

/** By UTF-16 code unit; of a pair of them the first has it all. */
function advancesOf(weight: Weight): Uint16Array {
  const advances = new Uint16Array(0x1_00_00).fill(HANGUL);
  advances.fill(0, 0xdc00, 0xe000);
  for (const [character, advance] of Object.entries(OTHERS)) advances[character.charCodeAt(0)] = advance;
  for (const [index, advance] of ADVANCES[weight].split(" ").entries()) advances[index + 32] = Number(advance);
  return advances;
}

/** In thousandths of the font size, by text: layouts ask for the same ones again and again. */
const known: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };
/** Texts that are kept at most. */
const KEPT = 20_000;

/** Width of a line of text in CSS pixels, with room to spare; the same on every screen and in every test. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  return (thousandthsOf(text, weight) / 1000) * size * ROOM;
}

function thousandthsOf(text: string, weight: Weight): number {
  const kept = known[weight].get(text);
  if (kept !== undefined) return kept;
  const advances = table[weight];
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) thousandths += advances[text.charCodeAt(at)] ?? HANGUL;
  if (known[weight].size >= KEPT) known[weight].clear();
  known[weight].set(text, thousandths);
  return thousandths;
}

/** The same number of lines as `textLines` makes, as even as the words allow: no last word alone. */
export function evenLines(text: string, width: number, size: number, weight: Weight = "regular"): readonly string[] {
  const lines = textLines(text, width, size, weight);
  if (lines.length < 2) return lines;
  for (let narrower = width * 0.5; narrower < width; narrower += width * 0.02) {
    const tried = textLines(text, narrower, size, weight);
    if (tried.length === lines.length && tried.every((line) => textWidth(line, size, weight) <= width)) return tried;
  }
  return lines;
}

const BRACKET = /(?<=\S)(?=\()/;

/** What of a text should stay on one line: words, amounts with their units, brackets apart. */
export function wordsOf(text: string): readonly string[] {
  return text.split(BREAK).flatMap((word) => word.split(BRACKET));
}

/** Where a word too long for a line breaks, best first: before its bracket, behind its dash or dot, within an amount, within a Korean word. */
const WITHIN = [BRACKET, /(?<=[~–·])(?=\S)/, /(?<= )/, /(?<=[가-힣])(?=[가-힣])/];

/** Breaks a text into lines no wider than `width`, between words; one too long for a line where it does least harm, or it stands alone. */
export function textLines(text: string, width: number, size: number, weight: Weight = "regular"): readonly string[] {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), size, weight) <= width;
  const parts = (word: string, [place, ...worse]: readonly RegExp[] = WITHIN): readonly string[] =>
    place === undefined || fits(word) ? [word] : word.split(place).flatMap((part) => parts(part, worse));
  const lines: string[] = [];
  for (const part of text.split(BREAK).flatMap((word) => parts(`${word} `))) {
    const joined = (lines.at(-1) ?? "") + part;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** A name cut to a width; its whole is in the chart's table. */
export function shortened(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (textWidth(text, size, weight) <= width) return text;
  const kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join("")}…`, size, weight) > width) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}

/** A text, or where it has no room, without what stands in brackets, as won beside dollars. Room in CSS pixels. */
export function fitted(text: string, room: number, size: number, weight: Weight = "regular"): string {
  return textWidth(text, size, weight) <= room ? text : text.replaceAll(/\s?\([^)]*\)/g, "");
}
