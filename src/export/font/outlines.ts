import { Face, Font, Blob as HbBlob, Buffer as HbBuffer, shape, Variation } from "harfbuzzjs";
import { SVG } from "../image-frame";
import type { Letters } from "./font";

/** Text as outlines, for programs that ignore fonts inside a file. Shaped by HarfBuzz, as browsers do it. */

/** A stretch of text in one size and weight. */
interface Run {
  readonly element: Element;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  /** Distance from what comes before, in units. */
  readonly dx: number;
}

const REGULAR = 400;
const XMLNS = "http://www.w3.org/2000/xmlns/";
/** Deprecated in browsers, but the only form of link that Inkscape 1.2 follows. */
const XLINK = "http://www.w3.org/1999/xlink";

/** Replaces every text of a drawing by its outlines; one with a character the font lacks stays text. */
export function drawOutlines(svg: SVGSVGElement, letters: Letters): void {
  const glyphs = new Glyphs(new Face(new HbBlob(letters.font)));
  const missing = new Set(letters.without);
  for (const text of [...svg.querySelectorAll("text")]) {
    const runs = runsOf(text);
    if (runs.some((run) => [...run.text].some((character) => missing.has(character)))) continue;
    text.replaceWith(outlined(text, runs, glyphs));
  }
  svg.setAttributeNS(XMLNS, "xmlns:xlink", XLINK);
  svg.querySelector("metadata")?.after(glyphs.definitions);
}

interface PlacedGlyph {
  /** Id of its outline among the definitions. */
  readonly id: string;
  /** Font units. */
  readonly x: number;
  readonly y: number;
}

/** The outlines a drawing needs, each written once, in font units. */
class Glyphs {
  readonly definitions = document.createElementNS(SVG, "defs");
  readonly unitsPerEm: number;
  private readonly face: Face;
  private readonly fonts = new Map<number, Font>();
  private readonly ids = new Map<string, string>();

  constructor(face: Face) {
    this.face = face;
    this.unitsPerEm = face.upem;
  }

  shape({ text, weight }: Run): { readonly placed: readonly PlacedGlyph[]; readonly advance: number } {
    const font = this.fontAt(weight);
    const buffer = new HbBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const placed: PlacedGlyph[] = [];
    let advance = 0;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      const id = this.idOf(codepoint, weight, font);
      if (id) placed.push({ id, x: advance + xOffset, y: yOffset });
      advance += xAdvance;
    }
    return { placed, advance };
  }

  private fontAt(weight: number): Font {
    const known = this.fonts.get(weight);
    if (known) return known;
    const font = new Font(this.face);
    font.setVariations([new Variation("wght", weight)]);
    this.fonts.set(weight, font);
    return font;
  }

  /** Null for a glyph without an outline, as a space. */
  private idOf(glyph: number, weight: number, font: Font): string | null {
    const key = `${weight}-${glyph}`;
    const known = this.ids.get(key);
    if (known) return known;
    const outline = font.glyphToPath(glyph);
    if (outline === "") return null;
    const path = document.createElementNS(SVG, "path");
    const id = `g${this.ids.size + 1}`;
    path.setAttribute("id", id);
    path.setAttribute("d", outline);
    this.definitions.append(path);
    this.ids.set(key, id);
    return id;
  }
}

function runsOf(text: SVGTextElement): readonly Run[] {
  return [...text.childNodes].flatMap((node): readonly Run[] => {
    const element = node instanceof Element ? node : text;
    const content = (node.textContent ?? "").replaceAll(/\s/g, " ");
    if (content === "") return [];
    return [
      {
        element,
        text: content,
        size: Number(inherited(element, "font-size")),
        weight: Number(inherited(element, "font-weight") ?? REGULAR),
        dx: Number((element !== text && element.getAttribute("dx")) || 0),
      },
    ];
  });
}

function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

function outlined(text: SVGTextElement, runs: readonly Run[], glyphs: Glyphs): Element {
  const shaped = runs.map((run) => {
    const scale = run.size / glyphs.unitsPerEm;
    const { placed, advance } = glyphs.shape(run);
    return { run, scale, placed, advance: advance * scale };
  });
  const width = shaped.reduce((sum, { run, advance }) => sum + run.dx + advance, 0);
  const anchor = inherited(text, "text-anchor");
  let x = Number(text.getAttribute("x") ?? 0) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const y = Number(text.getAttribute("y") ?? 0);
  const group = paintedLike(text);
  for (const { run, scale, placed, advance } of shaped) {
    x += run.dx;
    const line = run.element === text ? document.createElementNS(SVG, "g") : paintedLike(run.element);
    // the y axis of fonts points up, that of pictures down
    line.setAttribute("transform", `translate(${rounded(x)} ${rounded(y)}) scale(${scale} ${-scale})`);
    const stroke = Number(inherited(text, "stroke-width") ?? 1);
    if (inherited(text, "stroke")) line.setAttribute("stroke-width", String(rounded(stroke / scale)));
    for (const glyph of placed) line.append(use(glyph));
    group.append(line);
    x += advance;
  }
  return group;
}

const OF_TEXT = /^(x|y|dx|dy|text-anchor|font-.*)$/;

/** A group with the paint of a text. */
function paintedLike(from: Element): Element {
  const made = document.createElementNS(SVG, "g");
  for (const attribute of [...from.attributes])
    if (!OF_TEXT.test(attribute.name)) made.setAttribute(attribute.name, attribute.value);
  return made;
}

function use({ id, x, y }: PlacedGlyph): Element {
  const made = document.createElementNS(SVG, "use");
  made.setAttributeNS(XLINK, "xlink:href", `#${id}`);
  if (x !== 0) made.setAttribute("x", String(x));
  if (y !== 0) made.setAttribute("y", String(y));
  return made;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
