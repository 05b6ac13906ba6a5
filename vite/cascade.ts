import type { Plugin } from "vite";

/** Weakest first. */
const ORDER = "@layer base, parts, touch;\n";

/** What a minifier leaves of it: the layers that follow by themselves in this order need not be named. */
const ORDERED = /^@layer base\b/;

/**
 * Begins every style sheet with the order of the cascade layers: which of them a browser meets first is up to how the
 * code was split, and that one would decide.
 */
export function cascade(): Plugin {
  return {
    name: "cascade",
    enforce: "pre",
    transform: (code, id) => (/\.css(\?|$)/.test(id) && code.includes("@layer") ? ORDER + code : null),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        const css = String(file.source);
        const first = css.indexOf("@layer");
        if (first >= 0 && !ORDERED.test(css.slice(first)))
          this.error(`${file.fileName} does not begin with the order of the cascade layers.`);
      }
    },
  };
}
