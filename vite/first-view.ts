import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { createServer, type HtmlTagDescriptor, type Plugin, type Rollup } from "vite";
import { providerColors } from "../src/app/provider-colors.ts";

/** The first view, in the page before any script has come: painted with the style sheet (src/app/first-view.tsx). */

const VIEW = "/src/app/first-view.tsx";
const DATA = "public/data";

/** @param shared plugins that the page's own code needs wherever it runs */
export function firstView(...shared: readonly Plugin[]): Plugin {
  let root = "";
  return {
    name: "first-view",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    async transformIndexHtml(html, { bundle = {} }) {
      const server = await createServer({
        root,
        configFile: false,
        plugins: [react(), ...shared],
        server: { middlewareMode: true, hmr: false, watch: null },
        appType: "custom",
        optimizeDeps: { noDiscovery: true },
        logLevel: "error",
      });
      try {
        const page = await server.ssrLoadModule(VIEW);
        const children: string = await page.firstView((file: string): unknown => dataIn(root, file));
        // hidden until the style sheet is there
        const view = {
          tag: "div",
          attrs: { id: "first", hidden: true },
          children,
          injectTo: "body" as const,
        };
        return { html: stylesFirst(html), tags: [view, ...drawingsWith(bundle)] };
      } finally {
        await server.close();
      }
    },
  };
}

/** Asks for the code of drawings with the other scripts: the page takes over when it has drawn its own picture. */
function drawingsWith(bundle: Rollup.OutputBundle): readonly HtmlTagDescriptor[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk" && file.name === "drawings");
  return chunks.map(({ fileName }) => ({
    tag: "link",
    attrs: { rel: "modulepreload", fetchpriority: "low", crossorigin: true, href: `./${fileName}` },
    injectTo: "head",
  }));
}

const STYLES = /^ *<link rel="stylesheet".*\n/gm;

/** The view is painted with the style sheet: scripts, which are asked for at once, take nothing from its way here. */
function stylesFirst(html: string): string {
  const styles = (html.match(STYLES) ?? []).join("");
  return html
    .replaceAll(STYLES, "")
    .replace(/ *<link rel="preload"/, (first) => styles + first)
    .replaceAll(/<(?:link rel="modulepreload"|script type="module")/g, '$& fetchpriority="low"');
}

/** What of its look is no style sheet's to say: providers' colours, which are data, and which languages there are. */
export function firstLook(root: string): string {
  const [first] = dataIn(root, "index.json").datasets;
  const languages = readdirSync(join(root, "src/language")).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []); // a file each
  const others = languages.map((name) => `:root:not([lang="${name}"]) #first > [lang="${name}"] { display: none; }`);
  return [providerColors(dataIn(root, first.file).providers), ...others].join("\n");
}

function dataIn(root: string, file: string) {
  return JSON.parse(readFileSync(join(root, DATA, file), "utf8"));
}
