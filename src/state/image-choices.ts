import { LANGUAGES } from "../language/language";
import { type Codec, type Codecs, oneOf, type ReadQuery, readQuery, several, writeQuery } from "./codec";

/** CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What a size is for. `paper` is 170 × 120 millimetres: a figure across a page of A4. */
export const SIZES = {
  article: { width: 1200, height: 675 },
  slide: { width: 1920, height: 1080 },
  card: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  paper: { width: 643, height: 454 },
} as const satisfies Record<string, ImageSize>;
export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as readonly SizeName[];

/** CSS pixels a side of an image may have. */
export const SMALLEST_SIDE = 200;
export const LARGEST_SIDE = 4096;

/** Pixels of a PNG for one CSS pixel. */
export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

/** `page` is the page's own light paper. */
export const BACKGROUNDS = ["page", "white", "dark", "transparent"] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** What stands around the drawing and can be left out. */
export const IMAGE_PARTS = ["title", "subtitle", "legend", "notes", "source"] as const;
export type ImagePart = (typeof IMAGE_PARTS)[number];

/** `outlines` are for programs that ignore fonts inside a file. */
export const LETTERINGS = ["font", "outlines"] as const;
export type Lettering = (typeof LETTERINGS)[number];

/** `both` makes two files, one after the other. */
export const IMAGE_LANGUAGES = [...LANGUAGES, "both"] as const;
export type ImageLanguage = (typeof IMAGE_LANGUAGES)[number];

/** How a chart leaves the page as a picture. */
export interface ImageChoices {
  readonly size: ImageSize;
  readonly scale: Scale;
  readonly background: Background;
  /** Null is the language of the page. */
  readonly language: ImageLanguage | null;
  /** Null is all of them. */
  readonly parts: readonly ImagePart[] | null;
  readonly lettering: Lettering;
}

export const INITIAL_IMAGE: ImageChoices = {
  size: SIZES.article,
  scale: 2,
  background: "page",
  language: null,
  parts: null,
  lettering: "font",
};

/** Whether a side can be had: a whole number of pixels within the bounds. */
export function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= SMALLEST_SIDE && pixels <= LARGEST_SIDE;
}

/** The name of a size that has one. */
export function sizeName({ width, height }: ImageSize): SizeName | null {
  return SIZE_NAMES.find((name) => SIZES[name].width === width && SIZES[name].height === height) ?? null;
}

const SIZE: Codec<ImageSize> = {
  write: (size) => {
    const name = sizeName(size);
    return name === "article" ? null : (name ?? `${size.width}x${size.height}`);
  },
  read: (text) => {
    const name = SIZE_NAMES.find((candidate) => candidate === text);
    if (name) return { value: SIZES[name], rest: [] };
    const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(text)?.map(Number) ?? [];
    if (width === undefined || height === undefined || !isSide(width) || !isSide(height)) return undefined;
    return { value: { width, height }, rest: [] };
  },
};

const CODECS: Codecs<ImageChoices> = {
  size: SIZE,
  scale: oneOf(SCALES, INITIAL_IMAGE.scale),
  background: oneOf(BACKGROUNDS, INITIAL_IMAGE.background),
  language: oneOf(IMAGE_LANGUAGES, null),
  parts: several(() => IMAGE_PARTS),
  lettering: oneOf(LETTERINGS, INITIAL_IMAGE.lettering),
};

/** As a query string: how the choices are kept, and how a script names them. */
export function writeImageChoices(choices: ImageChoices): string {
  return writeQuery(choices, CODECS, undefined);
}

export function readImageChoices(query: string): ReadQuery<ImageChoices> {
  return readQuery(query, INITIAL_IMAGE, CODECS, undefined);
}
