import { existsSync } from "node:fs";
import { fail, needChromium, needNode, needPackages } from "./needs.mjs";

/** For scripts that look at the finished page: builds it, serves it on a free port and opens a browser beside it. */

export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/**
 * @param {(open: (query: string, look: object) => Promise<import("@playwright/test").Page>) => Promise<void>} work
 * @param {boolean} built takes the page as it was last built
 */
export async function withPage(work, built = false) {
  needNode();
  needPackages();
  const executablePath = await needChromium();
  const { build, preview } = await import("vite");
  if (built && !existsSync("dist/index.html"))
    fail("There is no built page yet: run npm run build, or leave --built out.");
  if (!built) await build({ logLevel: "warn" });
  const server = await preview({ preview: { port: 0 } });
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const address = server.resolvedUrls?.local[0] ?? "";
  try {
    await work(async (query, look) => {
      const context = await browser.newContext({ reducedMotion: "reduce", acceptDownloads: true, ...look });
      const page = await context.newPage();
      await page.goto(address + query);
      await page.getByRole("status").first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.locator(".drawing:not(:has(svg))").first().waitFor({ state: "detached" });
      await page.evaluate(() => document.fonts.ready);
      return page;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Every language of the page, as its address names it.
 * @param {(query: string, look: object) => Promise<import("@playwright/test").Page>} open
 */
export async function languagesOf(open) {
  const page = await open("", {});
  const languages = await page.evaluate(() => window.cloudRace.languages);
  await page.context().close();
  return languages;
}
