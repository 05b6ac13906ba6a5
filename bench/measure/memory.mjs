import { rested, visit } from "../visit.mjs";

/**
 * @returns kilobytes of objects and numbers of nodes kept, a few choices in and many choices later; without the code
 * that the browser compiles as it is used more often, and keeps as it likes
 */
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
    const { nodes } = await channel.send("Memory.getDOMCounters");
    return { kilobytes: objectsIn(await snapshotFrom(channel)) / 1000, nodes };
  };
  await toggle(20);
  const before = await kept();
  await toggle(times);
  const after = await kept();
  await close();
  return { before, after };
}

async function snapshotFrom(channel) {
  const chunks = [];
  const take = ({ chunk }) => chunks.push(chunk);
  channel.on("HeapProfiler.addHeapSnapshotChunk", take);
  await channel.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  channel.off("HeapProfiler.addHeapSnapshotChunk", take);
  return JSON.parse(chunks.join(""));
}

/** Bytes of all that is no compiled code. */
function objectsIn({ snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (types[0][nodes[at + type]] !== "code") bytes += nodes[at + size];
  return bytes;
}
