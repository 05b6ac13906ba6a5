import type { Figure, Provider, Severity } from "../../data/figure";
import { amountOf } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodParts } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { joined, labelYear, ofMetric, ofProvider, owners, severeWords, severityOf } from "../figure-queries";

/** One end of a pair, with its value in words. */
export interface PairEnd {
  readonly figure: Figure;
  readonly value: string;
  readonly flag: Severity | null;
}

/** What the article has for a year, and what was spent in it; where the two are not of the same, each has its own row. */
export interface PairRow {
  readonly key: string;
  readonly label: string;
  readonly article: PairEnd | null;
  readonly outcome: PairEnd | null;
  /** How far apart they are, or why they do not compare. */
  readonly remark: string;
}

export interface PairGroup {
  readonly name: string;
  readonly provider: Provider;
  readonly rows: readonly PairRow[];
}

/** Every provider whose spending the article states, each with the years it states. */
export function pairGroups(
  spendings: readonly Figure[],
  given: readonly Figure[],
  record: readonly Figure[],
  words: Words,
): readonly PairGroup[] {
  const years = [...new Set(spendings.map(labelYear))].sort();
  return owners(spendings).map((provider) => ({
    name: localized(provider.name, words),
    provider,
    rows: years.flatMap((year) => {
      const own = (all: readonly Figure[]) =>
        ofProvider(all, provider).filter((figure) => labelYear(figure) === year && figure.value.kind !== "fact");
      const isMissing = own(ofMetric(given, "capital-expenditure")).length === 0;
      return rowsOfYear(own(spendings), own(record), isMissing, words);
    }),
  }));
}

function rowsOfYear(
  own: readonly Figure[],
  outcomes: readonly Figure[],
  isMissing: boolean,
  words: Words,
): readonly PairRow[] {
  const [article] = own;
  const calendar = outcomes.filter(({ period }) => !period?.fiscal);
  const same = calendar.find((figure) => !article || isSameTime(figure, article));
  const others = outcomes.filter((figure) => figure !== same);
  const first = article || (same && isMissing) ? [yearRow(article, same, words)] : [];
  const further = own.slice(1).map((figure) => yearRow(figure, undefined, words));
  return [...first, ...further, ...others.filter(() => own.length > 0).map((figure) => otherRow(figure, words))];
}

function isSameTime({ period }: Figure, other: Figure): boolean {
  return period?.from === other.period?.from && period?.to === other.period?.to;
}

function yearRow(article: Figure | undefined, outcome: Figure | undefined, words: Words): PairRow {
  const text = words.text.charts["capex-by-year"];
  const apart = article && outcome ? differenceOf(article, outcome) : null;
  const { metric } = article ?? outcome ?? {};
  return {
    key: article?.id ?? outcome?.id ?? "",
    label: labelOf(article ?? outcome, words),
    article: article ? endOf(article, words) : null,
    outcome: outcome ? endOf(outcome, words) : null,
    remark: joined(
      words,
      apart !== null && metric ? text.apart(apart > 0 ? "+" : "−", amountWords(Math.abs(apart), metric, words)) : "",
      outcome && measures(outcome, "capital-expenditure-calendar") ? text.calendar : "",
      article ? severeWords(article, words) : text.notInArticle,
    ),
  };
}

/** A company’s own year, which is not the article’s. */
function otherRow(outcome: Figure, words: Words): PairRow {
  const { calendar, fiscal } = periodParts(outcome.period, words, "");
  return {
    key: outcome.id,
    label: fiscal || calendar,
    article: null,
    outcome: endOf(outcome, words),
    remark: joined(
      words,
      fiscal ? calendar : "",
      measures(outcome, "capital-expenditure-calendar") ? words.text.charts["capex-by-year"].calendar : "",
    ),
  };
}

function endOf(figure: Figure, words: Words): PairEnd {
  return { figure, value: valueWords(figure, words), flag: severityOf(figure) };
}

function labelOf(figure: Figure | undefined, words: Words): string {
  return periodParts(figure?.period ?? null, words, words.text.figure.undated).calendar;
}

/** How much more was spent, in cash as the company filed it, than the article has for the same time; null where they do not compare. */
export function differenceOf(article: Figure, outcome: Figure): number | null {
  if (!measures(outcome, "capital-expenditure-filed") || !isSameTime(article, outcome)) return null;
  const [said, spent] = [amountOf(article), amountOf(outcome)];
  return said === null || spent === null || said === spent ? null : spent - said;
}
