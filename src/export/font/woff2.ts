import init, { compress } from "brotli-wasm/web";

/**
 * WOFF2 (https://www.w3.org/TR/WOFF2/) around a TrueType font: its tables as they are, compressed together. The
 * encoders there are for browsers generate code as they run, which the page's content policy forbids.
 */

const HEADER = 48;
const SIGNATURE = 0x774f4632; // "wOF2"
/** The tag of the table follows, instead of its number in a list. */
const TAGGED = 0x3f;
/** `glyf` and `loca` are expected transformed unless it is said that they are not. */
const NOT_TRANSFORMED = 3 << 6;
/** The best of brotli takes five times as long, for files smaller by a twentieth. */
const GOOD = { quality: 9 };

interface Table {
  readonly tag: Uint8Array;
  readonly bytes: Uint8Array;
}

export async function woff2(trueType: Uint8Array): Promise<Uint8Array> {
  await ready();
  const tables = tablesOf(trueType);
  const compressed = compress(joined(tables.map(({ bytes }) => bytes)), GOOD);
  const directory = joined(tables.map(entryOf));
  const length = padded(HEADER + directory.length + compressed.length);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, SIGNATURE);
  view.setUint32(4, viewOf(trueType).getUint32(0));
  view.setUint32(8, length);
  view.setUint16(12, tables.length);
  view.setUint32(
    16,
    tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 12 + tables.length * 16),
  );
  view.setUint32(20, compressed.length);
  file.set(directory, HEADER);
  file.set(compressed, HEADER + directory.length);
  return file;
}

let loading: Promise<unknown> | null = null;

/** Fetched once. A failure is not kept, so that another try can succeed. */
async function ready(): Promise<void> {
  loading ??= init();
  try {
    await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** In the order of the font's directory: tag, checksum, offset, length, four bytes each, behind a header of twelve. */
function tablesOf(font: Uint8Array): readonly Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    return { tag: font.subarray(at, at + 4), bytes: font.subarray(offset, offset + length) };
  });
}

function entryOf({ tag, bytes }: Table): Uint8Array {
  const flags = ["glyf", "loca"].includes(String.fromCharCode(...tag)) ? TAGGED | NOT_TRANSFORMED : TAGGED;
  return new Uint8Array([flags, ...tag, ...inSevens(bytes.length)]);
}

/** A number as UIntBase128: seven bits a byte, the highest first, each but the last with its top bit set. */
function inSevens(number: number): readonly number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
