/** Significant digits of every amount of money: the article gives no more. */
export const DIGITS = 3;

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and way: making one takes a hundred times as long as using it. */
function formatFor(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}

/** Plain number with grouping and at most so many decimals. */
export function decimal(value: number, language: string, decimals = 0): string {
  return formatFor(language, { maximumFractionDigits: decimals }).format(value);
}

/** What messages make amounts of: rounded to three significant digits and said without its sign, which goes before it. */
export function rounded(amount: number, said: (size: number) => string): string {
  return (amount < 0 ? "−" : "") + said(Number(Math.abs(amount).toPrecision(DIGITS)));
}

/** As languages do that group by thousands: 1.13M. */
export function compact(size: number, language: string): string {
  return formatFor(language, { notation: "compact", maximumSignificantDigits: DIGITS }).format(size);
}

/** As languages do that group by ten thousand: 1,000억, 35만, 1조 3,800억. @param names of 10⁴, 10⁸ and 10¹² */
export function inTenThousands(size: number, names: readonly [string, string, string], language: string): string {
  const groups = [...names.map((name, index) => [10_000 ** (index + 1), name] as const).reverse(), [1, ""] as const];
  const top = groups.findIndex(([unit]) => size >= unit);
  if (top < 0) return decimal(size, language, 2);
  const said: string[] = [];
  let rest = size;
  for (const [unit, name] of groups.slice(top, top + 2)) {
    const count = unit === 1 ? rest : Math.floor(rest / unit + 1e-9);
    if (count > 0) said.push(`${decimal(count, language, 2)}${name}`);
    rest -= count * unit;
  }
  return said.join(" ");
}
