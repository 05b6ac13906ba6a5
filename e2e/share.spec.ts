import type { Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import { LANGUAGES, type Language, WITH_RECORD } from "./charts";
import { wordsOf } from "./controls";
import { contentOf, textsInPng, withoutFont } from "./exported";
import { openShare } from "./filters";
import { badLabelsIn, charactersOf } from "./pictures";
import { expect, open, test } from "./watch";

/** The one Share panel: link, opening picture, story card, and handing them to another program. */

const RECORD = WITH_RECORD.query;
const [WIDTH, HEIGHT] = [1080, 1920];

/** One picture of the panel with its buttons. */
function pictureIn(page: Page, which: "hero" | "story", language: Language = "en"): Locator {
  return page.getByRole("group", { name: wordsOf(language).text.share[which] });
}

/** A picture as it stands in the panel, once it is there. */
function drawn(picture: Locator): Locator {
  return picture.locator("[aria-busy=false] img");
}

/** A card is four drawings and a search for those that fit. */
const SLOW = { timeout: 30_000 };

async function savedFrom(page: Page, picture: Locator, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    picture.getByRole("button", { name, exact: true }).click(),
  ]);
  return contentOf(download);
}

/** The story card of the view on the page, made without the panel. */
async function storyOf(page: Page, format: string, image = ""): Promise<readonly { name: string; bytes: Buffer }[]> {
  const files = await page.evaluate(
    ([form, look]) => window.cloudRace?.story(form ?? "", look ?? "") ?? [],
    [format, image],
  );
  return files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, "base64") }));
}

for (const language of LANGUAGES)
  for (const act of ["", `${RECORD}&`])
    test(`the story card is saved in its size and remembers its view: ?${act}lang=${language}`, async ({ page }) => {
      const address = `?${act}lang=${language}`;
      await open(page, address);
      const heading = await page.getByRole("heading", { level: 1 }).textContent();
      const title = heading?.replaceAll(/\s/g, " ") ?? "";
      await openShare(page, language);
      const story = pictureIn(page, "story", language);
      await expect(drawn(story)).toHaveAttribute("alt", new RegExp(title.slice(0, 12)), SLOW);
      const { name, bytes } = await savedFrom(page, story, wordsOf(language).text.share.save);
      expect(name).toBe(`cloud-race_story_${language}.png`);
      const { width, height } = PNG.sync.read(bytes);
      expect([width, height]).toEqual([WIDTH, HEIGHT]);
      const texts = textsInPng(bytes);
      expect(texts.Title).toBe(title);
      expect(texts.Description).toContain(title);
      expect(texts["cloud-race:view"]).toBe(address);
      expect(texts["cloud-race:chart"]).toBe("the-race");
    });

/** Views of every kind, and how many charts stand under the opening picture at least. */
const VIEWS: readonly (readonly [query: string, charts: number])[] = [
  ["", 3],
  [RECORD, 3],
  ["currency=krw", 3],
  [`${RECORD}&currency=krw`, 3],
  ["providers=amazon", 3],
  [`${RECORD}&providers=alphabet`, 3],
  [`${RECORD}&providers=openai`, 2],
  ["topics=capex", 2],
  ["topics=chips,growth", 3],
  ["topics=market", 1],
  ["providers=none", 1],
  ["years=2019", 1],
  [`${RECORD}&years=2020-2022`, 1],
  [`${RECORD}&evidence=reported`, 3],
];

/** The card about as large as its charts are on a page, for which it is known how near letters may come. */
function atUnits(svg: string): string {
  return svg.replace(/<svg[^>]*>/, (tag) =>
    tag.replace(/ width="\d+"/, ' width="720"').replace(/ height="\d+"/, ' height="1280"'),
  );
}

for (const language of LANGUAGES)
  test(`whatever the filter leaves, the card is composed of it, in ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    // the first in both languages, the others in turn
    const views = VIEWS.filter((_, at) => at < 2 || at % 2 === LANGUAGES.indexOf(language));
    for (const [query, least] of views) {
      await open(page, `?${[query, `lang=${language}`].filter(Boolean).join("&")}`);
      const isEmpty = (await page.locator("#chart-the-race .empty").count()) > 0;
      for (const background of query === "" || query === RECORD ? ["page", "dark"] : ["page"]) {
        const [file] = await storyOf(page, "SVG", `?background=${background}`);
        const svg = file?.bytes.toString("utf8") ?? "";
        const drawing = withoutFont(svg);
        expect(await badLabelsIn(page, atUnits(svg)), `${query} ${background}`).toEqual([]);
        expect(drawing).not.toMatch(/foreignObject|<script|(?:href|src)="http|url\((?!#|data:)|var\(--|NaN/);
        const drawings = drawing.match(/<svg\b/g)?.length ?? 0;
        expect(drawings - 1 - Number(!isEmpty), query).toBeGreaterThanOrEqual(least);
        expect(drawings - 1 - Number(!isEmpty), query).toBeLessThanOrEqual(3);
        const { text, font } = await charactersOf(svg);
        expect([...text].filter((character) => !font.has(character))).toEqual([]);
      }
    }
  });

test("the card says which act it is and of when, what is filtered, what is known to be wrong, and its sources", async ({
  page,
}) => {
  await open(page, `?lang=en&${RECORD}&providers=amazon,microsoft,openai`);
  const texts = (await storyOf(page, "SVG"))[0]?.bytes.toString("utf8").match(/<text[^>]*>[^<]*/g) ?? [];
  const said = texts.map((text) => text.replace(/<[^>]*>/, "")).join(" ");
  for (const part of ["What happened · to Jun 2026", "Filter: ", "Amazon, Microsoft", "announced on 21 January 2025"])
    expect(said).toContain(part);
  expect(said).toMatch(/Source: Korea Metaverse Journal.*On record: .*SEC/);
});

test("it is the same from a phone and a desk, in light and dark", async ({ browser }) => {
  const made: string[] = [];
  for (const look of [
    { viewport: { width: 390, height: 800 }, colorScheme: "dark", deviceScaleFactor: 3 },
    { viewport: { width: 1440, height: 900 }, colorScheme: "light", deviceScaleFactor: 1 },
  ] as const) {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await open(page, `?lang=ko&${RECORD}`);
    made.push(...(await storyOf(page, "SVG")).map(({ bytes }) => bytes.toString("utf8")));
    await context.close();
  }
  expect(made[0]).toBe(made[1]);
});

test("both languages make a card each", async ({ page }) => {
  await open(page);
  const files = await storyOf(page, "PNG", "?language=both");
  expect(files.map(({ name }) => name).sort()).toEqual(["cloud-race_story_en.png", "cloud-race_story_ko.png"]);
  await expect(storyOf(page, "PDF")).rejects.toThrow("unknown format: PDF");
});

test("a card opens the view it remembers", async ({ page }) => {
  await open(page, "?lang=en&providers=amazon,microsoft");
  const [file] = await storyOf(page, "PNG");
  await open(page, "?lang=en&view=data");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open an exported picture" }).click(),
  ]);
  await chooser.setFiles({ name: "card.png", mimeType: "image/png", buffer: file?.bytes ?? Buffer.alloc(0) });
  await expect(page.getByText("Opened the view the picture remembers")).toBeVisible();
  expect(new URL(page.url()).search).toBe("?providers=amazon,microsoft&lang=en");
});

test("light or dark is chosen in the panel", async ({ page }) => {
  await open(page);
  await openShare(page);
  await page.getByRole("radio", { name: "Dark", exact: true }).check();
  const { bytes } = await savedFrom(page, pictureIn(page, "story"), "Save as PNG");
  expect(PNG.sync.read(bytes).data.readUInt8(0)).toBeLessThan(64);
});

test.describe("onto the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("go the link and both pictures", async ({ page, baseURL }) => {
    await open(page, "?lang=en&providers=amazon,microsoft");
    await openShare(page);
    const menu = page.locator(".share-menu");
    await menu.getByRole("button", { name: "Copy link to this view" }).click();
    await expect(menu.getByText("Copied the link.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}/?providers=amazon,microsoft&lang=en`,
    );
    for (const which of ["hero", "story"] as const) {
      const picture = pictureIn(page, which);
      await picture.getByRole("button", { name: "Copy image" }).click();
      await expect(picture.getByText("Copied the image.")).toBeVisible();
      const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
      expect(types).toContain("image/png");
    }
  });
});

test("where the browser refuses the clipboard the card comes as a file, with the reason", async ({ page }) => {
  await page.addInitScript(
    "navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
  );
  await open(page);
  await openShare(page);
  const story = pictureIn(page, "story");
  expect((await savedFrom(page, story, "Copy image")).name).toBe("cloud-race_story_en.png");
  await expect(story.getByText("The browser did not allow copying")).toBeVisible();
});

test("a card that cannot be made says why and offers what can", async ({ page }) => {
  await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
  await open(page, "?lang=ko");
  await openShare(page, "ko");
  const story = pictureIn(page, "story", "ko");
  await story.getByRole("button", { name: "PNG로 저장" }).click();
  await expect(story.getByText("브라우저가 그림을 그릴 공간을 주지 않았습니다")).toBeVisible();
  await expect(story.getByRole("button", { name: "다시 시도" })).toBeVisible();
  expect((await savedFrom(page, story, "SVG로 저장")).name).toBe("cloud-race_story_ko.svg");
  await story.getByRole("button", { name: "PNG로 저장" }).click();
  expect((await savedFrom(page, story, "CSV로 저장")).name).toBe("cloud-race_story_ko.csv");
});

test("letters that cannot be fetched are told in the panel, and trying again draws it", async ({ page }) => {
  await page.route("**/fonts/*.ttf", (route) => route.abort());
  await open(page);
  await openShare(page);
  const story = pictureIn(page, "story");
  await expect(story.getByRole("alert")).toContainText("The letters for the picture could not be fetched");
  await page.unroute("**/fonts/*.ttf");
  await story.getByRole("button", { name: "Try again" }).click();
  await expect(drawn(story)).toBeVisible(SLOW);
});

test.describe("to another program", () => {
  const sharing = (answer: string): string => `
    Navigator.prototype.canShare = () => true;
    Navigator.prototype.share = async (data) => { window.handed = { name: data.files[0].name, type: data.files[0].type, title: data.title, url: data.url }; ${answer} };`;

  test("the card is handed where the browser can, with the link of the view", async ({ page, baseURL }) => {
    await page.addInitScript(sharing(""));
    await open(page, "?lang=en&providers=amazon,microsoft");
    await openShare(page);
    const story = pictureIn(page, "story");
    await story.getByRole("button", { name: "Send to another app" }).click();
    await expect(story.getByText("Handed on.")).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, "handed"))).toMatchObject({
      name: "cloud-race_story_en.png",
      type: "image/png",
      url: `${baseURL}/?providers=amazon,microsoft&lang=en`,
    });
  });

  test("where it is refused the file comes instead", async ({ page }) => {
    await page.addInitScript(sharing("throw new DOMException('', 'DataError')"));
    await open(page);
    await openShare(page);
    const story = pictureIn(page, "story");
    expect((await savedFrom(page, story, "Send to another app")).name).toBe("cloud-race_story_en.png");
    await expect(story.getByText("did not allow handing")).toBeVisible();
  });

  test("nothing is offered where the browser cannot", async ({ page }) => {
    await open(page);
    await openShare(page);
    await expect(pictureIn(page, "story").getByRole("button", { name: "Save as PNG" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Send to another app" })).toHaveCount(0);
  });
});

test("a filter that leaves no chart leaves the link, and no picture", async ({ page }) => {
  await open(page, "?lang=en&providers=none&topics=capex");
  await openShare(page);
  await expect(page.getByRole("button", { name: "Copy link to this view" })).toBeVisible();
  await expect(pictureIn(page, "story")).toHaveCount(0);
  await expect(pictureIn(page, "hero")).toHaveCount(0);
});

test("what makes pictures of the view is fetched when Share is opened", async ({ page }) => {
  const asked: string[] = [];
  page.on(
    "request",
    (request) => /share-menu|\/story-|pretendard\.ttf/.test(request.url()) && asked.push(request.url()),
  );
  await open(page);
  expect(asked).toEqual([]);
  await openShare(page);
  await expect(drawn(pictureIn(page, "story"))).toBeVisible(SLOW);
  expect(asked.length).toBeGreaterThan(1);
});

for (const [width, size] of [
  [1440, 16],
  [390, 16],
  [320, 32],
] as const)
  test(`nothing in the panel is cut at ${width} px and letters of ${size} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, "?lang=en");
    await page.evaluate((pixels) => document.documentElement.style.setProperty("font-size", `${pixels}px`), size);
    await openShare(page);
    const menu = page.locator(".share-menu");
    await expect(drawn(pictureIn(page, "story"))).toBeVisible(SLOW);
    const cut = await menu.locator("button, legend, p, img, label").evaluateAll((parts) =>
      parts
        .filter((part) => {
          const { left, right } = part.getBoundingClientRect();
          return left < 0 || right > innerWidth || part.scrollWidth > part.clientWidth + 1;
        })
        .map((part) => part.outerHTML.slice(0, 100)),
    );
    expect(cut).toEqual([]);
  });
