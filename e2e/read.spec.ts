import { ARTICLE_ALONE, addressOf, figuresOf, framesOn, LANGUAGES, WITH_RECORD } from "./charts";
import { wordsOf } from "./controls";
import { figuresAt } from "./data";
import { expect, open, status, test } from "./watch";
import { rowOf, strangeNumbers } from "./wording";

test("the page opens on the finding, its picture with the headline figures, and every chart", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("$255B");
  const hero = page.locator("#chart-the-race svg");
  for (const value of ["over $255B", "AWS +17%", "Azure +33%", "Google Cloud +28%", "$500B"])
    await expect(hero.getByText(value, { exact: true })).toBeVisible();
  const { all } = figuresAt("");
  const frames = await framesOn(page);
  expect(frames.map(({ id }) => id).sort()).toEqual([...ARTICLE_ALONE.charts].sort());
  for (const { id, title, marks } of frames) {
    const figure = page.getByRole("figure", { name: title, exact: true });
    await expect(figure).toHaveId(`chart-${id}`);
    await expect(figure.getByRole("img")).toBeVisible();
    expect(marks.length, id).toBeGreaterThan(0);
  }
  await expect(status(page)).toHaveText(`${all.length} of ${all.length} figures`);
});

for (const place of [ARTICLE_ALONE, WITH_RECORD])
  for (const language of LANGUAGES)
    test(`every table holds the values of the data files: ${addressOf(place, language)}`, async ({ page }) => {
      await open(page, addressOf(place, language));
      const { all } = figuresAt(place.query);
      const found = new Set<string>();
      for (const id of place.charts) {
        const held = await figuresOf(page, id);
        const figures = all.filter((figure) => held.includes(figure.id));
        const frame = page.locator(`#chart-${id}`);
        await frame.getByRole("button", { name: language === "ko" ? "표" : "Table", exact: true }).click();
        const rows = await frame
          .locator("tbody tr")
          .evaluateAll((rows) =>
            rows.map((row) => [...row.children].slice(0, -1).map((cell) => cell.textContent?.trim())),
          );
        expect(rows.sort(), id).toEqual(figures.map((figure) => rowOf(figure, language)).sort());
        const title = (await frame.getByRole("heading").textContent()) ?? "";
        expect(strangeNumbers(title, all, language), title).toEqual([]);
        for (const figure of held) found.add(figure);
      }
      const numbers = figuresAt("").all.filter(({ value, low }) => value !== undefined || low !== undefined);
      expect(numbers.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
    });

test("what the article says without a number stands beside the charts", async ({ page }) => {
  await open(page);
  for (const { value, low, paraphrase } of figuresAt("").all)
    if (value === undefined && low === undefined)
      await expect(page.locator(".facts").getByRole("button", { name: paraphrase.en })).toBeVisible();
});

test("a headline figure leads to where it comes from, and back", async ({ page }) => {
  await open(page);
  await page.locator("#chart-the-race svg").getByText("over $255B", { exact: true }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toContainText("§ 2.1");
  await expect(page).toHaveURL(/figure=capex\.three\.2025/);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

test("the language changes in place, everywhere, without loading again", async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await page.getByRole("button", { name: "한국어" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2,550억 달러");
  await expect(page.getByRole("region", { name: "필터" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page).toHaveURL(/lang=ko/);
  await page.evaluate(() => window.cloudRace?.settled()); // what is out of sight follows
  for (const { title } of await framesOn(page)) expect(title).toMatch(/\p{Script=Hangul}/u);
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

for (const language of LANGUAGES)
  test(`the foot of the page leads on to the data, their format and their list, in ${language}`, async ({ page }) => {
    await open(page, `?lang=${language}`);
    const { lead, schema, list, how } = wordsOf(language).text.page.goOn;
    const foot = page.getByRole("contentinfo").getByRole("region", { name: lead });
    await expect(foot.getByText(how)).toBeVisible();
    for (const name of [schema, list]) await expect(foot.getByRole("link", { name })).toBeVisible();
    const links = await foot.getByRole("link").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const answer = await page.request.get(`/${link}`);
      expect(answer.status(), link ?? "").toBe(200);
      expect(await answer.json()).toBeTruthy();
    }
  });
