import type { Provider } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import { textLines, textWidth } from "../drawing/text-width";
import { ownerOf } from "../figure-queries";
import {
  type Drawn,
  laneMarks,
  type PlacedMark,
  placedMark,
  placedText,
  type RaceLayout,
  type RaceText,
} from "./placed";
import type { Lane, Now, RaceView, Row, Segment, Stargate } from "./view";

const [SMALL, BODY, VALUE] = [TEXT.small, TEXT.body, TEXT.value];
const LARGE = TYPE[3];
const HUGE = TYPE[4];
const LARGEST = TYPE[5];
/** From a mark's edge to what is said of it. */
const INSET = 8;
const LINE = 16;
const NOTE = 18;
const BAND = 12;
const FLAT = 16;
const THICKEST = 150;
const THINNEST = 34;
/** Free space under the words below the bars, and between groups. */
const GAP = 14;

/** Bars that lie, on one scale; the commitment behind them as a frame with its own words at the right. */
export function layOutAcross(view: RaceView, width: number, height: number, isRoomy: boolean): RaceLayout {
  const { stargate, plans, spent, now } = view;
  const { room, main, top, flat, lanes, fixed } = heightsOf(view, width, isRoomy);
  const { at, right } = room;
  const drawn: Drawn = { marks: [], texts: [], lines: [], flags: [] };
  const bandTop = height - BAND - 20;
  const bottom = stargate ? bandTop - GAP : height;
  const isAlone = !plans && !spent && !now;
  const spare = height - fixed;
  const thick = Math.max(Math.min(spare, THICKEST), 4);
  let y = top + (flat === 0 && lanes === 0 ? Math.max(spare - thick, 0) / 3 : 0);
  if (spent && plans) {
    flatRow(plans, y, room, drawn);
    y += flat;
  }
  if (main) {
    mainRow(main, { top: y, thick, act: spent ? "happened" : "said" }, room, drawn);
    if (!spent && view.growthOf) growthWords(view.growthOf, main, y + LABELS + thick, room, drawn);
  }
  if (now) laneRows(now, bottom - lanes + GAP, room, drawn);
  if (!stargate) return { ...drawn, frame: null };
  const owner = ownerOf(stargate.figure);
  if (owner) stargateBand(stargate, owner, { top: isAlone ? GAP : bandTop, bottom: bandTop + BAND, at }, drawn);
  if (owner) stargateWords(stargate, owner, { x: right + 16, width: width - right - 16 }, drawn);
  return {
    ...drawn,
    frame:
      isAlone || !owner
        ? null
        : {
            left: 0.5,
            top: 0.5,
            width: Math.max(right - 1, 1),
            height: bandTop + BAND - 1,
            provider: owner,
            figure: stargate.figure.id,
          },
  };
}

interface Heights {
  readonly room: Room;
  /** The row that is largest. */
  readonly main: Row | null;
  /** CSS pixels over the first row, of the plans as a flat row, and of the lanes. */
  readonly top: number;
  readonly flat: number;
  readonly lanes: number;
  /** All but the thickness of the main row. */
  readonly fixed: number;
}

function heightsOf(view: RaceView, width: number, isRoomy: boolean): Heights {
  const { stargate, plans, spent, now } = view;
  const side = isRoomy ? 256 : 150;
  const reach = Math.max(width - side, width / 2);
  const at = (dollars: number): number => (dollars / view.scaleEnd) * reach;
  const right = stargate ? at(stargate.amount) : width;
  const room = { at, right, isRoomy, isTight: now !== null || spent !== null };
  const main = spent ?? plans;
  const lanes = now ? now.lanes.length * laneStep(now, room) + 20 + GAP : 0;
  const top = stargate ? GAP : 0;
  const flat = spent && plans ? FLAT + LINE + GAP + 4 : 0;
  const band = stargate ? BAND + 20 + GAP : 0;
  const isGrown = main !== null && !spent && view.growthOf && !isRoomy;
  const growth = isGrown ? linesUnder(view.growthOf, room).length * NOTE : 0;
  const words = LABELS + remarkHeight(main, room) + growth;
  return { room, main, top, flat, lanes, fixed: top + flat + lanes + words + band };
}

/** The least height in which the main row is still a picture and nothing lies over its words. */
export function acrossLeast(view: RaceView, width: number, isRoomy: boolean): number {
  return heightsOf(view, width, isRoomy).fixed + THINNEST;
}

interface Room {
  readonly at: (dollars: number) => number;
  readonly right: number;
  readonly isRoomy: boolean;
  /** Whether what the bars come to stands beside the words below them. */
  readonly isTight: boolean;
}

/** Row label, names and amounts above the bars. */
const LABELS = 18 + 22 + 36;
/** How far words may go beyond the last bar; and beyond the only one. */
const BEYOND = 120;
const ALONE = 300;
const LANE = { above: 32, behind: 20 } as const;

/** From a segment’s start to the next one’s; behind the last, as far as nothing else stands there. */
function roomOf({ segments }: Row, index: number, { at, right, isTight }: Room): number {
  const [own, next] = [segments[index], segments[index + 1]];
  if (!own) return 0;
  const left = at(own.from);
  const beyond = segments.length === 1 ? ALONE : isTight ? 0 : BEYOND;
  const end = next ? at(next.from) : Math.min(right, at(own.to) + beyond);
  return end - left - INSET - 6;
}

function remarkLines({ remark }: Segment, room: number): readonly Omit<RaceText, "x" | "y" | "key">[] {
  if (!remark) return [];
  const line = (text: string, size: number, weight: "regular" | "bold", figure: string) => {
    const {
      x: _x,
      y: _y,
      key: _key,
      ...rest
    } = placedText(text, 0, 0, { size, weight, figure, isSoft: weight === "regular" });
    return rest;
  };
  const whole = [remark.what, remark.strong].filter(Boolean).join(" ");
  const fits = textWidth(whole, VALUE, "bold") <= room;
  const strong = fits ? [whole] : [remark.what, ...textLines(remark.strong, room, BODY, "bold")];
  return [
    ...strong.filter(Boolean).map((text) => line(text, fits ? VALUE : BODY, "bold", remark.figure.id)),
    ...remark.more.flatMap(({ text, figure }) =>
      textLines(text, room, SMALL).map((part) => line(part, SMALL, "regular", figure.id)),
    ),
  ];
}

function remarkHeight(row: Row | null, room: Room): number {
  const lines = (row?.segments ?? []).map(
    (segment, index) => remarkLines(segment, roomOf(row as Row, index, room)).length,
  );
  return Math.max(0, ...lines) * LINE + (lines.some((count) => count > 0) ? 22 : 8);
}

/** The plans while something stands beside them: flat, with their amount at the end. */
function flatRow(row: Row, top: number, { at }: Room, { marks, texts }: Drawn): void {
  const { label, amounts, segments, total } = row;
  const [only] = segments;
  const summed = total ?? (segments.length === 1 ? only : null);
  const words = summed ? label : `${label}: ${amounts}`;
  texts.push(placedText(words, INSET, top + 12, { isSoft: true }));
  const bar = top + LINE + 4;
  for (const { pieces, provider } of segments)
    for (const piece of pieces) {
      const rect = { left: at(piece.from), top: bar, width: at(piece.to - piece.from), height: FLAT };
      marks.push(placedMark(piece, provider, rect, "said"));
    }
  if (!summed) return;
  const end = at(segments.at(-1)?.to ?? 0) + 12;
  texts.push(placedText(summed.value, end, bar + 14, { size: VALUE, weight: "bold", figure: summed.figure.id }));
}

interface Main {
  readonly top: number;
  readonly thick: number;
  readonly act: PlacedMark["act"];
}

function mainRow(row: Row, { top, thick, act }: Main, room: Room, { marks, texts, lines, flags }: Drawn): void {
  const { at } = room;
  texts.push(placedText(row.label, INSET, top + 12, { isSoft: true }));
  const bar = top + LABELS;
  const rooms = row.segments.map((_, index) => roomOf(row, index, room));
  const fitsBody = row.segments.every(({ name }, index) => textWidth(name, BODY, "bold") <= (rooms[index] ?? 0));
  const nameSize = fitsBody ? BODY : SMALL;
  const size = largestFitting(row, rooms);
  row.segments.forEach((segment, index) => {
    const [left, own] = [at(segment.from), rooms[index] ?? 0];
    const x = left + INSET;
    texts.push(placedText(segment.name, x, top + 37, { size: nameSize, weight: "bold" }));
    const amounts = amountLines(segment.value, own, size);
    amounts.forEach((text, line) => {
      const y = bar - 10 - (amounts.length - 1 - line) * AMOUNT_LINE;
      texts.push(placedText(text, x, y, { size, weight: "bold", figure: segment.figure.id }));
    });
    if (segment.flag === "severe")
      flags.push({ x: x + textWidth(segment.name, BODY, "bold") + 6, y: top + 37, severity: segment.flag });
    for (const piece of segment.pieces)
      marks.push(
        placedMark(
          piece,
          segment.provider,
          { left: at(piece.from), top: bar, width: at(piece.to - piece.from), height: thick },
          act,
        ),
      );
    const said = remarkLines(segment, own);
    if (said.length > 0) lines.push({ x1: x, x2: x, y1: bar + thick + 2, y2: bar + thick + 8, provider: null });
    said.forEach((line, place) => {
      const y = bar + thick + 24 + place * LINE;
      texts.push({ ...line, x, y, key: `${line.text} ${x} ${y}` });
    });
  });
  totalWords(row, { top: bar, thick }, room, texts);
}

/** One size for all amounts of a row: a larger one would say that it is more. */
function largestFitting({ segments }: Row, rooms: readonly number[]): number {
  const fits = (size: number): boolean =>
    segments.every(({ value }, index) => textWidth(value, size, "bold") <= (rooms[index] ?? 0));
  return [HUGE, LARGE, BODY].find(fits) ?? SMALL;
}

const AMOUNT_LINE = 14;

/** An amount in one line; where it has no room, won in brackets below dollars, or dollars alone. */
function amountLines(value: string, room: number, size: number): readonly string[] {
  const fits = (text: string): boolean => textWidth(text, size, "bold") <= room;
  const parts = value.split(/\s?(?=\()/);
  return fits(value) ? [value] : parts.every(fits) ? parts : parts.slice(0, 1);
}

/** What the segments come to, behind the last of them. */
function totalWords(
  { segments, total }: Row,
  { top, thick }: Pick<Main, "top" | "thick">,
  { at, right }: Room,
  texts: RaceText[],
): void {
  const x = at(segments.at(-1)?.to ?? 0) + 16;
  if (!total) return;
  const free = Math.max(right - x - 8, 40);
  const size = [LARGEST, HUGE, LARGE, BODY].find((one) => textWidth(total.value, one, "bold") <= free) ?? SMALL;
  const under =
    thick >= 60 ? textLines(total.remark, Math.min(free, 270), BODY) : textLines(total.remark, free, BODY).slice(0, 2);
  const middle = top + thick / 2 + size * 0.36 - (under.length * NOTE) / 2;
  texts.push(placedText(total.value, x, middle, { size, weight: "bold", figure: total.figure.id }));
  under.forEach((text, place) => {
    texts.push(placedText(text, x + 1, middle + 22 + place * NOTE, { isSoft: true }));
  });
}

/** What the percentages under the segments are of, after the last of them. */
function growthWords(words: string, row: Row, below: number, room: Room, { texts }: Drawn): void {
  const { at, right, isRoomy } = room;
  const last = row.segments.length - 1;
  const segment = row.segments[last];
  if (!segment?.remark) return;
  const { what, strong } = segment.remark;
  const x = at(segment.from) + INSET + textWidth(`${what} ${strong}`, VALUE, "bold") + 20;
  const free = right - x - 8;
  const beside = isRoomy && free >= 90;
  const lines = beside ? textLines(words, Math.min(free, 220), BODY) : linesUnder(words, room);
  const left = beside ? x : INSET;
  const top = beside ? below + 23 : below + remarkHeight(row, room) + 12;
  lines.forEach((text, place) => {
    texts.push(placedText(text, left, top + place * NOTE, { isSoft: true }));
  });
}

function linesUnder(words: string, { right }: Room): readonly string[] {
  return textLines(words, right - INSET * 2, BODY);
}

/** Whether what is said of every lane fits behind its bar; else it stands above. */
function isBehind({ lanes }: Now, { at, right }: Room): boolean {
  return lanes.every((lane) => endOf(lane, at) + 10 + textWidth(lane.words, BODY) <= right - 6);
}

function endOf({ spent, most }: Lane, at: Room["at"]): number {
  return at(Math.max(spent.at(-1)?.to ?? 0, most));
}

function laneStep(now: Now, room: Room): number {
  return isBehind(now, room) ? LANE.behind : LANE.above;
}

function laneRows(now: Now, top: number, room: Room, { marks, texts }: Drawn): void {
  const { at } = room;
  const step = laneStep(now, room);
  const behind = isBehind(now, room);
  texts.push(placedText(now.label, INSET, top + 12, { size: BODY, weight: "bold" }));
  now.lanes.forEach((lane, index) => {
    const { provider, figure, spent, words } = lane;
    const y = top + 20 + index * step;
    const barTop = behind ? y : y + 18;
    const bar = (from: number, to: number) => ({
      left: at(from),
      top: barTop,
      width: at(Math.max(to - from, 0)),
      height: behind ? 14 : 10,
    });
    const x = behind ? endOf(lane, at) + 10 : INSET;
    texts.push(placedText(words, x, y + 13, { size: behind ? BODY : SMALL, figure: figure.id }));
    marks.push(...laneMarks(lane, bar));
    for (const piece of spent) marks.push(placedMark(piece, provider, bar(piece.from, piece.to), "happened"));
  });
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly at: (dollars: number) => number;
}

function stargateBand(
  { figure, amount, atOnce, inAll }: Stargate,
  owner: Provider,
  { top, bottom, at }: Band,
  { marks, texts, lines }: Drawn,
): void {
  const piece = { figure, evidence: figure.evidence, from: 0, to: amount };
  marks.push({ ...placedMark(piece, owner, { left: 0, top, width: at(amount), height: bottom - top }, "said"), y: 1 });
  const y = bottom + 15;
  const end = at(amount);
  texts.push(placedText(inAll, end, y, { size: SMALL, anchor: "end", figure: figure.id }));
  if (!atOnce || at(atOnce.amount) + textWidth(atOnce.words, SMALL) / 2 + textWidth(inAll, SMALL) + 12 > end) return;
  const x = at(atOnce.amount);
  lines.push({ x1: x, x2: x, y1: top - 4, y2: bottom + 4, provider: owner });
  const half = textWidth(atOnce.words, SMALL) / 2;
  texts.push(
    placedText(atOnce.words, Math.max(x, half), y + 2, { size: SMALL, anchor: "middle", figure: atOnce.figure.id }),
  );
}

function stargateWords(
  { figure, name, value, remark, severe }: Stargate,
  provider: Provider,
  place: { readonly x: number; readonly width: number },
  { texts, flags }: Drawn,
): void {
  const { x, width } = place;
  const size = [HUGE, LARGE, BODY].find((one) => textWidth(value, one, "bold") <= width) ?? SMALL;
  texts.push(placedText(name, x, 16, { size: VALUE, weight: "bold" }));
  const amounts = amountLines(value, width, size);
  amounts.forEach((text, line) => {
    const below = 22 + size + line * AMOUNT_LINE;
    texts.push(placedText(text, x, below, { size, weight: "bold", provider, figure: figure.id }));
  });
  const said = textLines(remark, width, BODY);
  const y = 30 + size + 12 + (amounts.length - 1) * AMOUNT_LINE;
  said.forEach((text, line) => {
    texts.push(placedText(text, x, y + line * NOTE, { isSoft: true }));
  });
  if (!severe) return;
  const below = y + said.length * NOTE + 4;
  flags.push({ x, y: below, severity: "severe" });
  textLines(severe, width - FLAG_SIZE.width - 5, BODY).forEach((text, line) => {
    texts.push(placedText(text, x + FLAG_SIZE.width + 5, below + line * NOTE));
  });
}
