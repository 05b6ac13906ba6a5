import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./watch";

/** Figures that a file may hold and the article does not: every chart draws them in sizes an SVG can have, or says why not. */

interface Entry {
  readonly id: string;
  readonly metric: string;
  about: { provider?: string; counterparty?: string };
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  qualifier?: string | undefined;
  period?: unknown;
  derivation?: unknown;
}

interface File {
  metrics: { min?: number; max?: number }[];
  providers: { name: { ko: string; en: string } }[];
  figures: Entry[];
}

const GROWTHS = /^growth\.(aws|azure|google)/;

function sound(): File {
  const file: File = JSON.parse(readFileSync("public/data/article.json", "utf8"));
  for (const metric of file.metrics) {
    delete metric.min;
    delete metric.max;
  }
  return file;
}

const isNumber = (figure: Entry): boolean => figure.derivation === undefined && figure.value !== undefined;
const numbers = (file: File, ofMetric?: string): readonly Entry[] =>
  file.figures.filter((figure) => isNumber(figure) && (ofMetric === undefined || figure.metric === ofMetric));

function toRange(figure: Entry): void {
  const { value = 0 } = figure;
  delete figure.value;
  delete figure.qualifier;
  Object.assign(figure, { low: value - Math.abs(value) * 0.2 - 1, high: value + Math.abs(value) * 0.2 + 1 });
}

/** A figure that others are derived from must stay one number. */
function notDerivedFrom(file: File): (figure: Entry) => boolean {
  const inputs = new Set(file.figures.flatMap(({ derivation }) => (derivation as { inputs: string[] })?.inputs ?? []));
  return ({ id }) => !inputs.has(id);
}

const CASES: Readonly<Record<string, (file: File) => void>> = {
  "growth below zero": (file) => {
    for (const figure of numbers(file)) if (GROWTHS.test(figure.id)) figure.value = -(figure.value ?? 0);
  },
  "everything below zero": (file) => {
    for (const figure of numbers(file)) figure.value = -(figure.value ?? 0) - 1;
  },
  zeros: (file) => {
    for (const figure of numbers(file).filter(notDerivedFrom(file))) figure.value = 0;
    for (const figure of numbers(file, "lab-investment")) figure.value = 0;
    file.figures = file.figures.filter(({ derivation }) => derivation === undefined);
  },
  ranges: (file) => {
    for (const figure of numbers(file)) toRange(figure);
    file.figures = file.figures.filter(({ derivation }) => derivation === undefined);
  },
  "nothing dated": (file) => {
    for (const figure of file.figures) delete figure.period;
  },
  "huge beside tiny": (file) => {
    for (const [index, figure] of numbers(file).entries()) figure.value = index % 2 === 0 ? 1e15 : 0.001;
  },
  "equal values": (file) => {
    for (const figure of numbers(file)) figure.value = 85;
  },
  "stakes both ways": (file) => {
    const [first, second] = file.figures.filter(({ metric }) => metric === "lab-investment");
    if (first) first.about = { provider: "openai", counterparty: "microsoft" };
    if (second) second.about = { provider: "microsoft", counterparty: "microsoft" };
  },
  "long names": (file) => {
    for (const [index, { name }] of file.providers.entries()) {
      name.en = `${index} ${"name ".repeat(17)}`.trim();
      name.ko = "이".repeat(90);
    }
  },
};

/** Attributes that hold numbers, and what they hold where no SVG could take it. */
function badNumbers(page: Page): Promise<readonly string[]> {
  return page
    .locator("figure .drawn svg, .matrix svg")
    .evaluateAll((svgs) =>
      svgs.flatMap((svg) =>
        [svg, ...svg.querySelectorAll("*")].flatMap((element) =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                /NaN|Infinity|undefined/.test(value) || (/^(width|height|r|rx|ry)$/.test(name) && Number(value) < 0),
            )
            .map(
              ({ name, value }) => `${svg.closest("figure")?.id}: <${element.tagName} ${name}="${value.slice(0, 60)}">`,
            ),
        ),
      ),
    );
}

for (const width of [390, 1120])
  for (const [name, change] of Object.entries(CASES))
    test(`${name}: charts are drawn in numbers an SVG can take at ${width} px`, async ({ page }) => {
      const file = sound();
      change(file);
      await page.route("**/data/article.json", (route) => route.fulfill({ json: file }));
      await page.setViewportSize({ width, height: 900 });
      for (const query of ["?lang=en", "?lang=ko&currency=krw", "?lang=en&sources=article,record", "?view=compare"]) {
        await open(page, query);
        await expect(page.locator("figure.frame, .compare").first()).toBeVisible();
        await expect(page.getByRole("alert")).toHaveCount(0);
        expect(await badNumbers(page), query).toEqual([]);
        await expect(page.locator("main"), query).not.toContainText(/NaN|Infinity|undefined/);
      }
    });
