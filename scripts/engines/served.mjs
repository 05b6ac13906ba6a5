import { readFileSync } from "node:fs";
import { preview } from "vite";

/** The built page, served as `npm start` does, by a server that hears what goes wrong on it and can refuse files. */

const EAR = "/ear.js";
const SAID = "/said";

/** A page that the browser keeps is not heard, so it keeps none until that is tried. */
const KEEPER = /^\/sw\.js$/;

const NONE = /(?!)/;

/** Runs before the page's own code; tells the server of every failure, which so outlives the page. */
const EAR_CODE = `{
  const say = (what, text) => navigator.sendBeacon("${SAID}", what + ": " + text);
  addEventListener("error", ({ message }) => say("threw", message));
  addEventListener("unhandledrejection", ({ reason }) => say("refused a promise", reason));
  addEventListener("securitypolicyviolation", ({ blockedURI }) => say("asked", blockedURI));
  for (const level of ["error", "warn"]) console[level] = (...words) => say("console." + level, words.join(" "));
}`;

/**
 * @returns the server with its `address`; what the page `said` amiss; `refuse(paths)`, after which connections for such
 * paths break off, until `accept()`, where `true` lets the browser keep the page; `close()`
 */
export async function servedPage() {
  const said = [];
  let refused = KEEPER;
  const listening = {
    name: "listening",
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = ""] = (request.url ?? "").split("?");
        if (path === SAID) return hear(request, response, said);
        if (path === EAR) return response.setHeader("Content-Type", "text/javascript").end(EAR_CODE);
        if (refused.test(path)) return request.socket.destroy();
        if (path !== "/") return next();
        const html = readFileSync("dist/index.html", "utf8").replace("<script", `<script src=".${EAR}"></script>$&`);
        response.setHeader("Content-Type", "text/html").end(html);
      });
    },
  };
  const server = await preview({ logLevel: "warn", preview: { port: 0 }, plugins: [listening] });
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    said,
    refuse(paths) {
      refused = paths;
    },
    accept(mayBeKept = false) {
      refused = mayBeKept ? NONE : KEEPER;
    },
    close: () => server.close(),
  };
}

function hear(request, response, said) {
  let text = "";
  request.on("data", (part) => (text += part));
  request.on("end", () => {
    said.push(text);
    response.end();
  });
}
