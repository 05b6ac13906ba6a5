import type { Operation } from "./derivation";

/** The languages of the data; the page can be in more. */
export const DATA_LANGUAGES = ["ko", "en"] as const;
export type DataLanguage = (typeof DATA_LANGUAGES)[number];

/** A text in both. */
export type Bilingual = Readonly<Record<DataLanguage, string>>;

/** How sure a figure is. The order is that of the evidence key: surest first. */
export const EVIDENCE = ["reported", "estimated", "planned", "forecast", "claimed", "derived"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What a figure is about, in the order of the page's sections. */
export const TOPICS = ["capex", "growth", "chips", "partnerships", "startups", "market"] as const;
export type Topic = (typeof TOPICS)[number];

/** Units of the public table of figures. `USD` is whole dollars; `percent` is 33 for 33 %. */
export const UNITS = [
  "USD",
  "percent",
  "percentage_points",
  "count",
  "ratio",
  "weeks",
  "generation",
  "KRW_per_USD",
  "gigawatts",
] as const;
export type Unit = (typeof UNITS)[number];

/** What a `count` counts: decides the counter word. */
export const COUNTED = ["companies", "years", "h100-equivalents", "chips"] as const;
export type Counted = (typeof COUNTED)[number];

/** What the source puts before the number. */
export const QUALIFIERS = ["over", "up-to", "about", "reaches"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What is in a sum of capital spending: sums on different bases do not compare. */
export const ACCOUNTING = [
  "cash",
  "cash-net",
  "with-leases",
  "with-lease-additions",
  "with-lease-principal",
  "net-of-customers",
] as const;
export type Accounting = (typeof ACCOUNTING)[number];

/** How alike companies define what is measured: the same for all, similar lines, or each by itself, so that nothing lies between them. */
export const DEFINITIONS = ["same", "similar", "own"] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** A company that has figures, or in which others hold stakes. */
export interface Provider {
  readonly id: string;
  readonly name: Bilingual;
  /** Name of its cloud business, where it has one. */
  readonly cloud: Bilingual | null;
  /** The year it was founded; null where the data do not say. No stake in it is older. */
  readonly founded: number | null;
  /** Hex, one for light paper and one for dark. Belongs to the provider: hiding one never recolours another. */
  readonly color: { readonly light: string; readonly dark: string };
}

/** What is measured; `unit` is null for a bare fact. */
export interface Metric {
  readonly id: string;
  readonly topic: Topic;
  readonly name: Bilingual;
  readonly unit: Unit | null;
  readonly counted: Counted | null;
  /** On which basis all its figures are; null where they have none, or each series its own. */
  readonly accounting: Accounting | null;
  readonly definition: Definition;
  /** What is and is not comparable within it; null where nothing needs saying. */
  readonly note: Bilingual | null;
  /** Whether figures of different periods stand in different rows of a comparison. */
  readonly split: "period" | "none";
}

/** How near a source is to the fact, nearest first. */
export const GRADES = ["filing", "company", "press", "estimate"] as const;
export type Grade = (typeof GRADES)[number];

/** When a source was published. Null where it stands for none at all. */
export interface SourceDate {
  /** ISO date or a part of one: the only one, or the earliest. */
  readonly value: string;
  /** The latest it may be, where only a span is known. */
  readonly until: string | null;
  /** Whether the source itself names none. */
  readonly inferred: boolean;
}

/** The page or paper a figure was read from. */
export interface Source {
  readonly id: string;
  /** Id of the dataset it came with. */
  readonly dataset: string;
  readonly title: Bilingual;
  readonly publisher: Bilingual;
  readonly author: Bilingual | null;
  /** Null when it has no stable address. */
  readonly url: string | null;
  readonly date: SourceDate | null;
  readonly grade: Grade;
  /** Our own short name for each section, counted from 0 (the lead); empty where places are given in other ways. */
  readonly sections: readonly Bilingual[];
}

/** To whom the source attributes a statement. */
export interface Speaker {
  readonly id: string;
  readonly name: Bilingual;
}

/** Whom a figure is about. */
export type About =
  | { readonly kind: "one"; readonly provider: Provider }
  | { readonly kind: "between"; readonly provider: Provider; readonly counterparty: Provider }
  | { readonly kind: "together"; readonly providers: readonly Provider[] }
  | { readonly kind: "market" };

/** ISO dates or parts of one, both inclusive. `to` is null for a period still open when the source was written. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
  /** The part of the year the source names when it names no month. */
  readonly part: "end" | null;
  /** The company's own name for the period, `FY2025` or `FY2025Q3`; `from` and `to` are its true dates. */
  readonly fiscal: string | null;
}

/** In `metric.unit`, exactly as the source gives it: no rounding, no conversion. */
export type Value =
  | { readonly kind: "exact"; readonly amount: number; readonly qualifier: Qualifier | null }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  /** An estimate: its median, and the bounds that hold it with 90 % probability (5th and 95th percentile). */
  | { readonly kind: "interval"; readonly amount: number; readonly low: number; readonly high: number }
  | { readonly kind: "fact" };

/**
 * Where in its source: section and paragraph (the lead is section 0, paragraphs start at 1), or the accession number,
 * table or file name that the source goes by.
 */
export type Locator = { readonly section: number; readonly paragraph: number } | { readonly at: string };

/** Why we may print the figure: somebody stated it, or we computed it from figures that were stated. */
export type Basis =
  | {
      readonly kind: "stated";
      readonly source: Source;
      /** Further sources that say the same. */
      readonly alsoIn: readonly Source[];
      readonly locator: Locator;
      readonly speaker: Speaker | null;
    }
  | { readonly kind: "derived"; readonly operation: Operation; readonly inputs: readonly Figure[] };

/** How much a note matters, most first. A severe one changes how its figure is drawn or worded. */
export const SEVERITIES = ["severe", "notable", "minor"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** In which way a source is doubtful. */
export const NOTE_KINDS = [
  "wrong",
  "unreconciled",
  "imprecise",
  "outdated",
  "ambiguous",
  "overstated",
  "omission",
  "superseded",
  "comparability",
  "confirmed-later",
  "category",
  "label",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Something to know about a figure: what its source says and what others say. The figure itself stays as printed. */
export interface Note {
  readonly id: string;
  /** Id of the dataset it came with: its source is the article, or what stands on record. */
  readonly dataset: string;
  readonly severity: Severity;
  readonly kind: NoteKind;
  /** A few words to stand beside a mark. */
  readonly short: Bilingual;
  readonly says: Bilingual;
  readonly record: Bilingual;
  /** The date the record gives, where the date is what is doubtful. ISO. */
  readonly date: string | null;
  readonly sources: readonly Source[];
  readonly figures: readonly string[];
}

/** A cause worth a sentence beside a chart: why a value is where it is, or ends. */
export interface Annotation {
  readonly id: string;
  /** Id of the chart it stands in. */
  readonly chart: string;
  /** What it speaks of: it stands there while all of them are shown and one is drawn. */
  readonly figures: readonly string[];
  readonly text: Bilingual;
  /** ISO date or a part of one: when it happened; null where it has none. */
  readonly date: string | null;
  /** Id of the note that says the same in short; null where none does. */
  readonly note: string | null;
}

/** What kind of thing a chip milestone is about. */
export const CHIP_KINDS = ["accelerator", "cpu", "company"] as const;
export type ChipKind = (typeof CHIP_KINDS)[number];

/** One sourced statement, with a number or without. A figure without a basis cannot be written. */
export interface Figure {
  readonly id: string;
  /** Id of the dataset it came with. */
  readonly dataset: string;
  readonly about: About;
  readonly metric: Metric;
  readonly value: Value;
  /** Null when the source gives no date. */
  readonly period: Period | null;
  readonly evidence: Evidence;
  readonly basis: Basis;
  /** What the source says, in our own words. */
  readonly paraphrase: Bilingual;
  /** Name of the thing it is about, where that is not its provider: a chip, for example. */
  readonly product: Bilingual | null;
  readonly chipKind: ChipKind | null;
  readonly accounting: Accounting | null;
  /** ISO date it was said, where that is not its period: a plan for a year. */
  readonly statedOn: string | null;
  /** Why it is not comparable with the figure before it in its series. */
  readonly break: Bilingual | null;
  /** What there is to know about it, weightiest first. */
  readonly notes: readonly Note[];
}

/** The number of a figure, in `metric.unit`: of an estimate its median; null for a range or a bare fact. */
export function amountOf({ value }: Figure): number | null {
  return value.kind === "exact" || value.kind === "interval" ? value.amount : null;
}

export function hasSevereNote(figure: Figure): boolean {
  return figure.notes.some(({ severity }) => severity === "severe");
}

/** Every provider a figure names, counterparties included. */
export function partiesOf({ about }: Figure): readonly Provider[] {
  switch (about.kind) {
    case "one":
      return [about.provider];
    case "between":
      return [about.provider, about.counterparty];
    case "together":
      return about.providers;
    case "market":
      return [];
  }
}

/** Every stated figure that a figure rests on; itself when it is stated. */
export function statedUnder(figure: Figure): readonly Figure[] {
  if (figure.basis.kind === "stated") return [figure];
  return [...new Set(figure.basis.inputs.flatMap(statedUnder))];
}

/** Every source a figure rests on, directly or through the figures it was derived from: the first each names. */
export function sourcesOf(figure: Figure): readonly Source[] {
  const sources = statedUnder(figure).flatMap(({ basis }) => (basis.kind === "stated" ? [basis.source] : []));
  return [...new Set(sources)];
}

/** Every source some figures rest on, each once. */
export function sourcesUnder(figures: readonly Figure[]): readonly Source[] {
  return [...new Set(figures.flatMap(sourcesOf))];
}

/** First and last calendar year of a period; an open one reaches to the year of its source. */
export function yearsOf(figure: Figure): { readonly from: number; readonly to: number } | null {
  if (!figure.period) return null;
  const last =
    figure.period.to ??
    latest(sourcesOf(figure).flatMap(({ date }) => date?.until ?? date?.value ?? [])) ??
    figure.period.from;
  return { from: yearOf(figure.period.from), to: Math.max(yearOf(figure.period.from), yearOf(last)) };
}

/** The year of an ISO date or part of one. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function latest(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
