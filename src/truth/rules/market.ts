import type { Rules } from "../rule";

export const MARKET: Rules = {};
