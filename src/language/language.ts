import type { Bilingual } from "../data/figure";

export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const CURRENCIES = ["usd", "krw"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Everything that decides how a figure is said. */
export interface Locale {
  readonly language: Language;
  readonly currency: Currency;
  /** KRW per USD, used when `currency` is `krw`. */
  readonly wonPerDollar: number;
}

export function localized(text: Bilingual, { language }: Pick<Locale, "language">): string {
  return text[language];
}
