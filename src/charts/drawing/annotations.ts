import { areNear, type Box, crosses, grown, isWithin, type Line, type WrittenText } from "./box";
import { around, type Occupied, type OccupiedMark } from "./occupied";
import { NUMBER_RADIUS, TEXT } from "./paint";
import { LONG, type Reach, SHORT, type Stand, standsAfter, standsBeside, standsLed } from "./stands";
import { textLines, textWidth } from "./text-width";

/**
 * Places sentences about figures at their marks, where they cover nothing: no word, no mark, no line. A sentence that
 * finds no such place is told outside the drawing, and a number at the mark says which it is.
 */

export interface Sentence {
  readonly id: string;
  /** Ids of the figures it is about; it stands at the last of them that has a mark. */
  readonly figures: readonly string[];
  readonly text: string;
}

interface Placed extends Stand {
  readonly id: string;
}

export interface PlacedSentence extends Placed {
  readonly lines: readonly WrittenText[];
  /** Whether it lies over a rule, which then stops before its letters. */
  readonly isOverRule: boolean;
}

/** A number in a circle: its middle. */
export interface PlacedNumber extends Placed {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** A sentence that stands outside the drawing, with the number at its mark; null where not even that has a place. */
export interface Outside {
  readonly id: string;
  readonly number: number | null;
}

export interface PlacedAnnotations {
  readonly sentences: readonly PlacedSentence[];
  readonly numbers: readonly PlacedNumber[];
  readonly outside: readonly Outside[];
}

export const NOTHING_SAID: PlacedAnnotations = { sentences: [], numbers: [], outside: [] };

const TEXT_LINE = 15;
/** From the top of its capitals to its baseline, and from the last baseline to the foot of its letters. */
const BASELINE = 10;
const FOOT = 3;
const MOST_LINES = 3;
/** A sentence on one line is not longer than this, so that it does not read as a row of its own. */
const LONGEST_LINE = 260;
/** What words keep free around them, other words around themselves, and a leader on both sides. */
const CLEAR = 4;
const WORDS_CLEAR = 3;
const LEADER_CLEAR = 2;

/**
 * In the order given: an earlier sentence has the better place.
 * @param outside ids of sentences that stand outside in any case
 */
export function placeAnnotations(
  sentences: readonly Sentence[],
  occupied: Occupied,
  outside: readonly string[] = [],
): PlacedAnnotations {
  const taken: Stand[] = [];
  const placed: PlacedSentence[] = [];
  const without: Sentence[] = [];
  for (const sentence of sentences) {
    const forms = formsOf(sentence.text);
    const found = outside.includes(sentence.id) ? null : findPlace(sentence, forms, LONG, occupied, taken);
    if (found) {
      taken.push(found.stand);
      placed.push(written(sentence, found, forms, occupied));
    } else without.push(sentence);
  }
  const numbers: PlacedNumber[] = [];
  const numbered = without.map((sentence): Outside => {
    const stand = findPlace(sentence, [NUMBER_FORM], SHORT, occupied, taken)?.stand;
    if (!stand) return { id: sentence.id, number: null };
    taken.push(stand);
    const number = numbers.length + 1;
    const [x, y] = [stand.box.x + NUMBER_RADIUS, stand.box.y + NUMBER_RADIUS];
    numbers.push({ id: sentence.id, ...stand, number, x, y });
    return { id: sentence.id, number };
  });
  return { sentences: placed, numbers, outside: numbered };
}

/** Lines of a sentence, as one way of breaking it. */
interface Form {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const NUMBER_FORM: Form = { lines: [], width: NUMBER_RADIUS * 2, height: NUMBER_RADIUS * 2 };

/** On one line, two or three, each as narrow as that can be. */
function formsOf(text: string): readonly Form[] {
  const whole = textWidth(text, TEXT.small);
  const forms = Array.from({ length: MOST_LINES }, (_, index) => narrowest(text, index + 1, whole));
  return forms.filter(
    ({ lines, width }, index) => lines.length === index + 1 && (lines.length > 1 || width <= LONGEST_LINE),
  );
}

function narrowest(text: string, count: number, whole: number): Form {
  let room = whole / count;
  while (room < whole && textLines(text, room, TEXT.small).length > count) room += 4;
  const lines = textLines(text, room, TEXT.small);
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, TEXT.small))),
    height: BASELINE + (lines.length - 1) * TEXT_LINE + FOOT,
  };
}

interface Place {
  readonly stand: Stand;
  /** Which of the forms it is. */
  readonly form: number;
}

function written(
  { id }: Sentence,
  { stand, form }: Place,
  forms: readonly Form[],
  { rules }: Occupied,
): PlacedSentence {
  const { box, anchor } = stand;
  const x = anchor === "start" ? box.x : box.x + box.width;
  const lines = forms[form]?.lines ?? [];
  return {
    id,
    ...stand,
    lines: lines.map((text, line) => ({ text, x, y: box.y + BASELINE + line * TEXT_LINE })),
    isOverRule: rules.some((rule) => crosses(rule, box)),
  };
}

/** The nearest free place, off rules where there is one. */
function findPlace(
  { figures }: Sentence,
  forms: readonly Form[],
  reach: Reach,
  occupied: Occupied,
  taken: readonly Stand[],
): Place | null {
  const figure = figures.findLast((id) => occupied.marks.some((mark) => mark.figure === id));
  const own = occupied.marks.filter((mark) => figure !== undefined && mark.figure === figure);
  const around = own.map((mark) => surroundings(mark, occupied, taken));
  for (const keepsOffRules of [true, false])
    for (const [index, mark] of own.entries()) {
      const near = around[index];
      if (!near) continue;
      for (const place of placesFor(mark, forms, reach))
        if (isWithin(place.stand.box, mark.area) && isClear(place.stand, near, keepsOffRules)) return place;
    }
  return null;
}

/** Beside the mark, beside its words, at a leader's end, beside the heading it stands under; the better the earlier. */
function* placesFor(
  { box, words = [], heading }: OccupiedMark,
  forms: readonly Form[],
  reach: Reach,
): Generator<Place> {
  yield* inEachForm(forms, (size) => standsBeside(box, size));
  for (const said of words.length > 1 ? [around(words), ...words] : words)
    yield* inEachForm(forms, (size) => standsAfter(said, size));
  for (const { form, ...stand } of standsLed(box, forms, reach)) yield { stand, form };
  if (heading) yield* inEachForm(forms, (size) => standsAfter(heading, size));
}

function* inEachForm(forms: readonly Form[], stands: (size: Form) => Iterable<Stand>): Generator<Place> {
  for (const [form, size] of forms.entries()) for (const stand of stands(size)) yield { stand, form };
}

/** What lies as near to a mark as its words may stand. */
interface Surroundings {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly rules: readonly Line[];
}

function surroundings(
  { area }: OccupiedMark,
  { words, marks, lines, rules }: Occupied,
  taken: readonly Stand[],
): Surroundings {
  const isIn = (box: Box): boolean => areNear(box, area, CLEAR);
  const enters = (line: Line): boolean => crosses(line, grown(area, CLEAR));
  return {
    boxes: [
      ...words.map((box) => grown(box, WORDS_CLEAR)),
      ...marks.map(({ box }) => box),
      ...taken.map(({ box }) => box),
    ].filter(isIn),
    lines: [...lines, ...taken.flatMap(({ leader }) => leader)].filter(enters),
    rules: rules.filter(enters),
  };
}

function isClear({ box, leader }: Stand, { boxes, lines, rules }: Surroundings, keepsOffRules: boolean): boolean {
  const room = grown(box, CLEAR);
  if (boxes.some((other) => areNear(box, other, CLEAR)) || lines.some((line) => crosses(line, room))) return false;
  if (keepsOffRules && rules.some((rule) => crosses(rule, grown(box, 1)))) return false;
  return leader.every((piece) => {
    const strip = stripOf(piece);
    return !boxes.some((other) => areNear(strip, other, 0)) && !lines.some((line) => crosses(line, strip));
  });
}

/** What a leader keeps free. */
function stripOf({ x1, y1, x2, y2 }: Line): Box {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  return x1 === x2
    ? { x: x1 - LEADER_CLEAR, y: top, width: LEADER_CLEAR * 2, height: Math.abs(y2 - y1) }
    : { x: left, y: y1 - LEADER_CLEAR, width: Math.abs(x2 - x1), height: LEADER_CLEAR * 2 };
}
