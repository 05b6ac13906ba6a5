import type { Evidence, Provider, Severity } from "../../data/figure";
import { TEXT } from "../drawing/paint";
import type { StyledText } from "../drawing/placed-text";
import type { Lane, Piece } from "./view";

/** CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedMark extends Rect {
  /** By these the library keeps a mark; a plan has the same in both acts, so that it moves instead of being drawn anew. */
  readonly x: number;
  readonly y: number;
  readonly key: string;
  readonly figure: string;
  readonly provider: Provider;
  readonly evidence: Evidence;
  readonly act: "said" | "happened";
}

/** A line of text, and what it is said of. */
export interface RaceText extends StyledText {
  /** Whose colour it has; null for ink. */
  readonly provider: Provider | null;
  /** Which figure it gives; null for words. */
  readonly figure: string | null;
}

export interface PlacedLine {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly provider: Provider | null;
}

export interface PlacedFlag {
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
}

/** What a layout gathers while it places one part after the other. */
export interface Drawn {
  readonly marks: PlacedMark[];
  readonly texts: RaceText[];
  readonly lines: PlacedLine[];
  readonly flags: PlacedFlag[];
}

export interface RaceLayout {
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly RaceText[];
  readonly lines: readonly PlacedLine[];
  readonly flags: readonly PlacedFlag[];
  /** The commitment as an outline behind everything; null where none is shown. */
  readonly frame: (Rect & { readonly provider: Provider; readonly figure: string }) | null;
}

type TextLook = Partial<Omit<RaceText, "text" | "x" | "y" | "key">>;

export function placedText(text: string, x: number, y: number, look: TextLook = {}): RaceText {
  return {
    key: `${text} ${x} ${y}`,
    text,
    x,
    y,
    size: TEXT.body,
    weight: "regular",
    anchor: "start",
    isSoft: false,
    provider: null,
    figure: null,
    ...look,
  };
}

/** Between two solid pieces of one bar. */
const SEAM = 1;

export function placedMark(piece: Piece, provider: Provider, rect: Rect, act: PlacedMark["act"]): PlacedMark {
  const { figure, evidence } = piece;
  const isSolid = evidence === "reported";
  const across = rect.width >= rect.height || act === "said";
  const seam = isSolid && across ? SEAM : 0;
  return {
    ...rect,
    width: Math.max(rect.width - seam, 0.5),
    height: Math.max(rect.height, 0.5),
    x: piece.from,
    y: act === "said" ? 0 : rect.top,
    key: `${act}-${figure.id}`,
    figure: figure.id,
    provider,
    evidence,
    act,
  };
}

/** What is planned of a year beyond what is spent of it, and as far as the plan may go. @param bar where a span lies */
export function laneMarks(
  { provider, plan, spent, most }: Lane,
  bar: (from: number, to: number) => Rect,
): readonly PlacedMark[] {
  const done = spent.at(-1)?.to ?? 0;
  if (!plan) return [];
  const marked = (from: number, to: number): PlacedMark => ({
    ...placedMark(plan, provider, bar(from, to), "happened"),
    x: to,
  });
  return [
    ...(plan.to > done ? [marked(done, plan.to)] : []),
    ...(most > plan.to
      ? [{ ...marked(Math.max(plan.to, done), most), evidence: "forecast" as const, key: `most-${plan.figure.id}` }]
      : []),
  ];
}
