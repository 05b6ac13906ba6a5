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
            groups: [{ name: "drawings", test: /recharts|-drawing\.tsx|[\\/]drawing\.tsx|d3-|immer|reselect|redux/ }],
          },
        },
      },
    },
    test: { include: ["src/**/*.test.{ts,tsx}"] },
  };
});
