import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import { layOutTimeline } from "../kinds/timeline/timeline";
import type { FlowEnd, FlowsView, Gift } from "./view";

export interface FlowsForm {
  /** Whether words stand above their ends instead of beside them. */
  readonly above: boolean;
  /** Room left of the givers and right of the labs, in CSS pixels. */
  readonly left: number;
  readonly right: number;
  /** Room for one name. */
  readonly nameWidth: number;
  /** Whether remarks stand below their amounts: beside them they would lie on the flows. */
  readonly stacked: boolean;
  /** Height of the most words an end has. */
  readonly wordsHeight: number;
}

export const GAP = 10;
/** Width of an end. */
export const NODE = 12;
/** Height of a name, and of each line below it. */
export const LINE = 18;
export const FLAG_ROOM = FLAG_SIZE.width + 6;
export const RECORD_GAP = 20;
/** Between the words of one end and the next. */
export const APART = 10;
/** A flow keeps at least this part of the width. */
const SHORTEST = 0.35;
/** Words above a giver lie on its flows beyond this part of the width. */
const WORDS = 0.3;
/** What the flows of one giver add to the height of its words, in CSS pixels. */
const FLOW = 16;

/** Words beside the ends while the flows stay long enough to be seen as flows; above them otherwise, as on a phone. */
export function formFor(view: FlowsView, width: number): FlowsForm {
  const gutter = (side: FlowEnd["side"]): number =>
    GAP + Math.max(...view.ends.filter((end) => end.side === side).map(wordsWidth));
  const [left, right] = [gutter("from"), gutter("to")];
  const above = width - left - right - NODE * 2 < width * SHORTEST;
  const gifts = view.ends.flatMap(({ gives }) => gives);
  const stacked = above && gifts.some((gift) => giftWidth(gift) > width * WORDS);
  const wordsHeight = LINE * Math.max(...view.ends.map((end) => linesOf(end, stacked))) + 6;
  return above
    ? { above, stacked, left: 0, right: 0, wordsHeight, nameWidth: width / 2 - GAP }
    : { above, stacked, left, right, wordsHeight, nameWidth: width };
}

function wordsWidth({ name, total, gives, side }: FlowEnd): number {
  const totalWidth = side === "to" ? textWidth(total, TEXT.body) : 0;
  return Math.max(textWidth(name, TEXT.body, "bold"), totalWidth, ...gives.map(giftWidth));
}

/** An amount with what stands before and behind it. */
function giftWidth({ amount, remark, flag }: Gift): number {
  const words = textWidth(amount, TEXT.value, "bold") + 6 + textWidth(remark, TEXT.small);
  return flag ? words + FLAG_ROOM : words;
}

/** The name, what is given and, of a lab, the sum. */
export function linesOf({ gives, total, side }: FlowEnd, stacked: boolean): number {
  const remarks = stacked ? gives.filter(({ remark }) => remark).length : 0;
  return 1 + gives.length + remarks + (side === "to" && total ? 1 : 0);
}

/** CSS pixels: every end has room for its words, and its flow beside or below them. */
export function flowsHeight(view: FlowsView, width: number): number {
  return plainHeight(view, width) + recordHeight(view, width);
}

function plainHeight(view: FlowsView, width: number): number {
  const { above, wordsHeight } = formFor(view, width);
  const most = Math.max(
    ...(["from", "to"] as const).map((side) => view.ends.filter((end) => end.side === side).length),
  );
  const each = above ? wordsHeight + FLOW * 2 : wordsHeight + APART;
  return Math.max(most * each + (above ? 0 : FLOW), 96);
}

/** Height of what the record says below the flows; none without the record. */
export function recordHeight({ onRecord }: FlowsView, width: number): number {
  return onRecord ? layOutTimeline(onRecord, width).height + RECORD_GAP : 0;
}
