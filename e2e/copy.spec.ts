import type { Page } from "@playwright/test";
import papaparse from "papaparse";
import { PNG } from "pngjs";
import { ARTICLE_ALONE, addressOf, COMPARED, framesOn, LANGUAGES, type Language, WITH_RECORD } from "./charts";
import { wordsOf } from "./controls";
import { contentOf, exported, exportPanel } from "./exported";
import { onBlankPage } from "./pictures";
import { expect, open, test } from "./watch";

/** What is on the clipboard, by media type; a picture as base64. Empty while there is nothing, or while it changes. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    try {
      const read: Record<string, string> = {};
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) {
          const blob = await item.getType(type);
          const isPicture = type.startsWith("image/");
          read[type] = isPicture ? base64(new Uint8Array(await blob.arrayBuffer())) : await blob.text();
        }
      return read;
    } catch {
      return {};
    }
  });
}

test.describe("onto the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("goes the picture", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await panel.getByRole("button", { name: "Copy image" }).click();
    await expect(panel.getByText("Copied the image.")).toBeVisible();
    const { width, height } = PNG.sync.read(Buffer.from((await clipboard(page))["image/png"] ?? "", "base64"));
    expect([width, height]).toEqual([2400, 1350]);
  });

  test("go the data, as a table for documents and as cells for sheets", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await panel.getByRole("button", { name: "Copy data" }).click();
    await expect(panel.getByText("Copied the table.")).toBeVisible();
    const { "text/plain": cells = "", "text/html": table = "" } = await clipboard(page);
    const csv = (await exported(page, "growth-yoy", "CSV")).bytes.toString("utf8").slice(1);
    const { data } = papaparse.parse<string[]>(csv.trim());
    expect(cells.split(/\r?\n/).map((line) => line.split("\t"))).toEqual(data);
    const rows = await onBlankPage(
      page,
      (html) => new DOMParser().parseFromString(html, "text/html").querySelectorAll("tbody tr").length,
      table,
    );
    expect(rows).toBe(data.length - 1);
  });

  test("go link, description and embed code, each of the view on the page", async ({ page, baseURL }) => {
    await open(page, "?lang=ko&providers=amazon,microsoft");
    const panel = await exportPanel(page, "capex-by-year", "ko");
    const copied = async (name: string): Promise<string> => {
      await panel.getByRole("button", { name }).click();
      await expect(panel.getByText(/복사했습니다/)).toBeVisible();
      return (await clipboard(page))["text/plain"] ?? "";
    };
    expect(await copied("링크 복사")).toBe(`${baseURL}/?providers=amazon,microsoft&lang=ko#chart-capex-by-year`);
    expect(await copied("대체 텍스트 복사")).toMatch(/^막대 차트: .*필터: 아마존, 마이크로소프트\./);
    const code = await copied("삽입 코드 복사");
    expect(code).toContain(`src="${baseURL}/?providers=amazon,microsoft&amp;lang=ko&amp;embed=capex-by-year"`);
    expect(code).toContain("cloud-race:height");
  });

  test("go citations in every style, with the chart, its address and its sources", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "capex-by-year");
    const title = await page.locator("#chart-capex-by-year").getByRole("heading").textContent();
    const forms = {
      plain: /^“.*”, Cloud Race, figures from Korea Metaverse Journal/,
      apa: /^Cloud Race\. \(n\.d\.\)\. .* \[Chart\]\. Retrieved .*, from http.*#chart-capex-by-year Data from Shin Ju-baek/,
      bibtex: /^@misc\{cloud-race-capex-by-year,\n {2}author = \{\{Cloud Race\}\}/,
      ris: /^TY {2}- FIGURE\r?\nAU {2}- Cloud Race/,
    };
    const styles = panel.getByLabel("Citation style");
    await expect(styles.locator("option")).toHaveCount(Object.keys(forms).length);
    for (const [style, form] of Object.entries(forms)) {
      await styles.selectOption(style);
      await panel.getByRole("button", { name: "Copy citation" }).click();
      await expect.poll(async () => (await clipboard(page))["text/plain"]).toMatch(form);
      const text = (await clipboard(page))["text/plain"] ?? "";
      expect(text.replaceAll("\\", "")).toContain(title);
      expect(text).toContain("Korea Metaverse Journal");
      expect(text).toContain("kmjournal.net");
    }
  });
});

const REFUSING = "navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))";

test.describe("where the browser does not copy, a file comes instead, with the reason", () => {
  const withClipboard = async (page: Page, script: string): Promise<void> => {
    await page.addInitScript(script);
    await open(page);
  };
  const WITHOUT = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })";

  for (const [name, file] of [
    ["Copy image", "cloud-race_growth-yoy_en@2x.png"],
    ["Copy data", "cloud-race_growth-yoy_en.tsv"],
    ["Copy link", "cloud-race_growth-yoy_en.txt"],
    ["Copy embed code", "cloud-race_growth-yoy_en.html"],
    ["Copy description", "cloud-race_growth-yoy_en.txt"],
    ["Copy citation", "cloud-race_growth-yoy_en.txt"],
  ] as const)
    test(name, async ({ page }) => {
      await withClipboard(page, REFUSING);
      const panel = await exportPanel(page, "growth-yoy");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        panel.getByRole("button", { name }).click(),
      ]);
      const saved = await contentOf(download);
      expect(saved.name).toBe(file);
      expect(saved.bytes.length).toBeGreaterThan(20);
      await expect(panel.getByText("The browser did not allow copying")).toBeVisible();
      await expect(panel.getByRole("link", { name: `Nothing arrived? Open the file: ${file}` })).toHaveAttribute(
        "href",
        /^blob:/,
      );
    });

  test("a browser without a clipboard", async ({ page }) => {
    await withClipboard(page, WITHOUT);
    const panel = await exportPanel(page, "growth-yoy");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Copy link" }).click(),
    ]);
    expect((await contentOf(download)).bytes.toString()).toContain("#chart-growth-yoy");
    await expect(panel.getByText("This browser cannot copy this")).toBeVisible();
  });
});

test.describe("from the line of its title", () => {
  const copyButton = (page: Page, id: string, language: Language = "en") =>
    page.locator(`#chart-${id}`).getByRole("button", { name: wordsOf(language).text.export.copyImageOf("") });

  for (const language of LANGUAGES)
    for (const place of [ARTICLE_ALONE, WITH_RECORD, COMPARED])
      test(`every chart has a button that names it: ${addressOf(place, language)}`, async ({ page }) => {
        await open(page, addressOf(place, language));
        const frames = await framesOn(page);
        expect(frames.map(({ id }) => id).sort()).toEqual([...place.charts].sort());
        for (const { id, title } of frames) {
          const name = wordsOf(language).text.export.copyImageOf(title);
          await expect(copyButton(page, id, language)).toHaveAccessibleName(name.replaceAll(/\s/g, " "));
        }
      });

  test.describe("a click", () => {
    test.use({ permissions: ["clipboard-read", "clipboard-write"] });

    for (const id of ["the-race", "growth-yoy"])
      test(`copies the picture of ${id} as it is exported, and says so`, async ({ page }) => {
        await open(page);
        const figure = page.locator(`#chart-${id}`);
        await copyButton(page, id).click();
        await expect(figure.getByText("Copied the image.")).toBeVisible();
        const copied = Buffer.from((await clipboard(page))["image/png"] ?? "", "base64");
        const saved = PNG.sync.read((await exported(page, id, "PNG")).bytes);
        expect(PNG.sync.read(copied).data.equals(saved.data)).toBe(true);
      });
  });

  test("the picture comes as a file where the browser refuses, with the reason", async ({ page }) => {
    await page.addInitScript(REFUSING);
    await open(page);
    const [download] = await Promise.all([page.waitForEvent("download"), copyButton(page, "growth-yoy").click()]);
    expect(download.suggestedFilename()).toBe("cloud-race_growth-yoy_en@2x.png");
    const figure = page.locator("#chart-growth-yoy");
    await expect(figure.getByText("The browser did not allow copying")).toBeVisible();
    await expect(figure.getByRole("link", { name: "Nothing arrived?" })).toBeVisible();
  });

  test("a picture that cannot be made says why and offers what can", async ({ page }) => {
    await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
    await open(page);
    const figure = page.locator("#chart-growth-yoy");
    await copyButton(page, "growth-yoy").click();
    await expect(figure.getByText("The browser gave no room to draw the picture")).toBeVisible();
    await expect(figure.getByRole("button", { name: "Try again" })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "Save SVG instead" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("cloud-race_growth-yoy_en.svg");
  });
});

test.describe("to another program", () => {
  const sharing = (answer: string): string => `
    Navigator.prototype.canShare = () => true;
    Navigator.prototype.share = async (data) => { window.handed = { name: data.files[0].name, size: data.files[0].size, url: data.url }; ${answer} };`;

  test("the picture is handed where the browser can", async ({ page }) => {
    await page.addInitScript(sharing(""));
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await panel.getByRole("button", { name: "Share" }).click();
    await expect(panel.getByText("Handed on.")).toBeVisible();
    const { bytes } = await exported(page, "growth-yoy", "PNG");
    expect(await page.evaluate(() => Reflect.get(window, "handed"))).toMatchObject({
      name: "cloud-race_growth-yoy_en@2x.png",
      size: bytes.length,
    });
  });

  test("a reader who changes their mind is told nothing; where it is refused the file comes instead", async ({
    page,
  }) => {
    await page.addInitScript(sharing("throw new DOMException('', window.why)"));
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await page.evaluate(() => Object.assign(window, { why: "AbortError" }));
    await panel.getByRole("button", { name: "Share" }).click();
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "handed"))).toBeTruthy();
    await expect(panel.getByText("Something went wrong")).toHaveCount(0);
    await page.evaluate(() => Object.assign(window, { why: "DataError" }));
    await panel.getByRole("button", { name: "Share" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByText(/did not allow handing/).waitFor(),
    ]);
    expect(download.suggestedFilename()).toBe("cloud-race_growth-yoy_en@2x.png");
  });

  test("nothing is offered where the browser cannot", async ({ page }) => {
    await open(page);
    const panel = await exportPanel(page, "growth-yoy");
    await expect(panel.getByRole("button", { name: "Copy image" })).toBeVisible();
    await expect(panel.getByRole("button", { name: "Share" })).toHaveCount(0);
  });
});
