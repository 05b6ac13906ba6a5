import { expect, test } from "@playwright/test";

test("the page opens on the article's figures", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
