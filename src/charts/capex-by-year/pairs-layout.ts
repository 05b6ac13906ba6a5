import { everyNumberOf, extentOf, numbersOf } from "../../data/extent";
import type { Provider } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { straightScale } from "../drawing/scale";
import { stretched } from "../drawing/stretch";
import { evenLines, fitted, textWidth } from "../drawing/text-width";
import type { PairEnd, PairRow } from "./pairs";
import type { PairView } from "./view";

export interface PairText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One end: a dot, or two of a range with what lies between. */
export interface PlacedPairEnd extends PairEnd {
  readonly at: readonly number[];
  readonly valueAt: PairText | null;
  /** A small one of the same before the value, where the value does not stand at its dot. */
  readonly sampleAt: { readonly x: number; readonly y: number } | null;
  readonly flagAt: { readonly x: number; readonly y: number } | null;
}

export interface PlacedPair {
  readonly key: string;
  readonly provider: Provider;
  readonly x: number;
  readonly y: number;
  readonly nameAt: PairText | null;
  readonly labelAt: PairText;
  readonly article: PlacedPairEnd | null;
  readonly outcome: PlacedPairEnd | null;
  /** The bar between the two, where it can be seen. */
  readonly bridge: { readonly from: number; readonly to: number } | null;
  /** A dotted line leads from the year to the first dot or its words. */
  readonly leader: { readonly from: number; readonly to: number } | null;
  readonly remarkAt: readonly PairText[];
  /** Middle of the dots; on a narrow drawing under the words. */
  readonly trackY: number;
}

export interface PairLayout {
  readonly pairs: readonly PlacedPair[];
  readonly height: number;
}

export const RING = 7;
export const DOT = 4.5;

const ROW = { least: 30, most: 44 };
const LINE = 16;
const NAME = 22;
const GROUP = 12;
const GAP = 8;
const NARROW = 520;
/** Values wider than this part of the width have lines of their own too. */
const WIDEST = 0.22;
const FLAG_ROOM = FLAG_SIZE.width + 5;
/** The scale keeps this part of its room, whatever there is to remark. */
const SHORTEST = 0.72;
/** The part of the room that the scale takes in any case, before it is known how much is left of it for words. */
const SAFE = 0.45;
/** From the words of a row to its dots, on a narrow drawing. */
const UNDER = 20;
/** From one line of values to the next. */
const VALUE_LINE = 22;
/** Room for a small ring or dot before a value. */
const SAMPLE = 14;
/** How far below the smallest number the scale begins, as a part of what the numbers span. */
const BELOW = 0.05;

interface Form {
  readonly width: number;
  /** Whether names stand above their rows, and words above their dots, which then have the whole width. */
  readonly isNarrow: boolean;
  /** Where the years’ column begins and where the dots’ room begins. */
  readonly years: number;
  readonly left: number;
  readonly scale: (value: number) => number;
  readonly row: number;
}

/** Dots need not begin at zero: the scale holds what the rows say, with room for values on both sides. */
export function layOutPairs(view: PairView, width: number, height = 0): PairLayout {
  return stretched((row) => place(view, formFor(view, width, row)), ROW, height);
}

export function pairsHeight(view: PairView, width: number): number {
  return layOutPairs(view, width).height;
}

function endsOf({ article, outcome }: PairRow): readonly PairEnd[] {
  return [article, outcome].flatMap((end) => end ?? []);
}

function wordsWidth({ value, flag }: PairEnd): number {
  return textWidth(value, TEXT.value, "bold") + (flag ? FLAG_ROOM : 0);
}

function formFor({ groups }: PairView, width: number, row: number): Form {
  const rows = groups.flatMap((group) => group.rows);
  const widest = Math.max(...rows.flatMap(endsOf).map(wordsWidth), 0) + GAP;
  const isNarrow = width < NARROW || widest > width * WIDEST;
  const names = Math.max(...groups.map(({ name }) => textWidth(name, TEXT.body, "bold")), 0) + GAP * 2;
  const years = isNarrow ? 0 : Math.min(names, width / 4);
  const labels = Math.max(...rows.map(({ label }) => textWidth(label, TEXT.body)), 0);
  const left = years + labels + GAP * 2;
  const words = isNarrow ? 0 : widest;
  const numbers = rows.flatMap(numbersIn);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const from = lowest >= 0 ? Math.max(lowest - (highest - lowest || highest || 1) * BELOW, 0) : lowest;
  const to = from < highest ? highest : from + 1;
  const shareOf = (number: number): number => (number - from) / (to - from);
  const reach = Math.max(width - words - left - RING * 2, 1) * SAFE;
  const before = rows
    .filter(({ article, outcome }) => article && outcome && !isNarrow)
    .map((each) => {
      const smallest = Math.max(from, Math.min(highest, ...numbersIn(each)));
      return left + words + RING - shareOf(smallest) * reach;
    });
  const start = Math.min(Math.max((isNarrow ? 0 : left) + RING, ...before), width - RING - 1);
  const furthest = Math.max(width - words - RING, start + 1);
  const fitting = rows.map((each) => {
    const share = shareOf(Math.max(from, ...numbersIn(each)));
    return share > 0 && !isNarrow ? start + (width - behindWidth(each) - start) / share : furthest;
  });
  const end = Math.max(Math.min(furthest, ...fitting), start + (furthest - start) * SHORTEST);
  return { width, isNarrow, years, left, scale: straightScale(from, to, start, end), row };
}

function numbersIn(row: PairRow): readonly number[] {
  return endsOf(row).flatMap(({ figure }) => everyNumberOf(extentOf(figure)));
}

/** What stands behind a row’s last dot, its own half included. */
function behindWidth(row: PairRow): number {
  const value = Math.max(...endsOf(row).map(wordsWidth), 0);
  return RING + GAP + value + (row.remark ? GAP + textWidth(row.remark, TEXT.small) : 0);
}

function place({ groups }: PairView, form: Form): PairLayout {
  const pairs: PlacedPair[] = [];
  let y = 2;
  for (const [index, { name, provider, rows }] of groups.entries()) {
    if (index > 0) y += GROUP;
    const nameY = form.isNarrow ? y + TEXT.body : y + form.row / 2 + 5;
    if (form.isNarrow) y += NAME;
    for (const [rowIndex, row] of rows.entries()) {
      const nameAt = rowIndex === 0 ? { text: name, x: 0, y: nameY } : null;
      const { pair, extra } = (form.isNarrow ? placeNarrow : placeRow)(row, provider, y + form.row / 2, form);
      pairs.push({ ...pair, nameAt });
      y += form.row + extra;
    }
  }
  return { pairs, height: Math.max(y + 2, ROW.least) };
}

interface PlacedRow {
  readonly pair: Omit<PlacedPair, "nameAt">;
  /** CSS pixels for remarks on lines of their own. */
  readonly extra: number;
}

/** The smaller number’s words stand left of it, the larger one’s right; where there is one alone, right of it. */
function placeRow(row: PairRow, provider: Provider, y: number, form: Form): PlacedRow {
  const at = (end: PairEnd | null): readonly number[] =>
    end ? numbersOf(extentOf(end.figure)).map((value) => form.scale(value)) : [];
  const [articleAt, outcomeAt] = [at(row.article), at(row.outcome)];
  const [from, to] = [Math.min(...articleAt, ...outcomeAt), Math.max(...articleAt, ...outcomeAt)];
  const isEmpty = from > to;
  const middle = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(all.length, 1);
  const outcomeLeft = row.article !== null && row.outcome !== null && middle(outcomeAt) < middle(articleAt);
  const [leftEnd, rightEnd] = outcomeLeft ? [row.outcome, row.article] : [row.article, row.outcome];
  const [before, behind] = leftEnd && rightEnd ? [leftEnd, rightEnd] : [null, leftEnd ?? rightEnd];
  const beforeX = before ? from - RING - GAP - wordsWidth(before) : from - RING;
  const behindX = isEmpty ? form.left : to + RING + GAP;
  const words = new Map([
    ...(before ? [[before, beforeX] as const] : []),
    ...(behind ? [[behind, behindX] as const] : []),
  ]);
  const placed = (end: PairEnd | null, all: readonly number[]): PlacedPairEnd | null =>
    end && placedEnd(end, all, words.get(end) ?? behindX, y);
  const remarkX = behind ? behindX + wordsWidth(behind) + GAP : form.left;
  const remarkAt = placeRemark(row.remark, remarkX, y, form);
  return {
    pair: {
      key: row.key,
      provider,
      x: isEmpty ? form.left : from,
      y,
      labelAt: { text: row.label, x: form.years, y: y + 5 },
      article: placed(row.article, articleAt),
      outcome: placed(row.outcome, outcomeAt),
      bridge: !isEmpty && before && to - from > RING + DOT ? { from, to } : null,
      leader: !isEmpty && beforeX - GAP - form.left > GAP ? { from: form.left, to: beforeX - GAP } : null,
      remarkAt,
      trackY: y,
    },
    extra: remarkAt.filter((line) => line.y > y + 5).length * LINE,
  };
}

/** Words on a line of their own, each value behind a small ring or dot; the dots under them, on the whole width. */
function placeNarrow(row: PairRow, provider: Provider, y: number, form: Form): PlacedRow {
  let [x, line] = [form.left, y];
  const wrap = (room: number): void => {
    if (x + room > form.width && x > form.left) [x, line] = [form.left, line + VALUE_LINE];
    if (x + room > form.width && x > 0) [x, line] = [0, line === y ? y + VALUE_LINE : line];
  };
  const placed = (end: PairEnd | null): PlacedPairEnd | null => {
    if (!end) return null;
    const at = numbersOf(extentOf(end.figure)).map((value) => form.scale(value));
    const room = form.width - SAMPLE - (end.flag ? FLAG_ROOM : 0);
    const short = { ...end, value: fitted(end.value, room, TEXT.value, "bold") };
    wrap(SAMPLE + wordsWidth(short));
    const found = { ...placedEnd(short, at, x + SAMPLE, line), sampleAt: { x: x + SAMPLE / 2 - 2, y: line } };
    x += SAMPLE + wordsWidth(short) + GAP * 2;
    return found;
  };
  const [article, outcome] = [placed(row.article), placed(row.outcome)];
  const all = [...(article?.at ?? []), ...(outcome?.at ?? [])];
  const [from, to] = [Math.min(form.width, ...all), Math.max(0, ...all)];
  const remarkAt = placeRemark(row.remark, x, line, form);
  const extra = line - y + remarkAt.filter((text) => text.y > line + 5).length * LINE + UNDER;
  const bridged = article && outcome && to - from > RING + DOT;
  return {
    pair: {
      key: row.key,
      provider,
      x: from,
      y,
      labelAt: { text: row.label, x: form.years, y: y + 5 },
      article,
      outcome,
      bridge: bridged ? { from, to } : null,
      leader: from - RING > GAP ? { from: 0, to: from - RING - 3 } : null,
      remarkAt,
      trackY: y + extra,
    },
    extra: extra + 4,
  };
}

function placedEnd(end: PairEnd, at: readonly number[], x: number, y: number): PlacedPairEnd {
  const valueX = x + (end.flag ? FLAG_ROOM : 0);
  return {
    ...end,
    at,
    valueAt: end.value ? { text: end.value, x: valueX, y: y + 5.5 } : null,
    sampleAt: null,
    flagAt: end.flag ? { x, y: y + 5 } : null,
  };
}

/** Behind the last value where there is room, else on lines of its own under the row. */
function placeRemark(remark: string, x: number, y: number, { width, left }: Form): readonly PairText[] {
  if (!remark) return [];
  if (x + textWidth(remark, TEXT.small) <= width) return [{ text: remark, x, y: y + 5 }];
  return evenLines(remark, width - left, TEXT.small).map((text, line) => ({
    text: text.replace(/^· | ·$/g, ""),
    x: left,
    y: y + 5 + (line + 1) * LINE,
  }));
}
