import { ARTICLE_ALONE } from "./charts";
import { expect, status, test } from "./watch";

test("while figures are on the way the question and every chart's place are there", async ({ page }) => {
  let arrive = (): void => {};
  const pageData = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/data/article.json", async (route) => {
    await pageData;
    await route.continue();
  });
  await page.goto("/?lang=ko");
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
  await expect(figure.locator("svg [data-figure]").first()).toBeVisible();
});
