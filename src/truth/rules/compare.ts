import type { Rules } from "../rule";

export const COMPARE: Rules = {};
