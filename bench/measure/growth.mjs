import { readFileSync } from "node:fs";
import { seeded } from "../seeded.mjs";
import { rested, visit } from "../visit.mjs";

/** How long a choice takes when the page holds more and more figures. */

const ARTICLE = JSON.parse(readFileSync("public/data/article.json", "utf8"));

const BOX = "[data-provider=amazon] input";

/** Milliseconds after which a page that does not come to rest is given up. */
const PATIENCE = 60_000;

/**
 * @param launch opens a browser, which ends with the page in it where that never rests
 * @returns milliseconds until all charts are painted after each of some choices; none where the page never rests
 */
export async function measureGrowth(launch, url, count, times) {
  const browser = await launch();
  const made = JSON.stringify(seeded(ARTICLE, count));
  const catalogue = JSON.stringify({ datasets: [{ id: "article", file: "article.json" }] });
  const answer = (body) => (route) => route.fulfill({ contentType: "application/json", body });
  const opening = visit(browser, url, {
    ready: ".filter-bar",
    prepare: async (page) => {
      await page.route("**/data/index.json", answer(catalogue));
      await page.route("**/data/article.json", answer(made));
    },
  });
  const measuring = opening.then(async ({ page }) => {
    await rested(page);
    if (!(await page.locator(BOX).count())) {
      await page.locator(".filter-bar .filter-more").first().click(); // very many providers are in a list of their own
      await page.locator(BOX).waitFor();
      await rested(page);
    }
    const each = [];
    for (let at = 0; at < times; at++) each.push((await page.evaluate(() => window.bench.toggle("amazon"))).all);
    return each;
  });
  const giveUp = new Promise((resolve) => setTimeout(resolve, PATIENCE, []).unref());
  const each = await Promise.race([measuring.catch(() => []), giveUp]);
  await browser.close();
  return each;
}
