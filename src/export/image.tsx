import { captionOf, knownForms, toldOf } from "../charts/caption";
import type { Chart, Draw, Prepared } from "../charts/chart";
import { NOTHING_SAID } from "../charts/drawing/annotations";
import type { Figure } from "../data/figure";
import { sourceLine } from "../language/source-words";
import type { Words } from "../language/words";
import type { Filter } from "../state/choices";
import { filterWords } from "../state/filter-words";
import type { ImageChoices, ImagePart, ImageSize } from "../state/image-choices";
import type { PageData } from "../state/selectors";
import { altText } from "./alt/alt-text";
import { orFail } from "./failure";
import type { Letters } from "./font/font";
import { drawnIn, ImageFrame, type ImageText, layOutImage, smallestText } from "./image-frame";
import { CHART_KEY, plainSvgFile, rendered, setAll, svgFile, type Texts, VIEW_KEY } from "./svg-file";

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

/**
 * Drawn off screen, with title, key, notes and source, letters inside and no outside reference.
 * @throws ExportFailure
 */
export async function pictureOf(job: ExportJob): Promise<Picture> {
  const { choices, prepared, pageData } = job;
  const draw = await orFail("drawing", prepared.fetchDrawing());
  const { svg: drawn, layout } = drawImage(job, draw);
  const texts = remembered(job);
  const { svg, without } = await svgFile(drawn, texts, { ...choices, providers: pageData.providers });
  return { svg, size: choices.size, smallestText: smallestText(layout), without, description: texts.Description };
}

/** The same without a font inside, for a program that gets its fonts separately. @throws ExportFailure */
export async function plainPictureOf(job: ExportJob): Promise<{ readonly svg: string; readonly letters: Letters }> {
  const draw = await orFail("drawing", job.prepared.fetchDrawing());
  const look = { ...job.choices, providers: job.pageData.providers };
  return plainSvgFile(drawImage(job, draw).svg, remembered(job), look);
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
  return { svg, layout };
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
    cut: caption.cut, // nor this, for the same reason
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
export function creditLine(figures: readonly Figure[], words: Words): string {
  return words.text.sentences.remarks([sourceLine(figures, words), words.text.page.name]);
}

/** What a picture says about itself beside what is drawn: the same in every format. */
export function remembered(job: ExportJob): Texts {
  const { prepared, words, address } = job;
  return {
    Title: prepared.view.title,
    Description: altText(prepared, filterWords(job.filter, job.pageData, words), words),
    Source: creditLine(prepared.view.figures, words),
    [VIEW_KEY]: address,
    [CHART_KEY]: job.chart.id,
  };
}
