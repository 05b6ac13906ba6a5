import pageCharacters from "virtual:page-characters";
import { subset } from "./hb-subset";
import { woff2 } from "./woff2";

/** Pretendard for files: cut down to the characters a picture uses, whatever they are. */

/** A font that has been fetched: a variable TrueType font, weights 400 to 700 at least. */
interface Fetched {
  readonly bytes: Uint8Array;
  has(character: string): boolean;
}

/** The page's own font, which is small, and the whole one for characters that only a reader's own data brings. */
const FILES = { page: "pretendard.ttf", whole: "pretendard-whole.ttf" } as const;

const fetched = new Map<keyof typeof FILES, Promise<Fetched>>();

/** Fetched once. A failure is not kept, so that another try can succeed. */
function fetchFont(name: keyof typeof FILES): Promise<Fetched> {
  const known = fetched.get(name);
  if (known) return known;
  const fetching = read(name).catch((error: unknown) => {
    fetched.delete(name);
    throw error;
  });
  fetched.set(name, fetching);
  return fetching;
}

async function read(name: keyof typeof FILES): Promise<Fetched> {
  const response = await fetch(`${import.meta.env.BASE_URL}fonts/${FILES[name]}`);
  if (!response.ok) throw new Error(`font: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const characters = new Set(name === "page" ? pageCharacters : await charactersIn(bytes));
  return { bytes, has: (character) => characters.has(character) };
}

async function charactersIn(bytes: Uint8Array): Promise<Iterable<string>> {
  const { Blob: HbBlob, Face } = await import("harfbuzzjs");
  const face = new Face(new HbBlob(bytes));
  return [...face.collectUnicodes()].map((code) => String.fromCodePoint(code));
}

/** A font with some characters, and those it lacks. */
export interface Letters {
  /** TrueType, weights variable. */
  readonly font: Uint8Array;
  /** Characters no font of ours has, such as emoji: what opens the file draws them with a font of its own. */
  readonly without: string;
  readonly characters: string;
}

/** Fetches the font ahead of its use, so that making a file needs no network. @throws when it cannot be fetched */
export async function fetchFontAhead(): Promise<void> {
  await woff2Of(await lettersFor("가"));
}

/** @throws when a font cannot be fetched or read */
export async function lettersFor(text: string): Promise<Letters> {
  const wanted = [...new Set(text)].filter((character) => character > " ").sort();
  const page = await fetchFont("page");
  const { bytes, has } = wanted.every(page.has) ? page : await fetchFont("whole");
  return {
    font: bytes,
    characters: ` ${wanted.filter(has).join("")}`,
    without: wanted.filter((character) => !has(character)).join(""),
  };
}

const made = new Map<string, Promise<string>>();
/** Fonts kept for the next picture with the same characters. */
const KEPT = 40;

/** WOFF2 as base64. */
export function woff2Of(letters: Letters): Promise<string> {
  const known = made.get(letters.characters);
  if (known) return known;
  const making = subset(letters.font, letters.characters, null).then(woff2).then(base64);
  making.catch(() => made.delete(letters.characters));
  made.set(letters.characters, making);
  for (const key of [...made.keys()].slice(0, -KEPT)) made.delete(key);
  return making;
}

/** TrueType at one weight, as base64. */
export async function trueTypeOf(letters: Letters, weight: number): Promise<string> {
  return base64(await subset(letters.font, letters.characters, weight));
}

export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
