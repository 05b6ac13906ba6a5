import { test } from "@playwright/test";
import { wordsOf } from "./controls";
import { openShare } from "./filters";
import { expect, open } from "./watch";

/** Faults of the page itself: a part that throws breaks alone. The console may say so here. */
const { states, archive } = wordsOf("en").text;

test("an exception in the header leaves the charts", async ({ page }) => {
  await page.addInitScript(() => {
    const plain = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      if (query.includes("width >= 720px")) throw new Error("thrown in the header");
      return plain(query);
    };
  });
  await open(page);
  await expect(page.getByText(states.partBroken).first()).toBeVisible();
  await expect(page.locator("#chart-growth-yoy svg").first()).toBeVisible();
  await page.getByText(states.report).first().click();
  await expect(page.getByRole("textbox", { name: states.report }).first()).toHaveValue(/thrown in the header/);
});

test("an exception in the archive leaves the page, and another try works", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const plain = HTMLDialogElement.prototype.showModal;
    HTMLDialogElement.prototype.showModal = function fails() {
      HTMLDialogElement.prototype.showModal = plain;
      throw new Error("thrown in a dialog");
    };
  });
  await openShare(page, "en");
  await page.getByRole("button", { name: archive.open }).click();
  const broken = page.getByRole("alert").filter({ hasText: states.partBroken });
  await expect(broken).toBeVisible();
  await expect(page.locator("main h1")).toBeVisible();
  await broken.getByRole("button", { name: states.retry }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("an exception while printing leaves the page", async ({ page }) => {
  await open(page);
  const thrown = await page.evaluate(() => {
    const plain = Date.prototype.getFullYear;
    let count = 0;
    // the report says when it was printed
    Date.prototype.getFullYear = () => {
      count += 1;
      throw new Error("thrown while printing");
    };
    dispatchEvent(new Event("beforeprint"));
    Date.prototype.getFullYear = plain;
    dispatchEvent(new Event("afterprint"));
    return count;
  });
  expect(thrown).toBeGreaterThan(0);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("#chart-growth-yoy svg").first()).toBeVisible();
});
