import type { Page } from "@playwright/test";
import { REM, TYPE } from "../src/charts/drawing/palette";
import { ARTICLE_ALONE, addressOf, COMPARED, WITH_RECORD } from "./charts";
import { filtersOn } from "./filters";
import { badLabels, coveredMarks } from "./labels";
import { expect, open, test } from "./watch";

/** A reader with twice the size of text: every text grows, in charts and out of them, and finds room. */

const DRAWINGS = "figure .drawn svg";
/** How many times larger text in charts gets at least: on a phone as far as their layouts have room. */
const GROWS = { 1024: 2, 390: 1.95 } as const;

/** The size on the screen of the smallest text of every chart, in CSS pixels. */
async function smallestText(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.locator(DRAWINGS).evaluateAll((drawings) =>
    Object.fromEntries(
      drawings.map((drawing) => {
        const times = drawing.getBoundingClientRect().width / Number(drawing.getAttribute("width"));
        const sizes = [...drawing.querySelectorAll("text")]
          .filter((text) => text.textContent?.trim())
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * times);
        return [drawing.closest("figure")?.id.replace("chart-", ""), Math.min(...sizes)];
      }),
    ),
  );
}

async function doubleText(page: Page): Promise<void> {
  await page.evaluate((size) => document.documentElement.style.setProperty("font-size", `${size}px`), REM * 2);
}

// each width, act and language, not each with every other: one run stays within minutes
for (const [width, place, language] of [
  [1024, WITH_RECORD, "en"],
  [390, WITH_RECORD, "ko"],
] as const)
  test(`text in every chart grows with the reader's and finds room at ${width} px, ${addressOf(place, language)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, addressOf(place, language));
    expect(Object.keys(await smallestText(page)).sort()).toEqual([...place.charts].sort());
    await doubleText(page);
    for (const id of place.charts)
      await expect
        .poll(async () => (await smallestText(page))[id], { message: id })
        .toBeGreaterThan(TYPE[0] * GROWS[width] - 0.01);
    const faults = [...(await badLabels(page, DRAWINGS)), ...(await coveredMarks(page, DRAWINGS))];
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

for (const [width, language] of [
  [1440, "en"],
  [1024, "ko"],
  [390, "en"],
  [320, "ko"],
] as const)
  test(`every text outside charts grows, and header and bar overlap nothing, at ${width} px in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of [WITH_RECORD.query, COMPARED.query, "view=data", "view=corrections"]) {
      await open(page, addressOf({ query: `${query}&currency=krw&providers=amazon,microsoft` }, language));
      await doubleText(page);
      await expect.poll(() => smallTexts(page)).toEqual([]);
      expect(await meeting(page), query).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

/** Texts of the page that stay below twice the smallest size. */
async function smallTexts(page: Page): Promise<readonly string[]> {
  return page.locator("body *:not(svg, svg *)").evaluateAll((elements, least) => {
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim());
    return elements
      .filter((element) => element.matches("input, select") || holdsText(element))
      .filter((element) => element.checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < least)
      .map((element) => `${element.tagName}: ${element.textContent}`);
  }, TYPE[0] * 2);
}

/** Controls of header and filter bar that lie over each other or leave the window. */
async function meeting(page: Page): Promise<readonly string[]> {
  return page
    .locator("header.head, .filters, .opening-acts")
    .locator("a, button, input, select, label")
    .evaluateAll((controls) => {
      const seen = controls.filter((control) => control.checkVisibility());
      const name = (control: Element): string => control.getAttribute("aria-label") ?? control.textContent ?? "";
      return seen.flatMap((one, index) => {
        const a = one.getBoundingClientRect();
        const faults = a.left < -1 || a.right > innerWidth + 1 ? [`“${name(one)}” leaves the window`] : [];
        for (const other of seen.slice(index + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          const b = other.getBoundingClientRect();
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          const bothFixed = one.closest(".filters") === other.closest(".filters");
          if (bothFixed && wide > 1 && high > 1) faults.push(`“${name(one)}” meets “${name(other)}”`);
        }
        return faults;
      });
    });
}

test("with twice the size of text as the browser's own, the page opens as on a window half as wide", async ({
  playwright,
  baseURL,
}) => {
  const browser = await playwright.chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ["--no-sandbox", `--blink-settings=defaultFontSize=${REM * 2}`],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...(baseURL ? { baseURL } : {}) });
  await open(page, "?lang=en");
  await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
  await expect(filtersOn(page).getByRole("button", { name: /^Filters · \d+/ })).toBeVisible();
  expect(Math.min(...Object.values(await smallestText(page)))).toBeGreaterThanOrEqual(TYPE[0] * 2);
  await browser.close();
});

/** The most that a reader may ask for without losing anything (WCAG 2.2, 1.4.12). */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

for (const [width, language] of [
  [1024, "en"],
  [390, "ko"],
] as const)
  test(`spaced letters find room in every chart at ${width} px in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const place of [ARTICLE_ALONE, WITH_RECORD]) {
      await open(page, addressOf(place, language));
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet(); // as an extension has it: the page's policy allows no other
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, SPACED);
      await expect(page.locator("figure .drawn:not([data-spread])")).toHaveCount(0);
      expect(Math.min(...Object.values(await smallestText(page)))).toBeGreaterThanOrEqual(TYPE[0] - 0.01);
      expect(await badLabels(page, DRAWINGS), place.query).toEqual([]);
      expect(await coveredMarks(page, DRAWINGS), place.query).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
