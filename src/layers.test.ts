import { expect, it } from "vitest";

/** Each folder may import from itself and from those before it. */
const layers = ["data", "language", "state", "charts", "export", "panels", "app", "truth"];

/** The libraries that have a home, so that replacing one means opening one folder. */
const homes: readonly (readonly [string, RegExp])[] = [
  ["valibot", /^data\//],
  ["@valibot/to-json-schema", /^data\//],
  ["@tanstack/react-query", /^(data|app)\//],
  ["@tanstack/react-virtual", /^panels\/shared\//],
  ["zustand", /^state\//],
  ["@base-ui/react", /^panels\/(filters|shared)\//],
  ["recharts", /^charts\//],
  ["harfbuzzjs", /^export\//],
  ["brotli-wasm", /^export\//],
  ["jspdf", /^export\//],
  ["svg2pdf.js", /^export\//],
  ["fflate", /^export\//],
  ["write-excel-file", /^export\//],
  ["workbox-window", /^app\//],
];

const files = import.meta.glob<string>("./*/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

it.each(Object.entries(files))("%s imports only what its layer allows", (file, source) => {
  const from = file.slice(2);
  for (const target of targetsIn(source)) {
    if (target.startsWith(".")) expect(mayImport(from, resolve(from, target)), target).toBe(true);
    const home = homes.find(([library]) => target === library || target.startsWith(`${library}/`));
    expect(from, target).toMatch(home?.[1] ?? /./);
  }
});

/** What each file imports of the others, types too: a circle of types is a circle of thought. */
const imports = new Map(
  Object.entries(files).map(([file, source]) => [
    nameOf(file.slice(2)),
    targetsIn(source)
      .filter((target) => target.startsWith("."))
      .map((target) => nameOf(resolve(file.slice(2), target))),
  ]),
);

it.each([...imports.keys()])("%s imports nothing that imports it", (file) => {
  expect(circleThrough(file).join(" → ")).toBe("");
});

/** The shortest way along imports from a file back to itself; empty where there is none. */
function circleThrough(file: string): readonly string[] {
  const seen = new Set<string>();
  const ways: (readonly [string, ...string[]])[] = [[file]]; // each with the file it has come to in front
  for (const way of ways) {
    for (const next of imports.get(way[0]) ?? []) {
      if (next === file) return [...way.toReversed(), file];
      if (!seen.has(next)) ways.push([next, ...way]);
      seen.add(next);
    }
  }
  return [];
}

function targetsIn(source: string): readonly string[] {
  return [...source.matchAll(/(?:from|import\() ?"([^"]+)"/g)].map(([, target = ""]) => target);
}

function nameOf(path: string): string {
  return path.replace(/\.tsx?$/, "");
}

function mayImport(from: string, to: string): boolean {
  const rank = (path: string) => layers.indexOf(path.split("/")[0] ?? "");
  return rank(to) <= rank(from) && !isAnotherChart(from, to) && !climbsInCharts(from, to);
}

/** Folders of charts/ that all charts share: what every drawing is made of, the kinds of charts made of it, the forms of those kinds, what a comparison is made of. */
const shared = ["drawing", "kinds", "forms", "comparison"];

/**
 * What charts share knows no chart, and what drawings share knows no kind; only the registry and panels name charts.
 */
function isAnotherChart(from: string, to: string): boolean {
  const [mine, theirs] = [chartFolder(from), chartFolder(to)];
  return theirs !== undefined && from.startsWith("charts/") && !isRegistry(from) && mine !== theirs;
}

function isRegistry(path: string): boolean {
  return path.startsWith("charts/registry.");
}

function climbsInCharts(from: string, to: string): boolean {
  return from.startsWith("charts/drawing/") && to.startsWith("charts/") && !to.startsWith("charts/drawing/");
}

/** The folder of one chart that a file is part of. */
function chartFolder(path: string): string | undefined {
  const [layer, folder, file] = path.split("/");
  return layer === "charts" && file !== undefined && !shared.includes(folder ?? "") ? folder : undefined;
}

function resolve(from: string, relative: string): string {
  return new URL(relative, `file:///${from}`).pathname.slice(1);
}
