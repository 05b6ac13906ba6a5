import type { Messages } from "./en";
import type { Locale } from "./language";
import { MESSAGES } from "./messages";

/** How everything on the page is said: the reader's locale and the messages of their language. */
export interface Words extends Locale {
  readonly text: Messages;
}

export function wordsIn(locale: Locale): Words {
  return { ...locale, text: MESSAGES[locale.language] };
}
