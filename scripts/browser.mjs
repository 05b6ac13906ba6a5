import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPage } from "./build.mjs";
import { reasonOf, Wrong } from "./ending.mjs";
import { needChromium, needFolder, needNode, needPackages } from "./needs.mjs";

/** For scripts that look at the finished page: builds it, serves it on a free port and opens a browser beside it. */

export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

const BUILT = "dist";

/**
 * @param {(open: (query: string, look: object) => Promise<import("@playwright/test").Page>) => Promise<void>} work
 * @param {boolean} built takes the page as it was last built
 * @throws Wrong with a sentence, when there is no browser or no page
 */
export async function withPage(work, built = false) {
  needNode();
  needFolder();
  await needPackages();
  const browser = await startedBrowser(await needChromium()); // before building, which would be in vain without one
  try {
    await needBuilt(built);
    const { preview } = await import("vite");
    const server = await preview({ preview: { port: 0 } });
    try {
      await work((query, look) => opened(browser, (server.resolvedUrls?.local[0] ?? "") + query, look));
    } finally {
      await server.close();
    }
  } catch (error) {
    throw error.name === "TimeoutError" ? new Wrong(`The page did not answer: ${reasonOf(error)}.`) : error;
  } finally {
    await browser.close();
  }
}

/**
 * Builds the page, or takes it as it was last built.
 * @throws Wrong when there is no whole page then
 */
export async function needBuilt(built) {
  if (!built) return buildPage();
  if (!existsSync(join(BUILT, "index.html")))
    throw new Wrong("There is no built page yet: run npm run build, or leave --built out.");
  const html = readFileSync(join(BUILT, "index.html"), "utf8");
  const files = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.?\/?([^":]+)"/g)].map(([, file]) => file);
  const missing = files.filter((file) => !existsSync(join(BUILT, file)));
  if (missing.length > 0 || !/<script\b[^>]*type="module"/.test(html))
    throw new Wrong(
      `What is in ${BUILT} is not the whole page (${missing[0] ?? "its script"} is missing): run npm run build, or leave --built out.`,
    );
}

/** @throws Wrong when it cannot be started */
export async function startedBrowser(executablePath) {
  const { chromium } = await import("@playwright/test");
  try {
    return await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  } catch (error) {
    const why = existsSync(executablePath)
      ? reasonOf(error).replace("browserType.launch: ", "")
      : "there is no such file";
    throw new Wrong(
      `The browser ${executablePath} cannot be started: ${why}. Name another in CHROMIUM_PATH, or leave that out.`,
    );
  }
}

/** @throws Wrong when the page cannot show its figures or a chart, with what it says instead */
async function opened(browser, address, look) {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    acceptDownloads: true,
    serviceWorkers: "block",
    ...look,
  });
  const page = await context.newPage();
  const threw = new Promise((_, reject) => page.once("pageerror", (error) => reject(noFigures(reasonOf(error)))));
  threw.catch(() => undefined); // what is thrown once the figures are there is no concern of ours
  await page.goto(address);
  const failure = page.locator("main .state[role=alert]");
  await Promise.race([page.getByRole("status").first().or(failure).first().waitFor({ state: "attached" }), threw]);
  await refuse(failure, noFigures);
  await page.waitForLoadState("networkidle");
  await page.locator(".drawing:not(:has(svg), :has([role=alert]))").first().waitFor({ state: "detached" });
  await refuse(page.locator(".drawing [role=alert]"), (said) => new Wrong(`A chart cannot be drawn: ${said}`));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

function noFigures(said) {
  return new Wrong(`The page shows no figures: ${said}`);
}

async function refuse(failure, because) {
  if ((await failure.count()) === 0) return;
  const said = await failure.first().locator("h1, p, li").allTextContents();
  throw because(said.slice(0, 3).join(" – "));
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
