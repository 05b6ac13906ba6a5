import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Chart, Prepared } from "../charts/chart";
import { NEUTRALS, type Neutral, type Scheme, shadeOf } from "../charts/palette";
import { rateWords } from "../language/rate-words";
import type { Words } from "../language/words";
import type { Held } from "../state/selectors";
import { knownWords, sourceLine } from "./citation";
import { ImageFrame, type ImageText, layOutImage } from "./image-frame";
import { withTexts } from "./png-text";

/** CSS pixels of an exported image; a PNG has `PNG_SCALE` times as many. */
export const IMAGE = { width: 1200, height: 675 } as const;
export const PNG_SCALE = 2;

/** An image is a function of these alone: no window, theme or scroll position comes in. */
export interface ImageOrder {
  readonly chart: Chart;
  readonly prepared: Prepared;
  readonly held: Held;
  readonly words: Words;
  /** The active filter in words; empty when there is none. */
  readonly filter: string;
  /** Query string of the view, remembered in the file. */
  readonly address: string;
  readonly scheme: Scheme;
}

/** A chart as a file of its own: drawn off screen, with title, key, notes and source, fonts inside and no outside reference. */
export async function svgOf(order: ImageOrder): Promise<string> {
  const [draw, font] = await Promise.all([order.prepared.fetchDrawing(), fontAsBase64()]);
  const text = imageText(order);
  const width = IMAGE.width / order.chart.imageScale;
  const grows = order.chart.imageGrows;
  const height = IMAGE.height / order.chart.imageScale;
  const first = layOutImage(text, width, height, null);
  const layout = grows ? layOutImage(text, width, height, order.prepared.height(first.slot.width)) : first;
  const frame = rendered(<ImageFrame text={text} layout={layout} words={order.words} />);
  const size = sizeFor(order.prepared, layout.slot);
  const drawing = rendered(draw(size, "image"));
  const { slot } = layout;
  setAll(drawing, {
    x: slot.x,
    y: slot.y,
    width: slot.width,
    height: slot.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
  });
  frame.querySelector("#slot")?.replaceWith(drawing);
  setAll(frame, { width: IMAGE.width, height: Math.round(layout.height * order.chart.imageScale) });
  frame.prepend(...descriptions(order, text), fontStyle(font));
  tidy(frame);
  return withColors(new XMLSerializer().serializeToString(frame), order.held, order.scheme);
}

/** @throws when the browser cannot draw the picture, or draws it blank. */
export async function pngOf(svg: string, order: ImageOrder): Promise<Blob> {
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * PNG_SCALE;
    canvas.height = picture.naturalHeight * PNG_SCALE;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    if (isBlank(context, canvas)) throw new Error("blank picture");
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("no picture");
    const text = imageText(order);
    return withTexts(blob, {
      Title: text.title,
      Description: text.subtitle,
      Source: text.source,
      "cloud-race:view": order.address,
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function imageText({ prepared, words, filter, held }: ImageOrder): ImageText {
  const { view, evidence, notes } = prepared;
  return {
    title: view.title,
    subtitle: view.subtitle,
    filter: filter ? words.text.frame.filter(filter) : "",
    note: [view.note, rateWords(held.exchangeRate, words)].filter(Boolean).join(" "),
    source: `${sourceLine(view.figures, words)} · ${words.text.page.name}`,
    evidence,
    known: knownWords(notes, words),
    record: view.withRecord ? words.text.record.legend : "",
  };
}

/** A drawing that needs more height than there is gets a larger paper of the same shape and is shrunk onto the image. */
function sizeFor(prepared: Prepared, slot: { readonly width: number; readonly height: number }) {
  let factor = 1;
  for (let round = 0; round < 4; round++) {
    const needed = prepared.height(slot.width * factor) / (slot.height * factor);
    if (needed <= 1) break;
    factor *= needed;
  }
  return { width: slot.width * factor, height: slot.height * factor };
}

/** Renders at once, off the page, and gives the SVG that came out. @throws when none did. */
function rendered(element: ReactElement): SVGSVGElement {
  const home = document.createElement("div");
  home.setAttribute("aria-hidden", "true");
  home.className = "off-screen";
  document.body.append(home);
  const root = createRoot(home);
  try {
    flushSync(() => root.render(element));
    const svg = home.querySelector("svg");
    if (!svg) throw new Error("nothing was drawn");
    return svg.cloneNode(true) as SVGSVGElement;
  } finally {
    root.unmount();
    home.remove();
  }
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

const SVG = "http://www.w3.org/2000/svg";

function descriptions(order: ImageOrder, text: ImageText): readonly Element[] {
  const made = (name: string, content: string): Element => {
    const element = document.createElementNS(SVG, name);
    element.textContent = content;
    return element;
  };
  return [
    made("title", text.title),
    made("desc", [text.subtitle, text.filter, text.note].filter(Boolean).join(" ")),
    made("metadata", JSON.stringify({ Source: text.source, "cloud-race:view": order.address })),
  ];
}

function fontStyle(font: string): Element {
  const style = document.createElementNS(SVG, "style");
  style.textContent = `@font-face{font-family:'Pretendard Variable';font-weight:400 700;src:url(data:font/woff2;base64,${font}) format('woff2')}`;
  return style;
}

const DROPPED = /^(class|role|tabindex|style|data-.*|aria-.*)$/;

/** Leaves what draws: no classes or roles, no empty titles, no unused definitions, and ids that are the same every time. */
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
    }
  }
}

/** Writes colours out where the drawing names them. */
function withColors(svg: string, { providers }: Held, scheme: Scheme): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => {
    if (name in NEUTRALS[scheme]) return NEUTRALS[scheme][name as Neutral];
    return providers.find(({ id }) => name === `provider-${id}`)?.color[shadeOf(scheme)] ?? whole;
  });
}

let font: Promise<string> | null = null;

/** The page's own font, fetched once. A failure is not kept, so that another try can succeed. */
function fontAsBase64(): Promise<string> {
  font ??= fetchFont().catch((error: unknown) => {
    font = null;
    throw error;
  });
  return font;
}

async function fetchFont(): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}fonts/pretendard.woff2`);
  if (!response.ok) throw new Error(`font: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Whether every sampled pixel has one colour. */
function isBlank(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}
