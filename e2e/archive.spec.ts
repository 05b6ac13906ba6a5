import { unzipSync } from "fflate";
import papaparse from "papaparse";
import { PNG } from "pngjs";
import { framesOn } from "./charts";
import { contentOf, exported } from "./exported";
import { openShare } from "./filters";
import { expect, open, test } from "./watch";

const text = new TextDecoder();

for (const [language, query, button, start] of [
  ["en", "?lang=en", "Export all", "Make the ZIP"],
  ["ko", "?lang=ko&providers=amazon,microsoft&sources=article,record", "모두 내보내기", "ZIP 만들기"],
] as const)
  test(`everything visible leaves in one file, made without asking for anything: ${query}`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, query);
    await openShare(page, language);
    await page.getByRole("button", { name: button }).click();
    const go = page.getByRole("dialog").getByRole("button", { name: start });
    await expect(go).toBeEnabled();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const [download] = await Promise.all([page.waitForEvent("download"), go.click()]);
    const { name, bytes } = await contentOf(download);
    expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
    expect(name).toBe(`cloud-race_${language}.zip`);
    const files = unzipSync(new Uint8Array(bytes));
    const ids = (await framesOn(page)).filter(({ isEmpty }) => !isEmpty).map(({ id }) => id);
    const wanted = [...ids, "compare-matrix"].flatMap((id) =>
      [`@2x.png`, ".svg", ".csv"].map((end) => `cloud-race_${id}_${language}${end}`),
    );
    expect(Object.keys(files).sort()).toEqual([...wanted, "README.txt", "sources.csv"].sort());
    for (const file of wanted.filter((file) => file.endsWith(".png")))
      expect(PNG.sync.read(Buffer.from(files[file] ?? [])).width).toBe(2400);
    const readme = text.decode(files["README.txt"]);
    expect(readme).toContain(language === "ko" ? "필터: 아마존, 마이크로소프트" : "No filter");
    for (const file of wanted) expect(readme).toContain(file);
    const sources = papaparse.parse<Record<string, string>>(text.decode(files["sources.csv"]).trim(), {
      header: true,
    }).data;
    const named = wanted
      .filter((file) => file.endsWith(".csv"))
      .flatMap(
        (file) => papaparse.parse<Record<string, string>>(text.decode(files[file]).trim(), { header: true }).data,
      )
      .flatMap(({ source = "" }) => source.split("+"));
    expect(sources.map(({ id }) => id).sort()).toEqual([...new Set(named)].sort());
    await page.keyboard.press("Escape");
    const id = ids[0] ?? "";
    const single = await exported(page, id, "SVG", language);
    expect(Buffer.from(files[single.name] ?? []).equals(single.bytes)).toBe(true);
  });

test("in outlines, too, making it asks for nothing", async ({ page }) => {
  await open(page, "?lang=en&topics=market");
  await openShare(page);
  await page.getByRole("button", { name: "Export all" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("select:has(option[value=outlines])").selectOption("outlines");
  const go = dialog.getByRole("button", { name: "Make the ZIP" });
  await expect(go).toBeEnabled();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const [download] = await Promise.all([page.waitForEvent("download"), go.click()]);
  expect(Object.keys(unzipSync(new Uint8Array((await contentOf(download)).bytes)))).toContain("README.txt");
  expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
});

test("its pictures look as chosen there", async ({ page }) => {
  await open(page, "?lang=en&topics=market");
  await openShare(page);
  await page.getByRole("button", { name: "Export all" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Size").selectOption("square");
  await dialog.getByLabel("PNG scale").selectOption("1");
  const go = dialog.getByRole("button", { name: "Make the ZIP" });
  await expect(go).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent("download"), go.dblclick()]);
  const files = unzipSync(new Uint8Array((await contentOf(download)).bytes));
  const picture = PNG.sync.read(Buffer.from(files["cloud-race_venture-share_en.png"] ?? []));
  expect([picture.width, picture.height]).toEqual([1080, 1080]);
});

test("it says how far it is and can be stopped, and begun again", async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (callback, ...rest) {
      // the first picture waits until the test goes on
      Object.assign(window, { goOn: () => toBlob.call(this, callback, ...rest) });
      HTMLCanvasElement.prototype.toBlob = toBlob;
    };
  });
  await openShare(page);
  await page.getByRole("button", { name: "Export all" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the ZIP" }).click();
  await expect(dialog.getByRole("progressbar")).toHaveAttribute("aria-label", /^0 of \d+ files$/);
  await expect.poll(() => page.evaluate(() => typeof Reflect.get(window, "goOn"))).toBe("function");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.evaluate(() => Reflect.get(window, "goOn")());
  await expect(dialog.getByText("Cancelled. Nothing was saved.")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Make the ZIP" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("cloud-race_en.zip");
  await expect(dialog.getByText("Saved as cloud-race_en.zip.")).toBeVisible();
});

test("what it needs cannot be fetched, a picture cannot be made: it says so and tries again", async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await page.route("**/fonts/*.ttf", (route) => route.abort());
  await openShare(page);
  await page.getByRole("button", { name: "Export all" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("The letters for the picture could not be fetched");
  await page.unroute("**/fonts/*.ttf");
  await dialog.getByRole("button", { name: "Try again" }).click();
  const go = dialog.getByRole("button", { name: "Make the ZIP" });
  await expect(go).toBeEnabled();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await go.click();
  await expect(dialog).toContainText("The browser could not write the picture");
});

test("filters that leave nothing leave nothing to export, in words", async ({ page }) => {
  await open(page, "?lang=en&topics=none");
  await openShare(page);
  await page.getByRole("button", { name: "Export all" }).click();
  await expect(page.getByRole("dialog")).toContainText("The filters leave no chart to export.");
});
