import type { Page } from "@playwright/test";
import { expectUnstarted } from "./unstarted";
import { expect, open, status, test } from "./watch";

/** What the build wrote into the page, before any script has come, and how the page itself takes over. */

const FINDING = { en: "Three clouds plan to spend", ko: "클라우드 3사" } as const;

const SCRIPTS = "**/assets/*.js"; // all but the one in the head

/** Holds some files back. @returns a function that lets them come */
async function hold(page: Page, files: string): Promise<() => void> {
  let arrive = (): void => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(files, async (route) => {
    await arrival;
    await route.continue();
  });
  return arrive;
}

interface Shift {
  readonly value: number;
  readonly of: readonly string[];
}

/** Everything that moved so far without the reader having done anything. */
async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly sources: readonly { readonly node: Node | null }[];
      })[])
        shifts.push({ value: entry.value, of: entry.sources.map(({ node }) => node?.textContent ?? "") });
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "shifts"));
}

/** Words, controls and shapes that are seen in the header and the opening, in their places. */
async function seenIn(page: Page, root: string): Promise<readonly string[]> {
  return page.locator(root).evaluate((element) =>
    [
      ...element.querySelectorAll(
        ":is(.head, .opening) :is(a, button, select, .acts label, h1, p, cite, svg, text, rect)",
      ),
    ]
      .filter((part) => part.checkVisibility() && !part.closest("pattern, .mark-walker"))
      .map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        const words = part.matches("select, svg") ? "" : part.textContent;
        return `${part.localName} ${words} ${[x, y, width, height].map(Math.round).join(" ")}`;
      }),
  );
}

for (const [language, theme, width, height] of [
  ["en", "light", 1440, 900],
  ["ko", "dark", 390, 844],
] as const)
  test(`the first view is there before any script and stays where it is, in ${language} at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const shifts = await watchShifts(page);
    const arrive = await hold(page, SCRIPTS);
    await hold(page, "**/record.json"); // whose date will stand in the switch
    await page.goto(`/?lang=${language}&theme=${theme}`, { waitUntil: "commit" });
    const first = page.locator("#first");
    await expect(first.locator("h1:visible")).toContainText(FINDING[language]);
    await expect(first.locator(".drawing svg:visible")).toHaveCount(1);
    await page.evaluate(() => document.fonts.ready);
    const before = await seenIn(page, "#first");
    expect(before.length).toBeGreaterThan(30);
    await expect(page.locator(".unstarted")).toBeHidden();
    arrive();
    await expect(status(page)).toBeVisible();
    await expect(first).toHaveCount(0);
    expect(await seenIn(page, "#root")).toEqual(before);
    expect(await shifts()).toEqual([]);
  });

test("another view, or larger text, is waited for as ever", async ({ page }) => {
  const arrive = await hold(page, SCRIPTS);
  await page.goto("/?lang=en&providers=amazon", { waitUntil: "commit" });
  await expect(page.locator("#first")).toBeAttached();
  await expect(page.locator("#first")).toBeHidden();
  arrive();
  await expect(page.locator("#first")).toHaveCount(0);
  await open(page, "?lang=en&providers=amazon");
});

test("where the page does not start, the first view stands below the words that say so, without what would not work", async ({
  page,
}) => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto("/?lang=en");
  await expectUnstarted(page);
  const first = page.locator("#first");
  await expect(first.locator("h1:visible")).toContainText(FINDING.en);
  await expect(first.locator(":is(a, button, input, select):visible")).toHaveCount(1); // what there is to know, in words
  const [words, finding] = [
    await page.locator(".unstarted").boundingBox(),
    await first.locator("h1:visible").boundingBox(),
  ];
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(finding?.y ?? 0);
});
