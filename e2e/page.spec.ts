import { readFileSync } from "node:fs";
import { CHARTS, expect, open, status, test } from "./watch";

const article = JSON.parse(readFileSync("public/data/article.json", "utf8"));
const total: number = article.figures.length;

test("the page opens on the question, the four headline figures and every chart", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("$255B");
  for (const value of ["over $255B", "33%", "$500B", "about 20%"])
    await expect(page.locator(".headlines").getByRole("button", { name: value, exact: true })).toBeVisible();
  for (const id of CHARTS) {
    const figure = page.locator(`figure#chart-${id}`);
    await expect(figure.getByRole("heading")).not.toBeEmpty();
    await expect(figure.getByRole("img")).toBeVisible();
    await expect(figure.locator("svg [data-figure]").first()).toBeVisible();
  }
  await expect(status(page)).toHaveText(`${total} of ${total} figures`);
});

test("every chart's table holds the values of the data file", async ({ page }) => {
  await open(page);
  const row = (chart: string, provider: string) =>
    page.locator(`#chart-${chart}`).getByRole("row", { name: new RegExp(provider) });
  for (const id of CHARTS) await page.locator(`#chart-${id}`).getByRole("button", { name: "Table" }).click();
  await expect(row("capex-by-year", "Amazon.*2025")).toContainText("$100B");
  await expect(row("capex-by-year", "Amazon.*2024")).toContainText("$83.3B");
  await expect(row("growth-yoy", "Alphabet")).toContainText("28%");
  await expect(row("partnership-flows", "Microsoft")).toContainText("$13B");
  await expect(row("startup-cohorts", "Amazon Companies.*2024")).toContainText("80");
  await expect(row("chip-claims", "Amazon")).toContainText("30–40%");
});

test("a provider, a year and a range are followed by charts, titles, tables, count and address; Back undoes each", async ({
  page,
}) => {
  await open(page);
  const filters = page.getByRole("region", { name: "Filters" });
  const capex = page.locator("#chart-capex-by-year");
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(capex.getByRole("heading")).toContainText("Microsoft plans $80B");
  await expect(capex.locator('[data-provider="amazon"]')).toHaveCount(0);
  await expect(page).toHaveURL(/providers=microsoft,alphabet,openai/);
  await expect(status(page)).not.toHaveText(`${total} of ${total} figures`);
  await page.goBack();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).toBeChecked();
  await expect(capex.getByRole("heading")).toContainText("Amazon plans");

  await filters.getByRole("slider", { name: "From year" }).focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/years=2025/);
  await expect(capex.getByRole("heading")).toContainText("2025");
  await filters.getByRole("button", { name: "Reset" }).click();
  await expect(status(page)).toHaveText(`${total} of ${total} figures`);
  await expect(page).not.toHaveURL(/years/);
});

for (const years of ["2023", "2024", "2025", "2023-2024"])
  test(`a link to ${years} opens that view; charts without figures say so and bring them back`, async ({ page }) => {
    await open(page, `?lang=en&years=${years}`);
    for (const id of CHARTS) {
      const figure = page.locator(`#chart-${id}`);
      await expect(figure.locator(".drawing, .empty")).toBeVisible();
    }
    const back = page.getByRole("button", { name: "Show all years" });
    if ((await back.count()) > 0) {
      await back.first().click();
      await expect(status(page)).toHaveText(`${total} of ${total} figures`);
    }
  });

test("a broken link opens the nearest view, says what was left out, and corrects the address", async ({ page }) => {
  await open(page, "?lang=en&view=nowhere&providers=amazon,hooli&years=2024&fish=1");
  await expect(page.getByRole("alert")).toContainText("hooli");
  await expect(page.getByRole("alert")).toContainText("nowhere");
  await expect(page).toHaveURL(/\?providers=amazon&years=2024&lang=en$/);
});

test("the compare view sets two providers side by side, with difference and ratio", async ({ page }) => {
  await open(page, "?lang=en&view=compare&providers=amazon,microsoft");
  const row = page.getByRole("row", { name: /^Capital expenditure.*2025|^Capital spending.*2025/i }).first();
  await expect(row).toContainText("$100B");
  await expect(row).toContainText("$80B");
  await expect(row).toContainText("1.25×");
  await expect(page.getByText("not in the article").first()).toBeVisible();
});

test("the data view sorts by every column and finds in both languages", async ({ page }) => {
  await open(page, "?lang=en&view=data");
  const rows = page.locator(".data tbody tr");
  await expect(rows).toHaveCount(total);
  for (const column of await page.locator(".data .sorter").all()) {
    await column.click();
    await expect(column.locator("xpath=..")).toHaveAttribute("aria-sort", "ascending");
  }
  await page.getByRole("searchbox").fill("앤트로픽");
  await expect(rows.first()).toContainText("Anthropic");
  await page.getByRole("searchbox").fill("zzzz");
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(rows).toHaveCount(total);
});

test("a headline figure leads to where it comes from, and back", async ({ page }) => {
  await open(page);
  await page.locator(".headlines").getByRole("button", { name: "over $255B" }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toContainText("§ 2.1");
  await expect(page).toHaveURL(/figure=capex\.three\.2025/);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

test("the language changes in place, everywhere", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "한국어" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2,550억 달러");
  await expect(page.getByRole("region", { name: "필터" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page).toHaveURL(/lang=ko/);
});

test("a broken file and a missing one are told, and the way back works", async ({ page }) => {
  let answer: "broken" | "missing" | "whole" = "broken";
  await page.route("**/data/article.json", (route) => {
    if (answer === "broken") return route.fulfill({ body: '{"id": 7}', contentType: "application/json" });
    if (answer === "missing") return route.fulfill({ status: 404 });
    return route.continue();
  });
  await page.goto("/?lang=en&providers=amazon");
  await expect(page.getByRole("alert")).toContainText("article.json");
  await expect(page.getByRole("alert").getByRole("listitem").first()).toContainText("expected");
  answer = "missing";
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("404");
  answer = "whole";
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(status(page)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Microsoft" })).not.toBeChecked();
});
