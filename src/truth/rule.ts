import type { Claim } from "./witness";
import type { Fact } from "./world";

/** Where something was said: which figures were drawn, passed the filter, were on the page at all. */
export interface Scene {
  readonly drawn: readonly Fact[];
  /** What the chart has besides and its drawing no room for. */
  readonly rest: readonly Fact[];
  readonly passing: readonly Fact[];
  readonly onPage: readonly Fact[];
  /** Every figure held, of datasets that are off the page too. */
  readonly everything: readonly Fact[];
  readonly language: "ko" | "en";
  /** The years the reader chose; null for all. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Ids of the companies compared with each other, in their order. */
  readonly compared: readonly string[];
  /** Whether the sentence speaks of what is shown alone, and says so. */
  readonly ofShown: boolean;
}

/** Null where the sentence is true; else why it is not. */
export type Check = (given: readonly string[], scene: Scene) => string | null;

/** How a message is checked: `label` for one that claims nothing by itself, such as a name or a joining word. */
export type Rule = Check | "label";
export type Rules = Readonly<Record<string, Rule>>;

export function refutation(rules: Rules, claim: Claim, scene: Scene): string | null {
  const rule = rules[claim.key];
  if (rule === undefined) return `no rule for ${claim.key}`;
  if (rule === "label") return null;
  return rule(claim.given.map(String), scene);
}
