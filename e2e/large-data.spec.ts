import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { seeded } from "../bench/seeded.mjs";
import { exported, exportPanel, withoutFont } from "./exported";
import { expect, open, test } from "./watch";

/** More than a chart, a table or a filter has room for: what is shown says so, and what is not is a step away. */

const FIGURES = 8_400;
const COMPANIES = 14;
const ARTICLE = JSON.parse(readFileSync("public/data/article.json", "utf8"));

async function openLarge(page: Page, query: string): Promise<void> {
  await page.route("**/data/index.json", (route) =>
    route.fulfill({ json: { datasets: [{ id: "article", file: "article.json" }] } }),
  );
  await page.route("**/data/article.json", (route) => route.fulfill({ json: seeded(ARTICLE, FIGURES) }));
  await open(page, query);
}

/** Places of the rows that are in the page, counted as a screen reader counts them. */
const placesIn = (table: Locator): Promise<readonly number[]> =>
  table
    .locator("tbody tr[aria-rowindex]")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex"))));

test("a table of very many figures holds those in sight, says so, and leaves none out of its file", async ({
  page,
}) => {
  await page.route("**/assets/windowed-rows-*.js", (route) => route.abort());
  await openLarge(page, "?view=data&lang=en");
  const table = page.getByRole("table", { name: "Every figure" });
  const onlyFirst = page.getByRole("alert").filter({ hasText: `Only the first 50 of ${FIGURES} rows are here` });
  await expect(onlyFirst).toBeVisible();
  expect(await placesIn(table)).toHaveLength(50);
  await expect(page.getByText(/^Rows come as you scroll/)).toHaveCount(0);
  await page.unroute("**/assets/windowed-rows-*.js");
  await onlyFirst.getByRole("button", { name: "Try again" }).click();
  await expect(table).toHaveAttribute("aria-rowcount", String(FIGURES + 1));
  await expect(page.getByText(/^Rows come as you scroll/)).toBeVisible();
  await expect(table.locator(".rows-gap")).toHaveCount(1); // what follows the scrolling is there
  expect((await placesIn(table))[0]).toBe(2);
  expect((await placesIn(table)).length).toBeLessThan(100);

  const first = table.getByRole("row").nth(1).getByRole("button").first();
  await first.focus();
  for (let step = 0; step < 30; step++) await page.keyboard.press("Tab"); // two stops a row
  const reached = page.locator("tr[aria-rowindex]").filter({ has: page.locator(":focus") });
  await expect(reached).toHaveAttribute("aria-rowindex", "17");
  await page.mouse.wheel(0, 100_000);
  await expect.poll(async () => Math.max(...(await placesIn(table)))).toBeGreaterThan(1000);
  await expect(reached).toHaveAttribute("aria-rowindex", "17"); // the focus is not lost by scrolling
  await page.keyboard.press("Shift+Tab");
  await expect(reached).toHaveAttribute("aria-rowindex", "16");
  await expect(reached).toBeInViewport();

  await table.getByRole("button", { name: "Value" }).click();
  await expect(table.getByRole("row").nth(1)).toContainText("$1B");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(async () => Math.max(...(await placesIn(table)))).toBe(FIGURES + 1);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  const rows = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(rows).toHaveLength(FIGURES + 1);
  expect(new Set(rows).size).toBe(FIGURES + 1);
  expect(rows[1]).toMatch(/,1000000000,/); // as the table is sorted
});

test("a chart of too many companies shows the largest and says so; its table, and the filter, have all", async ({
  page,
}) => {
  await openLarge(page, "?lang=en");
  const chart = page.locator("#chart-capex-by-year");
  const said = `Of the ${COMPANIES} companies with figures of that time, the 12 with the highest last figure (Capital spending) are drawn; the table has the 2 others.`;
  await expect(chart).toContainText(said);
  await expect(chart).toContainText(/Drawn is what there is from 20\d\d on; the table has what was before\./);
  await chart.getByRole("button", { name: "Table" }).click();
  const table = chart.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(1 + COMPANIES * 20 * 2); // 20 years, spending and its growth
  await expect(table).not.toHaveAttribute("aria-rowcount");

  const panel = await exportPanel(page, "capex-by-year");
  await panel.getByLabel("Notes", { exact: true }).uncheck();
  const picture = withoutFont((await exported(page, "capex-by-year", "SVG")).bytes.toString("utf8"));
  expect(picture.replace(/<(title|desc|metadata)>.*?<\/\1>/gs, "")).toContain(`Of the ${COMPANIES} companies with`); // like a filter, never left out

  await page.getByRole("button", { name: `Providers: ${COMPANIES} of ${COMPANIES}` }).click();
  const providers = page.getByRole("dialog", { name: "Providers" });
  await expect(providers.getByRole("checkbox")).toHaveCount(COMPANIES);
  await providers.getByRole("searchbox", { name: "Search the providers" }).fill("회사 3");
  await providers.getByRole("checkbox", { name: "Company 3" }).uncheck();
  await expect(page.getByRole("button", { name: `Providers: ${COMPANIES - 1} of ${COMPANIES}` })).toBeVisible();
  await providers.getByRole("searchbox").fill("nobody");
  await expect(providers.getByRole("status")).toHaveText("No provider has such a name.");
  await page.keyboard.press("Escape");
  await expect(chart).toContainText(`Of the ${COMPANIES - 1} companies`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
