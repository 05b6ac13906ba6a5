import type { Plugin } from "vite";

/** Serves the built page as a host would: what can be compressed is. */
export function compressed(): Plugin;
