import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { NEUTRALS } from "../src/charts/drawing/palette.ts";

/** Keeps the page in the reader's browser, so that it opens without a network, and can be installed. */

const MARK = "public/icon.svg";
/** Pixels of the icons that systems ask for. */
const SIZES = [192, 512] as const;

/** What is kept is what the reader may need; pictures are for cards of shared links, the whole font for text of others. */
const KEPT = ["*.{html,js,css,svg,png,webmanifest}", "assets/*", "data/*.json", "fonts/pretendard.{woff2,ttf}"];
/** Bytes of the largest: what packs fonts. */
const LARGEST = 2_000_000;

export function offline() {
  const built = { folder: "dist" };
  return [
    icons(built),
    VitePWA({
      injectRegister: null, // src/app/kept-page.ts does it, once the page is at rest
      registerType: "prompt", // a reader in the middle of something decides when
      includeManifestIcons: false, // kept already
      manifest: {
        name: "Cloud Race",
        short_name: "Cloud Race",
        description:
          "How Amazon, Microsoft and Alphabet race to build AI infrastructure. 아마존, 마이크로소프트, 알파벳의 AI 인프라 경쟁.",
        lang: "en",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: NEUTRALS.light.paper,
        theme_color: NEUTRALS.light.paper,
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
          ...SIZES.map((size) => ({ src: iconName(size), sizes: `${size}x${size}`, type: "image/png" })),
        ],
      },
      workbox: {
        inlineWorkboxRuntime: true,
        sourcemap: false,
        globPatterns: KEPT,
        maximumFileSizeToCacheInBytes: LARGEST,
        clientsClaim: true, // the first visit's page, too, finds its code without a network
        cleanupOutdatedCaches: true,
        // the page as a whole; a chart alone has headers of its own, and licences.html is a page, too
        navigateFallback: "index.html",
        navigateFallbackAllowlist: [/\/(?:index\.html)?(?:\?.*)?$/],
        navigateFallbackDenylist: [/[?&]embed=/],
        runtimeCaching: [
          {
            urlPattern: ({ request, url }) => request.mode === "navigate" && url.searchParams.has("embed"),
            handler: "NetworkFirst",
            options: { cacheName: "embeds", expiration: { maxEntries: 20 } },
          },
          {
            urlPattern: /\/fonts\/pretendard-whole\.ttf$/,
            handler: "NetworkFirst",
            options: { cacheName: "whole-font" },
          },
        ],
        manifestTransforms: [
          (entries) => ({
            // nothing but these bytes is kept: not half of an older version, nor what a network answers for the server
            manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(join(built.folder, entry.url)) })),
            warnings: [],
          }),
        ],
      },
    }),
  ];
}

function integrityOf(file: string): string {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

const iconName = (size: number): string => `icon-${size}.png`;

/** The page's mark in the sizes of home screens. */
function icons(built: { folder: string }): Plugin {
  return {
    name: "icons",
    apply: "build",
    configResolved({ root, build }) {
      built.folder = resolve(root, build.outDir);
    },
    generateBundle() {
      for (const size of SIZES) {
        const drawn = new Resvg(readFileSync(MARK, "utf8"), { fitTo: { mode: "width", value: size } }).render();
        this.emitFile({ type: "asset", fileName: iconName(size), source: drawn.asPng() });
      }
    },
  };
}
