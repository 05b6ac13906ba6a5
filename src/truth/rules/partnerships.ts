import type { Rules } from "../rule";

export const PARTNERSHIPS: Rules = {};
