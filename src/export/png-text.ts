/** Chunks of text in a PNG file (PNG specification, 11.3.4.5 iTXt): UTF-8, uncompressed. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = 25; // the IHDR chunk: length, name, 13 bytes, checksum

/** The same picture with texts in it, right behind its header. */
export async function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const at = SIGNATURE.length + HEADER;
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk(keyword, text));
  return new Blob([bytes.slice(0, at), ...chunks, bytes.slice(at)], { type: "image/png" });
}

/** Bytes of the longest text that is read, and how many are: ours have four, of a few hundred each. */
const LONGEST = 64 * 1024;
const MOST = 64;
const [ITXT, IEND] = [0x69545874, 0x49454e44];

/**
 * The uncompressed texts of a PNG file by their keywords; null when it is no whole PNG file. Compressed ones are left
 * alone: ours are not, and a few bytes of others can swell to gigabytes. So are those too long or too many to be ours.
 */
export function textsIn(bytes: Uint8Array): Readonly<Record<string, string>> | null {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: Record<string, string> = Object.create(null);
  let [at, read] = [SIGNATURE.length, 0];
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = view.getUint32(at + 4);
    if (name === IEND) return texts;
    if (name === ITXT && length <= LONGEST && read < MOST) {
      read++;
      const body = bytes.subarray(at + 4, end - 4);
      if (checksum(body) !== view.getUint32(end - 4)) return null;
      Object.assign(texts, textIn(body.subarray(4)));
    }
    at = end;
  }
  return null;
}

/** Keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text. */
function textIn(body: Uint8Array): Record<string, string> {
  const keywordEnd = body.indexOf(0);
  if (keywordEnd < 1 || body[keywordEnd + 1] !== 0) return {};
  const languageEnd = body.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : body.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return {};
  const utf8 = new TextDecoder();
  return { [utf8.decode(body.subarray(0, keywordEnd))]: utf8.decode(body.subarray(translatedEnd + 1)) };
}

function chunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const body = new Uint8Array([
    ...utf8.encode("iTXt"),
    ...utf8.encode(keyword),
    0, // end of keyword
    0, // not compressed
    0, // method
    0, // no language tag
    0, // no translated keyword
    ...utf8.encode(text),
  ]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length - 4);
  whole.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  return whole;
}

/** CRC-32 as PNG defines it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
