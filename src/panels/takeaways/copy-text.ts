import { sourceLine } from "../../language/source-words";
import type { Words } from "../../language/words";
import type { Takeaway } from "./sentence";

/** All sentences to paste elsewhere: each with its sources, then the view they are of. */
export function takeawaysText(takeaways: readonly Takeaway[], address: string, words: Words): string {
  const said = takeaways.map(({ text, figures }) =>
    figures.length > 0 ? words.text.sentences.aside(text, sourceLine(figures, words)) : text,
  );
  const lines = said.length > 1 ? said.map((line) => `– ${line}`) : said;
  return [...lines, address].join("\n");
}
