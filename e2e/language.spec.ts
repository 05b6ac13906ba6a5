import type { Page } from "@playwright/test";
import type { Language } from "../src/language/language";
import { wordsOf } from "./controls";
import { expect, open, test } from "./watch";

/** Every text a reader can see or hear, on each screen, with tables, export panel, detail and source drawer open. */
async function textsOf(page: Page, language: Language): Promise<readonly string[]> {
  const texts = new Set<string>();
  const gather = async (): Promise<void> => {
    const found = await page.evaluate(() => {
      const seen: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent?.closest("script, style, noscript, [lang]:not(html, main), [translate=no]")) continue;
        seen.push(node.textContent?.trim() ?? "");
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [alt]"))
        for (const name of ["aria-label", "title", "alt"]) seen.push(element.getAttribute(name) ?? "");
      return [...seen, document.title];
    });
    for (const text of found) texts.add(text);
  };
  const { table, export: exporting } = wordsOf(language).text.frame;
  for (const query of [
    "",
    "&view=compare",
    "&view=data",
    "&currency=krw&years=2024",
    "&figure=capex.microsoft.2024",
    "&chart=growth-yoy",
  ]) {
    await open(page, `?lang=${language}${query}`);
    if (query === "") {
      for (const button of await page.getByRole("button", { name: table, exact: true }).all()) await button.click();
      await gather();
      await page.getByRole("button", { name: exporting, exact: true }).first().click();
    }
    await gather();
  }
  return [...texts].filter(Boolean);
}

/** Names, keys, units and formats that are the same in Korean. */
const NAMES =
  /AI Infrastructure: Cloud Giants Race To Build|WCAG 2\.2 AA|Home|End|Esc|MGX|Cloud Race|English|AWS|TPU|GPT|GPU|CPU|AI|KM|CB|PNG|SVG|PDF|CSV|XLSX|JSON|ZIP|APA|BibTeX|RIS|A4|\d+mm|neocloud-capex-tracker|SEC|XBRL|EDGAR|https?:\/\/\S+|kced\.kr\S*/g;

test("the Korean page has no text in Latin letters but names", async ({ page }) => {
  const texts = await textsOf(page, "ko");
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(NAMES, "")))).toEqual([]);
});

test("the English page has no Hangul", async ({ page }) => {
  const texts = await textsOf(page, "en");
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => /\p{Script=Hangul}/u.test(text) && text !== "한국어")).toEqual([]);
});
