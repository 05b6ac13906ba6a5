import { type Box, grown, isLineWithin, isWithin, type Line, shared } from "./box";
import { isClear, isFree, isOverRule, type Surroundings, surroundings } from "./clearance";
import { around, type Occupied, type OccupiedMark } from "./occupied";
import { NUMBER_RADIUS, TEXT } from "./paint";
import type { PlacedText } from "./placed-text";
import { type Distances, type Stand, standsAfter, standsBeside, standsLed } from "./stands";
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
  readonly lines: readonly PlacedText[];
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
/** How near a sentence or a number stands to its mark, how long its leader may be, and what it keeps free around it. */
const SENTENCE = { beside: 8, led: { from: 14, to: 150, step: 8 }, clear: 4, clearOfWords: 7 } as const;
const NUMBER = { beside: 5, led: { from: 12, to: 36, step: 8 }, clear: 2, clearOfWords: 2 } as const;

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
    const found = outside.includes(sentence.id) ? null : findPlace(sentence, forms, SENTENCE, occupied, taken);
    if (found) {
      taken.push(found.stand);
      placed.push(written(sentence, found, forms, occupied));
    } else without.push(sentence);
  }
  const numbers: PlacedNumber[] = [];
  const numbered = without.map((sentence): Outside => {
    const stand = findPlace(sentence, [NUMBER_FORM], NUMBER, occupied, taken)?.stand;
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

function written({ id }: Sentence, { stand, form }: Place, forms: readonly Form[], occupied: Occupied): PlacedSentence {
  const { box, anchor } = stand;
  const x = anchor === "start" ? box.x : box.x + box.width;
  const lines = forms[form]?.lines ?? [];
  return {
    id,
    ...stand,
    lines: lines.map((text, line) => ({ text, x, y: box.y + BASELINE + line * TEXT_LINE })),
    isOverRule: isOverRule(box, occupied),
  };
}

/** The nearest free place, off rules where there is one. */
function findPlace(
  { figures }: Sentence,
  forms: readonly Form[],
  room: typeof SENTENCE | typeof NUMBER,
  occupied: Occupied,
  taken: readonly Stand[],
): Place | null {
  const figure = figures.findLast((id) => occupied.marks.some((mark) => mark.figure === id));
  const own = occupied.marks.filter((mark) => figure !== undefined && mark.figure === figure);
  let overRule: Place | null = null;
  for (const mark of own) {
    const near = surroundings(shared(reachOf(mark, forms, room), mark.area), occupied, taken, room);
    for (const place of placesFor(mark, forms, room, near)) {
      const { box } = place.stand;
      if (!isWithin(box, mark.area) || !isClear(box, near)) continue;
      if (!isOverRule(box, near)) return place;
      overRule ??= place;
    }
  }
  return overRule;
}

/** As far around a mark, its words and its heading as anything said of it can stand. */
function reachOf({ box, words = [], heading }: OccupiedMark, forms: readonly Form[], { led }: Distances): Box {
  const longest = Math.max(...forms.flatMap(({ width, height }) => [width, height]), 0);
  return grown(around([box, ...words, ...(heading ? [heading] : [])]), led.to + longest);
}

/** Beside the mark, beside its words, at a leader's end, beside the heading it stands under; the better the earlier. */
function* placesFor(
  { box, area, words = [], heading }: OccupiedMark,
  forms: readonly Form[],
  { beside, led }: Distances,
  near: Surroundings,
): Generator<Place> {
  const mayGo = (leader: readonly Line[]): boolean =>
    leader.every((piece) => isLineWithin(piece, area)) && isFree(leader, near);
  yield* inEachForm(forms, (size) => standsBeside(box, size, beside));
  for (const said of words.length > 1 ? [around(words), ...words] : words)
    yield* inEachForm(forms, (size) => standsAfter(said, size, beside));
  for (const { form, ...stand } of standsLed(box, forms, led, mayGo)) yield { stand, form };
  if (heading) yield* inEachForm(forms, (size) => standsAfter(heading, size, beside));
}

function inEachForm(forms: readonly Form[], stands: (size: Form) => readonly Stand[]): readonly Place[] {
  return forms.flatMap((size, form) => stands(size).map((stand) => ({ stand, form })));
}
