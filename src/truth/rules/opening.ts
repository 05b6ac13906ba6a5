import type { Rules } from "../rule";

export const OPENING: Rules = {};
