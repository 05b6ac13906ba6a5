import type { Language } from "../src/language/language";
import { type Words, wordsIn } from "../src/language/words";

/** What the page's controls are called in a language: by these names a test finds them, as a reader does. */
export function wordsOf(language: Language): Words {
  return wordsIn({ language, currency: "usd", wonPerDollar: 1 });
}
