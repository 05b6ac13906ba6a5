import type { Page } from "@playwright/test";
import { addressOf, WITH_RECORD } from "./charts";
import { expect, open, test } from "./watch";

/** What a walk through a chart says where it stands. */
async function readHere(page: Page) {
  return page.evaluate(() => {
    const list = document.activeElement;
    const option = document.getElementById(list?.getAttribute("aria-activedescendant") ?? "");
    return {
      text: option?.textContent ?? "",
      series: option?.parentElement?.getAttribute("aria-label") ?? "",
      at: Number(option?.getAttribute("aria-posinset")),
      of: Number(option?.getAttribute("aria-setsize")),
    };
  });
}

/** Whether the mark that is read lies clear of the bars and of its own readout. */
async function covered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const areaOf = ({ width, height }: DOMRect): number => width * height;
    const [mark] = [...document.querySelectorAll(".drawing [data-current]:not(text, path[fill=none])")]
      .map((element) => element.getBoundingClientRect())
      .sort((a, b) => areaOf(b) - areaOf(a));
    const readout = document.querySelector(".readout")?.getBoundingClientRect();
    if (!mark || !readout) return [];
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const isFixed = (element: Element): boolean => ["fixed", "sticky"].includes(getComputedStyle(element).position);
    const bars = [...document.querySelectorAll(".filters, .page-header, body > header")].filter(isFixed);
    const isSmall = mark.width < innerWidth / 2 && mark.height < innerHeight / 2;
    return [
      ...(isSmall && meet(mark, readout) ? ["its readout"] : []),
      ...bars.filter((bar) => isSmall && meet(mark, bar.getBoundingClientRect())).map((bar) => bar.className),
    ];
  });
}

for (const [place, language] of [[WITH_RECORD, "ko"]] as const)
  test(`every chart is walked by keys, ${place.query || "the article alone"}, ${language}`, async ({ page }) => {
    await open(page, addressOf(place, language));
    for (const id of place.charts) {
      const list = page.locator(`#chart-${id}`).getByRole("listbox");
      if ((await list.count()) === 0) continue; // a table is read cell by cell
      await list.focus();
      await page.keyboard.press("ArrowRight");
      const first = await readHere(page);
      expect(first.text, id).not.toBe("");
      expect(first.series, id).not.toBe("");
      expect(first.at, id).toBe(1);
      await page.keyboard.press("End");
      const last = await readHere(page);
      expect(last.at, id).toBe(last.of);
      expect(await covered(page), id).toEqual([]);
      const top = await page.evaluate(() => scrollY);
      await page.keyboard.press("Home");
      expect(await readHere(page), id).toEqual(first);
      expect(Math.abs((await page.evaluate(() => scrollY)) - top), `${id}: the page stays`).toBeLessThan(1200);
      await page.keyboard.press("ArrowDown");
      const below = await readHere(page);
      if (below.series !== first.series) {
        await page.keyboard.press("ArrowUp");
        expect((await readHere(page)).series, id).toBe(first.series);
      }
      await page.keyboard.press("Control+ArrowRight");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      expect((await readHere(page)).series, `${id}: the place is kept`).toBe(first.series);
      await page.keyboard.press("Escape");
      await expect(page.locator(".readout"), id).toHaveCount(0);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role")), id).toBe("listbox");
    }
  });

test("a gap, a sum and both values of a line are said too", async ({ page }) => {
  await open(page);
  const says = async (chart: string, keys: readonly string[], text: RegExp): Promise<void> => {
    const figure = page.locator(`#chart-${chart}`);
    await figure.getByRole("listbox").focus();
    for (const key of ["ArrowRight", ...keys]) await page.keyboard.press(key);
    await expect(figure.getByRole("option")).toHaveText(text);
  };
  await says("capex-by-year", ["ArrowDown", "ArrowDown"], /^Alphabet, 2024: not in the article$/);
  await says("partnership-flows", ["ArrowDown", "End"], /^Anthropic.*11 billion dollars/);
  await says("growth-vs-capex", [], /33 percent.*|.*100 billion dollars/);
});

test("buttons alike are told apart by their chart", async ({ page }) => {
  await open(page);
  const buttons = page.getByRole("button", { name: "Export", exact: true });
  const described = await buttons.evaluateAll((all) =>
    all.map((button) => document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent ?? ""),
  );
  expect(described.every(Boolean)).toBe(true);
  expect(new Set(described).size).toBe(described.length);
});
