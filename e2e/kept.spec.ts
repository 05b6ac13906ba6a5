import { filtersOn } from "./filters";
import { expect, open, status, test } from "./watch";

/** What the browser keeps for the page, where it keeps nothing or something else; and pages that are left alone. */

test("where nothing may be kept, or nonsense is, the page works as on a first visit", async ({ page, context }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await open(page, "?lang=en");
  await page.getByLabel("Theme").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const other = await context.newPage();
  await other.addInitScript(() => {
    for (const name of ["lang", "theme", "image", "keys"]) localStorage.setItem(`cloud-race:${name}`, "\u0000{[<%");
    for (let at = 0; at < 3; at++) sessionStorage.setItem(`cloud-race:${at}`, "null");
  });
  await open(other, "");
  await expect(other.locator("main h1, main h2").first()).not.toBeEmpty();
  await expect(other.locator("html")).not.toHaveAttribute("data-theme", /./);
});

test("two tabs keep out of each other's way, and one that slept for a day goes on", async ({ page, context }) => {
  await page.clock.install();
  await open(page, "?lang=en");
  const other = await context.newPage();
  await open(other, "?lang=en");
  await filtersOn(other).getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(status(other)).toHaveText(/^Without Amazon/);
  await other.getByLabel("Theme").selectOption("dark");
  await expect(filtersOn(page).getByRole("checkbox", { name: "Amazon" })).toBeChecked();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
  await page.clock.fastForward("24:00:00");
  await filtersOn(page).getByRole("checkbox", { name: "Microsoft" }).uncheck();
  await expect(page).toHaveURL(/providers=amazon/);
  await expect(page.locator("#chart-growth-yoy h3")).not.toContainText("Microsoft");
});
