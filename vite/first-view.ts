import { readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { createServer, type Plugin } from "vite";
import { providerColors } from "../src/app/provider-colors.ts";
import { LANGUAGES } from "../src/language/language.ts";

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
    async transformIndexHtml() {
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
        const { firstView } = await server.ssrLoadModule(VIEW);
        const children: string = await firstView((file: string): unknown => dataIn(root, file));
        // hidden until the style sheet is there, and for nobody's ears or hands but the page's own
        return [{ tag: "div", attrs: { id: "first", hidden: true, inert: true }, children, injectTo: "body" }];
      } finally {
        await server.close();
      }
    },
  };
}

/** What of its look is no style sheet's to say: providers' colours, which are data, and which languages there are. */
export function firstLook(): string {
  const [first] = dataIn(".", "index.json").datasets;
  const others = LANGUAGES.map((name) => `:root:not([lang="${name}"]) #first > [lang="${name}"] { display: none; }`);
  return [providerColors(dataIn(".", first.file).providers), ...others].join("\n");
}

function dataIn(root: string, file: string) {
  return JSON.parse(readFileSync(join(root, DATA, file), "utf8"));
}
