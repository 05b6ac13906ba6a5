import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { makeFonts } from "./scripts/fonts.mjs";
import { lookCss } from "./src/charts/palette.ts";

const LOOK = "virtual:look.css";

/** Serves the visual system of palette.ts as a stylesheet, so that the page has its colours before any script has run. */
function look(): Plugin {
  return {
    name: "look",
    resolveId: (id) => (id === LOOK ? `\0${LOOK}` : undefined),
    load: (id) => (id === `\0${LOOK}` ? lookCss() : undefined),
  };
}

/** Recharts with everything only it needs, and our drawings with it: one chunk, fetched after the first paint. */
const DRAWINGS =
  /node_modules\/(recharts|d3-|victory-vendor|internmap|clsx|eventemitter3|es-toolkit|immer|reselect|redux|react-redux|@reduxjs|react-is|decimal\.js-light|tiny-invariant|use-sync-external-store)|[\\/](bars-)?drawing\.tsx/;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the content policy into the built page; the development server needs inline styles and goes without. */
function contentPolicy(): Plugin {
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}

export default defineConfig(async () => {
  await makeFonts();
  return {
    plugins: [react(), look(), contentPolicy()],
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false, // or React itself would move in with the drawings
            groups: [{ name: "drawings", test: DRAWINGS }],
          },
        },
      },
    },
    test: { include: ["src/**/*.test.{ts,tsx}"] },
  };
});
