import type { Weight } from "./text-width";

/** A line of text and where it stands, in CSS pixels; what is drawn and what tests measure are the same. */
export interface PlacedText {
  readonly text: string;
  /** Where it is anchored. */
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
}

/** The same with how it looks. */
export interface StyledText extends PlacedText {
  readonly key: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle" | "end";
  readonly isSoft: boolean;
}
