import type { Evidence, Figure } from "../data/figure";
import { periodWords } from "../language/date-words";
import { rateWords } from "../language/rate-words";
import { knownWords, sourceLine } from "../language/source-words";
import type { Words } from "../language/words";
import type { Filter } from "../state/choices";
import { filterParts } from "../state/filter-words";
import type { PageData } from "../state/selectors";
import type { Prepared } from "./chart";
import { joined } from "./figure-queries";
import { throughWords } from "./through";

/** One kind of mark a chart uses, and what it is called. */
export interface KeyEntry {
  readonly mark: Evidence | "record";
  readonly name: string;
  /** What the kind of mark means, for where there is room; empty for what explains itself. */
  readonly meaning: string;
}

/** Everything that stands around a drawing, wherever it is shown. Empty texts for what there is nothing to say of. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** The active filter, in words. */
  readonly filter: string;
  /** What the chart itself has to note. */
  readonly note: string;
  /** Until when the record is, where figures of it are drawn. */
  readonly through: string;
  /** At which rate won are given, where the chart gives any. */
  readonly rate: string;
  /** How many of the figures were computed here. */
  readonly derived: string;
  readonly source: string;
  /** What there is to know about the figures: the severe in words, the others counted. */
  readonly known: string;
  readonly key: readonly KeyEntry[];
}

/** What a caption depends on beside the chart itself. */
export interface CaptionContext {
  readonly pageData: Pick<PageData, "providers" | "exchangeRate" | "figures" | "files">;
  readonly filter: Filter;
  readonly words: Words;
}

/** Assembled here once: frame, detail, embed, print and image each draw the parts they have room for. */
export function captionOf(
  { view, evidence, notes, empty }: Pick<Prepared, "view" | "evidence" | "notes" | "empty">,
  { pageData, filter, words }: CaptionContext,
): Caption {
  const { text } = words;
  const active = joined(words, ...filterParts(filter, pageData, words), ...passingAnyYear(view.figures, filter, words));
  const hasMoney = view.figures.some(({ metric }) => metric.unit === "USD");
  const record: readonly KeyEntry[] = view.withRecord
    ? [{ mark: "record", name: text.record.legend, meaning: "" }]
    : [];
  return {
    title: view.title,
    subtitle: view.subtitle,
    filter: active ? text.frame.filter(active) : "",
    note: view.note,
    through: throughWords(view.figures, pageData, words),
    rate: hasMoney ? rateWords(pageData.exchangeRate, words) : "",
    derived: derivedWords(view.figures, words),
    source: empty ? "" : sourceLine(view.figures, words),
    known: knownWords(notes, words),
    key: [
      ...evidence.map((mark) => ({ mark, name: text.evidence[mark], meaning: text.evidenceMeaning[mark] })),
      ...record,
    ],
  };
}

/** What stands among figures of chosen years although no date says that it is of them. */
function passingAnyYear(figures: readonly Figure[], { years }: Filter, words: Words): readonly string[] {
  if (!years) return [];
  const { frame, sentences } = words.text;
  const undated = figures.filter(({ period }) => !period).length;
  const open = figures.flatMap(({ period }) => (period && period.to === null ? periodWords(period, words, "") : []));
  return [
    ...(undated > 0 ? [frame.withUndated(undated)] : []),
    ...(open.length > 0 ? [frame.withOpen(sentences.list([...new Set(open)]))] : []),
  ];
}

function derivedWords(figures: readonly Figure[], words: Words): string {
  const derived = figures.filter(({ basis }) => basis.kind === "derived").length;
  return derived > 0 ? words.text.export.derived(derived, figures.length) : "";
}
