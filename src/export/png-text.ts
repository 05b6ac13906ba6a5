/** Chunks of text in a PNG file (PNG specification, 11.3.4.5 iTXt): UTF-8, uncompressed. */

const SIGNATURE = 8;
const HEADER = 25; // the IHDR chunk: length, name, 13 bytes, checksum

/** The same picture with texts in it, right behind its header. */
export async function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const at = SIGNATURE + HEADER;
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk(keyword, text));
  return new Blob([bytes.slice(0, at), ...chunks, bytes.slice(at)], { type: "image/png" });
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

/** CRC-32 as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
