import { INK, PAPER } from "./paint";

interface WhiskerProps {
  /** The direction it lies in. */
  readonly along: "x" | "y";
  /** Where its line stands in the other direction, in CSS pixels. */
  readonly at: number;
  /** Its ends, in CSS pixels. */
  readonly from: number;
  readonly to: number;
}

const HALF_END = 4;

/** What a number lies between, as a line with ends: the same way in every chart. */
export function Whisker({ along, at, from, to }: WhiskerProps) {
  const end = HALF_END * 2;
  const d =
    along === "x"
      ? `M${from} ${at - HALF_END}v${end}M${from} ${at}H${to}M${to} ${at - HALF_END}v${end}`
      : `M${at - HALF_END} ${from}h${end}M${at} ${from}V${to}M${at - HALF_END} ${to}h${end}`;
  return (
    <>
      <path d={d} stroke={PAPER} strokeWidth={4} fill="none" />
      <path d={d} stroke={INK} strokeWidth={1.5} fill="none" />
    </>
  );
}
