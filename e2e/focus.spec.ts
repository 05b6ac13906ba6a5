import type { Page } from "@playwright/test";
import { filtersOn } from "./filters";
import { expect, open, status, test } from "./watch";

/** Everything the status says from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const said = await status(page).evaluateHandle((region) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return heard;
  });
  return () => said.jsonValue();
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName} ${activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? ""}`;
  });

test("what changes is told once and in words: at once, while a key is held when it rests", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  const said = await listen(page);
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(status(page)).toHaveText(/^Without Amazon: \d+ of \d+ figures$/);
  expect(await said()).toHaveLength(1);
  const thumb = filters.getByRole("slider", { name: "From year" });
  await thumb.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  await expect(status(page)).toHaveText(/2024.*: \d+ of \d+ figures$/);
  expect(await said()).toHaveLength(2);
});

test("the focus stays where the reader is when what had it is gone", async ({ page }) => {
  await open(page, "?lang=en&years=2023&providers=microsoft&nonsense=1&view=compare&compare=xyz");
  await page.getByRole("button", { name: "Dismiss" }).press("Enter");
  expect(await focused(page)).toMatch(/^H1 Compare/);
  await open(page, "?lang=en&years=2023&providers=microsoft");
  const empty = page.locator("figure:has(.empty)").first();
  const id = await empty.getAttribute("id");
  await empty.getByRole("button").press("Enter");
  await expect(page.locator(`#${id} .empty`)).toHaveCount(0);
  await expect(page.locator(`#${id} h3, #${id} h1`).first()).toBeFocused();
});

test("Back into a source drawer has the focus in it, and out of it where it was opened", async ({ page }) => {
  await open(page);
  const list = page.locator("#chart-growth-yoy").getByRole("listbox");
  await list.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer.locator(":focus")).toHaveCount(1);
  await page.goBack();
  await expect(list).toBeFocused();
  await page.goForward();
  await expect(drawer.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(list).toBeFocused();
});

test("what is opened under a chart closes with Escape, and a pinned provider stays", async ({ page }) => {
  await open(page);
  const figure = page.locator("#chart-growth-yoy");
  await figure.getByRole("listbox").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("h");
  for (const name of ["Table", "Export"]) {
    const button = figure.getByRole("button", { name, exact: true });
    await button.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await expect(button).toBeFocused();
  }
  await expect(page.locator(".pinned")).toContainText("Highlighted");
});

test("the first link leads to the charts, where ? lists the keys, each with its switch", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("A Skip to the charts");
  await page.keyboard.press("Enter");
  await expect(page.locator("#chart-the-race").getByRole("listbox")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list.getByRole("checkbox")).toHaveCount(6);
  for (const box of await list.getByRole("checkbox").all()) await box.uncheck();
  await page.keyboard.press("Escape");
  await expect(page.locator("#chart-the-race").getByRole("listbox")).toBeFocused();
  await page.reload(); // kept for the next visit
  await expect(status(page)).toBeAttached();
  const filters = filtersOn(page);
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await page.keyboard.press("Control+z");
  await page.locator("#chart-growth-yoy").getByRole("listbox").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("h");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".pinned")).toBeEmpty();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
  await page.locator("#chart-growth-yoy").getByRole("button", { name: "Details" }).click();
  const heading = page.getByRole("dialog").getByRole("heading").first();
  const title = await heading.textContent();
  await page.keyboard.press("]");
  await expect(heading).toHaveText(title ?? "");
  await expect(page.getByRole("dialog")).toContainText(/Without Amazon: \d+ of \d+ figures/); // under it nothing is heard
});
