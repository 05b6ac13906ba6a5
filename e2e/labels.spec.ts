import { readFileSync } from "node:fs";
import { badLabels } from "./labels";
import { expect, open, test } from "./watch";

interface Metric {
  readonly id: string;
  readonly unit: string | null;
  readonly counted?: string;
}

const DRAWINGS = "figure .drawn svg";
const VIEWS = [
  "",
  "&currency=krw",
  "&providers=amazon",
  "&providers=microsoft,openai&currency=krw",
  "&providers=amazon,alphabet",
  "&years=2024",
  "&evidence=reported",
];

for (const width of [320, 390, 820, 1440])
  for (const language of ["ko", "en"])
    test(`no label is cut or meets another at ${width} px in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const view of VIEWS) {
        await open(page, `?lang=${language}${view}`);
        await page.locator(DRAWINGS).first().waitFor();
        expect(await badLabels(page, DRAWINGS), view).toEqual([]);
      }
    });

for (const width of [390, 1440])
  test(`with amounts and counts a thousand times larger labels still stand free at ${width} px`, async ({ page }) => {
    const file = JSON.parse(readFileSync("public/data/article.json", "utf8"));
    const large = new Set(
      file.metrics
        .filter(({ unit, counted }: Metric) => unit === "USD" || counted === "companies")
        .map(({ id }: Metric) => id),
    );
    for (const figure of file.figures) if (large.has(figure.metric) && figure.value !== undefined) figure.value *= 1000;
    await page.route("**/data/article.json", (route) => route.fulfill({ json: file }));
    await page.setViewportSize({ width, height: 900 });
    for (const view of ["?lang=ko", "?lang=en&currency=krw", "?lang=ko&currency=krw&providers=microsoft"]) {
      await open(page, view);
      await page.locator(DRAWINGS).first().waitFor();
      expect(await badLabels(page, DRAWINGS), view).toEqual([]);
    }
  });
