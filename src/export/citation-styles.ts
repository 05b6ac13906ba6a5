import type { Figure } from "../data/figure";
import { sourcesUnder } from "../data/figure";
import { localized } from "../language/language";
import { sourceDate } from "../language/source-words";
import type { Words } from "../language/words";
import { citation } from "./citation";

/** How a chart can be cited. */
export const CITATION_STYLES = ["plain", "apa", "bibtex", "ris"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Full address of the view. */
  readonly address: string;
  /** When the address was opened. */
  readonly seen: Date;
}

/** What a file with such a citation is called, and what it is. */
export const CITATION_FILES: Record<CitationStyle, { readonly ending: string; readonly type: string }> = {
  plain: { ending: "txt", type: "text/plain" },
  apa: { ending: "txt", type: "text/plain" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  ris: { ending: "ris", type: "application/x-research-info-systems" },
};

export function cite(style: CitationStyle, cited: Cited, words: Words): string {
  switch (style) {
    case "plain":
      return citation(cited.title, cited.figures, cited.address, words);
    case "apa":
      return apa(cited, words);
    case "bibtex":
      return bibtex(cited, words);
    case "ris":
      return ris(cited, words);
  }
}

function apa(cited: Cited, words: Words): string {
  const { citing, page } = words.text;
  const day = words.text.dates.long(cited.seen);
  return `${page.name}. (${citing.undated}). ${cited.title} [${citing.chart}]. ${citing.retrieved(day, cited.address)} ${data(cited, words)}`;
}

/** The sources under a chart in one sentence. */
function data({ figures }: Cited, words: Words): string {
  return words.text.citing.data(words.text.sentences.lists(sourceNames(figures, words)));
}

function sourceNames(figures: readonly Figure[], words: Words): readonly string[] {
  const { sentences } = words.text;
  return sourcesUnder(figures).map((source) => {
    const who = localized(source.author ?? source.publisher, words);
    const where = source.author ? [localized(source.publisher, words)] : [];
    const dated = sentences.aside(who, sourceDate(source, words));
    return sentences.list([dated, localized(source.title, words), ...where, source.url ?? ""].filter(Boolean));
  });
}

function bibtex(cited: Cited, words: Words): string {
  const fields = {
    author: `{${tex(words.text.page.name)}}`,
    title: `{${tex(cited.title)}}`,
    howpublished: tex(words.text.citing.chart),
    url: cited.address,
    urldate: dayOf(cited),
    note: tex(data(cited, words)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{cloud-race-${cited.id},`, ...lines, "}", ""].join("\n");
}

/** As ISO 8601 has it. */
function dayOf({ seen }: Cited): string {
  return seen.toISOString().slice(0, 10);
}

/** Characters that are special in TeX. */
const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replaceAll(/[\\~^]|[&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
}

function ris(cited: Cited, words: Words): string {
  const fields: readonly (readonly [string, string])[] = [
    ["TY", "FIGURE"],
    ["AU", words.text.page.name],
    ["TI", cited.title],
    ["PB", words.text.page.name],
    ["LA", words.language],
    ["UR", cited.address],
    ["Y2", dayOf(cited).replaceAll("-", "/")],
    ...sourceNames(cited.figures, words).map((name) => ["N1", name] as const),
    ["ER", ""],
  ];
  return `${fields.map(([tag, value]) => `${tag}  - ${value.replaceAll(/\s+/g, " ")}`.trimEnd()).join("\r\n")}\r\n`;
}
