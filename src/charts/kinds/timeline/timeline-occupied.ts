import { type Box, type Size, textBox } from "../../drawing/box";
import { flagBox, type Occupied, type OccupiedMark, upright, wholeOf } from "../../drawing/occupied";
import { TEXT } from "../../drawing/paint";
import { layOutTimeline, type PlacedMoment, RADIUS, type Timeline } from "./timeline";

export function occupiedByTimeline(view: Timeline, size: Size): Occupied {
  const { lanes, years, yearsAt, textSize, afterX, axisY, height } = layOutTimeline(view, size.width, size.height);
  const moments = lanes.flatMap(({ placed }) => placed);
  const area = wholeOf(size);
  const after = view.after && { text: view.after.name, x: size.width - 4, y: height - 6 };
  return {
    words: [
      ...lanes.flatMap(({ nameAt }) => nameAt.map((name) => textBox(name, { size: TEXT.body, weight: "bold" }))),
      ...yearsAt.map((year) => textBox(year, { size: TEXT.body })),
      ...years.map(({ year, x }) =>
        textBox({ text: String(year), x, y: axisY - 4 }, { size: TEXT.small, anchor: "middle" }),
      ),
      ...moments.flatMap((moment) => wordsIn(moment, textSize)),
      ...(after && afterX !== null ? [textBox(after, { size: TEXT.small, anchor: "end" })] : []),
    ],
    marks: moments.flatMap((moment) => marksOf(moment, textSize)).map((mark) => ({ ...mark, area })),
    lines: [],
    rules: [
      ...years.flatMap(({ x, pieces }) => pieces.map(({ from, to }) => upright(x, from, to))),
      ...(afterX === null ? [] : [upright(afterX, axisY, height)]),
    ],
  };
}

function wordsIn({ labelAt, flagAt }: PlacedMoment, size: number): readonly Box[] {
  return [...labelAt.map((line) => textBox(line, { size })), ...flagBox(flagAt)];
}

/** A milestone with all that it may be, and what became of it. */
function marksOf(moment: PlacedMoment, textSize: number): readonly Omit<OccupiedMark, "area">[] {
  const { figure, until, x, y, width, mayBeginX, recordX } = moment;
  const [from, to] = [Math.min(x, mayBeginX ?? x, recordX ?? x), Math.max(x + width, recordX ?? x)];
  const box = { x: from - RADIUS, y: y - RADIUS, width: to - from + RADIUS * 2, height: RADIUS * 2 };
  const end = { ...box, x: x + width - RADIUS, width: RADIUS * 2 };
  const words = wordsIn(moment, textSize);
  return [{ figure: figure.id, box, words }, ...(until ? [{ figure: until.id, box: end, words }] : [])];
}
