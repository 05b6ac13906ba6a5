import type { Page } from "@playwright/test";
import { expect } from "./watch";

/** What the page's own file says where nothing of the page runs: in both languages, with a way on. */
export async function expectUnstarted(page: Page): Promise<void> {
  for (const [words, retry] of [
    ["The page has not started", "Try again"],
    ["페이지가 시작되지 않았습니다", "다시 시도"],
  ] as const) {
    const said = page.getByText(words);
    await expect(said).toBeVisible();
    await expect(said.getByRole("link", { name: retry })).toHaveAttribute("href", "");
  }
}
