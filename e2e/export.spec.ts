import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import papaparse from "papaparse";
import { PNG } from "pngjs";
import { readSheet } from "read-excel-file/node";
import { addressOf, EVERY_CHART, figuresOf, framesOn, LANGUAGES, type Language, WITH_RECORD } from "./charts";
import { ANNOTATIONS, FIGURES, type Figure, PROVIDERS, sourcesOf } from "./data";
import {
  contentOf,
  exported,
  exportPanel,
  keepBlobs,
  keptImageChoices,
  textOfBlob,
  textsInPng,
  withoutFont,
} from "./exported";
import { badLabelsIn, charactersOf, colorsOf, hasOneOf, onBlankPage, shadesOf, textOfPdf } from "./pictures";
import { expect, open, test } from "./watch";
import { strangeNumbers } from "./wording";

/** A chart's title on the page, where amounts hold together with spaces that do not break. */
const headingOf = async (page: Page, id: string): Promise<string> =>
  ((await page.locator(`#chart-${id}`).getByRole("heading").first().textContent()) ?? "").replaceAll("\u00a0", " ");

/** Columns of a table of figures that the public contract names, in its order. */
const CONTRACT = "id,provider,counterparty,topic,metric,value,low,high,unit,from,to,evidence,source,locator,note".split(
  ",",
);

/** A figure's cells under these columns. */
function cellsOf(figure: Figure, language: Language): readonly string[] {
  const { id, parties, kind, metric, value, low, high, period, evidence, locator, derivation } = figure;
  const place = locator && ("at" in locator ? locator.at : `§${locator.section}.${locator.paragraph}`);
  const computed = derivation && `${derivation.operation}(${derivation.inputs.join(", ")})`;
  const [provider = "market", counterparty] = kind === "together" ? [parties.join("+")] : parties;
  const number = value === undefined ? undefined : Number(value.toPrecision(12));
  return [
    ...[id, provider, counterparty, metric.topic, metric.id, number, low, high, metric.unit],
    ...[firstDay(period?.from), lastDay(period?.to)],
    ...[evidence, sourcesOf(figure).join("+"), place ?? computed, figure.paraphrase[language]],
  ].map((cell) => String(cell ?? ""));
}

/** A month by its first day, as spreadsheets take it. */
function firstDay(date: string | undefined): string | undefined {
  return date?.length === 7 ? `${date}-01` : date;
}

/** A month by its last day. */
function lastDay(date: string | undefined): string | undefined {
  if (date?.length !== 7) return date;
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** A cell of a workbook as the same cell of a CSV file. */
function cellText(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "");
}

const squeezed = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, "");

/** Does something with every chart there is, each in the plainest view that has it. */
async function withEveryChart(
  page: Page,
  language: Language,
  work: (id: string, address: string) => Promise<void>,
): Promise<void> {
  for (const place of EVERY_CHART) {
    const address = addressOf(place, language);
    await open(page, address);
    for (const id of place.charts) await work(id, address);
  }
}

for (const language of LANGUAGES)
  test.describe(`in ${language}, every chart leaves`, () => {
    test.describe.configure({ timeout: 120_000 });

    test("as SVG: whole, small, with exactly the letters it uses, nothing run together, nothing from outside", async ({
      page,
    }) => {
      const whole: string[] = [];
      page.on("request", (request) => request.url().includes("pretendard-whole") && whole.push(request.url()));
      await withEveryChart(page, language, async (id, address) => {
        const { name, bytes } = await exported(page, id, "SVG", language);
        const svg = bytes.toString("utf8");
        expect(name).toBe(`cloud-race_${id}_${language}.svg`);
        expect(bytes.length, id).toBeLessThan(300_000);
        const title = await headingOf(page, id);
        const read = await onBlankPage(
          page,
          (source) => {
            const drawing = new DOMParser().parseFromString(source, "image/svg+xml");
            const part = (selector: string) => drawing.querySelector(selector)?.textContent ?? "";
            return {
              broken: drawing.querySelector("parsererror") !== null,
              text: drawing.documentElement.textContent ?? "",
              title: part("svg > title"),
              desc: part("svg > desc"),
              metadata: part("metadata"),
            };
          },
          withoutFont(svg),
        );
        expect(read.broken).toBe(false);
        expect(read.title).toBe(title);
        expect(squeezed(read.text)).toContain(squeezed(title));
        expect(read.desc).toContain(title);
        const held = await figuresOf(page, id);
        const figures = FIGURES.filter((figure) => held.includes(figure.id));
        // sentences of the data have numbers of their own, which the truth tests read
        const computed = ANNOTATIONS.reduce((rest, sentence) => rest.replaceAll(sentence[language], ""), read.desc);
        expect(strangeNumbers(computed, figures, language), id).toEqual([]);
        expect(JSON.parse(read.metadata)["cloud-race:view"]).toBe(address);
        expect(await badLabelsIn(page, svg), id).toEqual([]);
        expect(withoutFont(svg)).not.toMatch(/foreignObject|<script|(?:href|src)="http|url\((?!#|data:)|var\(--|NaN/);
        const { text, font } = await charactersOf(svg);
        expect(
          [...text].filter((character) => !font.has(character)),
          id,
        ).toEqual([]);
        expect(
          [...font].filter((character) => !text.has(character)),
          id,
        ).toEqual([]);
      });
      expect(whole, "the page’s own font has every character of its own data").toEqual([]);
    });

    test("as PNG: twice as large, in its providers’ colours, with what it remembers", async ({ page }) => {
      await withEveryChart(page, language, async (id, address) => {
        const { name, bytes } = await exported(page, id, "PNG", language);
        expect(name).toBe(`cloud-race_${id}_${language}@2x.png`);
        const picture = PNG.sync.read(bytes);
        expect([picture.width, picture.height]).toEqual([2400, 1350]);
        const colors = colorsOf(picture);
        const svg = (await exported(page, id, "SVG", language)).bytes.toString("utf8");
        for (const { color } of PROVIDERS.filter(({ color }) => svg.includes(color.light)))
          expect(hasOneOf(colors, shadesOf(color.light, svg)), `${id} ${color.light}`).toBe(true);
        const texts = textsInPng(bytes);
        expect(texts.Title).toBe(await headingOf(page, id));
        expect(texts["cloud-race:view"]).toBe(address);
        expect(texts.Description).toContain(texts.Title ?? "-");
        expect(texts.Source).toContain("Cloud Race");
      });
    });

    test("as PDF: one page of its size whose text can be searched", async ({ page }) => {
      await withEveryChart(page, language, async (id) => {
        const { name, bytes } = await exported(page, id, "PDF", language);
        expect(name).toBe(`cloud-race_${id}_${language}.pdf`);
        const heading = await headingOf(page, id);
        const { text, size, title } = await textOfPdf(bytes);
        expect(size).toEqual([900, 506.25]);
        expect(title).toBe(heading);
        expect(squeezed(text)).toContain(squeezed(heading));
        expect(bytes.includes("/Subtype /Image"), "a picture of pixels").toBe(false);
      });
    });

    test("as CSV, XLSX and JSON: the same rows in each, with what the data files say", async ({ page }) => {
      await withEveryChart(page, language, async (id, address) => {
        const csv = await exported(page, id, "CSV", language);
        expect(csv.name).toBe(`cloud-race_${id}_${language}.csv`);
        expect(csv.bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
        const [columns = [], ...rows] = papaparse.parse<string[]>(csv.bytes.toString("utf8").slice(1).trim()).data;
        expect(rows.length, id).toBeGreaterThan(0);
        for (const row of rows) {
          const figure = FIGURES.find((candidate) => candidate.id === row[0]);
          expect(figure && row.slice(0, CONTRACT.length)).toEqual(figure && cellsOf(figure, language));
        }
        const json = JSON.parse((await exported(page, id, "JSON", language)).bytes.toString("utf8"));
        expect(
          json.figures.map((figure: Record<string, string>) =>
            columns.map((column) => {
              const known = figure[column];
              if (column === "from") return firstDay(known) ?? "";
              return column === "to" ? (lastDay(known) ?? "") : String(known ?? "");
            }),
          ),
        ).toEqual(rows);
        const workbook = await exported(page, id, "XLSX", language);
        expect(workbook.name).toBe(`cloud-race_${id}_${language}.xlsx`);
        const sheet = await readSheet(workbook.bytes, "figures");
        expect(sheet.map((row) => columns.map((_, index) => cellText(row[index])))).toEqual([columns, ...rows]);
        expect((await readSheet(workbook.bytes, "sources")).length).toBeGreaterThan(1);
        const view = Object.fromEntries((await readSheet(workbook.bytes, "view")).map(([key, value]) => [key, value]));
        expect(view["cloud-race:view"]).toBe(address);
        expect(columns.slice(0, CONTRACT.length)).toEqual(CONTRACT);
      });
    });
  });

test("with the record and in won, every chart still leaves in reason: under 300 kB, as letters and as outlines", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const query = "?lang=ko&sources=article,record&currency=krw";
  await open(page, query);
  for (const id of WITH_RECORD.charts)
    expect((await exported(page, id, "SVG", "ko")).bytes.length, id).toBeLessThan(300_000);
  await keptImageChoices(page, "?lettering=outlines");
  await open(page, query);
  for (const id of WITH_RECORD.charts) {
    const { bytes } = await exported(page, id, "SVG", "ko");
    expect(bytes.length, id).toBeLessThan(300_000);
    expect(bytes.toString("utf8"), id).not.toMatch(/<text|font-face/);
  }
});

test("the same view gives the same bytes from a phone and a desk, in light and dark, zoomed, scrolled, later", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const hashes: string[][] = [];
  for (const { scroll, ...look } of [
    { viewport: { width: 390, height: 800 }, colorScheme: "light", deviceScaleFactor: 3, scroll: 0 },
    { viewport: { width: 1440, height: 900 }, colorScheme: "dark", deviceScaleFactor: 1, scroll: 2000 },
  ] as const) {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await open(page, "?lang=ko&providers=amazon,microsoft&sources=article,record");
    const made: string[] = [];
    for (const { id } of (await framesOn(page)).filter(({ isEmpty }) => !isEmpty)) {
      await page.evaluate((y) => scrollTo(0, y), scroll);
      const files = [await exported(page, id, "SVG", "ko"), await exported(page, id, "SVG", "ko")];
      made.push(...files.map(({ bytes }) => `${id} ${createHash("sha256").update(bytes).digest("hex")}`));
    }
    expect(new Set(made).size).toBe(made.length / 2);
    hashes.push(made);
    await context.close();
  }
  expect(hashes[0]).toEqual(hashes[1]);
});

/** The machine's fonts but those with Hangul, for fontconfig; other systems have other ways and keep theirs. */
const WITHOUT_KOREAN = `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include><selectfont><rejectfont>${[
  "*CJK*",
  "*NotoSansKR*",
  "*anum*",
  "*aekmuk*",
  "*DroidSansFallback*",
  "*Unifont*",
]
  .map((glob) => `<glob>${glob}</glob>`)
  .join("")}</rejectfont></selectfont></fontconfig>`;

test("a picture looks the same where no Korean font is installed", async ({ page }, info) => {
  await open(page, "?lang=ko");
  const { bytes } = await exported(page, "growth-vs-capex", "SVG", "ko");
  const config = info.outputPath("fonts.conf");
  writeFileSync(config, WITHOUT_KOREAN);
  const { executablePath, args } = info.project.use.launchOptions ?? {};
  const bare = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: args ?? [],
    env: { ...process.env, FONTCONFIG_FILE: config } as Record<string, string>,
  });
  const shots: Buffer[] = [];
  for (const browser of [bare, page.context().browser()]) {
    const context = await browser?.newContext({ viewport: { width: 1200, height: 675 } });
    const paper = await context?.newPage();
    await paper?.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${bytes.toString("base64")}">`);
    await paper?.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    if (paper) shots.push(await paper.screenshot());
    await context?.close();
  }
  await bare.close();
  const [first, second] = shots.map((shot) => PNG.sync.read(shot).data);
  expect(first && second && Buffer.compare(first, second)).toBe(0);
});

test("the comparison leaves as a picture too", async ({ page }) => {
  await open(page, "?lang=ko&view=compare&providers=amazon,alphabet");
  const { name, bytes } = await exported(page, "compare-matrix", "PNG", "ko");
  expect(name).toBe("cloud-race_compare-matrix_ko@2x.png");
  const { width, height } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([2400, 1350]);
});

test.describe("how pictures look", () => {
  test("the preview is the picture itself, and follows every choice", async ({ page }) => {
    await keepBlobs(page);
    await open(page, "?lang=en");
    const panel = await exportPanel(page, "growth-yoy");
    const preview = panel.getByRole("img");
    const shown = async () => textOfBlob(page, (await preview.getAttribute("src")) ?? "");
    await expect(preview).toHaveAttribute("src", /^blob:/);
    await expect.poll(shown).toBe((await exported(page, "growth-yoy", "SVG")).bytes.toString("utf8"));
    await panel.getByLabel("Background").selectOption("Dark");
    await panel.getByLabel("Size").selectOption({ label: "Square (1080 × 1080)" });
    await expect(panel.getByText("Preview, 1080 × 1080 pixels")).toBeVisible();
    await expect.poll(shown).toContain('viewBox="0 0 ');
    await expect.poll(shown).toBe((await exported(page, "growth-yoy", "SVG")).bytes.toString("utf8"));
  });

  for (const [name, width, height] of [
    ["Article", 1200, 675],
    ["Slide", 1920, 1080],
    ["Link card", 1200, 630],
    ["Square", 1080, 1080],
    ["Portrait 4:5", 1080, 1350],
    ["A4 figure, 170 × 120 mm", 643, 454],
  ] as const)
    test(`a ${name} has its size`, async ({ page }) => {
      await keptImageChoices(page, "?scale=1");
      await open(page);
      const panel = await exportPanel(page, "capex-by-year");
      await panel.getByLabel("Size").selectOption({ label: `${name} (${width} × ${height})` });
      const file = await exported(page, "capex-by-year", "PNG");
      expect(file.name).toBe("cloud-race_capex-by-year_en.png");
      const picture = PNG.sync.read(file.bytes);
      expect([picture.width, picture.height]).toEqual([width, height]);
      const svg = (await exported(page, "capex-by-year", "SVG")).bytes.toString("utf8");
      expect(await badLabelsIn(page, svg)).toEqual([]);
    });

  test("a size of one’s own is taken within the bounds and refused in words beyond them", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "capex-share");
    await panel.getByLabel("Size").selectOption("Own size");
    await panel.getByLabel("Width").fill("4097");
    await expect(panel.getByText("whole numbers from 200 to 4,096")).toBeVisible();
    await expect(panel.getByLabel("Width")).toHaveAttribute("aria-invalid", "true");
    await expect(panel.getByText("Preview, 1200 × 675 pixels")).toBeVisible();
    for (const bad of ["199", "300.5", "", "-300"]) {
      await panel.getByLabel("Width").fill(bad);
      await expect(panel.getByText("whole numbers from 200 to 4,096")).toBeVisible();
    }
    await panel.getByLabel("Width").fill("800");
    await panel.getByLabel("Height").fill("600");
    await panel.getByLabel("PNG scale").selectOption("3");
    const { name, bytes } = await exported(page, "capex-share", "PNG");
    expect(name).toBe("cloud-race_capex-share_en@3x.png");
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([2400, 1800]);
  });

  test("what is too small to read is said, and so is what would help", async ({ page }) => {
    await keptImageChoices(page, "?size=300x200");
    await open(page);
    const panel = await exportPanel(page, "capex-by-year");
    await expect(panel.getByText(/The smallest text is [\d.]+ pixels high/)).toBeVisible();
  });

  test("the last choice is remembered, for every chart, and can be taken back", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "capex-share");
    await panel.getByLabel("Background").selectOption("White");
    await panel.getByLabel("Legend").uncheck();
    await page.reload();
    const other = await exportPanel(page, "growth-yoy");
    await expect(other.getByLabel("Background")).toHaveValue("white");
    await expect(other.getByLabel("Legend")).not.toBeChecked();
    await other.getByRole("button", { name: "Back to the standard look" }).click();
    await expect(other.getByLabel("Background")).toHaveValue("page");
    await expect(other.getByLabel("Legend")).toBeChecked();
  });

  test("backgrounds: page and white are light, dark is dark, transparent lets through", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    const corner = async (background: string): Promise<readonly number[]> => {
      await panel.getByLabel("Background").selectOption(background);
      return [...PNG.sync.read((await exported(page, "growth-yoy", "PNG")).bytes).data.subarray(0, 4)];
    };
    expect(await corner("White")).toEqual([255, 255, 255, 255]);
    expect((await corner("Page"))[0]).toBeGreaterThan(240);
    expect((await corner("Dark"))[0]).toBeLessThan(40);
    expect((await corner("Transparent"))[3]).toBe(0);
  });

  test("parts that are left out are not in the picture, and those that stay are", async ({ page }) => {
    await open(page, "?lang=en&providers=amazon,microsoft,alphabet&currency=krw");
    const panel = await exportPanel(page, "capex-by-year");
    const texts = async () =>
      withoutFont((await exported(page, "capex-by-year", "SVG")).bytes.toString("utf8")).replace(
        /<(title|desc|metadata)>.*?<\/\1>/gs,
        "",
      );
    const whole = await texts();
    const characters = {
      Title: "plans",
      Subtitle: "Capital spending, ",
      Legend: ">Planned<",
      Notes: "Derived: next year’s plan",
      Source: "Korea Metaverse Journal",
    };
    for (const character of Object.values(characters)) expect(whole).toContain(character);
    expect(whole).toContain("Won at"); // the rate, since won are shown
    for (const [part, character] of Object.entries(characters)) {
      await panel.getByLabel(part, { exact: true }).uncheck();
      expect(await texts(), part).not.toContain(character);
    }
    expect(await texts()).toContain("$100B");
    expect(await texts()).toContain("Filter: Amazon"); // what is shown is never left out
  });

  test("both languages make one file each", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await panel.getByLabel("Language").selectOption("Both, one file each");
    await expect(panel.getByRole("img")).toHaveCount(2);
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await panel.getByRole("button", { name: "CSV", exact: true }).click();
    await expect.poll(() => downloads).toEqual(["cloud-race_growth-yoy_ko.csv", "cloud-race_growth-yoy_en.csv"]);
  });

  test("a Korean picture can be made on an English page", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await panel.getByLabel("Language").selectOption("Korean");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "SVG", exact: true }).click(),
    ]);
    const { name, bytes } = await contentOf(download);
    expect(name).toBe("cloud-race_growth-yoy_ko.svg");
    expect(bytes.toString("utf8")).toContain("애저");
  });
});

test("names with quotes, newlines, other directions and emoji come back equal from every format", async ({ page }) => {
  const name = "A\"co\" & \u200fשלום\u200e 👍 '뷁' ]];";
  await page.route("**/data/article.json", async (route) => {
    const article = JSON.parse(readFileSync("public/data/article.json", "utf8"));
    article.providers[0].name = { ko: name, en: name };
    for (const figure of article.figures)
      figure.paraphrase = { ko: `=${figure.paraphrase.ko}`, en: `=1+1 "${name}"\nnew line` };
    await route.fulfill({ json: article });
  });
  await open(page);
  const panel = await exportPanel(page, "capex-by-year");
  await expect(panel.getByText(/Our font has no .*👍/)).toBeVisible();
  const [, row = []] = papaparse.parse<string[]>(
    (await exported(page, "capex-by-year", "CSV")).bytes.toString("utf8").slice(1),
  ).data;
  const note = `=1+1 "${name}"\nnew line`;
  expect(row[14]).toBe(`'${note}`);
  const json = JSON.parse((await exported(page, "capex-by-year", "JSON")).bytes.toString("utf8"));
  expect(json.figures[0].note).toBe(note);
  expect(json.title).toContain(name);
  const sheet = await readSheet((await exported(page, "capex-by-year", "XLSX")).bytes, "figures");
  expect(sheet[1]?.[14]).toBe(note);
  const texts = textsInPng((await exported(page, "capex-by-year", "PNG")).bytes);
  expect(texts.Title).toContain(name);
  const svg = (await exported(page, "capex-by-year", "SVG")).bytes.toString("utf8");
  const title = await onBlankPage(
    page,
    (source) => new DOMParser().parseFromString(source, "image/svg+xml").querySelector("title")?.textContent,
    withoutFont(svg),
  );
  expect(title).toBe(texts.Title);
  expect((await charactersOf(svg)).font).toContain("뷁");
  expect((await textOfPdf((await exported(page, "capex-by-year", "PDF")).bytes)).title).toBe(title);
});
