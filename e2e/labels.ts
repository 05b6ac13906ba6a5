import type { Page } from "@playwright/test";

/** Texts of drawings that meet each other or leave their drawing, each as a sentence; empty when all is well. */
export async function badLabels(page: Page, drawings: string): Promise<readonly string[]> {
  return page.locator(drawings).evaluateAll((svgs) => {
    const SLACK = 1.5; // CSS pixels: boxes of letters are a little larger than the letters
    const faults: string[] = [];
    for (const svg of svgs) {
      const name = svg.closest("figure")?.id ?? svg.id;
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text:not([aria-hidden=true])")]
        .filter((text) => text.textContent?.trim())
        .map((text) => ({ words: text.textContent ?? "", box: text.getBoundingClientRect() }));
      for (const [index, { words, box }] of texts.entries()) {
        if (box.left < frame.left - SLACK || box.right > frame.right + SLACK)
          faults.push(`${name}: “${words}” is cut at the side`);
        if (box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK + 3)
          faults.push(`${name}: “${words}” is cut above or below`);
        // a provider's square in a heading or key
        for (const square of svg.querySelectorAll('rect[width="12"][height="12"]')) {
          const other = square.getBoundingClientRect();
          if (
            box.right > other.left + SLACK &&
            box.left < other.left &&
            box.bottom > other.top &&
            box.top < other.bottom
          )
            faults.push(`${name}: “${words}” runs into a square`);
        }
        for (const other of texts.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (wide > SLACK && high > SLACK + 1.5) faults.push(`${name}: “${words}” meets “${other.words}”`);
        }
      }
    }
    return faults;
  });
}
