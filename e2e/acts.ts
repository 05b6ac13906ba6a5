import type { Page } from "@playwright/test";
import { wordsOf } from "./controls";

/** The acts of the story, by their radio buttons, as a reader switches between them. */
export async function switchTo(page: Page, act: "said" | "happened", language: "en" | "ko" = "en"): Promise<void> {
  await page.getByRole("radio", { name: wordsOf(language).text.record.acts[act] }).check();
}
