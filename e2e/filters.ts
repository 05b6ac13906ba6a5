import type { Locator, Page } from "@playwright/test";
import type { Language } from "./charts";
import { wordsOf } from "./controls";
import { expect } from "./watch";

/** The filter bar. */
export function filtersOn(page: Page, language: Language = "en"): Locator {
  return page.getByRole("region", { name: wordsOf(language).text.filters.label, exact: true });
}

/** Opens the panel of topics and evidence, as a reader does who looks for one of them. */
export async function openMoreFilters(page: Page, language: Language = "en"): Promise<void> {
  const { more, topics } = wordsOf(language).text.filters;
  await filtersOn(page, language)
    .getByRole("button", { name: more(0) })
    .click();
  await expect(filtersOn(page, language).getByRole("group", { name: topics })).toBeVisible();
}

/** Opens the one way out of the page. */
export async function openShare(page: Page, language: Language = "en"): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: wordsOf(language).text.share.open, exact: true })
    .click();
  await expect(page.getByRole("button", { name: wordsOf(language).text.archive.open })).toBeVisible();
}
