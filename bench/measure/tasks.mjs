import { rested, visit } from "../visit.mjs";
import { walkDown } from "./load.mjs";

/** How long the page is busy without answering, at most, for everything a reader does on it. */

export const ACTS = ["load", "filter", "act", "scroll", "detail", "export panel"];

/** @returns the longest task of each, in milliseconds; 0 where none took over 50, which is all that browsers tell */
export async function measureTasks(browser, url, cpu) {
  const { page, close } = await visit(browser, url, { cpu });
  const longest = {};
  const during = async (name, act) => {
    const from = await page.evaluate(() => window.bench.now());
    await act();
    await rested(page);
    longest[name] = await page.evaluate((since) => window.bench.longestSince(since), from);
  };
  await rested(page);
  longest.load = await page.evaluate(() => window.bench.longestSince(0));
  await during("filter", () => page.evaluate(() => window.bench.toggle("amazon")));
  await during("filter", () => page.evaluate(() => window.bench.toggle("amazon")));
  await during("scroll", () => walkDown(page));
  await page.evaluate(() => scrollTo(0, 0));
  await rested(page);
  const frame = page.locator("#chart-growth-yoy");
  await during("detail", () => frame.getByRole("button", { name: "Details" }).click());
  await page.keyboard.press("Escape");
  await rested(page);
  await during("export panel", () => frame.getByRole("button", { name: "Export", exact: true }).click());
  await page.evaluate(() => scrollTo(0, 0));
  await rested(page);
  await during("act", () => page.locator("fieldset.acts input").nth(1).check({ force: true }));
  await close();
  return longest;
}
