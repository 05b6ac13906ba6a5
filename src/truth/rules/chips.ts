import type { Rules } from "../rule";

export const CHIPS: Rules = {};
