import type { Rules } from "../rule";
import { CAPITAL_SPENDING } from "./capital-spending";

/** A rule for every sentence the page computes; the truth test refuses a sentence without one. */
export const RULES: Rules = { ...CAPITAL_SPENDING };
