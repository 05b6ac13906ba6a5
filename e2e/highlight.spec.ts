import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/language/language";
import { faintTexts } from "./contrast";
import { wordsOf } from "./controls";
import { PROVIDERS } from "./data";
import { expect, open, test } from "./watch";

/** How much is left of the marks of a provider in a chart; 1 where none has faded. */
async function leftOf(page: Page, provider: string, chart = "growth-yoy"): Promise<number> {
  const marks = page.locator(`#chart-${chart} [data-figure][data-provider=${provider}] rect:not(defs *)`);
  return marks.evaluateAll((all) => Math.min(...all.map((mark) => Number(getComputedStyle(mark).opacity))));
}

const rowOf = (page: Page, provider: string) =>
  page.locator(`#chart-growth-yoy [data-figure][data-provider=${provider}]`).first();

test("pointing at a mark highlights its provider in every chart, and only as long", async ({ page }) => {
  await open(page);
  await rowOf(page, "amazon").hover();
  expect(await leftOf(page, "amazon")).toBe(1);
  await expect.poll(() => leftOf(page, "microsoft")).toBeLessThan(0.5);
  await expect.poll(() => leftOf(page, "microsoft", "capex-by-year")).toBeLessThan(0.5);
  await page.mouse.move(2, 2);
  await expect.poll(() => leftOf(page, "microsoft")).toBe(1);
});

for (const language of LANGUAGES)
  test(`a click with Shift lets providers stay highlighted, several of them, until Escape, in ${language}`, async ({
    page,
  }) => {
    const { text } = wordsOf(language);
    await open(page, `?lang=${language}`);
    const before = page.url();
    for (const provider of ["amazon", "microsoft"]) await rowOf(page, provider).click({ modifiers: ["Shift"] });
    await page.mouse.move(2, 2);
    await expect(page.locator(".pinned")).toContainText(
      text.highlight.kept({ en: "Amazon, Microsoft", ko: "아마존, 마이크로소프트" }[language]),
    );
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(page.url()).toBe(before);
    for (const [provider, stays] of [
      ["amazon", true],
      ["microsoft", true],
      ["alphabet", false],
    ] as const)
      await expect.poll(async () => (await leftOf(page, provider)) === 1, provider).toBe(stays);
    await rowOf(page, "amazon").click({ modifiers: ["Shift"] });
    await page.mouse.move(2, 2);
    await expect.poll(() => leftOf(page, "amazon")).toBeLessThan(0.5);
    await expect(page.locator(".readout")).toHaveCount(0); // the key would close it first
    await page.keyboard.press("Escape");
    await expect(page.locator(".pinned")).toBeEmpty();
    await expect.poll(() => leftOf(page, "alphabet")).toBe(1);
  });

test("the key H keeps the provider of the mark walked to, the button ends it", async ({ page }) => {
  await open(page);
  const walker = page.locator("#chart-growth-yoy").getByRole("listbox");
  await walker.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => leftOf(page, "alphabet")).toBeLessThan(0.5); // walking points
  await page.keyboard.press("h");
  await walker.blur();
  const kept = page.locator(".pinned");
  await expect(kept).toContainText("Highlighted: ");
  await expect.poll(() => leftOf(page, "alphabet")).toBeLessThan(0.5);
  await kept.getByRole("button", { name: "End" }).click();
  await expect.poll(() => leftOf(page, "alphabet")).toBe(1);
});

test("what keys scroll under a pointer that rests is not pointed at, by highlight and readout", async ({ page }) => {
  await open(page);
  await page.locator("#chart-growth-yoy").scrollIntoViewIfNeeded();
  const walker = page.locator("#chart-growth-yoy").getByRole("listbox");
  const drawing = await page.locator("#chart-growth-yoy .drawing").boundingBox();
  if (!drawing) throw new Error("the chart has no place");
  await page.mouse.move(drawing.x + drawing.width / 2, drawing.y + drawing.height - 20);
  await walker.focus();
  await page.keyboard.press("ArrowRight");
  const readout = page.locator(".readout");
  const said = await readout.textContent();
  await page.evaluate(async () => {
    const over = new Promise((resolve) => document.addEventListener("pointerover", resolve, { once: true }));
    window.scrollBy(0, 60);
    await over;
  });
  expect(await leftOf(page, "alphabet")).toBeLessThan(0.5);
  await expect(readout).toHaveText(said ?? "");
  await page.mouse.move(2, 2);
  await expect.poll(() => leftOf(page, "alphabet")).toBe(1);
});

test("a provider that is filtered away no longer fades the others, and is highlighted again when it is back", async ({
  page,
}) => {
  await open(page);
  await rowOf(page, "amazon").click({ modifiers: ["Shift"] });
  await page.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await page.mouse.move(2, 2);
  await page.getByRole("button", { name: "Undo" }).focus();
  await expect.poll(() => leftOf(page, "alphabet")).toBe(1);
  await expect(page.locator(".pinned")).toBeEmpty();
  await page.keyboard.press("Enter");
  await expect.poll(() => leftOf(page, "alphabet")).toBeLessThan(0.5);
});

test("Escape closes a window first, and ends the highlight then", async ({ page }) => {
  await open(page);
  await rowOf(page, "amazon").click({ modifiers: ["Shift"] });
  await page.locator("#chart-growth-yoy").getByRole("button", { name: "Details" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".pinned")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await expect(page.locator(".pinned")).toBeEmpty();
});

for (const media of [{ contrast: "more" }, { forcedColors: "active" }] as const)
  test(`nothing fades under ${Object.entries(media).join(": ")}`, async ({ page }) => {
    await page.emulateMedia(media);
    await open(page);
    await rowOf(page, "amazon").click({ modifiers: ["Shift"] });
    await expect(page.locator(".pinned")).not.toBeEmpty();
    await page.mouse.move(2, 2);
    expect(await leftOf(page, "microsoft")).toBe(1);
  });

// each act, screen and theme, not each with every other: a picture of a whole page for each provider takes its time
for (const [view, theme, act, query] of [
  ["dashboard", "light", "the article", "?lang=en"],
  ["dashboard", "dark", "the article", "?lang=ko"],
  ["compare", "light", "the record", "?lang=ko&sources=article,record"],
  ["compare", "dark", "the article", "?lang=en"],
] as const)
  test(`every text of ${view} with ${act} can be read, whichever provider is highlighted, ${theme}`, async ({
    page,
  }) => {
    test.slow(); // a picture of the whole page for each
    await page.emulateMedia({ colorScheme: theme });
    await open(page, `${query}&view=${view}`);
    await page.mouse.move(2, 2);
    expect(await faintTexts(page), "none").toEqual([]);
    const faint: string[] = [];
    for (const { id } of PROVIDERS) {
      const mark = page.locator(`main :is(.drawn, table) [data-provider="${id}"]`).first();
      if ((await mark.count()) === 0) continue;
      await mark.dispatchEvent("click", { shiftKey: true });
      faint.push(...(await faintTexts(page)).map((text) => `${id}: ${text}`));
      await page.keyboard.press("Escape");
    }
    expect(faint).toEqual([]);
  });
