/** Between words, but not within an amount with its unit or what precedes it, nor between year and quarter. */
export const BREAK = /(?<!약|최대|[억조만]|Q\d|\d[년월]) (?!달러|원|\d분기|초과|이상|pp\b|GW\b|billion\b)/;

const WORD_ENDS = new RegExp(BREAK, "g");

/** A text for the page in which no amount breaks across lines: won in brackets may go to the next line as a whole. */
export function unbroken(text: string): string {
  return text
    .split(WORD_ENDS)
    .map((word) => word.replaceAll(" ", "\u00a0").replaceAll(/(?<=\S)\((?=약)/g, "\u200b("))
    .join(" ");
}
