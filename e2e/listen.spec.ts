import { LANGUAGES } from "./charts";
import { wordsOf } from "./controls";
import { expect, open, test } from "./watch";

declare global {
  interface Window {
    /** Frequencies of the tones that were played. */
    heard?: number[];
  }
}

for (const language of LANGUAGES)
  test(`a chart is played from its detail and stops by key, which closes nothing (${language})`, async ({ page }) => {
    await page.addInitScript(() => {
      const heard: number[] = [];
      window.heard = heard;
      const Plain = OscillatorNode;
      window.OscillatorNode = class extends Plain {
        constructor(context: BaseAudioContext, options?: OscillatorOptions) {
          super(context, options);
          heard.push(options?.frequency ?? 0);
        }
      };
    });
    const { listen } = wordsOf(language).text;
    await open(page, `?lang=${language}&chart=growth-yoy`);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: listen.open }).click();
    await dialog.getByRole("checkbox", { name: listen.spoken }).uncheck();
    await dialog.getByLabel(listen.speed).selectOption("fast");
    await dialog.getByRole("button", { name: listen.play }).click();
    await expect(dialog.getByRole("button", { name: listen.stop })).toBeVisible();
    await expect(dialog.getByRole("button", { name: listen.play })).toBeVisible();
    const [azure = 0, google = 0, aws = 0] = await page.evaluate(() => window.heard ?? []);
    expect(azure).toBeGreaterThan(google);
    expect(google).toBeGreaterThan(aws);
    await dialog.getByRole("button", { name: listen.play }).click();
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("button", { name: listen.play })).toBeVisible();
    await expect(dialog).toBeVisible();
  });
