import type { Currency, Language, Locale } from "./language";

/** Significant digits of every amount of money: the article gives no more. */
const DIGITS = 3;

/** Plain number with grouping and at most so many decimals. */
export function decimal(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** Dollars in the manner of the language: $83.3B, 833억 달러; with won behind them where the reader wants won. */
export function money(dollars: number, { language, currency, wonPerDollar }: Locale): string {
  const inDollars = inUnits(dollars, "usd", language);
  if (currency === "usd") return inDollars;
  const inWon = inUnits(dollars * wonPerDollar, "krw", language);
  return language === "ko" ? `${inDollars}(약 ${inWon})` : `${inDollars} (about ${inWon})`;
}

/** From one amount to another, the unit said once: 910억~930억 달러, $91B–$93B; with won behind them where wanted. */
export function moneyRange(low: number, high: number, locale: Locale): string {
  const inDollars = rangeInUnits(low, high, "usd", locale.language);
  if (locale.currency === "usd") return inDollars;
  const inWon = rangeInUnits(low * locale.wonPerDollar, high * locale.wonPerDollar, "krw", locale.language);
  return locale.language === "ko" ? `${inDollars}(약 ${inWon})` : `${inDollars} (about ${inWon})`;
}

function rangeInUnits(low: number, high: number, currency: Currency, language: Language): string {
  const [from, to] = [low, high].map((amount) => inUnits(amount, currency, language));
  return language === "ko" ? `${from?.replace(/ \S+$/, "")}~${to}` : `${from}–${to}`;
}

/** An amount in one currency, rounded to three significant digits. */
export function inUnits(amount: number, currency: Currency, language: Language): string {
  const rounded = Number(Math.abs(amount).toPrecision(DIGITS));
  const minus = amount < 0 ? "−" : "";
  if (language === "ko") return `${minus}${inTenThousands(rounded)} ${currency === "usd" ? "달러" : "원"}`;
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: DIGITS }).format(
    rounded,
  );
  return `${minus}${currency === "usd" ? "$" : "₩"}${compact}`;
}

/** A count in the short manner of the language: 1.13M, 113만. */
export function compact(count: number, language: Language): string {
  const rounded = Number(count.toPrecision(DIGITS));
  return language === "ko"
    ? inTenThousands(rounded)
    : new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: DIGITS }).format(rounded);
}

/** Korean groups by ten thousand: 1,000억, 35만, 1조 3,800억. */
function inTenThousands(rounded: number): string {
  const groups: readonly [number, string][] = [
    [1e12, "조"],
    [1e8, "억"],
    [1e4, "만"],
    [1, ""],
  ];
  const top = groups.findIndex(([size]) => rounded >= size);
  if (top < 0) return decimal(rounded, "ko", 2);
  const said: string[] = [];
  let rest = rounded;
  for (const [size, name] of groups.slice(top, top + 2)) {
    const count = size === 1 ? rest : Math.floor(rest / size + 1e-9);
    if (count > 0) said.push(`${decimal(count, "ko", 2)}${name}`);
    rest -= count * size;
  }
  return said.join(" ");
}
