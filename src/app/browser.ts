import { REM } from "../charts/drawing/palette";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../language/language";
import { type Kept, THEMES } from "../state/choices";
import type { TextLook } from "../state/text-look";

/** The one place where what the reader's browser knows is read: its language, what it kept, the address, the day. */
export interface Browser {
  readonly language: Language;
  /** What it kept of an earlier visit. */
  readonly kept: Kept;
  /** Query string with its leading `?`. */
  readonly search: string;
  /** How pictures were to look on an earlier visit, as a query string. */
  readonly image: string;
  /** ISO date. */
  readonly today: string;
  readonly textLook: TextLook;
}

export function readBrowser(): Browser {
  const own = navigator.languages.map((name) => name.slice(0, 2));
  return {
    language: LANGUAGES.find((name) => name === own[0]) ?? DEFAULT_LANGUAGE,
    kept: {
      lang: LANGUAGES.find((name) => name === keptChoice("lang")) ?? null,
      theme: THEMES.find((name) => name === keptChoice("theme")) ?? null,
    },
    search: location.search,
    image: keptChoice("image") ?? "",
    today: new Date().toISOString().slice(0, 10),
    textLook: readTextLook(),
  };
}

function readTextLook(): TextLook {
  const { fontSize } = getComputedStyle(document.documentElement);
  const own = getComputedStyle(document.body);
  const spacing = Number.parseFloat(own.letterSpacing) / Number.parseFloat(own.fontSize);
  return { scale: Number.parseFloat(fontSize) / REM, spacing: Number.isNaN(spacing) ? 0 : spacing };
}

/** Tells how the reader has text whenever that changes. @returns a function that stops it */
export function followTextLook(tell: (look: TextLook) => void): () => void {
  const sample = document.createElement("span");
  sample.className = "text-sample";
  sample.textContent = "Cloud Race"; // wider with larger letters and with spaced ones
  sample.ariaHidden = "true";
  document.body.append(sample);
  const observer = new ResizeObserver(() => tell(readTextLook()));
  observer.observe(sample);
  return () => {
    observer.disconnect();
    sample.remove();
  };
}

type Name = keyof Kept | "image" | "keys";

export function keptChoice(name: Name): string | null {
  try {
    return localStorage.getItem(`cloud-race:${name}`);
  } catch {
    return null; // storage is switched off: the page works without
  }
}

/** Keeps a choice for the next visit; null forgets it. @returns whether the browser had room for it */
export function keepChoice(name: Name, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(`cloud-race:${name}`);
    else localStorage.setItem(`cloud-race:${name}`, value);
    return true;
  } catch {
    return false; // storage is full or switched off: the choice still stands on the page
  }
}
