import type { Rules } from "../rule";

export const STARTUPS: Rules = {};
