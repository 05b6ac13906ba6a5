import type { Rules } from "../rule";

export const GROWTH: Rules = {};
