/** What programs that hand links on do to them, undone. */

/** Punctuation that a program took for a part of the link. */
const AROUND = /^[\s<("'“‘「『]+|[\s>)\]}.,;:!?"'”’」』。、，]+$/g;
/** Characters that stand for an ASCII one after a program has made the text pretty. */
const PRETTY: Readonly<Record<string, string>> = { "–": "-", "—": "-", "‐": "-", "−": "-", "，": ",", "、": "," };

/** A value as it was before it was encoded twice, made pretty or run into the sentence around it. */
export function tidied(value: string): string {
  return decoded(value)
    .replace(/[–—‐−，、](?=.)/g, (character) => PRETTY[character] ?? character)
    .replace(AROUND, "");
}

function decoded(value: string): string {
  if (!/%[0-9a-f]{2}/i.test(value)) return value;
  try {
    return decodeURIComponent(decodeURIComponent(value));
  } catch {
    return value; // a percent sign that encodes nothing
  }
}

/** Whether a parameter is one of ours but for a letter, so that somebody meant it; all others are not ours to judge. */
export function isMeant(parameter: string, ours: readonly string[]): boolean {
  return ours.some((name) => name.startsWith(parameter) && name.length - parameter.length === 1);
}
