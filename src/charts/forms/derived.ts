import { derive } from "../../data/derivation";
import { type Extent, extentOf } from "../../data/extent";
import {
  type Bilingual,
  DATA_LANGUAGES,
  type DataLanguage,
  type Figure,
  type Metric,
  type Period,
  type Provider,
  type Qualifier,
  type Value,
} from "../../data/figure";
import type { Messages } from "../../language/en";
import { MESSAGES } from "../../language/messages";
import { type Computed, computedId } from "../../state/form";

/** Figures that a form computes from those of its chart: derived like those of the data, with the same way back to their sources. */

/** A part of a whole, or a level against another: of what is given, how many percent it is. */
export function percentOf(figure: Figure, whole: Figure, kind: DerivedKind): Figure {
  const { metric } = figure;
  const base = singleOf(whole) ?? Number.NaN;
  return {
    ...figure,
    id: computedId(figure.id, kind),
    metric: derivedMetric(metric, kind),
    value: scaled(figure.value, (amount) => derive("share", [amount, base]), isAbout(whole)),
    evidence: "derived",
    basis: { kind: "derived", operation: "share", inputs: [figure, whole] },
    paraphrase: bilingual(({ forms }, language) => forms.computed[kind](metric.name[language])),
    chipKind: null,
    statedOn: null,
    // what is measured against a base follows the last change of what is counted
    break: kind === "indexed" ? null : (figure.break ?? whole.break),
  };
}

export type DerivedKind = Exclude<Computed, "sum">;

/** What several come to at one time; the numbers have to be single ones. */
export function sumOf(parts: readonly Figure[], providers: readonly Provider[], period: Period | null): Figure | null {
  const [first] = parts;
  if (!first) return null;
  const amounts = parts.map((part) => singleOf(part) ?? Number.NaN);
  const { metric } = first;
  const qualifier = parts.some(isAbout) ? "about" : null;
  return {
    ...first,
    id: computedId(first.id, "sum"),
    about: { kind: "together", providers },
    period,
    value: { kind: "exact", amount: derive("sum", amounts), qualifier },
    evidence: "derived",
    basis: { kind: "derived", operation: "sum", inputs: parts },
    paraphrase: bilingual(({ forms }, language) => forms.computed.sum(metric.name[language])),
    product: null,
    chipKind: null,
    statedOn: null,
    break: parts.find((part) => part.break)?.break ?? null,
    notes: [],
  };
}

/** The number of a figure that is one, whatever is about it; null for a range, an estimate or one left open. */
export function singleOf(figure: Figure): number | null {
  const extent: Extent = extentOf(figure);
  return extent.kind === "amount" && extent.open === null ? extent.amount : null;
}

function isAbout({ value }: Figure): boolean {
  return value.kind === "exact" && (value.qualifier === "about" || value.qualifier === "reaches");
}

/** A range gives a range, what is over or up to a number stays so, and against something that is about a number all is about. */
function scaled(value: Value, scale: (amount: number) => number, isRough: boolean): Value {
  switch (value.kind) {
    case "exact":
      return { kind: "exact", amount: scale(value.amount), qualifier: qualifierOf(value.qualifier, isRough) };
    case "range":
      return { kind: "range", low: scale(value.low), high: scale(value.high) };
    case "interval":
      return { kind: "interval", amount: scale(value.amount), low: scale(value.low), high: scale(value.high) };
    case "fact":
      return value;
  }
}

function qualifierOf(qualifier: Qualifier | null, isRough: boolean): Qualifier | null {
  if (qualifier === "over" || qualifier === "up-to") return qualifier;
  return qualifier !== null || isRough ? "about" : null;
}

function derivedMetric(metric: Metric, kind: DerivedKind): Metric {
  return {
    ...metric,
    id: computedId(metric.id, kind),
    name: bilingual(({ forms }, language) => forms.metrics[kind](metric.name[language])),
    unit: "percent",
    counted: null,
    note: null,
  };
}

/** What is said of a figure is in both languages of the data, whatever the page is in. */
function bilingual(say: (messages: Messages, language: DataLanguage) => string): Bilingual {
  const [ko, en] = DATA_LANGUAGES.map((language) => say(MESSAGES[language], language));
  return { ko: ko ?? "", en: en ?? "" };
}
