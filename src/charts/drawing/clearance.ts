import { areNear, type Box, crosses, grown, type Line } from "./box";
import type { Occupied } from "./occupied";
import type { Stand } from "./stands";

/** What something keeps free around it, in CSS pixels: of marks and lines, and of other words. */
interface Clearance {
  readonly clear: number;
  readonly clearOfWords: number;
}

/** On both sides of a leader. */
const LEADER_CLEAR = 2;

/** What lies so near that words could meet it. */
export interface Surroundings {
  readonly words: readonly Box[];
  readonly marks: readonly Box[];
  readonly lines: readonly Line[];
  readonly rules: readonly Line[];
  readonly clearance: Clearance;
}

/**
 * @param within all that words and leaders reach
 * @param taken by what was placed before
 */
export function surroundings(
  within: Box,
  { words, marks, lines, rules }: Occupied,
  taken: readonly Stand[],
  clearance: Clearance,
): Surroundings {
  const reached = grown(within, clearance.clearOfWords);
  const isIn = (box: Box): boolean => areNear(box, reached, 0);
  const enters = (line: Line): boolean => crosses(line, reached);
  return {
    words: [...words, ...taken.map(({ box }) => box)].filter(isIn),
    marks: marks.map(({ box }) => box).filter(isIn),
    lines: [...lines, ...taken.flatMap(({ leader }) => leader)].filter(enters),
    rules: rules.filter(enters),
    clearance,
  };
}

/** Whether words may stand there. */
export function isClear(box: Box, { words, marks, lines, clearance: { clear, clearOfWords } }: Surroundings): boolean {
  if (words.some((other) => areNear(box, other, clearOfWords))) return false;
  const room = grown(box, clear);
  return !marks.some((other) => areNear(room, other, 0)) && !lines.some((line) => crosses(line, room));
}

export function isOverRule(box: Box, { rules }: Pick<Surroundings, "rules">): boolean {
  const letters = grown(box, 1);
  return rules.some((rule) => crosses(rule, letters));
}

/** Whether a leader may go there. */
export function isFree(leader: readonly Line[], { words, marks, lines }: Surroundings): boolean {
  return leader.every((piece) => {
    const strip = stripOf(piece);
    const isOn = (other: Box): boolean => areNear(strip, other, 0);
    return !words.some(isOn) && !marks.some(isOn) && !lines.some((line) => crosses(line, strip));
  });
}

/** What a leader keeps free. */
function stripOf({ x1, y1, x2, y2 }: Line): Box {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  return x1 === x2
    ? { x: x1 - LEADER_CLEAR, y: top, width: LEADER_CLEAR * 2, height: Math.abs(y2 - y1) }
    : { x: left, y: y1 - LEADER_CLEAR, width: Math.abs(x2 - x1), height: LEADER_CLEAR * 2 };
}
