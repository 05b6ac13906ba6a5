import type { Page } from "@playwright/test";
import { addressOf, EVERY_CHART, LANGUAGES } from "./charts";
import { exportPanel } from "./exported";
import { badLabels } from "./labels";
import { expect, open, test } from "./watch";

/** A page of somebody else with a chart of ours in it. */
async function host(page: Page, html: string): Promise<void> {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta charset="utf-8"><body style="margin:0">${html}`,
    }),
  );
  await page.goto("/host.html");
}

/** Waits until the chart alone is drawn. */
async function alone(page: Page, query: string): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator(".embed")).toBeVisible();
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

for (const language of LANGUAGES)
  test(`every chart alone reads well from 280 px up in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { query, charts } of EVERY_CHART)
      for (const id of charts)
        for (const width of language === "ko" ? [280] : [640]) {
          await page.setViewportSize({ width, height: 400 });
          await alone(page, addressOf({ query: `${query.replace(/view=\w+/, "")}&embed=${id}` }, language));
          await expect(page.locator(".empty")).toHaveCount(0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${id} ${width}`).toBe(width);
          expect(await badLabels(page, ".drawing svg"), `${id} ${width}`).toEqual([]);
        }
  });

test("it has no controls, fills its frame, and leads to the full view", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 700 });
  await alone(page, "?embed=growth-yoy&providers=amazon,microsoft&lang=en");
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByText("Filter: Amazon, Microsoft")).toBeVisible();
  const { height } = (await page.locator(".embed").boundingBox()) ?? { height: 0 };
  expect(height).toBe(700);
  const [full] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Open in Cloud Race" }).click(),
  ]);
  expect(new URL(full.url()).search).toBe("?providers=amazon,microsoft&lang=en");
  expect(new URL(full.url()).hash).toBe("#chart-growth-yoy");
});

test("it follows the language and the theme it is given", async ({ page }) => {
  await alone(page, "?embed=growth-yoy&lang=ko&theme=dark");
  await expect(page.getByRole("link", { name: "Cloud Race에서 열기" })).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
});

test("a chart the filter leaves nothing of says so", async ({ page }) => {
  await page.goto("/?embed=capex-by-year&years=2019&lang=en");
  await expect(page.locator(".embed")).toContainText("There are no figures here in the chosen years.");
  await expect(page.getByRole("link", { name: "Open in Cloud Race" })).toBeVisible();
});

test("an unknown chart opens the page and says what it left out", async ({ page }) => {
  await page.goto("/?embed=nonsense&lang=en");
  await expect(page.getByText("embed=nonsense")).toBeVisible();
  await expect(page.getByRole("banner")).toBeVisible();
});

/** What the page gives to put one of its charts into a page of somebody else. */
async function embedCode(page: Page, id: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const panel = await exportPanel(page, id);
  await panel.getByRole("button", { name: "Copy embed code" }).click();
  await expect(panel.getByText(/^Copied/)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the snippet fits the frame to its chart, wide and narrow", async ({ page }) => {
  const code = await embedCode(page, "capex-by-year");
  await host(page, `<div id="room" style="width:700px">${code}</div>`);
  const frame = page.locator("iframe");
  const fits = () =>
    frame.evaluate((element: HTMLIFrameElement) => {
      const inside = element.contentDocument;
      const drawing = inside?.querySelector(".drawing svg");
      if (!inside || !drawing) return false;
      return inside.documentElement.scrollHeight <= element.clientHeight && element.height !== "520";
    });
  await expect.poll(fits).toBe(true);
  const wide = Number(await frame.getAttribute("height"));
  await page.locator("#room").evaluate((element) => element.style.setProperty("width", "300px"));
  await expect.poll(async () => Number(await frame.getAttribute("height"))).not.toBe(wide);
  await expect.poll(fits).toBe(true);
});

test("the frame works without any script around it", async ({ page }) => {
  const code = await embedCode(page, "growth-yoy");
  await host(page, code.replace(/<script>.*<\/script>/s, ""));
  await expect(page.frameLocator("iframe").getByRole("heading")).toContainText("Azure");
  await expect(page.locator("iframe")).toHaveAttribute("height", "520");
});
