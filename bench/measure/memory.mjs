import { rested, visit } from "../visit.mjs";

/** @returns kilobytes of objects and numbers of nodes kept, a few choices in and many choices later */
export async function measureMemory(browser, url, times) {
  const { page, channel, close } = await visit(browser, url);
  await rested(page);
  const toggle = async (count) => {
    for (let at = 0; at < count; at++)
      await page.evaluate(async () => {
        [...document.querySelectorAll(".provider input[type=checkbox]")][0].click();
        await window.bench.painted();
      });
    await rested(page);
  };
  const kept = async () => {
    for (let at = 0; at < 3; at++) await channel.send("HeapProfiler.collectGarbage");
    const { usedSize } = await channel.send("Runtime.getHeapUsage");
    const { nodes } = await channel.send("Memory.getDOMCounters");
    return { kilobytes: usedSize / 1000, nodes };
  };
  await toggle(20);
  const before = await kept();
  await toggle(times);
  const after = await kept();
  await close();
  return { before, after };
}
