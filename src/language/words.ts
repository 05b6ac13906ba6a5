import { en, type Messages } from "./en";
import { ko } from "./ko";
import type { Language, Locale } from "./language";

const MESSAGES: Record<Language, Messages> = { ko, en };

/** How everything on the page is said: the reader's manner and the messages of their language. */
export interface Words extends Locale {
  readonly text: Messages;
}

export function wordsIn(locale: Locale): Words {
  return { ...locale, text: MESSAGES[locale.language] };
}
