import { expect, it } from "vitest";

/** Each folder may import from itself and from those before it. */
const layers = ["data", "language", "state", "charts", "export", "panels", "app"];

/** The libraries that have a home, so that replacing one means opening one folder. */
const homes: readonly (readonly [string, RegExp])[] = [
  ["valibot", /^data\//],
  ["@valibot/to-json-schema", /^data\//],
  ["@tanstack/react-query", /^(data|app)\//],
  ["zustand", /^state\//],
  ["recharts", /^charts\//],
  ["harfbuzzjs", /^export\//],
  ["brotli-wasm", /^export\//],
  ["jspdf", /^export\//],
  ["svg2pdf.js", /^export\//],
  ["fflate", /^export\//],
  ["write-excel-file", /^export\//],
];

const files = import.meta.glob<string>("./*/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

it.each(Object.entries(files))("%s imports only what its layer allows", (file, source) => {
  const from = file.slice(2);
  for (const [, target = ""] of source.matchAll(/(?:from|import\() ?"([^"]+)"/g)) {
    if (target.startsWith(".")) expect(mayImport(from, resolve(from, target)), target).toBe(true);
    const home = homes.find(([library]) => target === library || target.startsWith(`${library}/`));
    expect(from, target).toMatch(home?.[1] ?? /./);
  }
});

function mayImport(from: string, to: string): boolean {
  const rank = (path: string) => layers.indexOf(path.split("/")[0] ?? "");
  return rank(to) <= rank(from) && !isAnotherChart(from, to);
}

/** In charts/, a folder is one chart and a file is shared by all; only the registry and panels name charts. */
function isAnotherChart(from: string, to: string): boolean {
  const [mine, theirs] = [chartFolder(from), chartFolder(to)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function chartFolder(path: string): string | undefined {
  const folder = path.split("/").slice(0, 2).join("/");
  const isChart = folder.startsWith("charts/") && Object.keys(files).some((file) => file.startsWith(`./${folder}/`));
  return isChart ? folder : undefined;
}

function resolve(from: string, relative: string): string {
  return new URL(relative, `file:///${from}`).pathname.slice(1);
}
