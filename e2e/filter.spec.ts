import type { Page } from "@playwright/test";
import { figuresOf, framesOn, type Language } from "./charts";
import { figuresAt, PROVIDERS } from "./data";
import { filtersOn, openMoreFilters } from "./filters";
import { expect, open, status, test } from "./watch";
import { countIn, nameOf, strangeNumbers } from "./wording";

/** Every chart's figures in the article without a filter, by the chart's id; asked of the page once. */
let unfiltered: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

async function chartsUnfiltered(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const other = await page.context().newPage();
  await open(other);
  const held = new Map<string, readonly string[]>();
  for (const { id } of await framesOn(other)) held.set(id, await figuresOf(other, id));
  await other.close();
  return held;
}

/** Every chart, its title, marks and empty state, and the count: as the data files have them for this view. */
async function expectView(page: Page, query: string, language: Language): Promise<void> {
  await expect(() => expectViewNow(page, query, language)).toPass({ timeout: 20_000 }); // drawings follow deferred
}

async function expectViewNow(page: Page, query: string, language: Language): Promise<void> {
  const { all, shown } = figuresAt(query);
  await expect(status(page)).toHaveText(new RegExp(`^(.+: )?${countIn(shown.length, all.length, language)}$`));
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  unfiltered ??= chartsUnfiltered(page);
  const held = await unfiltered;
  const ids = new Set(shown.map(({ id }) => id));
  /** What can be said from the figures shown: these, and what is derived from them alone. */
  const sayable = all.filter(
    ({ id, derivation }) => ids.has(id) || derivation?.inputs.every((input) => ids.has(input)),
  );
  const chosen = new URLSearchParams(query).get("providers")?.split(",");
  const hidden = PROVIDERS.filter(({ id }) => chosen && !chosen.includes(id)).map(({ id }) => nameOf(id, language));
  const frames = await framesOn(page);
  expect(frames.map(({ id }) => id)).toEqual([...held.keys()]);
  for (const { id, title, isEmpty, marks } of frames) {
    const left = held.get(id)?.filter((figure) => ids.has(figure)) ?? [];
    if (left.length === 0) expect(isEmpty, `${id} has nothing left`).toBe(true);
    if (isEmpty) {
      const empty = page.locator(`#chart-${id} .empty`);
      await expect(empty.locator("p")).not.toBeEmpty();
      await expect(empty.getByRole("button")).toBeVisible();
      continue;
    }
    expect(marks.length, id).toBeGreaterThan(0);
    const strange = marks.filter((mark) => !ids.has(mark));
    expect(strange, `${id} draws only what passes`).toEqual([]);
    expect(strangeNumbers(title, sayable, language), title).toEqual([]);
    const subjects = shown.filter((figure) => left.includes(figure.id)).flatMap(({ parties }) => parties);
    const unnamed = hidden.filter((name) => !subjects.some((party) => nameOf(party, language) === name));
    expect(
      unnamed.filter((name) => title.includes(name)),
      title,
    ).toEqual([]);
  }
}

for (const { id } of PROVIDERS.slice(0, 4))
  test(`only ${id}: charts, titles and count follow`, async ({ page }) => {
    await open(page, `?lang=en&providers=${id}`);
    await expectView(page, `?providers=${id}`, "en");
  });

for (const years of ["2023", "2024", "2025", "2023-2024"])
  test(`the years ${years}: charts, titles and count follow, and an empty chart brings its data back`, async ({
    page,
  }) => {
    await open(page, `?lang=ko&years=${years}`);
    await expectView(page, `?years=${years}`, "ko");
    const back = page.getByRole("button", { name: "모든 연도 보기" });
    if ((await back.count()) > 0) {
      await back.first().click();
      await expectView(page, "", "ko");
    }
  });

for (const query of ["topics=capex,chips", "evidence=reported", "evidence=planned,derived&providers=microsoft,openai"])
  test(`${query}: charts, titles and count follow`, async ({ page }) => {
    await open(page, `?lang=en&${query}`);
    await expectView(page, `?${query}`, "en");
  });

test("a change by hand is followed by charts, tables, words and address; Back undoes it, Reset takes all back", async ({
  page,
}) => {
  await open(page);
  const filters = filtersOn(page);
  const capex = page.locator("#chart-capex-by-year");
  await capex.getByRole("button", { name: "Table" }).click();
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(page).toHaveURL(/providers=microsoft,alphabet,openai/);
  await expectView(page, "?providers=microsoft,alphabet,openai", "en");
  await expect(capex.getByRole("row", { name: /Amazon/ })).toHaveCount(0);
  await expect(filters).toContainText("Without Amazon");
  await filters.getByRole("button", { name: "Undo" }).click();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).toBeChecked();
  await expectView(page, "", "en");
  await expect(capex.getByRole("row", { name: /Amazon/ })).not.toHaveCount(0);

  await filters.getByRole("slider", { name: "From year" }).focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/years=2025/);
  await expectView(page, "?years=2025", "en");
  await openMoreFilters(page);
  await filters.getByRole("checkbox", { name: "Own chips" }).uncheck();
  await filters.getByRole("checkbox", { name: "Derived" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(filters.getByRole("button", { name: "More filters (2)" })).toBeFocused();
  await expectView(page, new URL(page.url()).search, "en");
  await filters.getByRole("button", { name: "Reset" }).click();
  await expectView(page, "", "en");
  await expect(page).toHaveURL(/\?lang=en$/);
});

test("what is out of sight follows by itself, what is scrolled to sooner before it is seen", async ({ page }) => {
  await open(page);
  const stale = await page.evaluate(async () => {
    const marks = (): readonly Element[] => [
      ...document.querySelectorAll("figure.frame [data-figure][data-provider=amazon]"),
    ];
    const isInSight = (mark: Element): boolean => {
      const { top, bottom } = mark.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    document.querySelector<HTMLInputElement>("[data-provider=amazon] input")?.click();
    const seen: number[] = [];
    for (const chart of ["growth-yoy", "chip-timeline", "partnership-flows"]) {
      document.getElementById(`chart-${chart}`)?.scrollIntoView({ behavior: "instant" });
      await new Promise(requestAnimationFrame); // scrolling is told right before it
      seen.push(marks().filter(isInSight).length);
    }
    return seen;
  });
  expect(stale).toEqual([0, 0, 0]);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.locator("figure.frame [data-figure][data-provider=amazon]")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  const drawn = page.locator("figure.frame:has([data-figure][data-provider=amazon])");
  await expect.poll(() => drawn.count()).toBeGreaterThan(5); // none of them was scrolled to
});

test("a provider's name shows it alone, says so before, and shows all again", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  const only = filters.getByRole("button", { name: "Only Alphabet" });
  await only.hover();
  await expect(filters.locator(".hint")).toHaveText("Only Alphabet");
  await only.click();
  await expect(page).toHaveURL(/providers=alphabet/);
  await expect(filters).toContainText("Only Alphabet: ");
  await filters.getByRole("button", { name: /^All again/ }).click();
  await expect(page).not.toHaveURL(/providers/);
});

for (const language of ["ko", "en"] as const)
  test(`the bar is one line with everything it can hold, in ${language}`, async ({ page }) => {
    for (const width of [1024, 1100, 1240, 1440]) {
      await page.setViewportSize({ width, height: 700 });
      await open(page, `?lang=${language}&sources=article,record&providers=amazon,alphabet,openai&years=2020-2025`);
      const bar = await filtersOn(page, language).evaluate((element) => ({
        height: element.getBoundingClientRect().height,
        over: element.scrollWidth - element.clientWidth,
        wrapped: [...element.querySelectorAll("button, .only, p")]
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 33)
          .map(({ textContent }) => textContent),
      }));
      expect(bar, `${width}`).toEqual({ height: 48, over: 0, wrapped: [] });
    }
  });

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 1100, height: 700 } });

  test("scrolling the page over the years does not move them", async ({ page }) => {
    await open(page);
    const finger = await page.context().newCDPSession(page);
    for (const part of [".year-control", ".year-thumb"]) {
      await page.evaluate(() => scrollTo(0, 0));
      const box = await filtersOn(page).locator(part).first().boundingBox();
      if (!box) throw new Error("not on the page");
      const at = (step: number) => [{ x: box.x + box.width / 2 + step * 4, y: box.y + box.height / 2 - step * 16 }];
      await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
      for (const step of Array(12).keys())
        await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step + 1) });
      await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await expect.poll(() => page.evaluate(() => scrollY), part).toBeGreaterThan(100);
      await expect(page).not.toHaveURL(/years/);
    }
  });
});

test("a drag is one step of history, which Undo takes back", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  await expect(filters.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  await filters.locator(".year-thumb").first().scrollIntoViewIfNeeded();
  const thumb = await filters.locator(".year-thumb").first().boundingBox();
  if (!thumb) throw new Error("not on the page");
  await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
  await page.mouse.down();
  for (const step of [10, 20, 30, 40]) await page.mouse.move(thumb.x + thumb.width / 2 + step, thumb.y);
  await page.mouse.up();
  await expect(page).toHaveURL(/years=/);
  await filters.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/\?lang=en$/);
  await expect(filters.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
});

test("held keys and drags are one step of history", async ({ page }) => {
  await open(page);
  await page.getByRole("slider", { name: "From year" }).focus();
  await page.keyboard.down("ArrowRight");
  await page.keyboard.down("ArrowRight");
  await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await expect(page).toHaveURL(/years=2022-2025/);
  await page.goBack();
  await expect(page).toHaveURL(/\?lang=en$/);
});

test("a link opens exactly the view it was copied from", async ({ page, context }) => {
  const query = "?providers=amazon,alphabet&years=2024-2025&evidence=reported,planned,derived&lang=ko";
  await open(page, query);
  await expectView(page, query, "ko");
  const other = await context.newPage();
  await open(other, new URL(page.url()).search);
  await expectView(other, query, "ko");
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
});

test("a broken link opens the nearest view, says what was left out, and corrects the address", async ({ page }) => {
  await open(page, "?lang=en&view=nowhere&providers=amazon,hooli&years=2024&fish=1");
  const notice = page.getByRole("alert");
  for (const lost of ["hooli", "nowhere"]) await expect(notice).toContainText(lost);
  await expect(page).toHaveURL(/\?providers=amazon&years=2024&lang=en$/);
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
});

test("what is shown is copied in words with its link, and where copying is refused saved", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?lang=en&view=compare&compare=amazon,microsoft&years=2024-2025");
  const filters = filtersOn(page);
  const words = /^Shown: What they said; Amazon and Microsoft compared; 2024–2025 \(\d+ of 72 figures\)$/;
  await filters.getByRole("button", { name: "Copy in words, with the link" }).click();
  const told = page.getByRole("dialog", { name: "In words" });
  await expect(told.getByText(words)).toBeVisible();
  await expect(told.getByText("Copied the words and the link.")).toBeVisible();
  const [said, link] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(said).toMatch(words);
  expect(link).toBe(page.url());
  await page.keyboard.press("Escape");
  await expect(told).toHaveCount(0);
  await page.evaluate("navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
  await page.setViewportSize({ width: 320, height: 700 });
  await filters.getByRole("button", { name: /^Filters · / }).click();
  await expect(filters.getByText(words)).toBeVisible();
  const saving = page.waitForEvent("download");
  await filters.getByRole("button", { name: "Copy in words, with the link" }).click();
  expect((await saving).suggestedFilename()).toBe("cloud-race_shown_en.txt");
  await expect(filters).toContainText(
    "The browser did not allow copying, so it saved the words and the link as a file.",
  );
});
