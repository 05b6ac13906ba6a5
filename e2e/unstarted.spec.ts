import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectUnstarted } from "./unstarted";

/** Where the page cannot run, or hardly. The browser says so on its console. */

test("opened from a disk, the page says that it cannot start", async ({ page }) => {
  await page.goto(pathToFileURL("dist/index.html").href);
  await expectUnstarted(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs", async ({ page }) => {
    await page.goto("/?lang=en");
    await expectUnstarted(page);
  });
});

test("a frame that keeps the page from everything but scripts shows its chart", async ({ page, baseURL }) => {
  await page.setContent(
    `<iframe sandbox="allow-scripts" src="${baseURL}/?embed=growth-yoy&amp;lang=en" width="800" height="600"></iframe>`,
  );
  await expect(page.frameLocator("iframe").locator("svg [data-figure]").first()).toBeVisible();
});
