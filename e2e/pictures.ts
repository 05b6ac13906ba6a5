import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { Face, Blob as HbBlob } from "harfbuzzjs";
import type { PNG } from "pngjs";
import { badLabels } from "./labels";

/** What is in an exported picture, read without the page's own code. */

const { convert } = createRequire(import.meta.url)("fontverter");

/** Whether texts run into each other, asked of an exported picture at its own size in a page of its own. */
export async function badLabelsIn(page: Page, svg: string): Promise<readonly string[]> {
  const paper = await page.context().newPage();
  await paper.setContent(svg);
  await paper.evaluate(() => document.fonts.ready);
  const faults = await badLabels(paper, "body > svg");
  await paper.close();
  return faults;
}

/** Characters of the texts of a picture, and characters of the font inside it. */
export async function charactersOf(svg: string): Promise<{ readonly text: Set<string>; readonly font: Set<string> }> {
  const [, base64 = ""] = /base64,([^)]*)\)/.exec(svg) ?? [];
  const face = new Face(new HbBlob(new Uint8Array(await convert(Buffer.from(base64, "base64"), "truetype"))));
  const drawn = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, content = ""]) =>
    content.replaceAll(/<[^>]*>/g, ""),
  );
  const text = new Set(drawn.join("").replaceAll("&amp;", "&").replaceAll(/\s/g, ""));
  return {
    text,
    font: new Set(
      [...face.collectUnicodes()].map((code) => String.fromCodePoint(code)).filter((character) => character.trim()),
    ),
  };
}

export async function textOfPdf(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly size: readonly number[]; readonly title: string }> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const { info } = await document.getMetadata();
  const title = Object.entries(info).find(([name]) => name === "Title")?.[1];
  return {
    text: items.map((item) => ("str" in item ? item.str : "")).join(""),
    size: page.view.slice(2),
    title: String(title),
  };
}

/** Every colour of a picture, whatever its opacity, as #rrggbb. */
export function colorsOf({ data }: PNG): Set<string> {
  const pixels = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const colors = new Set<number>();
  for (let at = 0; at < data.byteLength; at += 4) colors.add(pixels.getUint32(at) >>> 8);
  return new Set([...colors].map((color) => `#${color.toString(16).padStart(6, "0")}`));
}

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** A colour as a picture paints it: as it is, and as pale on paper as the picture says. */
export function shadesOf(color: string, svg: string): readonly (readonly number[])[] {
  const pale = [...svg.matchAll(new RegExp(`fill="${color}" fill-opacity="([\\d.]+)"`, "g"))];
  const paper = channelsOf(/<rect[^>]* fill="(#\w{6})"/.exec(svg)?.[1] ?? "#ffffff"); // the first thing painted
  return [1, ...pale.map(([, opacity]) => Number(opacity))].map((opacity) =>
    channelsOf(color).map((channel, at) => opacity * channel + (1 - opacity) * (paper[at] ?? 0)),
  );
}

export function hasOneOf(colors: ReadonlySet<string>, shades: readonly (readonly number[])[]): boolean {
  return shades.some((shade) =>
    [...colors].some((color) => channelsOf(color).every((channel, at) => Math.abs(channel - (shade[at] ?? 0)) <= 1)),
  );
}

/** Reads text as markup, which the page's policy lets nobody do: in a blank page beside it. */
export async function onBlankPage<Result>(page: Page, read: (text: string) => Result, text: string): Promise<Result> {
  const blank = await page.context().newPage();
  try {
    return (await blank.evaluate(read, text)) as Result;
  } finally {
    await blank.close();
  }
}
