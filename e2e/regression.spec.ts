import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { PNG } from "pngjs";
import { ARTICLE_ALONE, addressOf, COMPARED, COMPARED_PAIR, LANGUAGES, type Place, WITH_RECORD } from "./charts";
import { type Exported, exported, withoutFont } from "./exported";
import { expect, open, test } from "./watch";

/**
 * Every exported picture against the one that was accepted, as text without its font. A changed one shows up with its
 * picture before, after and the difference; `npm run accept` accepts all of them.
 */
const FOLDER = "e2e/accepted";
const STATIC = "node_modules/pretendard/dist/public/static";
const FONTS = ["Regular", "Bold"].map((weight) => `${STATIC}/Pretendard-${weight}.otf`);
const IN_WON = "providers=amazon,microsoft&currency=krw";
/** Stands among the charts' ids in file names. */
const STORY = "story";
const accepting = process.env.ACCEPT === "1";

/**
 * Views and where their pictures are kept: of both acts of the dashboard, of its charts side by side, of them in won.
 */
const VIEWS = LANGUAGES.flatMap((language) => [
  { language, folder: FOLDER, place: ARTICLE_ALONE },
  { language, folder: `${FOLDER}/record`, place: WITH_RECORD },
  {
    language,
    folder: FOLDER,
    place: language === "ko" ? { ...COMPARED, query: `${COMPARED.query}&${IN_WON}` } : COMPARED,
  },
  { language, folder: FOLDER, place: COMPARED_PAIR },
]);

for (const { language, folder, place } of VIEWS)
  test(`exports look as accepted: ${addressOf(place, language)}`, async ({ page }, info) => {
    await open(page, addressOf(place, language));
    const changed: string[] = [];
    for (const id of picturesOf(place)) {
      const { name, bytes } = id === STORY ? await storyOn(page) : await exported(page, id, "SVG", language);
      const svg = withoutFont(bytes.toString("utf8"));
      const file = `${folder}/${name}`;
      const before = existsSync(file) ? readFileSync(file, "utf8") : "";
      if (svg === before) continue;
      if (accepting) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, svg);
      } else {
        changed.push(name);
        await show(name, before, svg, info);
      }
    }
    expect(changed, "changed; look at the attached pictures, then run npm run accept").toEqual([]);
  });

test("no accepted picture is of a chart that is no more", () => {
  const wanted = VIEWS.flatMap(({ language, folder, place }) =>
    picturesOf(place).map((id) => `${folder}/cloud-race_${id}_${language}.svg`),
  );
  const there = [FOLDER, `${FOLDER}/record`].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".svg"))
      .map((name) => `${folder}/${name}`),
  );
  const left = there.filter((file) => !wanted.includes(file));
  if (accepting) for (const file of left) rmSync(file);
  else expect(left).toEqual([]);
});

/** Its charts, and of a dashboard the story card. */
function picturesOf(place: Place): readonly string[] {
  return place === ARTICLE_ALONE || place === WITH_RECORD ? [...place.charts, STORY] : place.charts;
}

async function storyOn(page: Page): Promise<Exported> {
  const [file] = await page.evaluate(() => window.cloudRace?.story("SVG", "") ?? []);
  return { name: file?.name ?? "", bytes: Buffer.from(file?.content ?? "", "base64") };
}

async function show(name: string, before: string, after: string, info: TestInfo): Promise<void> {
  const pictures = { after: pictureOf(after), ...(before ? { before: pictureOf(before) } : {}) };
  for (const [when, picture] of Object.entries(pictures))
    await info.attach(`${name} ${when}`, { body: PNG.sync.write(picture), contentType: "image/png" });
  if (pictures.before)
    await info.attach(`${name} difference`, {
      body: PNG.sync.write(differenceOf(pictures.before, pictures.after)),
      contentType: "image/png",
    });
}

function pictureOf(svg: string): PNG {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Pretendard" };
  return PNG.sync.read(Buffer.from(new Resvg(svg, { font }).render().asPng()));
}

/** The picture after, pale, with every changed pixel in red. */
function differenceOf(before: PNG, after: PNG): PNG {
  const result = new PNG({ width: after.width, height: after.height });
  for (let y = 0; y < after.height; y++)
    for (let x = 0; x < after.width; x++) {
      const at = (y * after.width + x) * 4;
      const same =
        x < before.width &&
        y < before.height &&
        after.data.readUInt32BE(at) === before.data.readUInt32BE((y * before.width + x) * 4);
      const pale = 255 - (255 - (after.data[at] ?? 0)) / 4;
      result.data.set(same ? [pale, pale, pale, 255] : [220, 0, 0, 255], at);
    }
  return result;
}
