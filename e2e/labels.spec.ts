import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ARTICLE_ALONE, addressOf, COMPARED, COMPARED_PAIR, LANGUAGES, type Language, WITH_RECORD } from "./charts";
import { withoutFont } from "./exported";
import { badLabels, coveredMarks } from "./labels";
import { expect, open, test } from "./watch";

interface File {
  readonly annotations: readonly {
    readonly id: string;
    readonly chart: string;
    readonly text: Readonly<Record<"ko" | "en", string>>;
  }[];
  readonly providers: readonly { readonly color: { readonly light: string } }[];
  readonly metrics: readonly { readonly id: string; readonly unit: string | null; readonly counted?: string }[];
  readonly figures: { readonly metric: string; value?: number; low?: number; high?: number }[];
}

function read(name: string): File {
  return JSON.parse(readFileSync(`public/data/${name}`, "utf8"));
}

const DRAWINGS = "figure .drawn svg";
const PICTURE = ".picture > svg";

/** Puts an exported picture above the page, one unit of its own as large as a CSS pixel. */
async function showPicture(page: Page, svg: string): Promise<void> {
  // the page's policy lets nobody write markup into it, but a picture it fetches is a document
  await page.route("**/picture.svg", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: withoutFont(svg) }),
  );
  await page.evaluate(async () => {
    const request = new XMLHttpRequest();
    request.open("GET", "picture.svg");
    request.responseType = "document";
    await new Promise((done) => {
      request.onload = done;
      request.send();
    });
    const holder = document.createElement("figure");
    holder.className = "picture";
    const picture = request.responseXML?.documentElement;
    if (picture) holder.append(document.adoptNode(picture));
    const drawn = holder.querySelector("svg");
    for (const [index, name] of ["width", "height"].entries())
      drawn?.setAttribute(name, drawn.getAttribute("viewBox")?.split(" ")[index + 2] ?? "");
    document.querySelector(".picture")?.remove();
    document.body.prepend(holder);
  });
  await page.unroute("**/picture.svg");
}
const VIEWS = [
  "",
  "&currency=krw",
  "&providers=amazon",
  "&providers=microsoft,openai&currency=krw",
  "&providers=amazon,alphabet",
  "&years=2024",
  "&evidence=reported",
  "&sources=article,record",
  "&sources=article,record&step=quarter&years=2023-2025&currency=krw",
];

for (const [width, language] of [
  [320, "ko"],
  [390, "en"],
  [820, "ko"],
  [1440, "en"],
] as const)
  test(`no label is cut or meets another at ${width} px in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const view of VIEWS) {
      await open(page, `?lang=${language}${view}`);
      expect(await badLabels(page, DRAWINGS), view).toEqual([]);
    }
  });

/** What the format takes at most. */
const LARGEST = 1e15;

for (const width of [320, 390, 820, 1440])
  for (const place of [WITH_RECORD])
    test(`no label covers a line or a mark, and each sentence of the data stands at one, at ${width} px, ${place.query || "article alone"}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const language of LANGUAGES) {
        await open(page, addressOf(place, language));
        const drawn = await page
          .locator(DRAWINGS)
          .evaluateAll((svgs) => svgs.map((svg) => svg.closest("figure")?.id.replace("chart-", "")));
        expect([...new Set(drawn)].sort()).toEqual([...place.charts].sort());
        const faults = [...(await badLabels(page, DRAWINGS)), ...(await coveredMarks(page, DRAWINGS))];
        expect(faults, language).toEqual([]);
        await expectSentences(page, ["article.json", "record.json"], language);
      }
    });

for (const width of [390, 820, 1440])
  test(`each sentence of the article stands at its mark, or has its number there, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const language of LANGUAGES) {
      await open(page, addressOf(ARTICLE_ALONE, language));
      await expectSentences(page, ["article.json"], language);
    }
  });

/** Each sentence of these files stands at its mark, or a number does and the sentence above. */
async function expectSentences(page: Page, files: readonly string[], language: Language): Promise<void> {
  const annotations = files.flatMap((name) => read(name).annotations);
  expect(annotations.length).toBeGreaterThan(10);
  for (const { id, chart, text } of annotations) {
    const figure = page.locator(`#chart-${chart}`);
    const drawn = figure.locator(`.drawn [data-annotation="${id}"]`);
    const told = figure.locator(".annotations li").filter({ hasText: bare(text[language]) });
    const words = bare((await drawn.locator("text").allTextContents()).join(" "));
    if (words === bare(text[language])) continue;
    await expect(told, id).toBeVisible();
    const [mark = ""] = await told.locator(".annotation-mark").allTextContents();
    expect(mark === "·" ? "" : mark, id).toBe(words);
  }
}

/** Lines of a drawing are joined by spaces, and the page keeps amounts together by others. */
function bare(text: string): string {
  return text.replaceAll(/[\s\u200b]+/g, " ").trim();
}

/** Of what exported pictures show of providers, and of lines in grey. */
const PAINTS = ["article.json", "record.json"].flatMap((name) => read(name).providers).map(({ color }) => color.light);

for (const [size, language] of [
  ["slide", "ko"],
  ["square", "en"],
] as const)
  for (const place of [ARTICLE_ALONE, WITH_RECORD, COMPARED, COMPARED_PAIR])
    test(`no label covers a line, a mark or another in a ${size} in ${language}, ${place.query || "article alone"}`, async ({
      page,
    }) => {
      await open(page, addressOf(place, language));
      for (const id of place.charts) {
        const [file] = await page.evaluate(
          ([chart, choice]) => window.cloudRace?.make(chart ?? "", "SVG", `?size=${choice}`) ?? [],
          [id, size],
        );
        await showPicture(page, Buffer.from(file?.content ?? "", "base64").toString("utf8"));
        const faults = [...(await badLabels(page, PICTURE)), ...(await coveredMarks(page, PICTURE, PAINTS))];
        expect(faults, id).toEqual([]);
      }
    });

test("the charts that stand as tables on the page have no label over another in their pictures", async ({ page }) => {
  const views = LANGUAGES.flatMap((language) =>
    ["", "&providers=amazon,microsoft&currency=krw"].map((view) => addressOf(COMPARED, language) + view),
  );
  for (const view of views) {
    await open(page, view);
    for (const id of COMPARED.charts) {
      const [file] = await page.evaluate((chart) => window.cloudRace?.make(chart, "SVG", "") ?? [], id);
      await showPicture(page, Buffer.from(file?.content ?? "", "base64").toString("utf8"));
      expect(await badLabels(page, PICTURE), `${id} ${view}`).toEqual([]);
    }
  }
});

for (const width of [390, 1440])
  test(`with amounts and counts a thousand times larger labels still stand free at ${width} px`, async ({ page }) => {
    const files = ["article.json", "record.json"].map((name) => ({ name, file: read(name) }));
    const large = new Set(
      files
        .flatMap(({ file }) => file.metrics)
        .filter(({ unit, counted }) => unit === "USD" || counted === "companies")
        .map(({ id }) => id),
    );
    for (const { name, file } of files) {
      for (const figure of file.figures)
        for (const number of ["value", "low", "high"] as const)
          if (large.has(figure.metric) && figure[number] !== undefined && figure[number] < LARGEST / 1000)
            figure[number] *= 1000;
      await page.route(`**/data/${name}`, (route) => route.fulfill({ json: file }));
    }
    await page.setViewportSize({ width, height: 900 });
    for (const view of [
      "?lang=ko",
      "?lang=en&currency=krw",
      "?lang=ko&currency=krw&providers=microsoft",
      "?lang=en&sources=article,record",
    ]) {
      await open(page, view);
      expect(await badLabels(page, DRAWINGS), view).toEqual([]);
    }
  });
