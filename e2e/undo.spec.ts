import type { Page } from "@playwright/test";
import { randomFrom } from "../scripts/random.mjs";
import { LANGUAGES } from "../src/language/language";
import { wordsOf } from "./controls";
import { filtersOn } from "./filters";
import { expect, open, test } from "./watch";

/** All a reader would notice: what the page says, its address, what has the focus, how far it is scrolled. */
async function stateOf(page: Page) {
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  return page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    const says = document.querySelector("main")?.cloneNode(true) as HTMLElement;
    for (const passing of says.querySelectorAll(".readout, .hint")) passing.remove(); // where the mouse happens to be
    return {
      says: says.textContent,
      theme: document.documentElement.dataset.theme,
      address: location.search,
      focus: `${activeElement?.tagName} ${activeElement === document.body ? "" : name}`,
      scroll: scrollY,
    };
  });
}

/** Ten changes of every kind, each committed when its promise is kept. */
const CHANGES: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.keyboard.press("Space"), // on the provider that has the focus
  (page) => filtersOn(page).getByRole("slider", { name: "From year" }).press("ArrowRight"),
  (page) => filtersOn(page).getByRole("button", { name: "Only Alphabet" }).click(),
  (page) => page.getByLabel("Currency").selectOption("krw"),
  (page) => page.getByLabel("Theme").selectOption("dark"),
  (page) => filtersOn(page).getByRole("button", { name: "Reset" }).click(),
  (page) => page.locator("#chart-growth-yoy").getByRole("button", { name: "Details" }).press("Enter"),
  (page) => page.getByRole("dialog").getByRole("button", { name: "Close" }).click(),
  (page) => page.getByRole("link", { name: "Data", exact: true }).click(),
  (page) => filtersOn(page).getByRole("checkbox", { name: "Microsoft" }).press("Space"),
];

const WAYS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "Ctrl+Z": (page) => page.keyboard.press("Control+z"),
  "Cmd+Z": (page) => page.keyboard.press("Meta+z"),
  "the button": (page) => filtersOn(page).getByRole("button", { name: "Undo" }).click(),
  "the browser's Back": (page) => page.goBack(),
};

for (const [way, undo] of Object.entries(WAYS))
  test(`ten changes and ten times ${way} give the first state: page, address, focus and scroll`, async ({ page }) => {
    await open(page);
    await filtersOn(page).getByRole("checkbox", { name: "OpenAI" }).focus();
    await page.evaluate(() => scrollTo(0, 700));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
    const first = await stateOf(page);
    const addresses = [first.address];
    for (const change of CHANGES) {
      await change(page);
      await expect.poll(() => new URL(page.url()).search).not.toBe(addresses.at(-1));
      addresses.push(new URL(page.url()).search);
    }
    for (const [index, address] of addresses.slice(0, -1).toReversed().entries()) {
      // under a window the button is out of reach
      const inWindow = (await page.getByRole("dialog").count()) > 0;
      await (inWindow && way === "the button" ? page.keyboard.press("Control+z") : undo(page));
      await expect.poll(() => new URL(page.url()).search, `after ${index + 1}`).toBe(address);
    }
    await expect.poll(() => stateOf(page)).toEqual(first);
  });

for (const keys of ["Shift+Control+z", "Shift+Meta+Z", "Control+y"])
  test(`${keys} does again what was undone, until something else is done`, async ({ page }) => {
    await open(page);
    const filters = filtersOn(page);
    await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
    await page.keyboard.press("Control+z");
    await expect(filters.getByRole("checkbox", { name: "Amazon" })).toBeChecked();
    await page.keyboard.press(keys);
    await expect(filters.getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
    await expect(page).toHaveURL(/providers=/);
    await page.keyboard.press("Control+z");
    await filters.getByRole("checkbox", { name: "OpenAI" }).uncheck();
    await page.keyboard.press(keys);
    await expect(filters.getByRole("checkbox", { name: "Amazon" })).toBeChecked();
    await expect(filters.getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "true");
  });

test("who undoes with the button by keyboard can press it again", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await filters.getByRole("checkbox", { name: "OpenAI" }).uncheck();
  await filters.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?lang=en$/);
  await expect(filters.getByRole("button", { name: "Undo" })).toBeFocused();
  await expect(filters.getByRole("button", { name: "Redo" })).toHaveAttribute("title", "Redo: Without Amazon");
});

test("Ctrl+Z in a field is the field's", async ({ page }) => {
  await open(page, "?lang=en&view=data");
  await filtersOn(page).getByRole("checkbox", { name: "Amazon" }).uncheck();
  const field = page.getByRole("searchbox");
  await field.pressSequentially("chip");
  await page.keyboard.press("Control+z");
  await expect(field).not.toHaveValue("chip");
  await page.keyboard.press("Control+z");
  await expect(filtersOn(page).getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
});

test("under a window that is no part of the view Ctrl+Z changes nothing", async ({ page }) => {
  await open(page);
  await filtersOn(page).getByRole("checkbox", { name: "Amazon" }).uncheck();
  await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: wordsOf("en").text.archive.open }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(filtersOn(page).getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
});

for (const language of LANGUAGES)
  test(`a list names every step and leads to each, in ${language}`, async ({ page }) => {
    const { text } = wordsOf(language);
    await open(page, `?lang=${language}`);
    const filters = filtersOn(page, language);
    const [amazon, steps] = [{ en: "Amazon", ko: "아마존" }[language], text.filters.steps];
    await filters.getByRole("checkbox", { name: amazon }).uncheck();
    await filters.getByRole("slider", { name: text.filters.from }).press("End");
    await page.getByRole("radio", { name: text.record.acts.happened }).check();
    await page.locator("#chart-growth-yoy").getByRole("button", { name: text.frame.details }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await filters.getByRole("button", { name: steps }).click();
    const names = {
      en: [
        "As it was opened",
        "Without Amazon",
        "2025",
        "What happened",
        "Opened “Cloud revenue growth”",
        "Closed “Cloud revenue growth”",
      ],
      ko: [
        "처음 열었을 때",
        "아마존 제외",
        "2025년",
        "무슨 일이 있었나",
        "‘클라우드 매출 증가율’ 자세히 보기",
        "‘클라우드 매출 증가율’ 닫기",
      ],
    }[language];
    const [first = "", second = ""] = names;
    const list = page.getByRole("dialog", { name: steps });
    await expect(list.getByRole("listitem")).toHaveText(names);
    await expect(list.locator("[aria-current=step]")).toHaveText(names.at(-1) ?? "");
    await list.getByRole("button", { name: second, exact: true }).click();
    await expect(page).toHaveURL(/providers=microsoft,alphabet,openai&lang=..$/);
    await expect(list.locator("[aria-current=step]")).toHaveText(second);
    await list.getByRole("button", { name: first, exact: true }).click();
    await expect(page).toHaveURL(/\?lang=..$/);
    await page.goForward();
    await expect(page).toHaveURL(/providers=microsoft,alphabet,openai&lang=..$/);
  });

test("on a phone the steps are in the sheet of the filters", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page);
  const filters = filtersOn(page);
  await filters.getByRole("button", { name: /^Filters/ }).click();
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await filters.getByText("Steps", { exact: true }).click();
  await filters.getByRole("button", { name: "As it was opened" }).click();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).toBeChecked();
  await filters.getByRole("button", { name: "Redo" }).click();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
});

test("five quick presses on a slider are one step, the other thumb is another", async ({ page }) => {
  await open(page, "?lang=en&sources=article,record");
  const filters = filtersOn(page);
  const { search } = new URL(page.url());
  const from = filters.getByRole("slider", { name: "From year" });
  const first = Number(await from.inputValue());
  await from.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(new RegExp(`years=${first + 5}-`));
  const five = new URL(page.url()).search;
  await filters.getByRole("slider", { name: "To year" }).press("ArrowLeft");
  await expect.poll(() => new URL(page.url()).search).not.toBe(five);
  await page.keyboard.press("Control+z");
  await expect.poll(() => new URL(page.url()).search).toBe(five);
  await page.keyboard.press("Control+z");
  await expect.poll(() => new URL(page.url()).search).toBe(search);
});

test("a drag that ends where it began is no step", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  await filters.locator(".year-thumb").first().scrollIntoViewIfNeeded();
  const thumb = await filters.locator(".year-thumb").first().boundingBox();
  if (!thumb) throw new Error("not on the page");
  const [x, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y);
  await expect(page).toHaveURL(/years=/);
  await page.mouse.move(x, y);
  await page.mouse.up();
  await expect(page).toHaveURL(/\?lang=en$/);
  await expect(filters.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
});

test("a rate that is typed is one step", async ({ page }) => {
  await open(page, "?lang=en&currency=krw");
  const field = page.getByRole("spinbutton", { name: "Won per dollar" });
  await field.fill("");
  await field.pressSequentially("1500");
  await field.press("Tab");
  await expect(page).toHaveURL(/fx=1500/);
  await filtersOn(page).getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/\?currency=krw&lang=en$/);
});

test("a page loaded anew still knows its steps, those undone as well", async ({ page }) => {
  await open(page);
  const filters = filtersOn(page);
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await filters.getByRole("checkbox", { name: "OpenAI" }).uncheck();
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(/openai/);
  await page.reload();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
  await filters.getByRole("button", { name: "Redo" }).click();
  await expect(page).toHaveURL(/providers=microsoft,alphabet&/);
  await filters.getByRole("button", { name: "Undo" }).click();
  await filters.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/\?lang=en$/);
  await page.goForward();
  await expect(filters.getByRole("checkbox", { name: "Amazon" })).not.toBeChecked();
});

test("undoing a language or a theme also undoes what is kept of it for the next visit", async ({ page }) => {
  await open(page, "");
  await page.getByRole("button", { name: "한국어" }).click();
  await page.getByLabel("테마").selectOption("dark");
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  expect(await kept()).toMatchObject({ "cloud-race:lang": "ko", "cloud-race:theme": "dark" });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(kept).not.toHaveProperty("cloud-race:lang");
  expect(await kept()).not.toHaveProperty("cloud-race:theme");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

for (const [language, sentence] of [
  ["en", "This step showed something that is no longer on the page (sources=mine)."],
  ["ko", "이 단계에서 보던 것 가운데 일부(sources=mine)는 이제 페이지에 없습니다."],
] as const)
  test(`a step of figures that are no longer there opens as far as it can, and says so, in ${language}`, async ({
    page,
  }) => {
    const { filters } = wordsOf(language).text;
    await open(page, `?lang=${language}&providers=amazon`);
    await filtersOn(page, language).getByRole("button", { name: filters.reset }).click();
    await page.evaluate(() => dispatchEvent(new Event("pagehide"))); // as it will be kept
    await page.addInitScript(() => {
      // a reader's own file was on the page then
      const name = "cloud-race:trail";
      const kept = sessionStorage.getItem(name) ?? "";
      sessionStorage.setItem(name, kept.replaceAll("?providers=amazon", "?sources=article,mine&providers=amazon"));
    });
    await page.reload();
    await filtersOn(page, language).getByRole("button", { name: filters.undo }).click();
    await expect(page.getByRole("alert")).toContainText(sentence);
    await expect(page).toHaveURL(new RegExp(`\\?providers=amazon&lang=${language}$`));
    await filtersOn(page, language).getByRole("button", { name: filters.redo }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

test.describe("where the browser refuses more than 100 addresses in ten seconds, as WebKit does", () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      let times: number[] = [];
      for (const name of ["pushState", "replaceState"] as const) {
        const write = history[name].bind(history);
        history[name] = (...given) => {
          times = times.filter((time) => time > performance.now() - 10_000);
          if (times.length >= 100) throw new DOMException("too many", "SecurityError");
          times.push(performance.now());
          write(...given);
        };
      }
    });
  });

  test("a provider clicked 103 times: box, count and titles follow, and the address at once when it may", async ({
    page,
  }) => {
    await open(page);
    const box = filtersOn(page).getByRole("checkbox", { name: "Amazon" });
    await box.evaluate((input: HTMLInputElement) => {
      for (let time = 0; time < 103; time++) input.click();
    });
    await expect(box).not.toBeChecked();
    await expect(filtersOn(page)).toContainText("Without Amazon");
    await expect(page.locator("#chart-the-race")).not.toContainText("Amazon");
    await expect(page.locator("#chart-capex-by-year [data-provider=amazon]")).toHaveCount(0);
    await page.clock.fastForward(10_100);
    await expect(page).toHaveURL(/providers=microsoft,alphabet,openai/);
    await page.goBack();
    await expect(box).toBeChecked();
    await expect(page).toHaveURL(/\?lang=en$/);
    for (let time = 0; time < 102; time++) await page.keyboard.press("Control+z");
    await expect(filtersOn(page).getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
    await expect(box).toBeChecked();
    await page.clock.fastForward(20_000);
    await expect(page).toHaveURL(/\?lang=en$/);
  });

  test("a rate changed 210 times and a slider moved 110 times: field, chart and address agree", async ({ page }) => {
    await open(page, "?lang=en&currency=krw&topics=capex&view=compare");
    const field = page.getByRole("spinbutton", { name: "Won per dollar" });
    for (let time = 0; time < 21; time++) {
      await field.evaluate(typeTen, 1391 + time * 10);
      await page.clock.runFor(330);
    }
    await page.clock.fastForward(1_000);
    await expect(page).toHaveURL(/fx=1600/);
    await expect(field).toHaveValue("1600");
    await expect(page.locator("#rate-words")).toContainText("1,600");
    const slider = filtersOn(page).getByRole("slider", { name: "From year" });
    await slider.focus();
    for (let time = 0; time < 110; time++) await page.keyboard.down(time % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await page.keyboard.press("End");
    await page.clock.fastForward(10_100);
    const year = await slider.inputValue();
    await expect(page).toHaveURL(new RegExp(`years=${year}`));
    await page.keyboard.press("Control+z");
    await expect(page).not.toHaveURL(/years=/);
  });
});

/** Ten rates, one after the other, as fast as a spinning wheel gives them. */
function typeTen(field: HTMLElement | SVGElement, first: number): void {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  for (let rate = first; rate < first + 10; rate++) {
    value?.set?.call(field, String(rate));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

test("whatever is done, in any order, page, address and history never disagree", async ({ page }) => {
  test.slow(); // sixty acts, each looked at
  await open(page);
  const random = randomFrom(20_261_120);
  for (let act = 0; act < 60; act++) {
    const name = await actOn(page, random);
    await expect(async () => expect(await page.evaluate(agreement), `${act}: ${name}`).toEqual([])).toPass();
  }
});

/** What does not agree: the controls, the address, and the mark in the browser's history. */
function agreement(): readonly string[] {
  const faults: string[] = [];
  const query = new URLSearchParams(location.search);
  const entry = history.state as { readonly address: string } | null;
  if (entry?.address !== location.search) faults.push(`history has ${entry?.address}, address ${location.search}`);
  const boxes = [...document.querySelectorAll<HTMLInputElement>(".filter-providers input")];
  const checked = boxes.filter((box) => box.checked).map((box) => box.closest("[data-provider]"));
  const ids = checked.map((box) => box?.getAttribute("data-provider")).join() || "none";
  const all = boxes.every((box) => box.checked);
  if ((query.get("providers") ?? "all") !== (all ? "all" : ids)) faults.push(`boxes ${ids}`);
  const years = [...document.querySelectorAll<HTMLInputElement>(".year-range input")];
  const [from, to] = years.map(({ value }) => value);
  const whole = years[0]?.min === from && years[1]?.max === to;
  const span = whole ? null : from === to ? from : `${from}-${to}`;
  if (query.get("years") !== span) faults.push(`slider ${span}`);
  const screen = document.querySelector(".head nav [aria-current]")?.getAttribute("href") ?? "";
  if (new URLSearchParams(screen).get("view") !== query.get("view")) faults.push(`screen ${screen}`);
  const detail = document.querySelectorAll("dialog").length;
  if (detail !== Number(query.has("chart")) + Number(query.has("figure"))) faults.push(`${detail} windows`);
  return faults;
}

/** Something a reader could do now. @returns what it was */
async function actOn(page: Page, random: (below: number) => number): Promise<string> {
  const filters = filtersOn(page);
  const inWindow = (await page.getByRole("dialog").count()) > 0;
  const boxes = filters.getByRole("checkbox");
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    undo: () => page.keyboard.press("Control+z"),
    redo: () => page.keyboard.press("Control+y"),
    back: async () => (await canGoBack(page)) && page.goBack(),
    forward: () => page.goForward(),
    reload: () => page.reload(),
    ...(inWindow
      ? { escape: () => page.keyboard.press("Escape") }
      : {
          box: async () => boxes.nth(random(await boxes.count())).click(),
          slider: () =>
            filters
              .getByRole("slider")
              .nth(random(2))
              .press(random(2) ? "ArrowLeft" : "ArrowRight"),
          screen: () => page.getByRole("navigation").getByRole("link").nth(random(4)).click(),
          act: () => page.getByRole("radio").nth(random(2)).click({ force: true }),
          reset: () => filters.getByRole("button", { name: "Reset" }).click({ force: true }),
          detail: async () => {
            const details = page.getByRole("button", { name: "Details" });
            if ((await details.count()) > 0) await details.nth(random(await details.count())).click();
          },
        }),
  };
  const names = Object.keys(acts);
  const name = names[random(names.length)] ?? "";
  await acts[name]?.();
  return name;
}

/** Before its first entry the browser would leave the page. */
async function canGoBack(page: Page): Promise<boolean> {
  return page.evaluate(() => (history.state as { readonly number: number }).number > 0);
}
