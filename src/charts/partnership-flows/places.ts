import type { Box, Size } from "../drawing/box";
import { TEXT } from "../drawing/paint";
import type { PlacedText } from "../drawing/placed-text";
import { fitted, shortened, textWidth } from "../drawing/text-width";
import { APART, FLAG_ROOM, type FlowsForm, formFor, GAP, LINE, linesOf, NODE, recordHeight } from "./layout";
import type { FlowEnd, FlowsView, Gift } from "./view";

/** What Recharts is told of how to lay out the flows. */
export function sankeyFor(view: FlowsView, width: number) {
  const form = formFor(view, width);
  const below = recordHeight(view, width);
  const { above, wordsHeight, left, right } = form;
  return {
    form,
    below,
    padding: above ? wordsHeight + GAP : wordsHeight + APART - NODE,
    margin: {
      top: above ? wordsHeight : wordsHeight / 3,
      bottom: below + (above ? 4 : wordsHeight / 3),
      left,
      right,
    },
  };
}

/** A flow as wide as it is at both ends, from the middle of one to that of the other. */
export interface PlacedFlow {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
  readonly width: number;
}

interface Places {
  /** In the order of the view's ends. */
  readonly nodes: readonly Box[];
  /** In the order of the view's flows. */
  readonly flows: readonly PlacedFlow[];
}

/** Where Recharts puts ends and flows that it is to leave in their order: known before it has been fetched. */
export function placeFlows(view: FlowsView, { width, height }: Size): Places {
  const { margin, padding } = sankeyFor(view, width);
  const room = height - margin.top - margin.bottom;
  const sums = view.ends.map((_, index) =>
    view.flows
      .filter(({ source, target }) => source === index || target === index)
      .reduce((sum, { value }) => sum + value, 0),
  );
  const sides = (["from", "to"] as const).map((side) =>
    view.ends.flatMap((end, at) => (end.side === side ? [at] : [])),
  );
  const sumOf = (at: number): number => sums[at] ?? 0;
  const perDollar = Math.min(
    ...sides.map((side) => (room - (side.length - 1) * padding) / side.reduce((sum, at) => sum + sumOf(at), 0)),
  );
  const tops = view.ends.map(() => 0);
  for (const side of sides) {
    const heights = side.map((at) => sumOf(at) * perDollar);
    for (const [place, top] of topsOf(heights, room, padding).entries()) tops[side[place] ?? 0] = top + margin.top;
  }
  const nodes = view.ends.map(
    ({ side }, at): Box => ({
      x: side === "from" ? margin.left : width - margin.right - NODE,
      y: tops[at] ?? 0,
      width: NODE,
      height: sumOf(at) * perDollar,
    }),
  );
  return { nodes, flows: flowsBetween(view, nodes, perDollar) };
}

/** One below the other from the top; where that is too much, moved up from the bottom. */
function topsOf(heights: readonly number[], room: number, padding: number): readonly number[] {
  const tops: number[] = [];
  for (const [at] of heights.entries())
    tops.push(at === 0 ? 0 : (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0) + padding);
  let limit = room;
  for (let at = heights.length - 1; at >= 0; at -= 1) {
    tops[at] = Math.min(tops[at] ?? 0, limit - (heights[at] ?? 0));
    limit = (tops[at] ?? 0) - padding;
  }
  return tops;
}

/** At each end flows lie in the order of the other ends. */
function flowsBetween({ flows }: FlowsView, nodes: readonly Box[], perDollar: number): readonly PlacedFlow[] {
  const topAt = (index: number): number => nodes[index]?.y ?? 0;
  const before = (own: number, side: "source" | "target", other: "source" | "target"): number =>
    flows
      .filter((flow, index) => {
        const mine = flows[own];
        if (!mine || flow[side] !== mine[side] || index === own) return false;
        const [theirs, ours] = [topAt(flow[other]), topAt(mine[other])];
        return theirs < ours || (theirs === ours && index < own);
      })
      .reduce((sum, { value }) => sum + value * perDollar, 0);
  return flows.map(({ source, target, value }, index) => {
    const half = (value * perDollar) / 2;
    return {
      sourceX: (nodes[source]?.x ?? 0) + NODE,
      sourceY: topAt(source) + before(index, "source", "target") + half,
      targetX: nodes[target]?.x ?? 0,
      targetY: topAt(target) + before(index, "target", "source") + half,
      width: half * 2,
    };
  });
}

/** An amount with its flag before it and its remark behind or below it. */
export interface PlacedGift {
  readonly gift: Gift;
  readonly amountAt: PlacedText;
  readonly remarkAt: PlacedText;
  readonly flagAt: { readonly x: number; readonly y: number } | null;
}

/** The words of an end, beside its node or above it. */
export interface PlacedEnd {
  readonly anchor: "start" | "end";
  readonly nameAt: PlacedText;
  readonly gives: readonly PlacedGift[];
  readonly totalAt: PlacedText | null;
}

export function placeEnd(end: FlowEnd, node: Box, { above, stacked, nameWidth, wordsHeight }: FlowsForm): PlacedEnd {
  const isFrom = end.side === "from";
  const x = isFrom ? 0 : node.x + node.width + (above ? 0 : GAP);
  const height = linesOf(end, stacked) * LINE;
  const top = (above ? node.y - wordsHeight : node.y + node.height / 2 - height / 2) + 14;
  return {
    anchor: isFrom || !above ? "start" : "end",
    nameAt: { text: shortened(end.name, nameWidth, TEXT.body, "bold"), x, y: top },
    gives: end.gives.map((gift, index) => {
      const y = top + LINE * (index * (stacked ? 2 : 1) + 1);
      const amountX = gift.flag ? x + FLAG_ROOM : x;
      const amount = fitted(gift.amount, nameWidth - (amountX - x), TEXT.value, "bold");
      const remarkX = stacked ? x : amountX + textWidth(amount, TEXT.value, "bold") + 6;
      return {
        gift,
        amountAt: { text: amount, x: amountX, y },
        remarkAt: { text: gift.remark, x: remarkX, y: stacked ? y + LINE : y },
        flagAt: gift.flag ? { x, y } : null,
      };
    }),
    totalAt: !isFrom && end.total ? { text: fitted(end.total, nameWidth, TEXT.body), x, y: top + LINE } : null,
  };
}
