import type { Page } from "@playwright/test";
import { parse, type Rgb, wcagContrast } from "culori";
import { PNG } from "pngjs";

/** A text as it is on the page now, in CSS pixels of the whole page. */
interface Lettering {
  readonly words: string;
  readonly where: string;
  /** As CSS has it, with its opacity worked in. */
  readonly color: string;
  readonly opacity: number;
  /** Paper around its letters. */
  readonly halo: string | null;
  readonly isLarge: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Part of the ground under a text's letters that a colour must take up to count: a hairline that crosses them does not. */
const SHARE = 0.15;

/** The contrast that text needs by WCAG 2.2 AA, and large text. */
const LEAST = 4.5;
const LEAST_OF_LARGE = 3;

/** Every text of the charts whose contrast to what is really behind it is less than it needs, with that contrast. */
export async function faintTexts(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(letterings);
  const lettered = PNG.sync.read(await pictureOf(page));
  const bare = PNG.sync.read(await withoutLetters(page));
  return texts.flatMap(({ words, where, color, opacity, halo, isLarge, ...box }) => {
    const grounds = halo === null ? coloursUnder(box, lettered, bare) : [rgbOf(halo)];
    const worst = Math.min(...grounds.map((under) => wcagContrast(over(rgbOf(color), under, opacity), under)));
    return worst < (isLarge ? LEAST_OF_LARGE : LEAST) ? [`${where}: “${words}” ${worst.toFixed(2)}`] : [];
  });
}

/** Every text of a drawing, and of the rows and cells that belong to a provider. */
function letterings(): readonly Lettering[] {
  const all = document.querySelectorAll<Element>("main .drawn svg text, main :is(tr, td, th)[data-provider] *");
  return [...all].flatMap((element) => {
    const own = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const isWhole = element.tagName === "text";
    const box = element.getBoundingClientRect();
    if ((!own && !isWhole) || !element.textContent?.trim() || box.width < 2 || !element.checkVisibility()) return [];
    if (element.closest(".visually-hidden, svg defs, title")) return [];
    const style = getComputedStyle(element);
    let opacity = 1;
    for (let part: Element | null = element; part; part = part.parentElement)
      opacity *= Number(getComputedStyle(part).opacity);
    return {
      words: element.textContent.trim().slice(0, 40),
      where: element.closest("figure, section")?.id || "page",
      color: isWhole ? style.fill : style.color,
      opacity,
      halo: isWhole && style.stroke !== "none" ? style.stroke : null,
      isLarge: Number.parseFloat(style.fontSize) >= (Number(style.fontWeight) >= 700 ? 18.66 : 24),
      left: box.left + scrollX,
      top: box.top + scrollY,
      width: box.width,
      height: box.height,
    };
  });
}

/** The page as it is behind its letters. */
async function withoutLetters(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("main text, main :is(tr, td, th) { visibility: hidden }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const picture = await pictureOf(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return picture;
}

function pictureOf(page: Page): Promise<Buffer> {
  return page.screenshot({ fullPage: true, scale: "css", mask: [page.locator(".filters, .pinned")] });
}

type Box = Pick<Lettering, "left" | "top" | "width" | "height">;

/** The colours that lie under the letters: where the page with them is not the page without. */
function coloursUnder({ left, top, width, height }: Box, lettered: PNG, bare: PNG): readonly Rgb[] {
  const counts = new Map<number, number>();
  let all = 0;
  const [right, bottom] = [Math.min(left + width, bare.width), Math.min(top + height, bare.height)];
  for (let y = Math.max(0, Math.floor(top)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(left)); x < right; x++) {
      const at = (y * bare.width + x) * 4;
      const color = bare.data.readUIntBE(at, 3);
      if (color === lettered.data.readUIntBE(at, 3)) continue;
      counts.set(color, (counts.get(color) ?? 0) + 1);
      all += 1;
    }
  return [...counts].flatMap(([color, count]) => {
    const [r = 0, g = 0, b = 0] = [16, 8, 0].map((shift) => ((color >> shift) & 0xff) / 0xff);
    return count >= all * SHARE ? [{ mode: "rgb", r, g, b }] : [];
  });
}

function rgbOf(color: string): Rgb {
  const rgb = parse(color);
  if (rgb?.mode !== "rgb") throw new Error(`no colour of a screen: ${color}`);
  return rgb;
}

/** A colour laid over another. */
function over(color: Rgb, under: Rgb, opacity: number): Rgb {
  const alpha = (color.alpha ?? 1) * opacity;
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
  return { mode: "rgb", r: mix(color.r, under.r), g: mix(color.g, under.g), b: mix(color.b, under.b) };
}
