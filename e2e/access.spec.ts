import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type Axe from "axe-core";
import { LANGUAGES } from "../src/language/language";
import { wordsOf } from "./controls";
import { exportPanel } from "./exported";
import { openMoreFilters, openShare } from "./filters";
import { expect, open, test } from "./watch";

declare global {
  interface Window {
    /** Puts itself there when its script runs. */
    readonly axe: typeof Axe;
  }
}

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

for (const view of ["dashboard", "compare", "data"])
  for (const language of LANGUAGES)
    for (const theme of ["light", "dark"] as const)
      test(`${view} in ${language}, ${theme}: no violation of WCAG 2.2 A and AA`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await open(page, `?view=${view}&lang=${language}`);
        expect(await violations(page)).toEqual([]);
      });

for (const [language, theme] of [
  ["ko", "dark"],
  ["en", "light"],
] as const)
  test(`export panel, archive and embed in ${language}, ${theme}: no violation either`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, `?lang=${language}`);
    await exportPanel(page, "growth-yoy", language);
    await expect(page.locator(".export-preview[aria-busy=false]")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await openShare(page, language);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: wordsOf(language).text.archive.open }).click();
    await expect(page.getByRole("dialog").locator("[aria-disabled=false]")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.goto(`/?lang=${language}&embed=growth-yoy`);
    await expect(page.getByRole("img").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

test("topics and evidence, opened: no violation either", async ({ page }) => {
  await open(page);
  await openMoreFilters(page);
  expect(await violations(page)).toEqual([]);
});

for (const width of [320, 390, 820, 1440])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["dashboard", "compare", "data"]) {
      await open(page, `?view=${view}&lang=ko`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
