import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { captionOf, knownForms, toldOf } from "../charts/caption";
import type { Chart, Draw, Prepared } from "../charts/chart";
import { NOTHING_SAID } from "../charts/drawing/annotations";
import { NEUTRALS, type Neutral, type Scheme, shadeOf } from "../charts/drawing/palette";
import type { Figure } from "../data/figure";
import { sourceLine } from "../language/source-words";
import type { Words } from "../language/words";
import type { Filter } from "../state/choices";
import { filterWords } from "../state/filter-words";
import type { Background, ImageChoices, ImagePart, ImageSize } from "../state/image-choices";
import type { PageData } from "../state/selectors";
import { altText } from "./alt-text";
import { ExportFailure, orFail } from "./failure";
import type { Letters } from "./font";
import { drawnIn, ImageFrame, type ImageText, layOutImage, SVG, smallestText } from "./image-frame";

/** The keys under which a picture remembers its view and its chart. */
export const VIEW_KEY = "cloud-race:view";
export const CHART_KEY = "cloud-race:chart";

/** An image is a function of these alone: window, theme, scroll position and time have no part in it. */
export interface ExportJob {
  readonly chart: Chart;
  readonly prepared: Prepared;
  readonly pageData: PageData;
  /** In the image's language. */
  readonly words: Words;
  readonly filter: Filter;
  /** Query string of the view, remembered in the file. */
  readonly address: string;
  readonly choices: Omit<ImageChoices, "language">;
}

/** A chart as an SVG file, and what whoever makes it should know. */
export interface Picture {
  readonly svg: string;
  readonly size: ImageSize;
  /** CSS pixels. */
  readonly smallestText: number;
  /** Characters that no font of ours has. */
  readonly without: string;
  /** For readers who cannot see it. */
  readonly description: string;
}

/** How an image is painted: only `page` and `dark` are the page's own papers. */
const SCHEME: Record<Background, Scheme> = { page: "light", white: "print", dark: "dark", transparent: "print" };

/**
 * Drawn off screen, with title, key, notes and source, letters inside and no outside reference.
 * @throws ExportFailure
 */
export async function pictureOf(job: ExportJob): Promise<Picture> {
  const { choices, prepared, pageData } = job;
  const draw = await orFail("drawing", prepared.fetchDrawing());
  const image = drawImage(job, draw);
  const letters = await lettersIn(image.svg);
  if (choices.lettering === "outlines") (await orFail("font", import("./outlines"))).drawOutlines(image.svg, letters);
  else image.svg.querySelector("desc")?.after(fontStyle(await woff2(letters)));
  const svg = withColors(new XMLSerializer().serializeToString(image.svg), pageData, SCHEME[choices.background]);
  if (!isWhole(svg)) throw new ExportFailure("blank");
  return {
    svg,
    size: choices.size,
    smallestText: smallestText(image.layout),
    without: letters.without,
    description: remembered(job).Description,
  };
}

/** The same without a font inside, for a program that gets its fonts separately. @throws ExportFailure */
export async function plainPictureOf(job: ExportJob): Promise<{ readonly svg: string; readonly letters: Letters }> {
  const draw = await orFail("drawing", job.prepared.fetchDrawing());
  const { svg } = drawImage(job, draw);
  const letters = await lettersIn(svg);
  if (job.choices.lettering === "outlines") (await orFail("font", import("./outlines"))).drawOutlines(svg, letters);
  const text = withColors(new XMLSerializer().serializeToString(svg), job.pageData, SCHEME[job.choices.background]);
  if (!isWhole(text)) throw new ExportFailure("blank");
  return { svg: text, letters };
}

function drawImage(job: ExportJob, draw: Draw) {
  const { prepared, choices } = job;
  const layout = layOutImage(imageText(job), choices.size, prepared.height);
  const svg = rendered(<ImageFrame layout={layout} paper={choices.background !== "transparent"} />);
  const { slot, outside } = layout;
  const size = drawnIn(slot, prepared.height);
  const placed = hasPart(choices, "notes") ? prepared.annotated.place(size, outside) : NOTHING_SAID;
  const drawing = rendered(draw(size, "image", placed));
  setAll(drawing, { ...slot, viewBox: `0 0 ${size.width} ${size.height}` });
  svg.querySelector("#slot")?.replaceWith(drawing);
  setAll(svg, { ...choices.size });
  svg.prepend(...descriptions(job));
  tidy(svg);
  layHalosUnder(svg);
  return { svg, layout };
}

/** The font a drawing needs; the code that cuts fonts is fetched at its first use. @throws ExportFailure */
function lettersIn(svg: SVGSVGElement): Promise<Letters> {
  const text = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "").join("");
  return orFail(
    "font",
    import("./font").then(({ lettersFor }) => lettersFor(text)),
  );
}

/** @throws ExportFailure */
function woff2(letters: Letters): Promise<string> {
  return orFail(
    "font",
    import("./font").then(({ woff2Of }) => woff2Of(letters)),
  );
}

/** What stands around the drawing, without the parts that are left out. */
function imageText({ prepared, words, filter, pageData, choices }: ExportJob): ImageText {
  const { annotated } = prepared;
  const caption = captionOf(prepared, { pageData, filter, words, placed: null });
  const has = (part: ImagePart): boolean => hasPart(choices, part);
  return {
    title: has("title") ? caption.title : "",
    subtitle: has("subtitle") ? caption.subtitle : "",
    filter: caption.filter, // never left out: a title is true of what is shown
    note: has("notes") ? [caption.note, caption.through, caption.rate, caption.derived].filter(Boolean).join(" ") : "",
    source: has("source") ? creditLine(prepared.view.figures, words) : "",
    key: has("legend") ? caption.key : [],
    known: has("notes") ? knownForms(caption.known, words) : [],
    around: (size, outside) =>
      has("notes") ? toldOf(annotated, annotated.place(size, outside)).filter(({ isDrawn }) => !isDrawn) : [],
  };
}

function hasPart({ parts }: ExportJob["choices"], part: ImagePart): boolean {
  return parts === null || parts.includes(part);
}

/** The sources, and who drew them. */
function creditLine(figures: readonly Figure[], words: Words): string {
  return words.text.sentences.remarks([sourceLine(figures, words), words.text.page.name]);
}

/** What a picture says about itself beside what is drawn: the same in every format. */
export function remembered(job: ExportJob) {
  const { prepared, words, address } = job;
  return {
    Title: prepared.view.title,
    Description: altText(job, filterWords(job.filter, job.pageData, words), words),
    Source: creditLine(prepared.view.figures, words),
    [VIEW_KEY]: address,
    [CHART_KEY]: job.chart.id,
  };
}

/** Renders synchronously, off the page. @throws when that gives no SVG */
function rendered(element: ReactElement): SVGSVGElement {
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

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function descriptions(job: ExportJob): readonly Element[] {
  const made = (name: string, content: string): Element => {
    const element = document.createElementNS(SVG, name);
    element.textContent = content;
    return element;
  };
  const { Title, Description, ...rest } = remembered(job);
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
  const drawing = svg.replace(/<style.*?<\/style>/s, "");
  return new DOMParser().parseFromString(drawing, "image/svg+xml").querySelector("parsererror") === null;
}

/** Writes colours out where the drawing names them. */
function withColors(svg: string, { providers }: PageData, scheme: Scheme): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => {
    if (name in NEUTRALS[scheme]) return NEUTRALS[scheme][name as Neutral];
    return providers.find(({ id }) => name === `provider-${id}`)?.color[shadeOf(scheme)] ?? whole;
  });
}
