import { rested, SLOW_4G, visit } from "../visit.mjs";

/** What a first visit costs: when something is there, when the charts of the first view are, what it loads. */

/** @returns one visit: milliseconds since the address was asked for, bytes on the wire */
export async function measureLoad(browser, url, { cpu = 4, network = SLOW_4G, isOurs = false, look } = {}) {
  const { page, requests, close } = await visit(browser, url, { cpu, network, look });
  const charts = await page.evaluate(() => window.bench.firstView);
  const usable = isOurs ? await page.evaluate(whenUsable) : charts;
  const scripts = (list) => list.filter(({ type }) => type === "Script").reduce((sum, { bytes }) => sum + bytes, 0);
  const before = scripts([...requests]);
  await rested(page);
  const load = await page.evaluate(() => window.bench.load());
  await walkDown(page);
  await rested(page);
  const all = [...requests];
  await close();
  return {
    contentful: load.contentful,
    charts,
    usable,
    moved: load.moved,
    longest: load.longest,
    count: load.count,
    scriptBefore: before / 1000,
    scriptAll: scripts(all) / 1000,
    everything: all.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    requests: all.length,
  };
}

/** The page offers itself to scripts once its figures are there and its controls work. */
async function whenUsable() {
  while (!window.cloudRace) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now();
}

export async function walkDown(page) {
  await page.mouse.move(700, 500);
  for (let at = 0; at < 14; at++) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => window.bench.painted());
  }
}
