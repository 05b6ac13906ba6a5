import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { NEUTRALS, type Neutral, type Scheme, shadeOf } from "../charts/drawing/palette";
import type { Provider } from "../data/figure";
import type { Background, Lettering } from "../state/image-choices";
import { ExportFailure, orFail } from "./failure";
import type { Letters } from "./font/font";
import { SVG } from "./image-frame";
import { documentOf } from "./trusted";

/** From what was drawn off screen to an SVG file: tidy, with its letters inside and its colours written out. */

/** The keys under which a picture remembers its view and its chart. */
export const VIEW_KEY = "cloud-race:view";
export const CHART_KEY = "cloud-race:chart";

/** What a picture says about itself beside what is drawn: the same in every format. */
export interface Texts extends Readonly<Record<string, string>> {
  readonly Title: string;
  readonly Description: string;
  readonly Source: string;
  readonly [VIEW_KEY]: string;
  readonly [CHART_KEY]: string;
}

/** How an image is painted: only `page` and `dark` are the page's own papers. */
const SCHEME: Record<Background, Scheme> = { page: "light", white: "print", dark: "dark", transparent: "print" };

/** How the file is to look. */
interface Look {
  readonly background: Background;
  readonly lettering: Lettering;
  readonly providers: readonly Provider[];
}

/** @throws ExportFailure */
export async function svgFile(
  svg: SVGSVGElement,
  texts: Texts,
  look: Look,
): Promise<{ readonly svg: string; readonly without: string }> {
  const letters = await prepare(svg, texts, look);
  if (look.lettering === "font") svg.querySelector("desc")?.after(fontStyle(await woff2(letters)));
  return { svg: written(svg, look), without: letters.without };
}

/** Without a font inside. @throws ExportFailure */
export async function plainSvgFile(
  svg: SVGSVGElement,
  texts: Texts,
  look: Look,
): Promise<{ readonly svg: string; readonly letters: Letters }> {
  const letters = await prepare(svg, texts, look);
  return { svg: written(svg, look), letters };
}

async function prepare(svg: SVGSVGElement, texts: Texts, { lettering }: Look): Promise<Letters> {
  svg.prepend(...descriptions(texts));
  tidy(svg);
  layHalosUnder(svg);
  const letters = await lettersIn(svg);
  if (lettering === "outlines") (await orFail("font", import("./font/outlines"))).drawOutlines(svg, letters);
  return letters;
}

function written(svg: SVGSVGElement, { providers, background }: Look): string {
  const text = withColors(new XMLSerializer().serializeToString(svg), providers, SCHEME[background]);
  if (!isWhole(text)) throw new ExportFailure("blank");
  return text;
}

/** The font a drawing needs; the code that cuts fonts is fetched at its first use. @throws ExportFailure */
function lettersIn(svg: SVGSVGElement): Promise<Letters> {
  const text = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "").join("");
  return orFail(
    "font",
    import("./font/font").then(({ lettersFor }) => lettersFor(text)),
  );
}

/** @throws ExportFailure */
function woff2(letters: Letters): Promise<string> {
  return orFail(
    "font",
    import("./font/font").then(({ woff2Of }) => woff2Of(letters)),
  );
}

/** Renders synchronously, off the page. @throws when that gives no SVG */
export function rendered(element: ReactElement): SVGSVGElement {
  const home = document.createElement("div");
  home.setAttribute("aria-hidden", "true");
  home.className = "off-screen";
  document.body.append(home);
  const root = createRoot(home);
  try {
    flushSync(() => root.render(element));
    const svg = home.querySelector("svg");
    if (!svg) throw new ExportFailure("drawing");
    return svg.cloneNode(true) as SVGSVGElement;
  } finally {
    root.unmount();
    home.remove();
  }
}

export function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function descriptions({ Title, Description, ...rest }: Texts): readonly Element[] {
  const made = (name: string, content: string): Element => {
    const element = document.createElementNS(SVG, name);
    element.textContent = content;
    return element;
  };
  return [made("title", Title), made("desc", Description), made("metadata", JSON.stringify(rest))];
}

function fontStyle(font: string): Element {
  const style = document.createElementNS(SVG, "style");
  style.textContent = `@font-face{font-family:'Pretendard Variable';font-weight:400 700;src:url(data:font/woff2;base64,${font}) format('woff2')}`;
  return style;
}

const DROPPED = /^(class|role|tabindex|style|data-.*|aria-.*)$/;

/**
 * Keeps only what draws: no classes or roles, no empty titles or groups, no unused definitions, numbers no finer than
 * can be seen, and ids that are the same every time.
 */
function tidy(svg: SVGSVGElement): void {
  for (const element of [...svg.querySelectorAll("svg > title, svg > desc")])
    if (element.parentNode !== svg) element.remove();
  for (const clip of [...svg.querySelectorAll("clipPath")]) (clip.closest("defs") ?? clip).remove();
  const ids = new Map<string, string>();
  for (const element of svg.querySelectorAll("[id]")) ids.set(element.id, `d${ids.size + 1}`);
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (DROPPED.test(name) || name === "clip-path") element.removeAttribute(name);
      else if (name === "id") element.setAttribute(name, ids.get(value) ?? value);
      else if (value.startsWith("url(#")) element.setAttribute(name, `url(#${ids.get(value.slice(5, -1)) ?? ""})`);
      else if (LONG.test(value)) element.setAttribute(name, value.replaceAll(LONG_NUMBERS, rounded));
    }
  }
  for (const group of [...svg.querySelectorAll("g:empty")]) group.remove();
}

/** A hundredth of a unit cannot be seen. */
const LONG = /\d\.\d{3}/;
const LONG_NUMBERS = /-?\d+\.\d{3,}/g;

function rounded(number: string): string {
  return String(Math.round(Number(number) * 100) / 100);
}

/** Text with a halo becomes two texts: not every program can paint a stroke before the fill. */
function layHalosUnder(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll("text[paint-order]")) {
    const halo = text.cloneNode(true) as Element;
    setAll(halo, { fill: text.getAttribute("stroke") ?? "none", "aria-hidden": "true" });
    halo.removeAttribute("paint-order");
    for (const name of ["stroke", "stroke-width", "stroke-linejoin", "paint-order"]) text.removeAttribute(name);
    text.before(halo);
  }
}

/**
 * Whether other programs can read it: a character that XML does not allow makes the whole file unreadable. The font is
 * left out, for the page's policy.
 */
function isWhole(svg: string): boolean {
  return documentOf(svg.replace(/<style.*?<\/style>/s, "")).querySelector("parsererror") === null;
}

/** Writes colours out where the drawing names them. */
function withColors(svg: string, providers: readonly Provider[], scheme: Scheme): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => {
    if (name in NEUTRALS[scheme]) return NEUTRALS[scheme][name as Neutral];
    return providers.find(({ id }) => name === `provider-${id}`)?.color[shadeOf(scheme)] ?? whole;
  });
}
