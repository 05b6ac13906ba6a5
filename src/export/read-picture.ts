import { textsIn } from "./png-text";
import { CHART_KEY, VIEW_KEY } from "./svg-file";

/** What an exported picture remembers. Files may come from anybody: nothing is run, unpacked or trusted. */

/** Why a file gives no view. */
export type Unreadable = "not-a-picture" | "too-large" | "broken" | "no-view";

export type ReadPicture = Remembered | { readonly problem: Unreadable };

interface Remembered {
  readonly address: string;
  /** What the file says is the id of its chart; empty for none. */
  readonly chart: string;
}

/** Bytes of the largest picture that can come from here, and of the largest drawing. */
const LARGEST = { png: 64 * 1024 * 1024, svg: 4 * 1024 * 1024 };
/** Characters of the longest address that is read. */
const LONGEST = 4000;

/** The view a picture remembers. */
export async function viewIn(file: Blob): Promise<ReadPicture> {
  if (file.size > LARGEST.png) return { problem: "too-large" };
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (start[0] === 0x89 && start[1] === 0x50) return fromPng(file);
  const text = new TextDecoder().decode(await file.slice(0, 1000).arrayBuffer());
  return /^\s*(<\?xml|<!--|<svg)/.test(text) ? fromSvg(file) : { problem: "not-a-picture" };
}

async function fromPng(file: Blob): Promise<ReadPicture> {
  const texts = textsIn(new Uint8Array(await file.arrayBuffer()));
  return texts ? checked(texts) : { problem: "broken" };
}

/**
 * Read as text, not as a document: parsing one would bring its styles under the page's policy, and entities to life.
 */
async function fromSvg(file: Blob): Promise<ReadPicture> {
  if (file.size > LARGEST.svg) return { problem: "too-large" };
  const text = await file.text();
  if (!/<\/svg>\s*$/.test(text)) return { problem: "broken" };
  const [, metadata = ""] = /<metadata>([^<]*)<\/metadata>/.exec(text) ?? [];
  try {
    const remembered: unknown = JSON.parse(
      metadata.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name] ?? ""),
    );
    return checked(typeof remembered === "object" && remembered !== null ? remembered : {});
  } catch {
    return { problem: "no-view" };
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function checked(remembered: object): ReadPicture {
  const [address, chart]: unknown[] = [Reflect.get(remembered, VIEW_KEY), Reflect.get(remembered, CHART_KEY)];
  const isAddress = typeof address === "string" && address.length <= LONGEST && /^(\?|$)/.test(address);
  return isAddress ? { address, chart: typeof chart === "string" ? chart : "" } : { problem: "no-view" };
}
