import wasmUrl from "harfbuzzjs/dist/harfbuzz-subset.wasm?url";

/** HarfBuzz's own subsetter (hb-subset.h), as compiled by harfbuzzjs, which has no wrapper for it. */
interface HbSubset {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(at: number): void;
  hb_blob_create(at: number, bytes: number, mode: number, data: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const WRITABLE = 2; // HB_MEMORY_MODE_WRITABLE
const WEIGHT_AXIS = 0x77676874; // "wght"

let loading: Promise<HbSubset> | null = null;

/** Fetched once. A failure is not kept, so that another try can succeed. */
function load(): Promise<HbSubset> {
  loading ??= instantiate().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function instantiate(): Promise<HbSubset> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`subsetter: ${response.status}`);
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer());
  const harfbuzz = instance.exports as unknown as HbSubset; // exports of WebAssembly are untyped
  harfbuzz._initialize();
  return harfbuzz;
}

/**
 * A TrueType font cut down to some characters, with the layout features that are on by default.
 * @param weight fixes the weight axis; null keeps it variable
 * @throws when HarfBuzz cannot read the font
 */
export async function subset(font: Uint8Array, characters: string, weight: number | null): Promise<Uint8Array> {
  const harfbuzz = await load();
  const at = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, at);
  const blob = harfbuzz.hb_blob_create(at, font.length, WRITABLE, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  let cut = 0;
  try {
    const wanted = harfbuzz.hb_subset_input_unicode_set(input);
    for (const character of characters) harfbuzz.hb_set_add(wanted, character.codePointAt(0) ?? 0);
    if (weight !== null) harfbuzz.hb_subset_input_pin_axis_location(input, face, WEIGHT_AXIS, weight);
    cut = harfbuzz.hb_subset_or_fail(face, input);
    return bytesOf(harfbuzz, cut);
  } finally {
    if (cut !== 0) harfbuzz.hb_face_destroy(cut);
    harfbuzz.hb_subset_input_destroy(input);
    harfbuzz.hb_face_destroy(face);
    harfbuzz.hb_blob_destroy(blob);
    harfbuzz.free(at);
  }
}

function bytesOf(harfbuzz: HbSubset, face: number): Uint8Array {
  const blob = face === 0 ? 0 : harfbuzz.hb_face_reference_blob(face);
  const length = blob === 0 ? 0 : harfbuzz.hb_blob_get_length(blob);
  if (length === 0) throw new Error("the font cannot be subset");
  const from = harfbuzz.hb_blob_get_data(blob, 0);
  // memory may have moved while it grew
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(from, from + length);
  harfbuzz.hb_blob_destroy(blob);
  return bytes;
}
