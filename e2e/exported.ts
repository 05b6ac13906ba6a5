import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Saves a chart as a reader would, with its Export button. */
export async function exported(
  page: Page,
  id: string,
  format: string,
  language = "en",
): Promise<{ name: string; bytes: Buffer }> {
  const figure = page.locator(`#chart-${id}`);
  const name = language === "ko" ? "내보내기" : "Export";
  const panel = figure.getByRole("group", { name: language === "ko" ? /저장하거나/ : /Save or copy/ });
  if ((await panel.count()) === 0) await figure.getByRole("button", { name, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: format, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
