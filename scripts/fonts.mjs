import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Cuts Pretendard Variable down to the signs the page can show (its messages, its data, printable ASCII) and writes
 * public/fonts/pretendard.woff2. Does nothing when the file is already made from the same signs.
 */

const WHOLE = "node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2";
const FOLDER = "public/fonts";
const FILE = join(FOLDER, "pretendard.woff2");
const STAMP = "node_modules/.font-made-from";
const ALWAYS = "·–—−×÷→←↑↓↕’‘“”…§¶₩°±≈%©";

function signs() {
  const folders = ["src/language", "src/state", "public/data"];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
  return [...new Set([...texts.join(""), ...ascii, ...ALWAYS])]
    .filter((sign) => sign >= " ")
    .sort()
    .join("");
}

export async function makeFonts() {
  const text = signs();
  const stamp = createHash("sha256").update(text).update(readFileSync(WHOLE)).digest("hex");
  if (existsSync(FILE) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  const { default: subsetFont } = await import("subset-font");
  const font = await subsetFont(readFileSync(WHOLE), text, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, font);
  writeFileSync(STAMP, stamp);
}
