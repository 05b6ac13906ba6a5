import type { Locator, Page } from "@playwright/test";
import { LANGUAGES } from "../src/language/language";
import { WITH_RECORD } from "./charts";
import { faintTexts } from "./contrast";
import { wordsOf } from "./controls";
import { filtersOn } from "./filters";
import { expectUnstarted } from "./unstarted";
import { expect, open, test } from "./watch";

/** Whether the page stands on light paper or on dark. */
async function ground(page: Page): Promise<"light" | "dark" | "neither"> {
  const color = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const channels = color.match(/\d+/g)?.map(Number) ?? [];
  if (channels.every((channel) => channel > 235)) return "light";
  return channels.every((channel) => channel < 50) ? "dark" : "neither";
}

test.describe("themes", () => {
  test("the page follows the system until the reader chooses, then keeps the choice and writes it in the address", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page);
    expect(await ground(page)).toBe("dark");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("light");
    expect(await ground(page)).toBe("light");
    await expect(page).toHaveURL(/theme=light/);
    await open(page, "?lang=en");
    expect(await ground(page)).toBe("light");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("system");
    expect(await ground(page)).toBe("dark");
    await expect(page).not.toHaveURL(/theme/);
  });

  test("theme and language stand before the page's own code has run", async ({ page }) => {
    await page.route("**/assets/*.js", (route) => route.abort());
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/?theme=light&lang=ko");
    expect(await ground(page)).toBe("light");
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expectUnstarted(page);
  });

  test("more contrast makes grey text and hairlines as strong as ink", async ({ page }) => {
    await page.emulateMedia({ contrast: "more" });
    await open(page);
    const colors = await page
      .locator(".frame-subtitle")
      .first()
      .evaluate((text) => [getComputedStyle(text).color, getComputedStyle(document.body).color]);
    expect(colors[0]).toBe(colors[1]);
  });

  test("forced colours keep the marks and give text the reader's own", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(page);
    const mark = page.locator("#chart-growth-yoy [data-figure] rect").last();
    const text = page.locator("#chart-growth-yoy svg text").first();
    await expect(mark).toBeVisible();
    const [fill, ink, canvasText] = await Promise.all([
      mark.evaluate((rect) => getComputedStyle(rect).fill),
      text.evaluate((words) => getComputedStyle(words).fill),
      page.evaluate(() => getComputedStyle(document.body).color),
    ]);
    expect(ink).toBe(canvasText);
    expect(fill).not.toBe(ink);
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await open(page, "?lang=en&theme=light"); // the system's canvas is dark all the same
    expect(await ground(page)).toBe("dark");
    expect(await faintTexts(page)).toEqual([]);
    const [here, other] = await page
      .getByRole("navigation")
      .getByRole("link")
      .evaluateAll((links) =>
        links
          .slice(0, 2)
          .map(
            (link) =>
              getComputedStyle(link).outlineStyle +
              getComputedStyle(link).borderStyle +
              getComputedStyle(link).textDecorationLine,
          ),
      );
    expect(here).not.toBe(other);
  });
});

test("with reduced motion nothing moves", async ({ page }) => {
  await open(page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  const transitions = await page
    .locator("[data-provider] :is(rect, path)")
    .evaluateAll(
      (elements) => elements.filter((element) => getComputedStyle(element).transitionDuration !== "0s").length,
    );
  expect([moving, transitions]).toEqual([0, 0]);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`nothing shifts at ${width} px while figures, drawings and the font arrive`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    let arrive = (): void => {};
    const pageData = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/fonts/*", async (route) => {
      await pageData;
      await route.continue();
    });
    await page.goto("/?lang=en", { waitUntil: "commit" });
    await page.locator("figure svg [data-figure]").first().waitFor();
    arrive();
    await page.evaluate(() => document.fonts.load("16px 'Pretendard Variable'"));
    const total = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const { shifts } = window as Window & { shifts?: number[] };
              resolve((shifts ?? []).reduce((sum, value) => sum + value, 0));
            }),
          ),
        ),
    );
    expect(total).toBeLessThan(0.01);
  });

test("the font of the first view weighs at most 120 kB", async ({ page }) => {
  let bytes = 0;
  page.on("response", async (response) => {
    if (response.url().includes("/fonts/")) bytes += (await response.body()).length;
  });
  await open(page, "?lang=ko");
  await page.evaluate(() => document.fonts.ready);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(120_000);
});

test.describe("the opening screen", () => {
  for (const language of ["ko", "en"])
    test(`tells the story without scrolling on a desk, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, `?lang=${language}`);
      const first = page.locator("figure").first().locator(".drawing");
      await expect(first.locator("svg")).toBeVisible();
      for (const part of [page.locator("h1"), page.locator(".answer"), first])
        expect((await boxOf(part)).bottom).toBeLessThanOrEqual(900);
    });

  for (const language of ["ko", "en"])
    test(`shows the finding and its picture on a phone, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, `?lang=${language}`);
      for (const part of [page.locator("h1"), page.locator("#chart-the-race .drawing")])
        expect((await boxOf(part)).bottom).toBeLessThanOrEqual(780); // the filter bar stands at the foot
    });
});

async function boxOf(part: Locator): Promise<{ bottom: number; height: number; width: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error("not on the page");
  return { bottom: box.y + box.height, height: box.height, width: box.width };
}

test.describe("the detail of a chart", () => {
  for (const id of ["the-race", "growth-yoy", "plan-vs-outcome"])
    for (const [width, columns] of [
      [1440, 2],
      [1024, 2],
      [820, 1],
      [390, 1],
    ] as const)
      test(`stands in ${columns === 2 ? "two columns" : "one column"} at ${width} px, its table below: ${id}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, `?lang=en&${WITH_RECORD.query}&chart=${id}`);
        const dialog = page.getByRole("dialog");
        const edges = async (part: Locator) =>
          part.evaluate((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { left, right, top, bottom };
          });
        const drawing = await edges(dialog.locator(".drawing"));
        const ways = await edges(dialog.getByRole("group", { name: "Save or copy this chart" }));
        const table = await edges(dialog.getByRole("table").first());
        expect(ways.left >= drawing.right).toBe(columns === 2);
        expect(ways.top >= drawing.bottom).toBe(columns === 1);
        expect(table.top).toBeGreaterThanOrEqual(Math.max(drawing.bottom, ways.bottom));
        expect(table.right - table.left).toBeGreaterThan(drawing.right - drawing.left - 1);
        await expect(dialog.locator(".drawing svg")).toHaveCount(1);
        await expect(dialog.locator(".export-preview img")).toHaveCount(0); // the same is not drawn twice
      });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the filters fold into a sheet whose button has the count of results", async ({ page }) => {
    await open(page);
    const filters = page.getByRole("region", { name: "Filters" });
    const opener = filters.getByRole("button", { name: /^Filters · \d+$/ });
    await expect(filters.getByRole("checkbox", { name: "Amazon" })).toHaveCount(0);
    await opener.tap();
    await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
    const shown = (await page.getByRole("status").textContent())?.match(/\d+/)?.[0];
    await page.keyboard.press("Escape");
    await expect(filters.getByRole("button", { name: `Filters · ${shown}` })).toBeVisible();
    await expect(filters.getByRole("checkbox", { name: "Amazon" })).toHaveCount(0);
  });

  test("a dialog opens at its top and keeps its way out while it is scrolled", async ({ page }) => {
    await open(page, "?lang=en&chart=growth-yoy");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("How it will look")).toBeAttached();
    expect(await dialog.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await dialog.getByText("How it will look").click();
    await expect(dialog.locator(".export-preview[aria-busy=false]")).toBeVisible();
    await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
  });

  for (const language of LANGUAGES)
    test(`nothing overlaps in the bar at 320 px and twice the size of text, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, `?lang=${language}&sources=article,record&providers=amazon`);
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"));
      const bar = filtersOn(page, language);
      const boxes = await bar
        .locator("button, label")
        .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes.length).toBeGreaterThan(3);
      await bar.getByRole("radio", { name: wordsOf(language).text.record.acts.short.said }).check();
      await expect(page).not.toHaveURL(/sources=/);
      for (const [index, one] of boxes.entries()) {
        expect(one.right).toBeLessThanOrEqual(320);
        for (const other of boxes.slice(index + 1)) {
          const isBeside = one.right <= other.left || other.right <= one.left;
          expect(isBeside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
        }
      }
    });

  for (const language of LANGUAGES)
    for (const width of [320, 390, 640])
      test(`header and bar are a line each at ${width} px, in ${language}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        await open(page, `?lang=${language}&sources=article,record&providers=amazon`);
        for (const line of [page.getByRole("banner"), filtersOn(page, language)]) {
          const middles = await line
            .locator("a, button, label")
            .evaluateAll((targets) =>
              targets
                .map((target) => target.getBoundingClientRect())
                .map(({ top, bottom }) => Math.round(top + bottom)),
            );
          expect(new Set(middles).size).toBe(1);
        }
      });

  for (const [what, width, size] of [
    ["", 390, 16],
    [" and twice the size of text", 320, 32],
  ] as const)
    test(`the bar covers nothing that has the focus, at ${width} px${what}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 844 });
      await open(page, "?lang=en");
      await page.evaluate((pixels) => document.documentElement.style.setProperty("font-size", `${pixels}px`), size);
      const bar = await filtersOn(page).elementHandle();
      for (let step = 0; step < 400; step++) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate((foot) => {
          const { activeElement } = document;
          if (!activeElement || !foot || activeElement === document.body) return "outside";
          if (foot.contains(activeElement) || activeElement.closest("[data-base-ui-focus-guard]")) return "";
          const [box, cover] = [activeElement, foot].map((element) => element.getBoundingClientRect());
          const isCovered = box && cover && box.height < cover.top && box.bottom > cover.top + 1;
          return isCovered ? `${activeElement.outerHTML.slice(0, 120)}: ${box.bottom} below ${cover.top}` : "";
        }, bar);
        if (focus === "outside") return;
        expect(focus).toBe("");
      }
      throw new Error("The focus never left the page.");
    });

  test("what is tapped is large enough", async ({ page }) => {
    for (const view of ["dashboard", "compare", "data"]) {
      await open(page, `?lang=ko&view=${view}&currency=krw`);
      await page.getByRole("button", { name: /^필터 ·/ }).tap();
      const small = await page
        .locator(
          "header :is(a, button, select), .filters :is(button, label), .frame-actions button, .rate input, .data-tools :is(button, input), .figure-value, .sorter",
        )
        .evaluateAll((targets) =>
          targets
            .filter((target) => target.checkVisibility())
            .map((target) => ({ target, box: target.getBoundingClientRect() }))
            .filter(({ target, box }) => box.height < (target.matches(".figure-value, .sorter") ? 24 : 44))
            .map(({ target, box }) => `${target.textContent} ${box.height}`),
        );
      expect(small).toEqual([]);
    }
  });
});

for (const [what, width, size] of [
  ["twice the size of text", 640, 32],
  ["four times the zoom", 320, 16],
  ["twice the size of text on a phone", 390, 32],
] as const)
  test(`nothing scrolls sideways at ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["dashboard", "compare", "data"]) {
      await open(page, `?view=${view}&lang=ko`);
      await page.evaluate((pixels) => document.documentElement.style.setProperty("font-size", `${pixels}px`), size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
    }
  });
