/** Why a chart's figures cannot be shown in some form. */
export type Refusal =
  /** Fewer than two that compare. */
  | "few"
  /** Of fewer than three times: a line would be none. */
  | "times"
  /** No two times that two of them have. */
  | "ends"
  /** Nothing that they are parts of. */
  | "whole"
  | "alone"
  /** Ranges, or numbers that say over or up to. */
  | "open"
  /** Not of one and the same time. */
  | "periods"
  /** No common time to measure against. */
  | "base"
  /** Rates, of which twice as much is no level. */
  | "rates"
  /** What is computed is filtered away. */
  | "hidden"
  /** A table already. */
  | "table";
