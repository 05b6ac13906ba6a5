import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** Every test also watches that the page says nothing on the console and asks no other host. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const said: string[] = [];
    page.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? "") && !/^(data|blob):/.test(url)) said.push(`asked ${url}`);
    });
    await use(page);
    expect(said.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
  },
});

/** Opens a view and waits until its charts are drawn. */
export async function open(page: Page, query = "?lang=en"): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.getByRole("status")).toBeAttached();
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

export function status(page: Page) {
  return page.getByRole("status");
}
