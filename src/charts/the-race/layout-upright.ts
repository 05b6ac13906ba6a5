import type { Provider } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import { evenLines, fitted, textLines, textWidth } from "../drawing/text-width";
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
import type { RaceView, Row, Segment, Stargate } from "./view";

const [SMALL, BODY] = [TEXT.small, TEXT.body];
const LINE = 16;
const BAND = 10;
const FLAG_ROOM = FLAG_SIZE.width + 5;
const INSET = 8;
/** Of the words over the frame, and of those under the columns. */
const HEAD = 47;
const FOOT = 20;
/** From one line of words under the columns to the next. */
const UNDER = 14;
/** Columns lower than this compare no more. */
const LOWEST = 90;

interface Room {
  /** Where an amount stands: less is lower. */
  readonly at: (dollars: number) => number;
  readonly base: number;
  /** As far as columns and their words may go. */
  readonly right: number;
}

/** Columns that stand, for a phone: the words at true size beside them, the rest in lines below. */
export function layOutUpright(view: RaceView, width: number, height: number): RaceLayout {
  const { stargate, plans, spent, now } = view;
  const drawn: Drawn = { marks: [], texts: [], lines: [], flags: [] };
  const below = linesBelow(view, width);
  const { top, right, foot } = edgesOf(view, width);
  const base = Math.max(height - below.length * LINE - foot - 4, top + 20);
  const owner = stargate && ownerOf(stargate.figure);
  const unit = (base - top) / view.scaleEnd;
  const room: Room = { at: (dollars) => base - dollars * unit, base, right };
  if (spent || now) actHappened(view, room, drawn);
  else if (plans) actSaid(plans, room, drawn);
  below.forEach(({ text, provider, figure, isFirst }, line) => {
    const y = base + foot + 14 + line * LINE;
    const x = provider ? 14 : 0;
    drawn.texts.push(placedText(text, x, y, { size: SMALL, figure, isSoft: !figure }));
    if (provider && isFirst) drawn.texts.push(placedText("■", 0, y - 1, { size: SMALL, provider }));
  });
  if (!stargate || !owner) return { ...drawn, frame: null };
  stargateBand(stargate, owner, { ...room, width }, drawn);
  return {
    ...drawn,
    frame: {
      left: 0.5,
      top: room.at(stargate.amount),
      width: width - 1,
      height: Math.max(base - room.at(stargate.amount), 1),
      provider: owner,
      figure: stargate.figure.id,
    },
  };
}

interface Edges {
  /** Where the picture begins under its head, and as far to the right as it goes. */
  readonly top: number;
  readonly right: number;
  /** Height of the words under the columns. */
  readonly foot: number;
}

function edgesOf(view: RaceView, width: number): Edges {
  const { stargate, spent, now } = view;
  const known = knownLines(stargate, width);
  const right = width - (stargate ? BAND + INSET : 0);
  return {
    top: stargate ? HEAD + Math.max(known.length - 1, 0) * LINE : spent || now ? 6 : 64,
    right,
    foot: FOOT + (columnsFor(view, right - INSET).isClose ? UNDER : 0),
  };
}

/** The least height in which all that stands beside and over the columns has room. */
export function uprightLeast(view: RaceView, width: number): number {
  const { top, right, foot } = edgesOf(view, width);
  const { plans, spent, now } = view;
  const isSaid = !spent && !now && plans !== null;
  const row = isSaid ? plans : spent;
  const side = isSaid ? sideOfPlans(right) : { x: 0, width: columnsFor(view, right - INSET).words, isShort: true };
  const words = row ? blocksOf(row, side).reduce((sum, lines) => sum + lines.length * SIDE_LINE + 1, 0) : 0;
  const total = isSaid && plans.total ? linesOverPlans(plans.total.remark, right).length * LINE + 2 * HEAD : 0;
  return top + Math.max(words, LOWEST) + total + foot + linesBelow(view, width).length * LINE + 14;
}

/** Lines below columns that a phone has room for without a higher picture. */
const USUAL = 13;

/** CSS pixels that lines beyond the usual add to the picture. */
export function heightBeyond(view: RaceView, width: number): number {
  return Math.max(linesBelow(view, width).length - USUAL, 0) * LINE;
}

interface LineBelow {
  readonly text: string;
  readonly provider: Provider | null;
  readonly figure: string | null;
  /** Of its sentence. */
  readonly isFirst: boolean;
}

function linesBelow({ plans, spent, now, growthOf }: RaceView, width: number): readonly LineBelow[] {
  const words = (text: string, figure: string | null, provider: Provider | null = null): readonly LineBelow[] =>
    evenLines(text, width - (provider ? 14 : 0), SMALL).map((line, at) => ({
      text: line,
      figure,
      provider,
      isFirst: at === 0,
    }));
  const row = (of: Row | null): readonly LineBelow[] =>
    of
      ? words([of.label, of.total?.value ?? of.amounts].join(": "), (of.total ?? of.segments[0])?.figure.id ?? null)
      : [];
  if (!spent && !now) return growthOf ? words(growthOf, null) : [];
  return [
    ...row(plans),
    ...row(spent),
    ...(now ? words(now.label, null) : []),
    ...(now?.lanes.flatMap(({ words: said, figure, provider }) => words(said, figure.id, provider)) ?? []),
  ];
}

function stack(
  row: Row,
  rect: { readonly left: number; readonly width: number },
  act: PlacedMark["act"],
  { at }: Room,
  { marks }: Drawn,
): void {
  for (const { pieces, provider } of row.segments)
    for (const piece of pieces)
      marks.push(
        placedMark(
          piece,
          provider,
          {
            ...rect,
            top: at(piece.to),
            height: at(piece.from) - at(piece.to) - (piece.evidence === "reported" ? 1 : 0),
          },
          act,
        ),
      );
}

/** One column of plans, each with its amount and its growth beside it, their sum on top. */
function actSaid(row: Row, room: Room, drawn: Drawn): void {
  stack(row, { left: INSET, width: planWidth(room.right) }, "said", room, drawn);
  const top = sideWords(row, sideOfPlans(room.right), room, drawn);
  const { total } = row;
  const over = Math.min(room.at(row.segments.at(-1)?.to ?? 0), top + 7);
  if (!total) return;
  const size =
    [TYPE[4], TYPE[3], BODY].find((one) => textWidth(total.value, one, "bold") <= room.right - INSET * 2) ?? SMALL;
  const under = linesOverPlans(total.remark, room.right);
  under.forEach((text, line) => {
    drawn.texts.push(
      placedText(text, INSET, over - 10 - (under.length - 1 - line) * LINE, { size: SMALL, isSoft: true }),
    );
  });
  drawn.texts.push(
    placedText(total.value, INSET, over - 14 - under.length * LINE, { size, weight: "bold", figure: total.figure.id }),
  );
  drawn.texts.push(placedText(row.label, 0, room.base + 16, { size: SMALL, isSoft: true }));
}

function planWidth(right: number): number {
  return Math.min(120, right * 0.32);
}

function sideOfPlans(right: number): Side {
  const x = INSET + planWidth(right) + 12;
  return { x, width: right - x, isShort: false };
}

function linesOverPlans(remark: string, right: number): readonly string[] {
  return textLines(remark, right - INSET * 2, SMALL);
}

interface Side {
  readonly x: number;
  readonly width: number;
  readonly isShort: boolean;
}

const SIDE_LINE = 15;

/** Beside each part of the column, from that part’s middle, but below what is said of the one above. @returns their top */
function sideWords(row: Row, side: Side, { at, base }: Room, { texts }: Drawn): number {
  let floor = base + 2;
  for (const [index, lines] of blocksOf(row, side).entries()) {
    const { from, to } = row.segments[index] ?? { from: 0, to: 0 };
    const middle = (at(from) + at(to)) / 2;
    const height = lines.length * SIDE_LINE;
    const top = Math.min(middle - height / 2, floor - height);
    floor = top - 1;
    lines.forEach(({ text, ...look }, line) => {
      texts.push(placedText(text, side.x, top + line * SIDE_LINE + 12, look));
    });
  }
  return floor;
}

/** What is said beside each part of a column. */
function blocksOf({ segments }: Row, { isShort, width }: Side): readonly (readonly SideLine[])[] {
  return segments.map((segment) => (isShort ? shortLines(segment, width) : longLines(segment, width)));
}

type SideLine = Pick<RaceText, "text" | "size" | "weight" | "figure">;

function longLines({ name, value: whole, figure, remark }: Segment, width: number): readonly SideLine[] {
  const value = fitted(whole, width, BODY, "bold");
  const bold = { size: BODY, weight: "bold", figure: figure.id } as const;
  const parts = [remark?.what ?? "", remark?.strong ?? ""].filter(Boolean);
  const joined = parts.join(" ");
  const strong = textWidth(joined, BODY) <= width ? [joined] : parts;
  const head = `${name} ${value}`;
  const heads = textWidth(head, BODY, "bold") <= width ? [head] : [name, value];
  return [
    ...heads.map((text) => ({ text, ...bold })),
    ...(remark
      ? strong
          .filter(Boolean)
          .map((text) => ({ text, size: BODY, weight: "regular", figure: remark.figure.id }) as const)
      : []),
    ...smallLines(remark, width),
  ];
}

/** The name over its amount, and how far that is from its plan behind it. */
function shortLines({ name, value: given, figure, remark }: Segment, width: number): readonly SideLine[] {
  const value = fitted(given, width, BODY, "bold");
  const bold = { size: BODY, weight: "bold", figure: figure.id } as const;
  const whole = [value, remark?.short].filter(Boolean).join(" ");
  const ends = textWidth(whole, BODY, "bold") <= width ? [whole] : [value, remark?.short ?? ""];
  return [
    { text: name, ...bold },
    ...ends.filter(Boolean).map((text) => ({ text, ...bold })),
    ...smallLines(remark, width),
  ];
}

function smallLines(remark: Segment["remark"], width: number): readonly SideLine[] {
  return (remark?.more ?? []).flatMap(({ text, figure }) =>
    textLines(text, width, SMALL).map(
      (line) => ({ text: line, size: SMALL, weight: "regular", figure: figure.id }) as const,
    ),
  );
}

/** Of what columns and words have for themselves. */
const PART = { column: 0.18, words: 0.36, most: 0.5 } as const;

interface Columns {
  readonly own: number;
  readonly words: number;
  /** Whether the words under the columns stand on two lines: on one they would meet. */
  readonly isClose: boolean;
}

/** Columns give way to the longest word beside them. */
function columnsFor({ plans, spent }: Pick<RaceView, "plans" | "spent">, share: number): Columns {
  const longest = (spent?.segments ?? []).flatMap(({ name, value }) => [
    name,
    fitted(value, share * PART.most, BODY, "bold"),
  ]);
  const words = Math.max(share * PART.words, ...longest.map((text) => textWidth(text, BODY, "bold")));
  const own = share * PART.column - (words - share * PART.words) / 3;
  return { own, words, isClose: plans !== null && spent !== null && textWidth(plans.short, SMALL) > own + 8 };
}

/** Plans and outcome as two columns, the year that has not ended as a narrow one for each. */
function actHappened({ plans, spent, now }: RaceView, room: Room, drawn: Drawn): void {
  const { right, base, at } = room;
  const share = right - INSET;
  const { own, words, isClose } = columnsFor({ plans, spent }, share);
  let x = INSET;
  const under = (text: string, left: number, line = 0): void => {
    drawn.texts.push(placedText(text, left, base + 16 + line * UNDER, { size: SMALL, isSoft: true }));
  };
  if (plans) {
    stack(plans, { left: x, width: own }, "said", room, drawn);
    under(plans.short, x);
    x += own + 10;
  }
  if (spent) {
    stack(spent, { left: x, width: own }, "happened", room, drawn);
    under(spent.short, x, isClose ? 1 : 0);
    sideWords(spent, { x: x + own + 6, width: words, isShort: true }, room, drawn);
    x += own + words + share * 0.02;
  }
  if (!now) return;
  const step = Math.max(Math.min((right - x) / Math.max(now.lanes.length, 1), 48), 6);
  under(now.year, Math.min(x, right - textWidth(now.year, SMALL)));
  now.lanes.forEach((lane, index) => {
    const rect = (from: number, to: number) => ({
      left: x + index * step,
      width: Math.max(step - 4, 2),
      top: at(to),
      height: Math.max(at(from) - at(to), 0),
    });
    drawn.marks.push(...laneMarks(lane, rect));
    for (const piece of lane.spent) {
      const place = rect(piece.from, piece.to);
      drawn.marks.push(
        placedMark(piece, lane.provider, { ...place, height: Math.max(place.height - 1, 0.5) }, "happened"),
      );
    }
  });
}

/** What is in doubt of the commitment, behind its flag. */
function knownLines(stargate: Stargate | null, width: number): readonly string[] {
  return stargate?.severe ? textLines(stargate.severe, width - FLAG_ROOM, SMALL) : [];
}

function stargateBand(
  stargate: Stargate,
  provider: Provider,
  room: Room & { readonly width: number },
  drawn: Drawn,
): void {
  const { figure, amount, atOnce, name, value, remark, severe } = stargate;
  const { at, base, width } = room;
  const piece = { figure, evidence: figure.evidence, from: 0, to: amount };
  const left = width - BAND;
  drawn.marks.push({
    ...placedMark(piece, provider, { left, top: at(amount), width: BAND, height: base - at(amount) }, "said"),
    y: 1,
  });
  const whole = `${name} ${value}`;
  const size = [TYPE[3], BODY].find((one) => textWidth(whole, one, "bold") <= width) ?? BODY;
  const head = fitted(whole, width, size, "bold");
  drawn.texts.push(placedText(head, 0, 20, { size, weight: "bold", provider, figure: figure.id }));
  const lines = knownLines(stargate, width);
  const known = severe ? FLAG_ROOM + textWidth(severe, SMALL) + 12 : 0;
  if (severe) drawn.flags.push({ x: 0, y: 38, severity: "severe" });
  lines.forEach((text, line) => {
    drawn.texts.push(placedText(text, FLAG_ROOM, 38 + line * LINE, { size: SMALL }));
  });
  const beside = textWidth(head, size, "bold") + 12 + textWidth(remark, SMALL) <= width;
  if (beside || known + textWidth(remark, SMALL) <= width)
    drawn.texts.push(placedText(remark, width, beside ? 19 : 38, { size: SMALL, isSoft: true, anchor: "end" }));
  if (!atOnce) return;
  const y = at(atOnce.amount);
  drawn.lines.push({ x1: left - 4, x2: width, y1: y, y2: y, provider });
}
