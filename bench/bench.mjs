import { createRequire } from "node:module";
import { withPage } from "../scripts/browser.mjs";

/**
 * How long exports take, beside what else: `npm run bench`. Each is timed in one run of one page and told as a ratio to
 * one SVG, so that two machines can be compared; milliseconds are this machine's. Beside them stand the two usual ways
 * to save a part of a page: html-to-image, and the browser's own screenshot. Neither has the letters, the words or the
 * size of ours.
 */

const CHART = "capex-by-year";
const TIMES = 7;
const VIEW = "?lang=ko";

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(times, work) {
  const each = [];
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    await work();
    each.push(performance.now() - began);
  }
  return median(each);
}

const rows = [];
await withPage(async (open) => {
  // html-to-image is put in from outside
  const page = await open(VIEW, { viewport: { width: 1440, height: 900 }, bypassCSP: true });
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("html-to-image/dist/html-to-image.js") });
  const figure = page.locator(`#chart-${CHART}`);
  /** Milliseconds and bytes of one file, timed in the page. */
  const make = (format, image = "") =>
    page.evaluate(
      async ([chart, format, image]) => {
        const began = performance.now();
        const [file] = await window.cloudRace.make(chart, format, image);
        return { ms: performance.now() - began, bytes: atob(file.content).length };
      },
      [CHART, format, image],
    );
  const repeat = async (what, format, image) => {
    const each = [];
    for (let at = 0; at < TIMES; at++) each.push(await make(format, image));
    rows.push({ what, ms: median(each.map(({ ms }) => ms)), bytes: each[0].bytes });
  };

  rows.push({ what: "the first SVG of a visit, with font and HarfBuzz to fetch", ...(await make("SVG")) });
  await repeat("one SVG", "SVG");
  await repeat("one SVG in outlines", "SVG", "?lettering=outlines");
  await repeat("one PNG, 2400 × 1350, decoded and checked", "PNG");
  await repeat("one PNG, 4800 × 2700", "PNG", "?scale=4");
  await repeat("one PDF", "PDF");
  await repeat("one XLSX", "XLSX");

  const naive = (name) =>
    page.evaluate(
      async ([id, name]) => (await window.htmlToImage[name](document.getElementById(id), { pixelRatio: 2 })).length,
      [`chart-${CHART}`, name],
    );
  for (const name of ["toSvg", "toPng"]) {
    const length = await naive(name);
    rows.push({ what: `html-to-image, ${name}`, ms: await timed(3, () => naive(name)), bytes: length });
  }
  const shot = await figure.screenshot();
  rows.push({ what: "the browser’s screenshot", ms: await timed(3, () => figure.screenshot()), bytes: shot.length });

  for (const [what, query] of [
    ["the ZIP of every chart", VIEW],
    ["the ZIP of every chart, with the record", `${VIEW}&sources=article,record`],
  ]) {
    const other = await open(query, {});
    await other.getByRole("button", { name: "모두 내보내기" }).click();
    const go = other.getByRole("dialog").getByRole("button", { name: "ZIP 만들기" });
    await go.waitFor();
    const began = performance.now();
    const [download] = await Promise.all([other.waitForEvent("download"), go.click()]);
    const stream = await download.createReadStream();
    let bytes = 0;
    for await (const part of stream) bytes += part.length;
    rows.push({ what, ms: performance.now() - began, bytes });
    await other.context().close();
  }
});

const base = rows.find(({ what }) => what === "one SVG").ms;
console.log("\n  × one SVG        ms       kB");
for (const { what, ms, bytes } of rows)
  console.log(
    `${(ms / base).toFixed(1).padStart(11)} ${ms.toFixed(0).padStart(9)} ${(bytes / 1000).toFixed(0).padStart(8)}  ${what}`,
  );
