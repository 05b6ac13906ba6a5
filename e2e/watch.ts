import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** Every test also watches that no page of its own says anything on the console or asks another host. */
export const test = base.extend({
  context: async ({ context, baseURL }, use) => {
    const said: string[] = [];
    context.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) said.push(message.text());
    });
    context.on("weberror", (error) => said.push(error.error().message));
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? "") && !/^(data|blob):/.test(url)) said.push(`asked ${url}`);
    });
    await use(context);
    expect(said.filter((line) => !/Failed to load resource|Service Worker registration blocked/.test(line))).toEqual(
      [],
    );
  },
});

/** Opens a view and waits until its charts are drawn. */
export async function open(page: Page, query = "?lang=en"): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.getByRole("status")).toBeAttached();
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  await page.evaluate(() => Promise.all([document.fonts.ready, window.cloudRace?.settled()]));
}

export function status(page: Page) {
  return page.getByRole("status");
}
