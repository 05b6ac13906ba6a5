import type { Currency } from "./language";
import { joinParts, type Parts, plain } from "./parts";
import type { Words } from "./words";

/** Dollars in the manner of the language: $83.3B, 833억 달러; with won behind them where the reader wants won. */
export function money(dollars: number, words: Words): string {
  return joinParts(moneyParts(dollars, words));
}

export function moneyParts(dollars: number, words: Words): Parts {
  const inDollars = inUnits(dollars, "usd", words);
  return withWon(inDollars, () => inUnits(dollars * words.wonPerDollar, "krw", words), words);
}

/** From one amount to another, the unit said once: 910억~930억 달러, $91B–$93B; with won behind them where wanted. */
export function moneyRangeParts(low: number, high: number, words: Words): Parts {
  const { usd, krw } = words.text.numbers.moneyRange;
  const rate = words.wonPerDollar;
  return withWon(usd(low, high), () => krw(low * rate, high * rate), words);
}

function withWon(inDollars: string, inWon: () => string, { currency, text }: Words): Parts {
  return currency === "usd" ? plain(inDollars) : text.numbers.withWon(inDollars, inWon());
}

/** An amount in one currency, rounded to three significant digits. */
export function inUnits(amount: number, currency: Currency, { text }: Pick<Words, "text">): string {
  return text.numbers.money[currency](amount);
}
