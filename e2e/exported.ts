import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import type { Language } from "../src/language/language";
import { wordsOf } from "./controls";

/** Leaving the page as a reader would, with the Export button of a chart. */

export interface Exported {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The opened export panel of a chart. */
export async function exportPanel(page: Page, id: string, language: Language = "en"): Promise<Locator> {
  const figure = page.locator(`#chart-${id}`);
  const { text } = wordsOf(language);
  const name = text.frame.export;
  const panel = figure.getByRole("group", { name: text.export.choose });
  if ((await panel.count()) === 0) await figure.getByRole("button", { name, exact: true }).click();
  return panel;
}

export async function exported(page: Page, id: string, format: string, language: Language = "en"): Promise<Exported> {
  const panel = await exportPanel(page, id, language);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: format, exact: true }).click(),
  ]);
  return contentOf(download);
}

export async function contentOf(download: Download): Promise<Exported> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** How pictures are to look, as kept by an earlier visit. Before the page is opened. */
export async function keptImageChoices(page: Page, choices: string): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem("cloud-race:image", kept), choices);
}

/** The uncompressed texts of a PNG file (chunks `iTXt`) by their keywords. */
export function textsInPng(png: Buffer): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
    const [keyword = "", rest = ""] = png.toString("utf8", at + 8, at + 8 + png.readUInt32BE(at)).split(/\0(.*)/s);
    // behind two numbers, the language and another keyword
    texts[keyword] = rest.slice(2).split("\0").slice(2).join("\0");
  }
  return texts;
}

/** An SVG file without its font, so that its text can be read and compared. */
export function withoutFont(svg: string): string {
  return svg.replace(/<style.*?<\/style>/s, "");
}

/**
 * Remembers what stands behind `blob:` addresses: the page's policy lets nobody fetch them. Before the page is opened.
 */
export async function keepBlobs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = create(blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    Object.assign(window, { blobs });
  });
}

export async function textOfBlob(page: Page, url: string): Promise<string> {
  return page.evaluate((key) => {
    const blobs: unknown = Reflect.get(window, "blobs");
    return blobs instanceof Map ? (blobs.get(key)?.text() ?? "") : "";
  }, url);
}
