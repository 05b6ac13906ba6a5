import type { ExchangeRate } from "../data/dataset";
import { dateWords } from "./date-words";
import { localized } from "./language";
import { decimal } from "./number";
import type { Words } from "./words";

/**
 * At which rate won are given, of which day and from where; that it is the reader's own where it is. Empty in dollars.
 */
export function rateWords(stated: ExchangeRate, words: Words): string {
  const { text, language, currency, wonPerDollar } = words;
  if (currency === "usd") return "";
  const rate = decimal(wonPerDollar, language, 4);
  if (wonPerDollar !== stated.wonPerDollar) return text.rate.own(rate);
  return text.rate.stated(rate, dateWords(stated.date, words), localized(stated.source, words));
}
