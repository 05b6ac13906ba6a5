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

/**
 * Texts of drawings that a line or the outline of a mark runs through, or that lie in a mark of another provider, each
 * as a sentence; so do sentences at marks, and their leaders, that lie in any mark or over any text. A text wholly
 * inside a mark of its own is where it belongs. Marks are what stands for a figure or a provider; grid, axes and leaders
 * are not.
 * @param painted colours of marks in a file, where nothing but its paint tells what a shape stands for
 */
export async function coveredMarks(
  page: Page,
  drawings: string,
  painted: readonly string[] = [],
): Promise<readonly string[]> {
  return page.locator(drawings).evaluateAll((svgs, colors) => {
    const STEP = 2; // CSS pixels between the points of an outline that are looked at
    const SHAPES = "path, line, rect, circle, ellipse, polyline, polygon";
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const inside = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
      x > box.left && x < box.right && y > box.top && y < box.bottom;
    const meet = (a: Box, b: Box): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    /** Where there is ink: a line of text is higher than its capitals. */
    const inkOf = (text: Element): Box => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      return { left: left + 1, right: right - 1, top: top + height * 0.24, bottom: bottom - height * 0.22 };
    };
    const ownerOf = (element: Element): string | null =>
      element.closest("[data-provider]")?.getAttribute("data-provider") ?? null;
    const isSeen = (shape: Element): boolean => {
      if (shape.closest("defs, pattern, clipPath, mask")) return false;
      const { fill, stroke, opacity, visibility, fillOpacity } = getComputedStyle(shape);
      const isFilled = fill !== "none" && fillOpacity !== "0";
      return (isFilled || stroke !== "none") && opacity !== "0" && visibility !== "hidden";
    };
    /** Points of an outline in CSS pixels of the window, within a box. */
    const touches = (shape: SVGGeometryElement, box: Box): boolean => {
      const matrix = shape.getScreenCTM();
      const length = shape.getTotalLength();
      if (!matrix || length === 0) return false;
      const count = Math.ceil(length / STEP);
      for (let index = 0; index <= count; index += 1)
        if (inside(shape.getPointAtLength((index / count) * length).matrixTransform(matrix), box)) return true;
      return false;
    };
    const lieIn = (shape: SVGGeometryElement, box: Box): boolean => {
      const matrix = shape.getScreenCTM()?.inverse();
      if (!matrix || getComputedStyle(shape).fill === "none") return false;
      const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2).matrixTransform(matrix);
      return shape.isPointInFill(middle);
    };
    const isPainted = (shape: Element): boolean =>
      [shape.getAttribute("fill"), shape.getAttribute("stroke")].some(
        (paint) => paint !== null && (colors.includes(paint) || (colors.length > 0 && paint.startsWith("url("))),
      );
    const isMark = (shape: Element): boolean =>
      shape.closest("[data-figure], [data-provider], .line-path") !== null || isPainted(shape);
    const faults = new Set<string>();
    for (const svg of svgs) {
      const name = svg.closest("figure, main")?.id ?? svg.id;
      const texts = [...svg.querySelectorAll("text:not([aria-hidden=true])")].filter((text) =>
        text.textContent?.trim(),
      );
      const shapes = [...svg.querySelectorAll<SVGGeometryElement>(SHAPES)]
        .filter((shape) => isMark(shape) && isSeen(shape))
        .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
      for (const text of texts) {
        const ink = inkOf(text);
        for (const { shape, box } of shapes) {
          // the box of a level or upright line has no height or width of its own
          const near = { left: box.left - 1, right: box.right + 1, top: box.top - 1, bottom: box.bottom + 1 };
          if (!meet(ink, near)) continue;
          const mark = shape.closest("[data-figure]")?.getAttribute("data-figure") ?? ownerOf(shape) ?? "a line";
          const [owner, other] = [ownerOf(text), ownerOf(shape)];
          const isForeign = (owner !== null && other !== null && owner !== other) || text.closest("[data-annotation]");
          if (touches(shape, ink)) faults.add(`${name}: “${text.textContent}” covers ${shape.tagName} of ${mark}`);
          else if (isForeign && lieIn(shape, ink)) faults.add(`${name}: “${text.textContent}” lies in ${mark}`);
        }
      }
      for (const drawn of svg.querySelectorAll<SVGGeometryElement>("[data-annotation] :is(line, circle)")) {
        const own = drawn.closest("[data-annotation]");
        const { left, right, top, bottom } = drawn.getBoundingClientRect();
        const room = { left: left - 0.5, right: right + 0.5, top: top - 0.5, bottom: bottom + 0.5 };
        const what = `${name}: ${drawn.tagName} of ${own?.getAttribute("data-annotation")}`;
        for (const text of texts)
          if (!own?.contains(text) && meet(inkOf(text), room)) faults.add(`${what} covers “${text.textContent}”`);
        for (const { shape, box } of shapes)
          if (meet(box, room) && (touches(shape, room) || lieIn(shape, room)))
            faults.add(`${what} covers ${shape.tagName} of ${ownerOf(shape) ?? "a line"}`);
      }
    }
    return [...faults];
  }, painted);
}
