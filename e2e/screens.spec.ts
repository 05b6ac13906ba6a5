import { figuresAt } from "./data";
import { expect, open, test } from "./watch";

test("the compare view sets two providers side by side, with difference and ratio", async ({ page }) => {
  await open(page, "?lang=en&view=compare&providers=amazon,microsoft");
  const row = page.getByRole("row", { name: /^Capital spending, 2025/ }).first();
  for (const text of ["$100B", "$80B", "+$20B", "1.25×"]) await expect(row).toContainText(text);
  await expect(page.getByText("not in the article").first()).toBeVisible();
  for (const topic of ["Capital spending", "Growth", "Own chips", "Partnerships", "Start-ups"])
    await expect(page.getByRole("rowheader", { name: topic, exact: true })).toBeVisible();
});

test("comparing asks for two providers where fewer are chosen", async ({ page }) => {
  await open(page, "?lang=en&view=compare&providers=amazon");
  await expect(page.getByText("Choose two to four providers")).toBeVisible();
  await page.getByRole("checkbox", { name: "Alphabet" }).check();
  await expect(page.getByRole("columnheader", { name: "Alphabet" })).toBeVisible();
});

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
