import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./watch";

/** Figures that a file may hold and the article does not: every chart draws them in sizes an SVG can have, or says why not. */

interface Entry {
  readonly id: string;
  readonly metric: string;
  about: { provider?: string; counterparty?: string };
  value?: number;
  low?: number;
  high?: number;
  qualifier?: string;
  period?: unknown;
  readonly derivation?: { readonly inputs: readonly string[] };
}

interface File {
  metrics: { min?: number; max?: number }[];
  providers: { name: { ko: string; en: string } }[];
  figures: Entry[];
  notes?: { figures: string[] }[];
  annotations?: { figures: string[] }[];
  checks?: unknown;
}

/** A shipped file without what its numbers are held against. */
function shipped(name: string): File {
  const file: File = JSON.parse(readFileSync(`public/data/${name}.json`, "utf8"));
  delete file.checks;
  for (const metric of file.metrics) {
    delete metric.min;
    delete metric.max;
  }
  return file;
}

function numbers(file: File, ofMetric?: string): readonly Entry[] {
  return file.figures.filter(({ metric, value }) => value !== undefined && (ofMetric ?? metric) === metric);
}

/** What is derived from numbers that are one number no more goes, and what is said of it. */
function withoutDerived(file: File): void {
  file.figures = file.figures.filter(({ derivation }) => !derivation);
  const ids = new Set(file.figures.map(({ id }) => id));
  for (const list of ["notes", "annotations"] as const) {
    const kept = (file[list] ?? []).map((entry) => ({ ...entry, figures: entry.figures.filter((id) => ids.has(id)) }));
    if (file[list]) file[list] = kept.filter(({ figures }) => figures.length > 0);
  }
}

function toRange(figure: Entry): void {
  const { value = 0 } = figure;
  delete figure.value;
  delete figure.qualifier;
  Object.assign(figure, { low: value - Math.abs(value) * 0.2 - 1, high: value + Math.abs(value) * 0.2 + 1 });
}

const CASES: Readonly<Record<string, (file: File) => void>> = {
  "growth below zero": (file) => {
    for (const figure of numbers(file, "cloud-revenue-growth")) figure.value = -(figure.value ?? 0);
  },
  "everything below zero": (file) => {
    for (const figure of numbers(file)) figure.value = -(figure.value ?? 0) - 1;
  },
  zeros: (file) => {
    for (const figure of numbers(file)) figure.value = 0;
    withoutDerived(file);
  },
  ranges: (file) => {
    for (const figure of numbers(file)) toRange(figure);
    withoutDerived(file);
  },
  "nothing dated": (file) => {
    const slots = new Set<string>();
    file.figures = file.figures.filter((figure) => {
      delete figure.period;
      const slot = JSON.stringify([figure.metric, figure.about]);
      return !slots.has(slot) && slots.add(slot);
    });
    withoutDerived(file);
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
      const [article, record] = [shipped("article"), shipped("record")];
      change(article);
      withoutDerived(record);
      await page.route("**/data/article.json", (route) => route.fulfill({ json: article }));
      await page.route("**/data/record.json", (route) => route.fulfill({ json: record }));
      await page.setViewportSize({ width, height: 900 });
      for (const query of ["?lang=en", "?lang=ko&currency=krw", "?lang=en&sources=article,record", "?view=compare"]) {
        await open(page, query);
        await expect(page.locator("figure.frame, .compare").first()).toBeVisible();
        await expect(page.getByRole("alert")).toHaveCount(0);
        expect(await badNumbers(page), query).toEqual([]);
        await expect(page.locator("main"), query).not.toContainText(/NaN|Infinity|undefined/);
      }
    });
