import { TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import { layOutTimeline } from "../kinds/timeline";
import type { FlowEnd, FlowsView } from "./view";

export interface FlowsForm {
  /** Whether names stand above their ends instead of beside them. */
  readonly above: boolean;
  /** Room left of the givers and right of the labs, in CSS pixels. */
  readonly left: number;
  readonly right: number;
  /** Room for one name. */
  readonly nameWidth: number;
  /** Room above an end for its name, where names stand above. */
  readonly nameHeight: number;
}

const GAP = 10;
const NODE = 12;
const LINE = 18;
export const RECORD_GAP = 24;
/** A flow keeps at least this part of the width. */
const SHORTEST = 0.4;

/** Names beside the ends while the flows stay long enough for their amounts; above them otherwise, as on a phone. */
export function formFor(view: FlowsView, width: number): FlowsForm {
  const gutter = (side: FlowEnd["side"]): number =>
    GAP +
    Math.max(
      ...view.ends
        .filter((end) => end.side === side)
        .map(({ name, total }) => Math.max(textWidth(name, TEXT.body, "bold"), textWidth(total, TEXT.small))),
    );
  const [left, right] = [gutter("from"), gutter("to")];
  const ribbon = width - left - right - NODE * 2;
  const longest = Math.max(
    ...view.flows.map(({ amount, remark }) =>
      Math.max(textWidth(amount, TEXT.value, "bold"), textWidth(remark, TEXT.small)),
    ),
  );
  const above = ribbon < width * SHORTEST || ribbon < longest + GAP * 2;
  // an amount with its remark below it is higher than a thin flow, and must not reach the name above
  const overhang = view.flows.some(({ remark }) => remark) ? LINE : 0;
  const nameHeight = LINE * (view.ends.some(({ total }) => total) ? 2 : 1) + 6 + overhang;
  return above
    ? { above, left: 0, right: 0, nameHeight, nameWidth: width / 2 - GAP }
    : { above, left, right, nameHeight, nameWidth: width };
}

/** CSS pixels: the smallest flow must still hold its own label. */
export function flowsHeight(view: FlowsView, width: number): number {
  const { above, nameHeight } = formFor(view, width);
  const plain = view.flows.length === 1 ? 180 : 320;
  return (above ? plain + nameHeight * view.flows.length : plain) + recordHeight(view, width);
}

/** Height of what the record says below the flows; none without the record. */
export function recordHeight({ onRecord }: FlowsView, width: number): number {
  return onRecord ? layOutTimeline(onRecord, width).height + RECORD_GAP : 0;
}
