import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { exported } from "./exported";
import { badLabels } from "./labels";
import { CHARTS, expect, open, test } from "./watch";

const { providers } = JSON.parse(readFileSync("public/data/article.json", "utf8"));

/** The same question asked of an exported picture, at its own size in a page of its own. */
async function badLabelsIn(page: Page, svg: string): Promise<readonly string[]> {
  const paper = await page.context().newPage();
  await paper.setContent(svg);
  await paper.evaluate(() => document.fonts.ready);
  const faults = await badLabels(paper, "body > svg");
  await paper.close();
  return faults;
}

for (const language of ["en", "ko"])
  test(`every chart leaves as PNG, SVG, CSV and JSON in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `?lang=${language}`);
    for (const id of CHARTS) {
      const svg = await exported(page, id, "SVG", language);
      expect(svg.name).toBe(`cloud-race_${id}_${language}.svg`);
      const text = svg.bytes.toString("utf8");
      const title = await page.locator(`#chart-${id}`).getByRole("heading").textContent();
      const drawn = await page.evaluate(
        (source) => {
          const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
          return { broken: parsed.querySelector("parsererror") !== null, text: parsed.documentElement.textContent };
        },
        text.replace(/<style.*?<\/style>/s, ""),
      ); // parsed inside the page, whose policy takes no inline style
      expect(drawn.broken).toBe(false);
      expect(drawn.text?.replaceAll(/\s+/g, "")).toContain((title ?? "").replaceAll(/\s+/g, ""));
      expect(await badLabelsIn(page, text), id).toEqual([]);
      expect(text.replace(/<style.*?<\/style>/s, "")).not.toMatch(
        /foreignObject|<script|(?:href|src)="http|url\((?!#|data:)|var\(--|NaN/,
      );
      const png = await exported(page, id, "PNG", language);
      expect(png.name).toBe(`cloud-race_${id}_${language}@2x.png`);
      const picture = PNG.sync.read(png.bytes);
      expect([picture.width, picture.height]).toEqual([2400, 1350]);
      const colors = new Set<string>();
      for (let at = 0; at < picture.data.length; at += 4) colors.add(picture.data.subarray(at, at + 3).toString("hex"));
      const named = providers.filter(({ color }: { color: { light: string } }) => text.includes(color.light));
      for (const { color } of named) expect(colors, `${id} ${color.light}`).toContain(color.light.slice(1));
      const csv = await exported(page, id, "CSV", language);
      expect(csv.bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
      const json = JSON.parse((await exported(page, id, "JSON", language)).bytes.toString("utf8"));
      expect(json.figures.length).toBeGreaterThan(0);
    }
  });

test("the same view gives the same bytes from a phone and a desk, in light and in dark", async ({ browser }) => {
  const made: string[] = [];
  for (const [width, colorScheme] of [
    [390, "light"],
    [1440, "dark"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await open(page);
    const files = [];
    for (const id of ["capex-by-year", "partnership-flows", "chip-timeline"])
      files.push((await exported(page, id, "SVG")).bytes.toString("utf8"));
    made.push(files.join("\n"));
    await context.close();
  }
  expect(made[0]).toBe(made[1]);
});

test("the comparison leaves as a picture too", async ({ page }) => {
  await open(page, "?lang=ko&view=compare&providers=amazon,alphabet");
  const { name, bytes } = await exported(page, "compare-matrix", "PNG", "ko");
  expect(name).toBe("cloud-race_compare-matrix_ko@2x.png");
  expect(PNG.sync.read(bytes).width).toBe(2400);
});

test("an image that cannot be made says so", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  const figure = page.locator("#chart-growth-yoy");
  await figure.getByRole("button", { name: "Export", exact: true }).click();
  await figure.getByRole("button", { name: "PNG", exact: true }).click();
  await expect(figure.getByText("could not write the picture")).toBeVisible();
});
