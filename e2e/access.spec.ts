import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { expect, open, test } from "./watch";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

for (const view of ["dashboard", "compare", "data"])
  for (const language of ["ko", "en"])
    for (const theme of ["light", "dark"] as const)
      test(`${view} in ${language}, ${theme}: no violation of WCAG 2.2 A and AA`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await open(page, `?view=${view}&lang=${language}`);
        await page.evaluate(axe);
        const results = await page.evaluate(
          () =>
            // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window without a type
            (window as any).axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            }) as Promise<AxeResults>,
        );
        expect(
          results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
          ),
        ).toEqual([]);
      });

for (const width of [320, 390, 820, 1440])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["dashboard", "compare", "data"]) {
      await open(page, `?view=${view}&lang=ko`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
