import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { Agent, createServer, get, type IncomingHttpHeaders, type Server } from "node:http";
import { join, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Request } from "@playwright/test";
import { test as base, expect, open } from "./watch";

/** deploy/nginx.conf, tried by Debian's nginx with the built page in it: at the root of a site, and in a folder. */

/** Debian has it where only administrators look. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const FOLDERS = ["/", "/some/path/"] as const;
const [, IN_A_FOLDER] = FOLDERS;

interface Site {
  readonly address: string;
  /** What nginx wrote about errors. */
  errors(): string;
}

const test = base.extend<object, { readonly site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use, worker) => {
      const { site, end } = await served(join(worker.project.outputDir, `nginx-${worker.workerIndex}`));
      await use(site);
      await end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

test.skip(
  spawnSync("nginx", ["-v"], { env }).status !== 0,
  "deploy/nginx.conf, as there is no nginx here (Debian: apt-get install nginx)",
);

/** nginx as it is installed, with our configuration: only its port and the place of the files are others. */
async function served(folder: string): Promise<{ readonly site: Site; readonly end: () => Promise<unknown> }> {
  const [port, root, errors] = [await freePort(), join(folder, "site"), join(folder, "errors.log")];
  for (const place of FOLDERS) cpSync("dist", join(root, place), { recursive: true });
  for (const name of TEMPORARY) mkdirSync(join(folder, name), { recursive: true });
  const conf = readFileSync("deploy/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:80;", "")
    .replace("root /srv/cloud-race;", `root ${root};`);
  writeFileSync(join(folder, "cloud-race.conf"), conf);
  writeFileSync(join(folder, "nginx.conf"), aroundIt(folder));
  const words = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", errors, "-g", "daemon off;"];
  const nginx = spawn("nginx", words, { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((done) => nginx.once("exit", done));
  const address = `http://127.0.0.1:${port}`;
  await expect(() => fetch(address), "nginx answers").toPass();
  return {
    site: { address, errors: () => readFileSync(errors, "utf8") },
    end: () => {
      nginx.kill("SIGQUIT");
      return ended;
    },
  };
}

const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

function aroundIt(folder: string): string {
  return `${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 256; }
http {
  ${TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  include ${folder}/cloud-race.conf;
}
`;
}

/** Lets a server listen. @returns where */
function portOf(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly bytes: Buffer;
}

const GZIP = { "accept-encoding": "gzip" };

function ask(url: string, headers: Readonly<Record<string, string>> = {}, agent?: Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", fail);
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    }).on("error", fail);
  });
}

/** What the server must hand out, by its path. */
const FILES = new Map(
  readdirSync("dist", { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join("dist", name)).isFile())
    .map((name) => [name.split(sep).join("/"), readFileSync(join("dist", name))]),
);

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ttf: "font/ttf",
  woff2: "font/woff2",
  wasm: "application/wasm",
};

for (const place of FOLDERS) {
  test(`at ${place} every file comes with its type, whole, packed where that helps, and kept as long as it may be`, async ({
    site,
  }) => {
    for (const [file, content] of FILES) {
      const { status, headers, bytes } = await ask(site.address + place + file, GZIP);
      expect(status, file).toBe(200);
      expect(headers["content-type"], file).toBe(TYPES[file.split(".").at(-1) ?? ""]);
      const packed = headers["content-encoding"] === "gzip";
      expect((packed ? gunzipSync(bytes) : bytes).equals(content), file).toBe(true);
      if (/\.(html|js|css|json|ttf|wasm)$/.test(file) && content.length > 1024) expect(packed, file).toBe(true);
      const kept = file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      expect(headers["cache-control"], file).toBe(kept);
    }
  });

  test(`at ${place} what has not changed is not sent again, and what is missing is missing`, async ({ site }) => {
    const data = `${site.address}${place}data/article.json`;
    const { headers } = await ask(data, GZIP);
    const again = await ask(data, { ...GZIP, "if-none-match": headers.etag ?? "" });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    for (const path of ["assets/index-old.js", "data/nothing.json", "some.html", ".git/config"]) {
      const answer = await ask(site.address + place + path);
      expect([answer.status, answer.headers["cache-control"]], path).toEqual([404, "no-cache"]);
    }
    const folder = await ask(`${site.address}${place}data`);
    expect([folder.status, folder.headers.location]).toEqual([301, `${place}data/`]);
  });
}

test("nginx and npm start say the same", async ({ site }, info) => {
  const started = info.config.webServer?.url ?? "";
  const queries = ["", "?embed=growth-yoy", "?embed=nothing", "assets/gone.js"];
  const said = new Set<string>();
  for (const path of [...queries, ...FILES.keys()]) {
    const [nginx, preview] = await Promise.all([site.address, started].map((home) => ask(`${home}/${path}`, GZIP)));
    expect(nginx?.status, path).toBe(preview?.status);
    for (const name of Object.keys(nginx?.headers ?? {}).filter((name) => OF_THE_PAGE.test(name))) {
      expect(preview?.headers[name], `${name} of ${path}`).toBe(nginx?.headers[name]);
      said.add(name);
    }
  }
  expect([...said].sort()).toEqual([
    "access-control-allow-origin",
    "cache-control",
    "content-security-policy",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
  ]);
});

/** Headers that are about the page, and not about the server. */
const OF_THE_PAGE = /policy|^x-|^access-control|^cache/;

test("in a folder the page opens, draws, exports and is silent; a first visit costs what docs/deploy.md says", async ({
  page,
}) => {
  const sizes: Promise<number>[] = [];
  const bytesOf = async (request: Request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    return responseBodySize + responseHeadersSize;
  };
  page.on("requestfinished", (request) => sizes.push(bytesOf(request)));
  await open(page, `${IN_A_FOLDER.slice(1)}?lang=en`);
  await page.waitForLoadState("networkidle");
  const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  const [, said] = /first visit takes (\d+) kB/.exec(readFileSync("docs/deploy.md", "utf8")) ?? [];
  expect(Math.abs(kilobytes - Number(said)) / kilobytes, `${Math.round(kilobytes)} kB, said ${said}`).toBeLessThan(0.2);
  for (const format of ["SVG", "PNG", "PDF", "XLSX"]) {
    const made = await page.evaluate((name) => window.cloudRace?.make("growth-yoy", name, ""), format);
    expect(made?.[0]?.content.length, format).toBeGreaterThan(1000);
  }
});

test("other sites may frame a chart, and not the page", async ({ browser, site }) => {
  const home = `${site.address}${IN_A_FOLDER}`;
  const queries = ["?lang=en&embed=growth-yoy", "?lang=en", "?lang=en&embed=nothing"];
  const frames = queries.map((query) => `<iframe src="${home}${query}" width="700" height="500"></iframe>`);
  const elsewhere = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(frames.join("")));
  const context = await browser.newContext(); // not watched: what is refused is said on the console
  const page = await context.newPage();
  await page.goto(`http://localhost:${await portOf(elsewhere)}`);
  await expect(page.frameLocator("iframe").first().locator(".drawing svg").first()).toBeVisible();
  const [, chart, ...refused] = page.frames().map((frame) => frame.url());
  expect(chart).toContain(home);
  expect(refused).toEqual(["chrome-error://chromewebdata/", "chrome-error://chromewebdata/"]);
  await context.close();
  elsewhere.close();
});

test("10,000 requests of readers come back whole", async ({ site }) => {
  const REQUESTS = 10_000;
  const before = site.errors().length;
  const files = [...FILES].filter(([, content]) => content.length < 1_000_000); // the whole font is for odd names alone
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  const faults: string[] = [];
  let [begun, done] = [0, 0];
  const reader = async (): Promise<void> => {
    for (let at = begun++; at < REQUESTS; at = begun++) {
      const [file, content] = files[at % files.length] ?? ["", Buffer.of()];
      const { status, headers, bytes } = await ask(`${site.address}/${file}`, at % 3 === 0 ? GZIP : {}, agent);
      const whole = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
      if (status !== 200 || !whole.equals(content)) faults.push(`${status} ${file}`);
      done++;
    }
  };
  await Promise.all(Array.from({ length: 40 }, reader));
  agent.destroy();
  expect(faults).toEqual([]);
  expect(done).toBe(REQUESTS);
  const written = site.errors().slice(before).split("\n");
  expect(written.filter((line) => /\[(warn|error|crit|alert|emerg)\]/.test(line))).toEqual([]);
});
