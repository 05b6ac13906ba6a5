import type { Bilingual } from "../data/figure";
import type { Messages } from "./en";
import { MESSAGES } from "./messages";

export type Language = keyof typeof MESSAGES;
export const LANGUAGES = Object.keys(MESSAGES) as readonly Language[]; // its type forgets which keys there are

/** Where neither the reader nor the browser asks for one of them; also what index.html is in before any script runs. */
export const DEFAULT_LANGUAGE: Language = "en";

export const CURRENCIES = ["usd", "krw"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Everything that decides how a figure is said. */
export interface Locale {
  readonly language: Language;
  readonly currency: Currency;
  /** KRW per USD, used when `currency` is `krw`. */
  readonly wonPerDollar: number;
}

/** A text of the data in the language its readers have it in: their own, or the one their messages name. */
export function localized(bilingual: Bilingual, { text }: { readonly text: Messages }): string {
  return bilingual[text.language.dataIn];
}

/** What a language calls itself. */
export function ownName(language: Language): string {
  return MESSAGES[language].language.name;
}

/** What one language calls another: "Korean", "영어". */
export function languageName(named: string, { language }: Pick<Locale, "language">): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(named) ?? named;
}

const collators = new Map<Language, Intl.Collator>();

/** The order of words in a language, numbers in them by their size. Made once: making one takes far longer than using it. */
export function collatorOf(language: Language): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  return collator;
}
