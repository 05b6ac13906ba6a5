import { rested, visit } from "../visit.mjs";

/** How long a choice takes: a provider is taken away and brought back, again and again. */

export async function openForToggles(browser, url, { cpu = 4, at } = {}) {
  const visited = await visit(browser, url, { cpu });
  await rested(visited.page);
  if (at) {
    await visited.page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: "start" }), at);
    await rested(visited.page);
  }
  return visited;
}

/** @returns milliseconds until the control, the charts in sight and all charts are painted */
export function toggleOnce({ page }, provider = "amazon") {
  return page.evaluate((name) => window.bench.toggle(name), provider);
}
