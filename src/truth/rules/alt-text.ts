import type { Rules } from "../rule";

export const ALT_TEXT: Rules = {};
