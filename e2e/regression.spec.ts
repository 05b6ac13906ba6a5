import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { PNG } from "pngjs";
import { exported } from "./exported";
import { CHARTS, expect, open, test } from "./watch";

/**
 * Every exported picture against the one that was accepted, as text without its font. A changed one shows up with its
 * picture before, after and the difference; `npm run accept` accepts all of them.
 */
const FOLDER = "e2e/accepted";
const STATIC = "node_modules/pretendard/dist/public/static";
const FONTS = ["Regular", "Bold"].map((weight) => `${STATIC}/Pretendard-${weight}.otf`);
const accepting = process.env.ACCEPT === "1";

for (const [language, query, charts] of [
  ["ko", "?lang=ko", CHARTS],
  ["en", "?lang=en", CHARTS],
  ["ko", "?lang=ko&view=compare&providers=amazon,microsoft&currency=krw", ["compare-matrix"]],
  ["en", "?lang=en&view=compare", ["compare-matrix"]],
] as const)
  test(`exports look as accepted: ${query}`, async ({ page }, info) => {
    test.setTimeout(60_000);
    await open(page, query);
    const changed: string[] = [];
    for (const id of charts) {
      const { name, bytes } = await exported(page, id, "SVG", language);
      const svg = bytes.toString("utf8").replace(/<style.*?<\/style>/s, "");
      const file = `${FOLDER}/${name}`;
      const before = existsSync(file) ? readFileSync(file, "utf8") : "";
      if (svg === before) continue;
      if (accepting) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, svg);
      } else {
        changed.push(name);
        await show(name, before, svg, info);
      }
    }
    expect(changed, "changed; look at the attached pictures, then run npm run accept").toEqual([]);
  });

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
