import { localized } from "../src/language/language";
import { expectedAt, rowOf } from "./expected";
import { expect, open, status, test } from "./watch";

test("the page opens on the question, the answer, the four headline figures and every chart", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("$255B");
  for (const value of ["over $255B", "33%", "$500B", "about 20%"])
    await expect(page.locator(".headlines").getByRole("button", { name: value, exact: true })).toBeVisible();
  const { charts, shown } = expectedAt("", "en");
  for (const { id, prepared } of charts) {
    const figure = page.getByRole("figure", { name: prepared.view.title, exact: true });
    await expect(figure).toHaveId(`chart-${id}`);
    await expect(figure.getByRole("img")).toBeVisible();
    await expect(figure.locator("svg [data-figure]").first()).toBeVisible();
  }
  await expect(status(page)).toHaveText(`${shown.length} of ${shown.length} figures`);
});

for (const language of ["en", "ko"] as const)
  test(`every chart's table holds the values of the data file, in ${language}`, async ({ page }) => {
    await open(page, `?lang=${language}`);
    const { charts, words } = expectedAt("", language);
    for (const { id, prepared } of charts) {
      const figure = page.locator(`#chart-${id}`);
      await figure.getByRole("button", { name: words.text.frame.table, exact: true }).click();
      const rows = figure.getByRole("table").locator("tbody tr");
      await expect(rows).toHaveCount(prepared.view.figures.length);
      for (const [index, shown] of prepared.view.figures.entries()) {
        const cells = rows.nth(index).locator("th, td");
        for (const [column, text] of rowOf(shown, words).entries()) await expect(cells.nth(column)).toHaveText(text);
      }
    }
  });

test("what the article says without a number stands beside the charts", async ({ page }) => {
  await open(page);
  const { shown, words } = expectedAt("", "en");
  for (const fact of shown.filter(({ value }) => value.kind === "fact"))
    await expect(page.locator(".facts").getByRole("button", { name: localized(fact.paraphrase, words) })).toBeVisible();
});

test("a headline figure leads to where it comes from, and back", async ({ page }) => {
  await open(page);
  const headline = page.locator(".headlines").getByRole("button", { name: "over $255B" });
  await headline.click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toContainText("§ 2.1");
  await expect(page).toHaveURL(/figure=capex\.three\.2025/);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(headline).toBeFocused();
});

test("the language changes in place, everywhere, without loading again", async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await page.getByRole("button", { name: "한국어" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2,550억 달러");
  await expect(page.getByRole("region", { name: "필터" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page).toHaveURL(/lang=ko/);
  for (const { id, prepared } of expectedAt("", "ko").charts)
    await expect(page.locator(`#chart-${id}`).getByRole("heading")).toHaveText(prepared.view.title);
  await expect(page.locator("body[data-same-page]")).toHaveCount(1);
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
