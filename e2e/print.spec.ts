import type { Page } from "@playwright/test";
import { framesOn, LANGUAGES } from "./charts";
import { figuresAt, RECORD } from "./data";
import { openShare } from "./filters";
import { expect, open, test } from "./watch";
import { countIn } from "./wording";

const MOST_PAGES = 16;

/** The drawing code comes once the page is at rest; printing by the browser's own command cannot wait for it. */
async function drawingsFetched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    return [/assets\/drawings-/, /assets\/flows-/].every((code) => fetched.some((name) => code.test(name)));
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

for (const [language, query] of [
  ["ko", "?lang=ko&theme=dark"],
  ["en", "?lang=en&providers=amazon,microsoft&years=2024-2025"],
  ["ko", "?lang=ko&view=data"],
] as const)
  test(`prints ${query} as a report: charts, figures, sources, filter, date and address`, async ({ page }) => {
    await open(page, query.replace("&view=data", ""));
    const frames = await framesOn(page);
    await open(page, query);
    await drawingsFetched(page);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const { all, shown } = figuresAt(query);
    const [table, filters] = language === "ko" ? ["표", "필터"] : ["Table", "Filters"];
    const report = page.locator(".report");
    await expect(report).toBeVisible();
    await expect(page.getByRole("button", { name: table, exact: true })).toHaveCount(0);
    await expect(page.getByRole("region", { name: filters })).toBeHidden();
    for (const { title, note } of frames.filter(({ isEmpty }) => !isEmpty)) {
      const figure = report
        .getByRole("figure")
        .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
      await expect(figure.locator("svg [data-figure]").first()).toBeAttached();
      await expect(figure).toContainText(note);
      expect(await figure.evaluate((element) => getComputedStyle(element).breakInside)).toBe("avoid");
    }
    await expect(report.locator("table.figures .value-on-paper")).toHaveCount(shown.length);
    await expect(report).toContainText(countIn(shown.length, all.length, language));
    await expect(report).toContainText("kmjournal.net");
    await expect(report).toContainText(
      new URL(page.url()).host + new URL(page.url()).pathname + new URL(page.url()).search,
    );
    await expect(report).toContainText(String(new Date().getFullYear()));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(report).toHaveCount(0);
  });

test("makes a PDF of A4 pages, upright or lying as the reader wants, as wide as the paper", async ({ page }) => {
  await open(page, "?lang=ko");
  await drawingsFetched(page);
  for (const landscape of [false, true]) {
    const pdf = (await page.pdf({ format: "A4", landscape, preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox ?\[([^\]]+)\]/g)].map(([, size = ""]) =>
      size.trim().split(/\s+/).map(Number),
    );
    expect(sizes.length).toBeGreaterThan(3);
    for (const [, , width = 0, height = 0] of sizes) {
      expect(Math.abs(width - (landscape ? 842 : 595))).toBeLessThan(2);
      expect(Math.abs(height - (landscape ? 595 : 842))).toBeLessThan(2);
    }
  }
});

test("is no book, even with the record", async ({ page }) => {
  test.setTimeout(180_000); // a browser lays out some twenty pages of tables twice
  for (const lang of LANGUAGES) {
    await open(page, `?lang=${lang}&${RECORD}`);
    await drawingsFetched(page);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect([...pdf.matchAll(/\/MediaBox/g)].length, lang).toBeLessThanOrEqual(MOST_PAGES);
  }
});

test("the Print button prints once all is there to print, and once however often it was pressed", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/flows-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeEnabled();
  await page.evaluate(() => {
    const { dataset } = document.body;
    window.print = () => {
      dataset.printed = `${dataset.printed ?? ""}once `;
    };
  });
  for (let press = 0; press < 2; press++) {
    await openShare(page);
    await page.getByRole("button", { name: "Print" }).click();
  }
  const coming = page.locator("[aria-live]").filter({ hasText: "Getting the report ready" });
  await expect(coming.getByRole("button", { name: "Cancel" })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint"))); // by the browser's own command, meanwhile
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".report")).toBeVisible();
  await expect(coming).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  release();
  await expect(page.locator("body[data-printed]")).toHaveAttribute("data-printed", "once ");
  await expect(coming).toHaveCount(0);
});
