import { createRequire } from "node:module";
import { rested, visit } from "../visit.mjs";

/**
 * How long files take, timed within the page. Beside them stand the two usual ways to save a part of a page:
 * html-to-image, and the browser's own screenshot. Neither has the letters, the words or the size of ours.
 */

const CHART = "capex-by-year";
const VIEW = "?lang=ko";

export const FILES = [
  ["one SVG", "SVG", ""],
  ["one SVG in outlines", "SVG", "?lettering=outlines"],
  ["one PNG, 2400 × 1350, decoded and checked", "PNG", ""],
  ["one PNG, 4800 × 2700", "PNG", "?scale=4"],
  ["one PDF", "PDF", ""],
  ["one XLSX", "XLSX", ""],
];

export async function openForExports(browser, address) {
  const visited = await visit(browser, address + VIEW, { look: { bypassCSP: true, locale: "ko-KR" } });
  await rested(visited.page);
  return visited;
}

/** @returns milliseconds and bytes of one file */
export function makeOnce({ page }, format, image) {
  return page.evaluate(
    async ([chart, format, image]) => {
      const began = performance.now();
      const [file] = await window.cloudRace.make(chart, format, image);
      return { ms: performance.now() - began, bytes: atob(file.content).length };
    },
    [CHART, format, image],
  );
}

/** The whole archive, as a reader makes it: from the press of the button to the file. */
export async function archiveOnce(browser, address, query = VIEW) {
  const { page, close } = await visit(browser, address + query, { look: { locale: "ko-KR" } });
  await rested(page);
  await page.getByRole("button", { name: "공유", exact: true }).click();
  await page.getByRole("button", { name: "모두 내보내기" }).click();
  const go = page.getByRole("dialog").getByRole("button", { name: "ZIP 만들기" });
  await go.waitFor();
  const began = performance.now();
  const [download] = await Promise.all([page.waitForEvent("download"), go.click()]);
  const stream = await download.createReadStream();
  let bytes = 0;
  for await (const part of stream) bytes += part.length;
  const ms = performance.now() - began;
  await close();
  return { ms, bytes };
}

/** The usual ways. @returns milliseconds and bytes of each */
export async function usualWays({ page }, times) {
  const path = createRequire(import.meta.url).resolve("html-to-image/dist/html-to-image.js");
  await page.addScriptTag({ path });
  const ways = [];
  for (const name of ["toSvg", "toPng"])
    ways.push({
      what: `html-to-image, ${name}`,
      work: () =>
        page.evaluate(
          async ([id, name]) => (await window.htmlToImage[name](document.getElementById(id), { pixelRatio: 2 })).length,
          [`chart-${CHART}`, name],
        ),
    });
  ways.push({
    what: "the browser’s screenshot",
    work: async () => (await page.locator(`#chart-${CHART}`).screenshot()).length,
  });
  const rows = [];
  for (const { what, work } of ways) {
    let bytes = await work();
    const each = [];
    for (let at = 0; at < times; at++) {
      const began = performance.now();
      bytes = await work();
      each.push(performance.now() - began);
    }
    rows.push({ what, each, bytes });
  }
  return rows;
}
