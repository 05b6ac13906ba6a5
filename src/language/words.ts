import { en, type Messages } from "./en";
import { ko } from "./ko";
import type { Language, Manner } from "./language";

const MESSAGES: Record<Language, Messages> = { ko, en };

/** How everything on the page is said: the reader's manner and the messages of their language. */
export interface Words extends Manner {
  readonly text: Messages;
}

export function wordsIn(manner: Manner): Words {
  return { ...manner, text: MESSAGES[manner.language] };
}
