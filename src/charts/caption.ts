import type { Evidence, Figure } from "../data/figure";
import { periodWords } from "../language/date-words";
import { localized } from "../language/language";
import { rateWords } from "../language/rate-words";
import { sourceLine } from "../language/source-words";
import type { Words } from "../language/words";
import type { Filter } from "../state/choices";
import { filterParts } from "../state/filter-words";
import type { PageData } from "../state/selectors";
import type { Annotated } from "./annotated";
import type { Prepared } from "./chart";
import type { PlacedAnnotations } from "./drawing/annotations";
import { joined } from "./figure-queries";
import { throughWords } from "./through";

/** One kind of mark a chart uses, and what it is called. */
export interface KeyEntry {
  readonly mark: Evidence | "record";
  readonly name: string;
  /** What the kind of mark means, for where there is room; empty for what explains itself. */
  readonly meaning: string;
}

/** Something to know about the figures of a chart. */
export interface Known {
  readonly short: string;
  /** Whether it is never left out. */
  readonly isSevere: boolean;
}

/** A sentence that the data say of a chart. */
export interface Told {
  readonly id: string;
  readonly text: string;
  /** Whether it stands in the drawing, at its mark. */
  readonly isDrawn: boolean;
  /** What it is called at its mark where it stands around the drawing; null where its mark says nothing. */
  readonly number: number | null;
}

/** Everything that stands around a drawing, wherever it is shown. Empty texts for what there is nothing to say of. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** The active filter, in words. */
  readonly filter: string;
  /** What has no room in the drawing: like the filter, never left out. */
  readonly cut: string;
  /** What the chart itself has to note. */
  readonly note: string;
  /** Until when the record is, where figures of it are drawn. */
  readonly through: string;
  /** At which rate won are given, where the chart gives any. */
  readonly rate: string;
  /** How many of the figures were computed here, where no mark shows it. */
  readonly derived: string;
  readonly source: string;
  /** Causes, in a sentence each. */
  readonly annotations: readonly Told[];
  /** What there is to know about the figures in a few words each, weightiest first. */
  readonly known: readonly Known[];
  readonly key: readonly KeyEntry[];
}

/** What a caption depends on beside the chart itself. */
export interface CaptionContext {
  readonly pageData: Pick<PageData, "providers" | "exchangeRate" | "figures" | "files">;
  readonly filter: Filter;
  readonly words: Words;
  /** Where sentences stand in the drawing; null where there is none, or not yet. */
  readonly placed: PlacedAnnotations | null;
}

/** Assembled here once: frame, detail, embed, print and image each draw the parts they have room for. */
export function captionOf(
  prepared: Pick<Prepared, "view" | "evidence" | "notes" | "annotations" | "annotated" | "empty">,
  { pageData, filter, words, placed }: CaptionContext,
): Caption {
  const { view, evidence, notes, annotations, empty } = prepared;
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
    cut: view.cut ?? "",
    note: view.note,
    through: throughWords(view.figures, pageData, words),
    rate: hasMoney ? rateWords(pageData.exchangeRate, words) : "",
    derived: evidence.includes("derived") ? "" : derivedWords(view.figures, words),
    source: empty ? "" : sourceLine(view.figures, words),
    annotations: toldOf(prepared.annotated, placed),
    known: notes
      .filter(({ id }) => annotations.every(({ note }) => note !== id))
      .map(({ short, severity }) => ({ short: localized(short, words), isSevere: severity === "severe" })),
    key: [
      ...evidence.map((mark) => ({ mark, name: text.evidence[mark], meaning: text.evidenceMeaning[mark] })),
      ...record,
    ],
  };
}

/** @param placed where sentences stand in the drawing; null where there is none, or not yet */
export function toldOf({ sentences }: Annotated, placed: PlacedAnnotations | null): readonly Told[] {
  return sentences.map(({ id, text }) => {
    const found = placed?.outside.find((one) => one.id === id);
    return { id, text, isDrawn: placed !== null && !found, number: found?.number ?? null };
  });
}

/** What there is to know in ever fewer words: all of it, then without the lightest, down to the severe or the first. */
export function knownForms(known: readonly Known[], { text }: Words): readonly string[] {
  const fewest = Math.max(known.filter(({ isSevere }) => isSevere).length, Math.min(known.length, 1));
  return Array.from({ length: known.length - fewest + 1 }, (_, dropped) =>
    text.sentences.remarks(known.slice(0, known.length - dropped).map(({ short }) => short)),
  );
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
