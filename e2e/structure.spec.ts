import type { Page } from "@playwright/test";
import { SCREENS } from "../src/state/choices";
import { LANGUAGES } from "./charts";
import { wordsOf } from "./controls";
import { RECORD } from "./data";
import { expect, open, test } from "./watch";

/** Headings in reading order: how deep each is and what it says. */
async function headingsOn(page: Page) {
  return page
    .locator(":is(h1, h2, h3, h4):visible")
    .evaluateAll((all) => all.map((one) => ({ level: Number(one.tagName[1]), text: one.textContent ?? "" })));
}

for (const screen of SCREENS)
  for (const language of LANGUAGES)
    test(`${screen} in ${language}: headings in order, landmarks once, tables named`, async ({ page }) => {
      await open(page, `?view=${screen}&lang=${language}&${RECORD}`);
      const headings = await headingsOn(page);
      expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
      headings.forEach(({ level, text }, index) => {
        expect(level - (headings[index - 1]?.level ?? 0), text).toBeLessThanOrEqual(1);
      });
      for (const { level, text } of headings)
        expect(headings.filter((other) => other.text === text && other.level === level).length, text).toBe(1);
      for (const landmark of ["banner", "main", "contentinfo", "navigation"] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1);
      const regions = await page
        .locator("section[aria-label]:not([role]), [role=region]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
      expect(new Set(regions).size).toBe(regions.length);
      const unnamed = await page.locator("table:not(:has(caption)):not([aria-label])").count();
      expect(unnamed).toBe(0);
    });

test("a screen that is followed to is read from its heading on", async ({ page }) => {
  await open(page);
  const { screens } = wordsOf("en").text.page;
  for (const screen of SCREENS.toReversed()) {
    await page.getByRole("navigation").getByRole("link", { name: screens[screen] }).click();
    await expect(page.locator("main h1")).toBeFocused();
  }
});

test("what scrolls is a stop of the Tab key, what does not is none", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?lang=en&view=data");
  await expect(page.locator(".table-scroller")).toHaveAttribute("tabindex", "0");
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator(".table-scroller")).not.toHaveAttribute("tabindex", "0");
});
