import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { cachedAs, HEADERS, mayBeFramed, POLICY, UNFRAMED } from "./headers.ts";

/** Puts the content policy into the built page; the development server needs inline styles and goes without. */
export function contentPolicy(): Plugin {
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}

/** Lets the server of the finished page say what deploy/nginx.conf says, so that both are tried by the same tests. */
export function hosting(): Plugin {
  return {
    name: "hosting",
    config: () => ({
      appType: "mpa", // what is missing is missing, and no page in its place
      preview: { cors: false }, // said below
    }),
    configurePreviewServer({ middlewares, config: { root, build } }) {
      middlewares.use((request, response, next) => {
        const [path = "", query = ""] = (request.url ?? "").split("?", 2);
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        response.setHeader("Content-Security-Policy", mayBeFramed(query) ? POLICY : POLICY + UNFRAMED);
        const isThere = existsSync(resolve(root, build.outDir, `.${path}`));
        response.setHeader("Cache-Control", cachedAs(isThere ? path : ""));
        next();
      });
    },
  };
}
