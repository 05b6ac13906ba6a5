import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { contentOf, exportPanel, keptImageChoices } from "./exported";
import { expect, open, test } from "./watch";

/** Every way in which making a file can fail: provoked, told in the reader's language, and with a way on that works. */

/** Presses what is offered instead and takes the file that comes. */
async function taken(page: Page, name: string) {
  const panel = await exportPanel(page, "growth-yoy", "ko");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.locator(".export-report").getByRole("button", { name }).click(),
  ]);
  return contentOf(download);
}

async function press(page: Page, format: string) {
  const panel = await exportPanel(page, "growth-yoy", "ko");
  await panel.getByRole("button", { name: format, exact: true }).click();
  return panel.locator(".export-report");
}

/** What a canvas can refuse; each is undone by `window.mend()`. */
const CANVAS: readonly (readonly [what: string, script: string, says: string])[] = [
  ["gives no context", "HTMLCanvasElement.prototype.getContext = () => null", "공간을 주지 않았습니다"],
  ["cannot be encoded", "HTMLCanvasElement.prototype.toBlob = (callback) => callback(null)", "파일로 쓰지 못했습니다"],
  ["stays blank", "CanvasRenderingContext2D.prototype.drawImage = () => {}", "그림이 비었거나 깨져서"],
  [
    "gives a broken file",
    "HTMLCanvasElement.prototype.toBlob = (callback) => callback(new Blob(['not a picture'], { type: 'image/png' }))",
    "그림이 비었거나 깨져서",
  ],
  [
    "does not know the drawing",
    "HTMLImageElement.prototype.decode = () => Promise.reject(new Error())",
    "그림이 비었거나 깨져서",
  ],
];

for (const [what, script, says] of CANVAS)
  test(`a canvas that ${what}`, async ({ page }) => {
    await open(page, "?lang=ko");
    await page.evaluate(() => {
      const kept = [HTMLCanvasElement.prototype, CanvasRenderingContext2D.prototype, HTMLImageElement.prototype].map(
        (prototype) => ({
          prototype,
          descriptors: Object.getOwnPropertyDescriptors(prototype),
        }),
      );
      Object.assign(window, {
        mend: () => {
          for (const { prototype, descriptors } of kept) Object.defineProperties(prototype, descriptors);
        },
      });
    });
    await page.evaluate(script);
    const report = await press(page, "PNG");
    await expect(report).toContainText(says);
    expect((await taken(page, "SVG로 저장")).name).toBe("cloud-race_growth-yoy_ko.svg");
    await press(page, "PNG");
    await expect(report).toContainText(says);
    await page.evaluate(() => Reflect.get(window, "mend")());
    expect(PNG.sync.read((await taken(page, "다시 시도")).bytes).width).toBe(2400);
  });

test("a picture with more pixels than browsers draw", async ({ page }) => {
  await keptImageChoices(page, "?size=4096x4096&scale=4");
  await open(page, "?lang=ko");
  const report = await press(page, "PNG");
  await expect(report).toContainText("픽셀이 많은 그림입니다");
  const { name, bytes } = await taken(page, "2배로 저장");
  expect(name).toBe("cloud-race_growth-yoy_ko@2x.png");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([8192, 8192]);
});

for (const [what, pattern] of [
  ["the font", "**/fonts/*.ttf"],
  ["what cuts fonts", "**/*harfbuzz-subset*.wasm"],
  ["what packs fonts", "**/*brotli*.wasm"],
] as const)
  test(`${what} cannot be fetched`, async ({ page }) => {
    await open(page, "?lang=ko");
    await page.route(pattern, (route) => route.abort());
    const report = await press(page, "SVG");
    await expect(report).toContainText("글꼴을 받지 못했습니다");
    const preview = page.locator("#chart-growth-yoy .export-preview");
    await expect(preview.getByRole("alert")).toContainText("글꼴을 받지 못했습니다");
    expect((await taken(page, "CSV로 저장")).name).toBe("cloud-race_growth-yoy_ko.csv");
    await press(page, "SVG");
    await expect(report).toContainText("글꼴을 받지 못했습니다");
    await page.unroute(pattern);
    expect((await taken(page, "다시 시도")).bytes.toString()).toContain("font/woff2");
    await preview.getByRole("button", { name: "다시 시도" }).click();
    await expect(preview.getByRole("img")).toBeVisible();
  });

test("what takes more than a moment can be stopped: nothing is saved, and it can be made after all", async ({
  page,
}) => {
  await open(page, "?lang=ko");
  await page.route("**/fonts/*.ttf", () => {}); // no answer
  const saved: string[] = [];
  page.on("download", (download) => saved.push(download.suggestedFilename()));
  const report = await press(page, "SVG");
  await expect(report).toContainText("SVG를 만드는 중");
  await press(page, "PNG"); // puts an end to the SVG: what is stopped is all there is
  await expect(report).toContainText("PNG를 만드는 중");
  await report.getByRole("button", { name: "취소" }).click();
  await expect(report).toHaveText("취소했습니다. 저장된 것은 없습니다.");
  await expect(report).toBeFocused();
  await page.unroute("**/fonts/*.ttf"); // what was held goes on
  await expect(page.locator("#chart-growth-yoy .export-preview").getByRole("img")).toBeVisible(); // the font is here
  await press(page, "CSV");
  await expect(report).toContainText("growth-yoy_ko.csv");
  expect(saved).toEqual(["cloud-race_growth-yoy_ko.csv"]);
});

test("what draws a chart cannot be fetched", async ({ page }) => {
  const code = /assets\/(?!drawings).*drawing.*\.js/;
  await page.route(code, (route) => route.abort());
  await page.goto("/?lang=ko&view=compare"); // its table stands without the drawing
  const figure = page.locator("#chart-compare-matrix");
  await figure.getByRole("button", { name: "내보내기", exact: true }).click();
  await figure.getByRole("button", { name: "SVG", exact: true }).click();
  const report = figure.locator(".export-panel .export-report");
  await expect(report).toContainText("차트를 그릴 코드를 받지 못했습니다");
  await page.unroute(code);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report.getByRole("button", { name: "다시 시도" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("cloud-race_compare-matrix_ko.svg");
  await expect(report).toBeFocused();
});

test("a copy that failed can be tried again, with what is wanted by then", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?lang=ko");
  await page.route("**/fonts/*.ttf", (route) => route.abort());
  const report = await press(page, "이미지 복사");
  await expect(report).toContainText("글꼴을 받지 못했습니다");
  await page.unroute("**/fonts/*.ttf");
  await report.getByRole("button", { name: "다시 시도" }).click();
  await expect(report).toContainText("이미지를 복사했습니다");
});

test("an earlier wish that ends later keeps quiet", async ({ page }) => {
  await open(page, "?lang=ko");
  let release = (): void => undefined;
  const pageData = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/pdf-*.js", async (route) => {
    await pageData;
    await route.abort();
  });
  const report = await press(page, "PDF");
  await press(page, "CSV");
  await expect(report).toContainText("cloud-race_growth-yoy_ko.csv");
  const failed = page.waitForEvent("requestfailed");
  release();
  await failed;
  await expect(report).toContainText("cloud-race_growth-yoy_ko.csv");
});

test("a failure is forgotten when other pictures are wanted", async ({ page }) => {
  await keptImageChoices(page, "?size=4096x4096&scale=4");
  await open(page, "?lang=ko");
  const report = await press(page, "PNG");
  await expect(report).toContainText("픽셀이 많은 그림입니다");
  await (await exportPanel(page, "growth-yoy", "ko")).getByLabel("PNG 배율").selectOption("1");
  await expect(report).toBeEmpty();
});

test("the panel can be closed, and the screen left with it open", async ({ page }) => {
  await open(page, "?lang=en");
  await exportPanel(page, "growth-yoy");
  await page.locator("#chart-growth-yoy").getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.locator("#chart-growth-yoy")).toBeVisible();
  await expect(page.locator(".export-panel")).toHaveCount(0);
  await exportPanel(page, "growth-yoy");
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await expect(page.getByRole("searchbox")).toBeVisible();
});

test("what writes a format cannot be fetched", async ({ page }) => {
  await open(page, "?lang=ko");
  await page.route("**/assets/pdf-*.js", (route) => route.abort());
  const report = await press(page, "PDF");
  await expect(report).toContainText("이 형식을 만드는 코드를 받지 못했습니다");
  expect((await taken(page, "SVG로 저장")).name).toBe("cloud-race_growth-yoy_ko.svg");
});

test("the browser has no room for the file", async ({ page }) => {
  await open(page, "?lang=ko");
  const panel = await exportPanel(page, "growth-yoy", "ko");
  await expect(panel.getByRole("img")).toHaveAttribute("src", /^blob:/);
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = () => {
      URL.createObjectURL = create;
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const report = await press(page, "CSV");
  await expect(report).toContainText("파일을 둘 공간이 없습니다");
  expect((await taken(page, "다시 시도")).name).toBe("cloud-race_growth-yoy_ko.csv");
});

test("the browser has no room to keep the choices", async ({ page }) => {
  await open(page, "?lang=ko");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const panel = await exportPanel(page, "growth-yoy", "ko");
  await panel.getByLabel("배경").selectOption("흰색");
  await expect(panel.getByText("이번 방문에만 적용됩니다")).toBeVisible();
  await expect(panel.getByText("미리보기, 1200 × 675픽셀")).toBeVisible();
});

test("a download the browser blocks can be opened from the report", async ({ page }) => {
  await open(page, "?lang=ko");
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined; // as a frame without the right to download
  });
  const report = await press(page, "SVG");
  const link = report.getByRole("link", { name: /받은 파일이 없으면/ });
  // a link of the reader's own, which no blocker of windows stops
  await expect(link).toHaveAttribute("target", "_blank");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await opened.waitForLoadState();
  const picture = opened.getByRole("img");
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
});
