import { figuresAt } from "./data";
import { expect, open, test } from "./watch";

test("the data view sorts by every column and finds in both languages", async ({ page }) => {
  await open(page, "?lang=en&view=data");
  const rows = page.locator(".data tbody tr");
  await expect(rows).toHaveCount(figuresAt("").all.length);
  for (const column of await page.locator(".data .sorter").all()) {
    await column.click();
    await expect(column.locator("xpath=..")).toHaveAttribute("aria-sort", "ascending");
    await column.click();
    await expect(column.locator("xpath=..")).toHaveAttribute("aria-sort", "descending");
  }
  await page.getByRole("searchbox").fill("앤트로픽");
  await expect(rows.first()).toContainText("Anthropic");
  await page.getByRole("searchbox").fill("zzzz");
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(rows).toHaveCount(figuresAt("").all.length);
});
