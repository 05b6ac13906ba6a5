import type { Page } from "@playwright/test";
import { filtersOn } from "./filters";
import { expect, open, test } from "./watch";

/** As browsers translate a page: every text stands in two elements of their own, later ones too. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wrap = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!text.textContent?.trim() || !parent || parent.closest("font, script, style, svg, textarea, select"))
          continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.textContent;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.isConnected) wrap(node.nodeType === 3 ? (node.parentNode ?? node) : node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const said = (page: Page) =>
  page.locator("main").evaluate((main) => {
    const lines: string[] = [];
    for (const part of main.querySelectorAll("h1, h2, h3, p, li, td, th, button, label, dt, dd, summary, svg text"))
      lines.push(`${part.tagName} ${part.textContent}`);
    return lines;
  });

test("translated by the browser, the page shows what a fresh one shows, on every screen and after Back", async ({
  page,
  context,
}) => {
  await open(page);
  await translate(page);
  const filters = filtersOn(page);
  const fresh = await context.newPage();
  const same = async (): Promise<void> => {
    await open(fresh, new URL(page.url()).search);
    await expect.poll(() => said(page)).toEqual(await said(fresh));
  };
  await filters.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(page).toHaveURL(/providers=/);
  await same();
  for (const screen of ["Corrections", "Data", "Compare"]) {
    await page.getByRole("link", { name: screen, exact: true }).click();
    await expect(page).toHaveURL(/view=/);
    await filters.getByRole("checkbox", { name: "OpenAI" }).click();
    await same();
  }
  await page.getByLabel("Currency").selectOption("krw");
  await expect(page).toHaveURL(/currency=krw/);
  await same();
  for (let steps = 0; steps < 4; steps++) await page.goBack();
  await same();
});
