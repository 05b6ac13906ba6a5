import { type Box, type Size, textBox } from "../drawing/box";
import { around, flagBox, type Occupied, type OccupiedMark, wholeOf } from "../drawing/occupied";
import { TEXT } from "../drawing/paint";
import { occupiedByTimeline } from "../kinds/timeline/timeline-occupied";
import { RECORD_GAP } from "./layout";
import { type PlacedEnd, type PlacedFlow, placeEnd, placeFlows, sankeyFor } from "./places";
import type { FlowsView } from "./view";

/** Boxes that stand for a flow's curve, one behind the other; its mark are the first, while it lies level. */
const SLICES = 24;
const LEVEL = 4;

export function occupiedByFlows(view: FlowsView, size: Size): Occupied {
  const { nodes, flows } = placeFlows(view, size);
  const { form } = sankeyFor(view, size.width);
  const area = wholeOf(size);
  const words = view.ends.map((end, index) => wordsIn(placeEnd(end, nodes[index] ?? area, form)));
  const marks = view.flows.flatMap(({ figure, source }, index): readonly OccupiedMark[] => {
    const slices = slicesOf(flows[index]);
    const level = slices.filter(({ y }) => Math.abs(y - (slices[0]?.y ?? 0)) <= LEVEL);
    const rest = slices.filter((slice) => !level.includes(slice)).map((box) => ({ figure: null, box, area }));
    const box = around(level);
    return [{ figure: figure.id, box, area, words: words[source] ?? [] }, ...rest];
  });
  const record = onRecord(view, size);
  return {
    ...record,
    words: [...words.flat(), ...record.words],
    marks: [...marks, ...nodes.map((box) => ({ figure: null, box, area })), ...record.marks],
  };
}

function wordsIn({ anchor, nameAt, gives, totalAt }: PlacedEnd): readonly Box[] {
  return [
    textBox(nameAt, { size: TEXT.body, weight: "bold", anchor }),
    ...gives.flatMap(({ gift, amountAt, remarkAt, flagAt }) => [
      textBox(amountAt, { size: TEXT.value, weight: "bold" }),
      ...(gift.remark ? [textBox(remarkAt, { size: TEXT.small })] : []),
      ...flagBox(flagAt),
    ]),
    ...(totalAt ? [textBox(totalAt, { size: TEXT.body, anchor })] : []),
  ];
}

/** Along a curve that leaves level and arrives level, half-way bent. */
function slicesOf(flow: PlacedFlow | undefined): readonly Box[] {
  if (!flow) return [];
  const { sourceX, sourceY, targetX, targetY, width } = flow;
  const at = (part: number) => {
    const [bend, middle] = [3 * part * (1 - part), (sourceX + targetX) / 2];
    return {
      x: sourceX * (1 - part) ** 3 + middle * bend + targetX * part ** 3,
      y: sourceY + (targetY - sourceY) * part ** 2 * (3 - 2 * part),
    };
  };
  return Array.from({ length: SLICES }, (_, index) => {
    const [from, to] = [at(index / SLICES), at((index + 1) / SLICES)];
    const top = Math.min(from.y, to.y) - width / 2;
    return { x: from.x, y: top, width: to.x - from.x, height: Math.abs(to.y - from.y) + width };
  });
}

/** What the timeline below the flows takes up; nothing without the record. */
function onRecord({ onRecord: timeline, ...view }: FlowsView, { width, height }: Size): Occupied {
  if (!timeline) return { words: [], marks: [], lines: [], rules: [] };
  const { below } = sankeyFor({ ...view, onRecord: timeline }, width);
  const down = height - below + RECORD_GAP;
  const { words, marks, lines, rules } = occupiedByTimeline(timeline, { width, height: below - RECORD_GAP });
  const moved = <Placed extends { readonly y: number }>(one: Placed): Placed => ({ ...one, y: one.y + down });
  return {
    words: words.map(moved),
    marks: marks.map((mark) => ({
      ...mark,
      box: moved(mark.box),
      area: moved(mark.area),
      words: (mark.words ?? []).map(moved),
    })),
    lines,
    rules: rules.map((rule) => ({ ...rule, y1: rule.y1 + down, y2: rule.y2 + down })),
  };
}
