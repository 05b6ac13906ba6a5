import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { compressed } from "./scripts/compressed.mjs";
import { makeFonts } from "./scripts/fonts.mjs";
import { lookCss } from "./src/charts/drawing/palette.ts";
import { cascade } from "./vite/cascade.ts";
import { firstLook, firstView } from "./vite/first-view.ts";
import { contentPolicy, hosting } from "./vite/hosting.ts";
import { licences } from "./vite/licences.ts";
import { linkCard } from "./vite/link-card.ts";
import { offline } from "./vite/offline.ts";

const LOOK = "virtual:look.css";

/**
 * Serves the visual system of palette.ts as a stylesheet, so that the page has its colours before any script has run.
 */
function look(): Plugin {
  let root = "";
  return {
    name: "look",
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === LOOK ? `\0${LOOK}` : undefined),
    load: (id) => (id === `\0${LOOK}` ? `${lookCss()}\n${firstLook(root)}` : undefined),
  };
}

const CHARACTERS = "virtual:page-characters";

/** Tells the page which characters its own font has. */
function pageCharacters(characters: string): Plugin {
  return {
    name: "page-characters",
    resolveId: (id) => (id === CHARACTERS ? `\0${CHARACTERS}` : undefined),
    load: (id) => (id === `\0${CHARACTERS}` ? `export default ${JSON.stringify(characters)}` : undefined),
  };
}

/** Parts of jsPDF that turn web pages into pictures, and what harfbuzzjs needs in Node alone: unused here. */
const UNUSED = /^(html2canvas|dompurify|canvg|module)$/;

function withoutUnused(): Plugin {
  return {
    name: "without-unused",
    enforce: "pre",
    resolveId: (id) => (UNUSED.test(id) ? "\0unused" : undefined),
    load: (id) => (id === "\0unused" ? "export default null" : undefined),
  };
}

const ZIP = fileURLToPath(new URL("./src/export/zip.ts", import.meta.url));

const PACKING = /\/write-excel-file\/.*\/zipToArrayBuffer\.js$/;

/** Lets workbooks be packed by our own way into fflate, which needs neither clock nor worker (src/export/zip.ts). */
function workbooksWithoutClock(): Plugin {
  return {
    name: "workbooks-without-clock",
    enforce: "pre",
    config: () => ({ optimizeDeps: { exclude: ["write-excel-file"] } }),
    resolveId: (id, importer) => (id === "fflate" && PACKING.test(importer ?? "") ? ZIP : undefined),
  };
}

/** Our drawings with the parts of Recharts that need no store of it: one chunk, fetched after the first paint. */
const DRAWINGS =
  /[\\/]charts[\\/](?!partnership-flows).*drawing\.tsx$|node_modules\/(recharts\/es6\/(container\/(Surface|Layer)|util\/(svgProperties|excludeEventProps))|clsx\/)/;

/** The one drawing that is a chart of Recharts', with the store that this needs: it comes apart (docs/decisions.md). */
const FLOWS =
  /[\\/]partnership-flows[\\/]drawing\.tsx$|node_modules\/(recharts|d3-|victory-vendor|internmap|eventemitter3|es-toolkit|immer|reselect|redux|react-redux|@reduxjs|react-is|decimal\.js-light|tiny-invariant)/;

/** Shared by the page and that store: in the chunk of either, the two would wait for each other. */
const SUBSCRIPTIONS = /node_modules\/use-sync-external-store\//;

const STORE = /node_modules\/(@reduxjs|redux|immer)\//;

/** What the first view needs to know before anything is drawn, which its other code shares: one chunk, not forty. */
const FIGURES = /[\\/]src[\\/](data|language|state|charts)[\\/]/;

/**
 * Refuses a build with a drawing in a chunk of its own, in which one would wait for Recharts' store, or in which that
 * and what it needs wait for each other: which of them runs first would be an accident.
 */
function drawingsTogether(): Plugin {
  return {
    name: "drawings-together",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const comesWith = (file: string, seen = new Set<string>()): Set<string> => {
        if (seen.has(file)) return seen;
        seen.add(file);
        for (const next of named.get(file)?.imports ?? []) comesWith(next, seen);
        return seen;
      };
      for (const { name, fileName, moduleIds, isEntry, imports } of chunks) {
        const stray = name === "drawings" ? [] : moduleIds.filter((id) => DRAWINGS.test(id));
        const circle = imports.filter((file) => comesWith(file).has(fileName));
        if (name === "flows" && circle.length > 0)
          this.error(`${fileName} and ${circle.join(", ")} would wait for each other.`);
        if (stray.length > 0) this.error(`${stray.join(", ")} would be fetched apart from the other drawings.`);
        if (!isEntry && name !== "drawings") continue;
        const waits = [...comesWith(fileName)].filter((file) =>
          named.get(file)?.moduleIds.some((id) => STORE.test(id)),
        );
        if (waits.length > 0) this.error(`${fileName} would wait for Recharts' store in ${waits.join(", ")}.`);
      }
    },
  };
}

export default defineConfig(async () => {
  const characters = await makeFonts();
  return {
    base: "./", // so that the page can live in any folder of any host
    plugins: [
      react(),
      look(),
      cascade(),
      pageCharacters(characters),
      withoutUnused(),
      workbooksWithoutClock(),
      linkCard(process.env.SITE_URL),
      firstView(pageCharacters(characters)),
      contentPolicy(),
      drawingsTogether(),
      licences(),
      offline(),
      compressed(),
      hosting(),
    ],
    resolve: {
      // The package's own way in waits for its WebAssembly once and for all: after a failed fetch, nothing could try
      // again.
      alias: { "brotli-wasm/web": "/node_modules/brotli-wasm/pkg.web/brotli_wasm.js" },
    },
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false, // or React itself would move in with the drawings
            groups: [
              { name: "subscriptions", test: SUBSCRIPTIONS, priority: 4 },
              { name: "drawings", test: DRAWINGS, priority: 3 },
              { name: "flows", test: FLOWS, priority: 2 },
              { name: "figures", test: FIGURES, priority: 1 },
            ],
          },
        },
      },
    },
    test: {
      testTimeout: 30_000,
      maxWorkers: "100%", // by itself it leaves a core idle, half of a small machine
      include: ["{src,scripts,vite}/**/*.test.{ts,tsx}"],
      env: { INSTALL_NOTHING: "1" },
      server: { deps: { inline: ["write-excel-file"] } }, // or it would pack with fflate itself
    },
  };
});
