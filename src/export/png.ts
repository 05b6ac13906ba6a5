import type { ImageSize, Scale } from "../state/image-choices";
import { ExportFailure, orFail } from "./failure";
import type { Picture } from "./image";
import { textsIn, withTexts } from "./png-text";

/** Pixels a picture may have: four bytes each, and every program that opens it needs them at once. */
const MOST_PIXELS = 8192 * 8192;

/** The largest scale at which a picture of a size can be made. */
export function largestScale({ width, height }: ImageSize): number {
  return Math.floor(Math.sqrt(MOST_PIXELS / (width * height)));
}

/**
 * A picture as PNG, with texts in it. It is opened again to check that it has its size and its texts and is not blank.
 * @throws ExportFailure
 */
export async function pngOf(
  { svg, size }: Picture,
  scale: Scale,
  texts: Readonly<Record<string, string>>,
): Promise<Blob> {
  if (scale > largestScale(size)) throw new ExportFailure("too-large");
  const pixels = { width: size.width * scale, height: size.height * scale };
  const canvas = await painted(svg, pixels);
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!plain) throw new ExportFailure("encoding");
  const png = await withTexts(plain, texts);
  await check(png, pixels, texts);
  return png;
}

async function painted(svg: string, { width, height }: ImageSize): Promise<HTMLCanvasElement> {
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    picture.src = url;
    await orFail("blank", picture.decode());
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) throw new ExportFailure("canvas");
    context.drawImage(picture, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @throws ExportFailure when the file is not the picture it should be */
async function check(png: Blob, { width, height }: ImageSize, texts: Readonly<Record<string, string>>): Promise<void> {
  const picture = await orFail("blank", createImageBitmap(png));
  const right = picture.width === width && picture.height === height && !isBlank(picture);
  picture.close();
  const read = textsIn(new Uint8Array(await png.arrayBuffer()));
  const whole = Object.entries(texts).every(([keyword, text]) => read?.[keyword] === text);
  if (!right || !whole) throw new ExportFailure("blank");
}

/** Width and height of the copy that is checked, in CSS pixels. */
const LOOKED_AT = 256;

/** Whether every pixel of a small copy has the same colour. */
function isBlank(picture: ImageBitmap): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = LOOKED_AT;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new ExportFailure("canvas");
  context.drawImage(picture, 0, 0, LOOKED_AT, LOOKED_AT);
  const pixels = new Uint32Array(context.getImageData(0, 0, LOOKED_AT, LOOKED_AT).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}
