import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A visit to one page, as a reader of some machine and network makes it. */

const WATCH = readFileSync(join(import.meta.dirname, "watch.js"), "utf8");

/** As Lighthouse and DevTools name it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms from question to answer. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/**
 * @param browser a Playwright browser
 * @param {{ cpu?: number, network?: object, prepare?: (page: object) => Promise<void>, look?: object,
 * ready?: string }} how `ready` is what to wait for in place of the charts of the first view
 * @returns the page, its channel to the browser and what it has asked for so far
 */
export async function visit(browser, url, { cpu = 1, network, prepare, look, ready } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
    locale: "en-US",
    serviceWorkers: "block", // what it keeps for another visit comes when this one is at rest
    ...look,
  });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await prepare?.(page);
  const channel = await context.newCDPSession(page);
  const requests = await requestsOf(channel);
  if (network) await channel.send("Network.emulateNetworkConditions", network);
  if (cpu > 1) await channel.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await page.goto(url);
  if (ready) await page.locator(ready).first().waitFor();
  else await page.evaluate(() => window.bench.firstView);
  return { page, channel, requests, close: () => context.close() };
}

/** Every answer: what kind, how many bytes on the wire, when it was there in seconds of the browser's clock. */
async function requestsOf(channel) {
  const answers = new Map();
  const done = [];
  await channel.send("Network.enable");
  channel.on("Network.responseReceived", ({ requestId, type, response }) =>
    answers.set(requestId, { type, url: response.url }),
  );
  channel.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    const answer = answers.get(requestId);
    if (answer) done.push({ ...answer, bytes: encodedDataLength, at: timestamp });
  });
  return done;
}

/** Waits until nothing is asked for, drawn or computed any more. */
export async function rested(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    for (let quiet = 0; quiet < 5; quiet++) await idle();
    await window.bench.painted();
  });
}
