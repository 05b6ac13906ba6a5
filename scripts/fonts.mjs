import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Cuts Pretendard Variable down to the characters the page can show (its messages, its data, printable ASCII) and
 * writes public/fonts/pretendard.woff2. Does nothing when the file is already made from the same characters. Beside it
 * stands the same as TrueType, from which exported pictures take the characters they use, and the whole font, for
 * characters that only a reader's own data brings.
 */

const WHOLE = "node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2";
const FOLDER = "public/fonts";
const FILES = {
  page: join(FOLDER, "pretendard.woff2"),
  cut: join(FOLDER, "pretendard.ttf"),
  whole: join(FOLDER, "pretendard-whole.ttf"),
};
const MADE = "node_modules/.font-made.json";
/** Whose it is and under which terms, as the font itself says it: copyright, trademark, makers, licence (OpenType's numbers). */
const RIGHTS = [0, 7, 8, 9, 11, 13, 14];
/** The first is the space that does not break, which messages write as its number. */
const ALWAYS = "\u00a0·–—−×÷→←↑↓↕’‘“”…§¶₩°±≈%©";

function characters() {
  const folders = ["src/language", "src/state", "public/data"];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.includes(".")) // no folder
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
  return [...new Set([...texts.join(""), ...ascii, ...ALWAYS])]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}

/** @returns every character the page's font has, in one string */
export async function makeFonts() {
  const text = characters();
  const stamp = createHash("sha256").update(text).update(readFileSync(WHOLE)).update(String(RIGHTS)).digest("hex");
  if ([...Object.values(FILES), MADE].every(existsSync)) {
    const made = JSON.parse(readFileSync(MADE, "utf8"));
    if (made.stamp === stamp) return made.characters;
  }
  const { default: subsetFont } = await import("subset-font");
  const { convert } = await import("fontverter");
  const variationAxes = { wght: { min: 400, max: 700, default: 400 } };
  const whole = await convert(readFileSync(WHOLE), "truetype");
  const font = await subsetFont(whole, text, {
    targetFormat: "truetype",
    variationAxes,
    preserveNameIds: RIGHTS,
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILES.page, await convert(font, "woff2"));
  writeFileSync(FILES.cut, font);
  writeFileSync(FILES.whole, whole);
  const made = { stamp, characters: await charactersIn(font) };
  writeFileSync(MADE, JSON.stringify(made));
  return made.characters;
}

async function charactersIn(font) {
  const { Blob, Face } = await import("harfbuzzjs");
  return String.fromCodePoint(...new Face(new Blob(font)).collectUnicodes());
}
