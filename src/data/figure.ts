import type { Operation } from "./derivation";

/** A text in every language of the page. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

/** How sure a figure is. The order is that of the evidence key: surest first. */
export const EVIDENCE = ["reported", "planned", "forecast", "claimed", "derived"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What a figure is about, in the order of the page's sections. */
export const TOPICS = ["capex", "growth", "chips", "partnerships", "startups", "market"] as const;
export type Topic = (typeof TOPICS)[number];

/** Units of the public table of figures. `USD` is whole dollars; `percent` is 33 for 33 %. */
export const UNITS = ["USD", "percent", "percentage_points", "count", "ratio", "weeks", "generation"] as const;
export type Unit = (typeof UNITS)[number];

/** What a `count` counts: decides the counter word. */
export const COUNTED = ["companies", "years"] as const;
export type Counted = (typeof COUNTED)[number];

/** What the source puts before the number. */
export const QUALIFIERS = ["over", "up-to", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A company that has figures, or in which others hold stakes. */
export interface Provider {
  readonly id: string;
  readonly name: Bilingual;
  /** Name of its cloud business, where it has one. */
  readonly cloud: Bilingual | null;
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
  /** Whether figures of different periods stand in different rows of a comparison. */
  readonly split: "period" | "none";
}

/** The page or paper a figure was read from. */
export interface Source {
  readonly id: string;
  readonly title: Bilingual;
  readonly publisher: Bilingual;
  readonly author: Bilingual | null;
  readonly url: string;
  /** ISO date or a part of one; `inferred` when the source itself names none. */
  readonly date: { readonly value: string; readonly inferred: boolean };
  /** Our own short name for each section, counted from 0 (the lead). */
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
}

/** In `metric.unit`, exactly as the source gives it: no rounding, no conversion. */
export type Value =
  | { readonly kind: "exact"; readonly amount: number; readonly qualifier: Qualifier | null }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "fact" };

/** Section and paragraph in the source, both as FIGURES count them: the lead is section 0, paragraphs start at 1. */
export interface Locator {
  readonly section: number;
  readonly paragraph: number;
}

/** Why we may print the figure: somebody stated it, or we computed it from figures that were stated. */
export type Basis =
  | {
      readonly kind: "stated";
      readonly source: Source;
      readonly locator: Locator;
      readonly speaker: Speaker | null;
    }
  | { readonly kind: "derived"; readonly operation: Operation; readonly inputs: readonly Figure[] };

/** One sourced statement, with a number or without. A figure without a basis cannot be written. */
export interface Figure {
  readonly id: string;
  readonly about: About;
  readonly metric: Metric;
  readonly value: Value;
  /** Null when the source gives no date. */
  readonly period: Period | null;
  readonly evidence: Evidence;
  readonly basis: Basis;
  /** What the source says, in our own words. */
  readonly paraphrase: Bilingual;
}

/** The number of an exact figure, in `metric.unit`; null for a range or a bare fact. */
export function amountOf(figure: Figure): number | null {
  return figure.value.kind === "exact" ? figure.value.amount : null;
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

/** Every source a figure rests on, directly or through the figures it was derived from. */
export function sourcesOf(figure: Figure): readonly Source[] {
  const sources = statedUnder(figure).flatMap(({ basis }) => (basis.kind === "stated" ? [basis.source] : []));
  return [...new Set(sources)];
}

/** First and last calendar year of a period; an open one reaches to the year of its source. */
export function yearsOf(figure: Figure): { readonly from: number; readonly to: number } | null {
  if (!figure.period) return null;
  const last = figure.period.to ?? latest(sourcesOf(figure).map((source) => source.date.value)) ?? figure.period.from;
  return { from: yearOf(figure.period.from), to: Math.max(yearOf(figure.period.from), yearOf(last)) };
}

/** The year of an ISO date or part of one. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function latest(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
