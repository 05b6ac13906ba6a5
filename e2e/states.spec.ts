import { ARTICLE_ALONE } from "./charts";
import { wordsOf } from "./controls";
import { exportPanel } from "./exported";
import { expect, open, status, test } from "./watch";

test("while figures are on the way the question and every chart's place are there", async ({ page }) => {
  let arrive = (): void => {};
  const pageData = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/data/article.json", async (route) => {
    await pageData;
    await route.continue();
  });
  await page.goto("/?lang=ko&currency=krw"); // another view than the one in the page
  await expect(page.getByRole("heading", { level: 1 })).toContainText("무엇에 돈을 쓰나");
  await expect(page.getByText("수치를 불러오는 중입니다")).toBeVisible();
  await expect(page.locator(".waiting-drawing")).toHaveCount(ARTICLE_ALONE.charts.length);
  arrive();
  await expect(status(page)).toBeVisible();
});

test("offline is told apart from a server that does not answer, and ends by itself", async ({ page, context }) => {
  await page.route("**/data/*", (route) => route.abort("internetdisconnected"));
  await page.goto("/?lang=en");
  await expect(page.getByRole("alert")).toContainText("There was no answer");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("You are offline");
  await page.unroute("**/data/*");
  await context.setOffline(false);
  await expect(status(page)).toBeVisible();
});

test("a drawing that cannot be fetched says so, its table still works, and trying again draws it", async ({ page }) => {
  let broken = true;
  await page.route("**/assets/drawings-*.js", (route) => (broken ? route.abort() : route.continue()));
  await page.goto("/?lang=en");
  const figure = page.locator("#chart-growth-yoy");
  await expect(figure.getByRole("alert")).toContainText("could not be fetched");
  await figure.getByRole("button", { name: "Table" }).click();
  await expect(figure.getByRole("row", { name: /Alphabet/ })).toContainText("28%");
  broken = false;
  await figure.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0); // of every chart
});

test("a page left open over a deployment says that there is a newer one, and loads it with its view", async ({
  page,
}) => {
  const { newer, newerThere, reload } = wordsOf("en").text.states;
  await open(page, "?lang=en&providers=amazon");
  await page.route(/assets\/(pdf|share-menu)-/, (route) => route.fulfill({ status: 404 }));
  await page.route("**/index.html?newest", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/index-[\w-]+\.js/, "index-newer.js"),
    });
  });
  const panel = await exportPanel(page, "growth-yoy");
  await panel.getByRole("button", { name: "PDF", exact: true }).click();
  const report = panel.locator(".export-report");
  await expect(report).toContainText(newer);
  await expect(report.getByRole("button")).toHaveText([reload]); // no other way works
  await expect(page.getByText(newerThere)).toBeVisible();
  await page.unrouteAll();
  await page.evaluate(() => document.body.setAttribute("data-old", ""));
  await report.getByRole("button", { name: reload }).click();
  await expect(page.locator("body:not([data-old])")).toBeAttached();
  await expect(page.locator("#chart-growth-yoy svg [data-figure]").first()).toBeVisible();
  await expect(page).toHaveURL(/providers=amazon/);
});
