import { wordsOf } from "./controls";
import { expect, open, status, test } from "./watch";

test("a value of a chart offers only this and without this by key, as one step of Undo", async ({ page }) => {
  await open(page);
  const walker = page.locator("#chart-capex-by-year").getByRole("listbox");
  const menu = page.getByRole("menu");
  const items = menu.getByRole("menuitem");
  await walker.focus();
  await page.keyboard.press("ArrowRight");
  for (const key of ["f", "Shift+F10", "ContextMenu"]) {
    await page.keyboard.press(key);
    await expect(menu).toHaveAccessibleName("Filter: Amazon, Capital spending, 2024");
    await expect(items.first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
    await expect(walker).toBeFocused();
  }
  await page.keyboard.press("f");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("Tab"); // on from where it was opened
  await expect(menu).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(walker).toBeFocused();
  await expect(page.locator(".readout")).toBeVisible(); // the value is read again
  const before = page.url();
  await page.keyboard.press("f");
  await expect(items.first()).toBeFocused();
  const name = await items.nth(1).getAttribute("aria-label");
  expect(name).toMatch(/^Without Amazon: \d+ of \d+ figures$/);
  await page.keyboard.press("ArrowDown");
  await expect(items.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(status(page)).toHaveText(name ?? ""); // as many as it promised
  await expect(walker).toBeFocused();
  await page.keyboard.press("f"); // its value is gone: another is read, or none
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(before);
});

test("a readout offers it under a pointer, and makes room for the menu", async ({ page }) => {
  await open(page);
  const mark = page.locator("#chart-growth-yoy [data-figure][data-provider=alphabet]").first();
  await mark.hover();
  const readout = page.locator(".readout");
  await page.route("**/filter-menu-surface*", (route) => route.abort());
  await readout.getByRole("button", { name: "Filter" }).click();
  const failed = page.getByRole("alert").filter({ hasText: "could not be fetched" });
  await failed.getByRole("button").press("Enter"); // says so, and asks again the next time
  await expect(failed).toHaveCount(0);
  await page.unroute("**/filter-menu-surface*");
  await page.mouse.move(2, 2);
  await mark.hover();
  await readout.getByRole("button", { name: "Filter" }).click();
  const menu = page.getByRole("menu", { name: /^Filter: Alphabet/ });
  await expect(menu).toBeVisible();
  await expect(readout).toHaveCount(0);
  await page.mouse.move(700, 500); // nothing is read under it
  await expect(readout).toHaveCount(0);
  await menu.getByRole("menuitem", { name: "Without Alphabet" }).click();
  await expect(page).toHaveURL(/providers=amazon,microsoft,openai/);
  await expect(page.locator("#chart-growth-yoy h3")).toBeFocused();
  await page.locator("#topic-chips + button").click(); // a topic’s own
  await page.getByRole("menuitem", { name: /^Only Own chips/ }).press("Enter");
  await expect(page).toHaveURL(/topics=chips/);
});

test("rows, column heads and the source drawer offer it, in the reader’s language", async ({ page }) => {
  const { text } = wordsOf("ko");
  const menu = page.getByRole("menu");
  await open(page, "?lang=ko&view=data");
  const row = page.locator("tbody tr", { hasText: text.evidence.planned }).first();
  await row.locator("[data-filter=evidence]").click();
  await expect(menu).toHaveAccessibleName(text.filters.hereBy(text.evidence.planned));
  await page.keyboard.press("Escape");
  await expect(row.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("f");
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  const chips = drawer.getByRole("region", { name: text.filters.here }).getByRole("button");
  await chips.last().press("Enter"); // its source
  await expect(menu.getByRole("menuitem")).toHaveText([text.filters.with(text.record.asSource)]);
  await page.keyboard.press("Escape"); // the menu alone
  await expect(drawer).toBeVisible();
  await chips.nth(2).press("Enter");
  await menu.getByRole("menuitem", { name: text.filters.only(text.evidence.planned) }).press("Enter");
  await expect(drawer).toHaveCount(0); // what changed can be seen
  await expect(page).toHaveURL(/evidence=planned/);
  await page.keyboard.press("Control+z");
  await expect(drawer).toBeVisible();
  await open(page, "?lang=ko&view=compare");
  await page.locator("thead").getByRole("button").first().click();
  await expect(menu.getByRole("menuitem").nth(1)).toHaveAccessibleName(/ 제외/);
});
