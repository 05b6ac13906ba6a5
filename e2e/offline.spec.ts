import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { type Page, test as plain } from "@playwright/test";
import { wordsOf } from "./controls";
import { filtersOn } from "./filters";
import { expect, open, test } from "./watch";

/** The page without a network, and from one version of it to the next. */

const { page: said, states } = wordsOf("en").text;

test.use({ serviceWorkers: "allow" });

async function visitWhole(page: Page, address = "/?lang=en"): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(said.kept)).toBeAttached();
}

/** What lies on a host: the built page, which says by a mark of its own which version it is. */
class Host {
  /** Of the page, and of what tells the browser which files are the page's. */
  readonly has = { page: 1, worker: 1 };
  /** A path whose answers break off in the middle. */
  breaking = "";
  private readonly server = createServer((request, answer) => this.answer(request.url ?? "", answer));

  async begin(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, "localhost", done));
    const address = this.server.address();
    return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private answer(url: string, answer: ServerResponse): void {
    const asked = new URL(url, "http://localhost").pathname;
    const path = asked === "/" ? "/index.html" : asked;
    const file = this.read(path);
    answer.writeHead(file ? 200 : 404, { "Content-Type": TYPES[extname(path)] ?? "", "Cache-Control": "no-cache" });
    if (this.breaking !== path) return void answer.end(file);
    answer.write(file?.subarray(0, 1000));
    setTimeout(() => answer.destroy(), 50); // once its beginning has arrived
  }

  private read(path: string): Buffer | undefined {
    if (path === "/index.html") return pageOf(this.has.page);
    if (path === "/sw.js") return workerOf(this.has.worker);
    try {
      return readFileSync(join("dist", path));
    } catch {
      return undefined;
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

function pageOf(version: number): Buffer {
  return Buffer.from(readFileSync("dist/index.html", "utf8").replace("<html", `<html data-version="${version}"`));
}

/** As it would be built with such a page. */
function workerOf(version: number): Buffer {
  const hash = createHash("sha384").update(pageOf(version)).digest("base64");
  const entry = /\{[^{}]*\burl:"index\.html"[^{}]*\}/;
  const own = `{url:"index.html",revision:"${version}",integrity:"sha384-${hash}"}`;
  const built = readFileSync("dist/sw.js", "utf8");
  expect(built).toMatch(entry);
  return Buffer.from(built.replace(entry, own));
}

/** Has the browser look for a newer version. @returns what came of it */
function updated(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (!installing) return registration.waiting?.state;
    await new Promise((done) => installing.addEventListener("statechange", done, { once: true }));
    return installing.state;
  });
}

test("after one visit everything works without a network: every screen, the record, every format", async ({
  page,
  context,
}) => {
  await visitWhole(page);
  await context.setOffline(true);
  await open(page, "?lang=ko&sources=article,record&providers=amazon,microsoft");
  await expect(page.locator("#chart-capex-history svg [data-figure]").first()).toBeVisible();
  const sizes = await page.evaluate(async () => {
    const made: Record<string, number> = {};
    for (const format of window.cloudRace?.formats ?? [])
      made[format] = (await window.cloudRace?.make("growth-yoy", format, ""))?.[0]?.content.length ?? 0;
    return made;
  });
  expect(Object.keys(sizes).length).toBeGreaterThan(4);
  for (const [format, size] of Object.entries(sizes)) expect(size, format).toBeGreaterThan(500);
  await open(page, "?lang=en&view=compare");
  await filtersOn(page).getByRole("checkbox", { name: "Amazon" }).uncheck();
  await page.goto("/licences.html");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const manifest = await page.request.get("/manifest.webmanifest");
  for (const { src } of (await manifest.json()).icons)
    expect((await page.request.get(`/${src}`)).headers()["content-type"], src).toMatch(/^image\//);
});

plain.describe("from one version to the next", () => {
  plain.use({ serviceWorkers: "allow" }); // not watched: the browser says on the console what it could not keep
  plain("the whole of it, when the reader likes, with the view; never half, never mixed", async ({ page }) => {
    const host = new Host();
    const address = `${await host.begin()}/?lang=en&providers=amazon`;
    const version = page.locator("html");
    await visitWhole(page, address);
    host.has.worker = 2; // a deployment under way: the page is still the old one
    expect(await updated(page)).toBe("redundant");
    host.has.page = 2;
    host.breaking = "/index.html"; // the browser is stopped, or the network is gone, in the middle
    expect(await updated(page)).toBe("redundant");
    await page.reload();
    await expect(version).toHaveAttribute("data-version", "1");
    await expect(page.getByRole("checkbox", { name: "Microsoft" })).not.toBeChecked();
    await expect(page.getByText(states.newerThere)).toHaveCount(0);

    host.breaking = "";
    expect(await updated(page)).toBe("installed");
    await expect(page.getByText(states.newerThere)).toBeVisible();
    await page.reload(); // nothing is forced
    await expect(version).toHaveAttribute("data-version", "1");
    await page.getByRole("button", { name: states.reload }).click();
    await expect(version).toHaveAttribute("data-version", "2");
    await expect(page.getByRole("checkbox", { name: "Microsoft" })).not.toBeChecked();
    await expect(page.getByText(states.newerThere)).toHaveCount(0);
    host.end();
  });

  plain("a browser without room, or that may keep nothing, says so once and shows the page", async ({ page }) => {
    const host = new Host();
    const address = await host.begin();
    const channel = await page.context().newCDPSession(page);
    await channel.send("Storage.overrideQuotaForOrigin", { origin: address, quotaSize: 100_000 });
    await page.goto(`${address}/?lang=en`);
    await expect(page.getByText(said.notKept)).toBeAttached();
    await expect(page.locator("#chart-growth-yoy svg [data-figure]").first()).toBeVisible();
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException("not here", "SecurityError"));
    });
    await page.goto(`${address}/?lang=ko`);
    await expect(page.getByText(wordsOf("ko").text.page.notKept)).toBeAttached();
    await expect(page.locator("#chart-growth-yoy svg [data-figure]").first()).toBeVisible();
    host.end();
  });
});
