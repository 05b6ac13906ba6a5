import { TEXT } from "../drawing/paint";
import type { StyledText } from "../drawing/placed-text";
import { shortened, textWidth } from "../drawing/text-width";
import { GAP, LINE, plain, type TextColumns, textsAbove, textsBeside } from "./texts";
import type { ProfileRow, ProfileView } from "./view";

export interface PlacedProfileRow {
  readonly row: ProfileRow;
  /** Left edge, top and length of the bar; null where there is none. */
  readonly bar: { readonly x: number; readonly y: number; readonly width: number } | null;
  /** Texts of the row that belong to no company, then those of the first and the second. */
  readonly texts: readonly StyledText[];
  readonly values: readonly [StyledText, StyledText];
}

export interface ProfileLayout {
  readonly rows: readonly PlacedProfileRow[];
  readonly topics: readonly StyledText[];
  /** Lines above the rows. */
  readonly rules: readonly number[];
  readonly heads: readonly [StyledText, StyledText];
  /** Left edges of the squares before the heads. */
  readonly squares: readonly [number, number];
  /** Where both begin, and from where to where that line goes. */
  readonly axis: { readonly x: number; readonly from: number; readonly to: number };
  readonly height: number;
}

const BAR = 12;
const HEAD = 30;
const TOPIC = 30;
const SQUARE = 18;
/** Narrower than this, the name of a row stands above it, and what is said of it below. */
const NARROW = 640;
/** Parts of the width, where it has room for all in one line: the name, each value, the bars of each side. */
const NAME = 0.3;
const REMARK = 0.22;
/** So many times as much are as long as a bar gets. */
const LONGEST = 16;

interface Columns extends TextColumns {
  readonly isNarrow: boolean;
  readonly value: number;
  /** Length of the longest bar, to either side. */
  readonly bar: number;
  readonly axis: number;
}

/** The first company's bars to the left of a line, the second's to the right, values at the outer ends: nothing crosses a bar. */
export function layOutProfile(view: ProfileView, width: number): ProfileLayout {
  const columns = columnsOf(view, width);
  const rows: PlacedProfileRow[] = [];
  const topics: StyledText[] = [];
  const rules: number[] = [];
  let y = HEAD;
  for (const row of view.rows) {
    if (row.topicName) {
      y += TOPIC;
      topics.push({ ...plain(`topic ${row.key}`, row.topicName, 0, y - 9), size: TEXT.body, weight: "bold" });
    }
    rules.push(y);
    const placed = placeRow(row, y, view, columns);
    rows.push(placed);
    y = placed.bottom;
  }
  const { axis, bar, value } = columns;
  const room = bar + value - SQUARE;
  const [left, right] = view.sides.map(({ name }) => shortened(name, room, TEXT.value, "bold"));
  const head = (key: string, text: string, x: number): StyledText => ({
    ...plain(key, text, x, TEXT.value),
    size: TEXT.value,
    weight: "bold",
  });
  const leftX = axis - GAP - textWidth(left ?? "", TEXT.value, "bold");
  return {
    rows,
    topics,
    rules,
    heads: [head("head left", left ?? "", leftX), head("head right", right ?? "", axis + GAP + SQUARE)],
    squares: [leftX - SQUARE, axis + GAP],
    axis: { x: axis, from: HEAD - 4, to: y },
    height: y + 4,
  };
}

export function profileHeight(view: ProfileView, width: number): number {
  return layOutProfile(view, width).height;
}

function columnsOf({ rows }: ProfileView, width: number): Columns {
  const isNarrow = width < NARROW;
  const values = rows.flatMap(({ entrants }) => entrants.map((end) => textWidth(end.value, TEXT.body, "bold")));
  const name = isNarrow ? 0 : width * NAME;
  const remark = isNarrow ? width : width * REMARK;
  const middle = isNarrow ? width : width - name - remark;
  const value = Math.min(Math.max(...values) + GAP, middle * 0.32);
  const bar = Math.max((middle - value * 2) / 2 - (isNarrow ? 0 : GAP), 8);
  const axis = name + (isNarrow ? 0 : GAP) + value + bar;
  return {
    isNarrow,
    name,
    value,
    bar,
    axis,
    remarkX: isNarrow ? 0 : axis + bar + value + GAP,
    remark: isNarrow ? width : remark - GAP,
  };
}

function placeRow(
  row: ProfileRow,
  top: number,
  view: ProfileView,
  columns: Columns,
): PlacedProfileRow & { readonly bottom: number } {
  const { value, bar, axis } = columns;
  const { texts, below } = columns.isNarrow ? textsAbove(row, top, columns) : textsBeside(row, top, columns);
  const valueY = columns.isNarrow ? below + LINE + 2 : top + LINE;
  const length = row.ratio === null ? 0 : lengthOf(row.ratio, view.most) * bar;
  const barX = row.leader === 0 ? axis - length : axis;
  const [leftEnd, rightEnd] = [
    row.leader === 0 ? axis - length - 8 : axis - 8,
    row.leader === 1 ? axis + length + 8 : axis + 8,
  ];
  const [left, right] = row.entrants;
  const fitted = (text: string): string => shortened(text, value + bar - length, TEXT.body, "bold");
  return {
    row,
    bar: row.ratio === null ? null : { x: barX, y: valueY - BAR + 1, width: Math.max(length, 1) },
    texts,
    values: [
      {
        ...plain(`${row.key} left`, fitted(left.value), leftEnd, valueY),
        size: TEXT.body,
        weight: "bold",
        anchor: "end",
      },
      { ...plain(`${row.key} right`, fitted(right.value), rightEnd, valueY), size: TEXT.body, weight: "bold" },
    ],
    bottom: Math.max(below, valueY) + 8,
  };
}

/** As part of the longest: equal ratios are equal lengths, and nothing is ahead by nothing. */
function lengthOf(ratio: number, most: number): number {
  const longest = Math.log(Math.min(Math.max(most, 1.5), LONGEST));
  return Math.min(Math.log(Math.max(ratio, 1)) / longest, 1);
}

/** Height of every bar. */
export const BAR_HEIGHT = BAR;
