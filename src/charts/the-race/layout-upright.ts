import type { Provider } from "../../data/figure";
import { FLAG_SIZE, TEXT } from "../drawing/paint";
import { TYPE } from "../drawing/palette";
import { textLines, textWidth } from "../drawing/text-width";
import { ownerOf } from "../figure-queries";
import {
  type PlacedFlag,
  type PlacedLine,
  type PlacedMark,
  type PlacedText,
  placedMark,
  placedText,
  type RaceLayout,
} from "./placed";
import type { RaceView, Row, Segment, Stargate } from "./view";

const [SMALL, BODY, VALUE] = [TEXT.small, TEXT.body, TEXT.value];
const LINE = 16;
const BAND = 10;
const INSET = 8;
/** Of the words over the frame, and of those under the columns. */
const HEAD = 40;
const FOOT = 20;

interface Drawn {
  readonly marks: PlacedMark[];
  readonly texts: PlacedText[];
  readonly lines: PlacedLine[];
  readonly flags: PlacedFlag[];
}

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
  const top = stargate ? HEAD : spent || now ? 6 : 64;
  const base = Math.max(height - below.length * LINE - FOOT - 4, top + 20);
  const owner = stargate && ownerOf(stargate.figure);
  const unit = (base - top) / view.scaleEnd;
  const room: Room = { at: (dollars) => base - dollars * unit, base, right: width - (stargate ? BAND + INSET : 0) };
  if (spent || now) actHappened(view, room, drawn);
  else if (plans) actSaid(plans, room, drawn);
  below.forEach(({ text, provider, figure }, line) => {
    const y = base + FOOT + 14 + line * LINE;
    const x = provider ? 14 : 0;
    drawn.texts.push(placedText(text, x, y, { size: SMALL, figure, isSoft: !figure }));
    if (provider) drawn.texts.push(placedText("■", 0, y - 1, { size: SMALL, provider }));
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

interface LineBelow {
  readonly text: string;
  readonly provider: Provider | null;
  readonly figure: string | null;
}

function linesBelow({ plans, spent, now, growthOf }: RaceView, width: number): readonly LineBelow[] {
  const words = (text: string, figure: string | null, provider: Provider | null = null): readonly LineBelow[] =>
    textLines(text, width - (provider ? 14 : 0), SMALL).map((line, at) => ({
      text: line,
      figure,
      provider: at === 0 ? provider : null,
    }));
  const row = (of: Row | null): readonly LineBelow[] =>
    of ? words([of.label, of.total?.value].filter(Boolean).join(": "), of.total?.figure.id ?? null) : [];
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
  const width = Math.min(120, room.right * 0.32);
  stack(row, { left: INSET, width }, "said", room, drawn);
  const x = INSET + width + 12;
  for (const segment of row.segments) sideWords(segment, { x, width: room.right - x, isShort: false }, room, drawn);
  const { total } = row;
  const over = room.at(row.segments.at(-1)?.to ?? 0);
  if (!total) return;
  const size =
    [TYPE[4], TYPE[3], BODY].find((one) => textWidth(total.value, one, "bold") <= room.right - INSET * 2) ?? SMALL;
  const under = textLines(total.remark, room.right - INSET * 2, SMALL);
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

interface Side {
  readonly x: number;
  readonly width: number;
  readonly isShort: boolean;
}

/** Beside its part of the column, from that part’s middle. */
function sideWords(segment: Segment, { x, width, isShort }: Side, { at }: Room, { texts }: Drawn): void {
  const { remark } = segment;
  const whole = `${segment.name} ${segment.value}`;
  const fits = textWidth(whole, BODY, "bold") <= width;
  const strong = [remark?.what, remark?.strong].filter(Boolean).join(" ");
  const more = isShort && strong ? [] : (remark?.more ?? []);
  const said = [
    ...(fits ? [whole] : [segment.name, segment.value]).map((text) => ({
      text,
      size: BODY,
      weight: "bold" as const,
      figure: segment.figure.id,
    })),
    ...(remark && strong ? [{ text: strong, size: BODY, weight: "regular" as const, figure: remark.figure.id }] : []),
    ...more.flatMap(({ text, figure }) =>
      textLines(text, width, SMALL).map((line) => ({
        text: line,
        size: SMALL,
        weight: "regular" as const,
        figure: figure.id,
      })),
    ),
  ];
  const middle = (at(segment.from) + at(segment.to)) / 2;
  const top = middle - (said.length * 15) / 2;
  said.forEach(({ text, ...look }, line) => {
    texts.push(placedText(text, x, top + line * 15 + 12, look));
  });
}

/** Plans and outcome as two columns, the year that has not ended as a narrow one for each. */
function actHappened({ plans, spent, now, short }: RaceView, room: Room, drawn: Drawn): void {
  const { right, base, at } = room;
  const share = right - INSET;
  const planned = share * 0.2;
  let x = INSET;
  const under = (text: string, left: number): void => {
    drawn.texts.push(placedText(text, left, base + 16, { size: SMALL, isSoft: true }));
  };
  if (plans) {
    stack(plans, { left: x, width: planned }, "said", room, drawn);
    under(short.planned, x);
    x += planned + 10;
  }
  if (spent) {
    const own = share * 0.17;
    stack(spent, { left: x, width: own }, "happened", room, drawn);
    under(short.spent, x);
    for (const segment of spent.segments)
      sideWords(segment, { x: x + own + 6, width: share * 0.28, isShort: true }, room, drawn);
    x += own + share * 0.31;
  }
  if (!now) return;
  const step = Math.max((right - x) / Math.max(now.lanes.length, 1), 6);
  under(short.now, x);
  now.lanes.forEach(({ provider, plan, spent: pieces, most }, index) => {
    const left = x + index * step;
    const rect = (from: number, to: number) => ({
      left,
      width: Math.max(step - 4, 2),
      top: at(to),
      height: Math.max(at(from) - at(to), 0),
    });
    const done = pieces.at(-1)?.to ?? 0;
    if (plan && plan.to > done)
      drawn.marks.push({ ...placedMark(plan, provider, rect(done, plan.to), "happened"), x: plan.to });
    if (plan && most > plan.to)
      drawn.marks.push({
        ...placedMark(plan, provider, rect(Math.max(plan.to, done), most), "happened"),
        x: most,
        evidence: "forecast",
        key: `most-${plan.figure.id}`,
      });
    for (const piece of pieces)
      drawn.marks.push(
        placedMark(
          piece,
          provider,
          { ...rect(piece.from, piece.to), height: Math.max(at(piece.from) - at(piece.to) - 1, 0.5) },
          "happened",
        ),
      );
  });
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
  const head = `${name} ${value}`;
  drawn.texts.push(placedText(head, 0, 14, { size: VALUE, weight: "bold", provider, figure: figure.id }));
  const after = textWidth(head, VALUE, "bold") + 10;
  if (after + textWidth(remark, SMALL) <= width)
    drawn.texts.push(placedText(remark, after, 14, { size: SMALL, isSoft: true }));
  if (severe) {
    drawn.flags.push({ x: 0, y: 31, severity: "severe" });
    drawn.texts.push(placedText(severe, FLAG_SIZE.width + 5, 31, { size: SMALL }));
  }
  if (!atOnce) return;
  const y = at(atOnce.amount);
  drawn.lines.push({ x1: left - 4, x2: width, y1: y, y2: y, provider });
}
