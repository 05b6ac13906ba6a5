import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { mayShip } from "./licence-names.ts";

/** Ships the terms of all that is in the built page beside it, in one file: what they ask of whoever hands it on. */

const PAGE = "licences.html";
const STYLES = "licences.css"; // a file of its own: the content policy takes no style that stands in a page
/** Vite's own list of the packages in the bundle, which becomes the page. */
const LIST = "licences.json";

interface Part {
  readonly name: string;
  readonly version?: string;
  /** An SPDX expression. */
  readonly identifier?: string;
  readonly text?: string;
}

export function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    config: () => ({ build: { license: { fileName: LIST } } }),
    generateBundle: {
      order: "post", // once Vite's list is there
      handler(_, bundle) {
        const list = bundle[LIST];
        if (list?.type !== "asset") return this.error("Vite has made no list of licences.");
        delete bundle[LIST];
        const bundled: readonly Part[] = JSON.parse(String(list.source));
        const parts = [...ownParts(), ...bundled, ...unlisted()];
        for (const { name, identifier, text } of parts) {
          if (!identifier || !mayShip(identifier)) this.error(`${name} has a licence not yet allowed: ${identifier}.`);
          if (!text) this.error(`${name} comes without the text of its licence.`);
        }
        this.emitFile({ type: "asset", fileName: PAGE, source: pageOf(parts) });
        this.emitFile({ type: "asset", fileName: STYLES, source: CSS });
      },
    },
  };
}

function ownParts(): readonly Part[] {
  return [
    { name: "Cloud Race", identifier: "MIT", text: textIn("LICENSE") },
    { ...packaged("pretendard"), name: "Pretendard", text: textIn("node_modules/pretendard/dist/LICENSE.txt") },
  ];
}

/** What is in the page and in no package of the bundle: Vite's and Rolldown's few lines, and what is compiled. */
function unlisted(): readonly Part[] {
  const [vites = ""] = textIn("node_modules/vite/LICENSE.md").split(/^# Licenses of bundled dependencies/m);
  return [
    { ...packaged("rolldown"), text: textIn("node_modules/rolldown/LICENSE") },
    { ...packaged("vite"), text: vites.replace(/^# .*\n/, "") },
    // the service worker is no part of the bundle that Vite lists
    ...["core", "expiration", "precaching", "routing", "strategies"].map((part) => shipped(`workbox-${part}`)),
    shipped("idb"),
    {
      name: "HarfBuzz, compiled into harfbuzzjs",
      identifier: "MIT-Modern-Variant",
      text: textIn("vite/compiled-in/harfbuzz.txt"),
    },
    {
      name: "brotli for Rust, compiled into brotli-wasm",
      identifier: "BSD-3-Clause AND MIT",
      text: textIn("vite/compiled-in/brotli.txt"),
    },
  ];
}

function shipped(name: string): Part {
  return { ...packaged(name), text: textIn(`node_modules/${name}/LICENSE`) };
}

function packaged(name: string): Part {
  const { version, license } = JSON.parse(textIn(`node_modules/${name}/package.json`));
  return { name, version, identifier: license };
}

function textIn(file: string): string {
  return readFileSync(file, "utf8").trim();
}

function pageOf(parts: readonly Part[]): string {
  const sections = parts.map(
    ({ name, version, identifier = "", text = "" }) =>
      `<section><h2>${escaped([name, version].filter(Boolean).join(" "))} <small>${escaped(identifier)}</small></h2><pre>${escaped(text)}</pre></section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Cloud Race: licences · 라이선스</title>
<link rel="stylesheet" href="${STYLES}">
</head>
<body>
<p><a href="./">Cloud Race</a></p>
<h1>Licences <span lang="ko">라이선스</span></h1>
<p>All that is in this page, with its terms. <span lang="ko">이 페이지에 들어 있는 모든 것과 그 이용 조건입니다.</span></p>
${sections.join("\n")}
</body>
</html>
`;
}

const CSS = `body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.125rem; }
small { font-weight: normal; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; }
`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
