import { type Bounds, boundsOf, everyNumberOf, extentOf, numbersOf, sureOf } from "../../data/extent";
import { type Figure, hasSevereNote, type Severity } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, rangeWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { metricNotes, ofMetric, severityOf } from "../figure-queries";

/** A part of a whole, shown as so many of a hundred squares. */
export interface ShareView extends ChartView {
  readonly figure: Figure;
  /** What is sure, and the most it may be; 0 to 100. */
  readonly share: number;
  readonly atMost: number;
  readonly value: string;
  readonly name: string;
  readonly rest: string;
  readonly flag: Severity | null;
  /** What the record counts, of deals and of money, the periods it has both of first; null without the record. */
  readonly onRecord: OnRecord | null;
}

export interface OnRecord {
  /** The part of the money in the first of these periods, drawn beside the squares; null where the record has none. */
  readonly money: Bounds | null;
  /** Deals beside money of one and the same period; never from one period to another. */
  readonly lines: readonly { readonly words: string; readonly figures: readonly Figure[] }[];
}

const WHOLE = 100;
const DEALS = ["ai-venture-deal-share", "ai-venture-deal-share-half"] as const;
const MONEY = ["ai-venture-money-share", "ai-venture-money-share-half"] as const;
/** What is drawn beside the article's share. */
export const ON_RECORD = [...DEALS, ...MONEY] as const;

export function buildView({ figures, beside: record, words }: ViewInput): ShareView | null {
  const text = words.text.charts["venture-share"];
  const [figure] = figures;
  if (!figure) return null;
  const extent = extentOf(figure);
  const share = sureOf(extent);
  if (share === null || everyNumberOf(extent).some((number) => !isShare(number))) return null;
  const onRecord = recordOf(record, words);
  const counted = onRecord?.lines.flatMap((line) => line.figures) ?? [];
  return {
    title: title(figure, words),
    subtitle: words.text.sentences.list([
      hasSevereNote(figure) ? text.subtitleOfDeals : text.subtitle,
      periodWords(figure.period, words, words.text.figure.undated),
    ]),
    note: metricNotes(counted, words),
    figures: [...figures, ...counted],
    marks: [figure.evidence],
    withRecord: onRecord !== null,
    figure,
    share,
    atMost: boundsOf(extent)?.high ?? share,
    value: valueWords(figure, words),
    name: text.ai,
    rest: text.rest,
    flag: severityOf(figure),
    onRecord,
  };
}

/** What the article gives; of deals where a severe correction says that it cannot be of the money. */
function title(figure: Figure, words: Words): string {
  const text = words.text.charts["venture-share"];
  const reaches = figure.value.kind === "exact" && figure.value.qualifier === "reaches";
  const said = reaches
    ? text.reaches(amountWords(sureOf(extentOf(figure)) ?? 0, figure.metric, words))
    : text.is(valueWords(figure, words));
  return hasSevereNote(figure) ? text.titleOfDeals(said) : text.title(said);
}

function recordOf(record: readonly Figure[], words: Words): OnRecord | null {
  const counted = record.filter((figure) => figure.period && numbersOf(extentOf(figure)).some(isShare));
  const periods = [...new Set(counted.map(({ period }) => `${period?.from} ${period?.to}`))].sort();
  const rows = periods.map((key) => {
    const figures = counted.filter(({ period }) => `${period?.from} ${period?.to}` === key);
    return { figures, deals: rangeOf(ofMetric(figures, ...DEALS)), money: rangeOf(ofMetric(figures, ...MONEY)) };
  });
  rows.sort((a, b) => Number(b.deals !== null && b.money !== null) - Number(a.deals !== null && a.money !== null));
  const [first] = rows;
  if (!first) return null;
  return {
    money: first.money,
    lines: rows.map(({ figures, deals, money }) => ({ words: lineWords(figures, deals, money, words), figures })),
  };
}

function lineWords(figures: readonly Figure[], deals: Bounds | null, money: Bounds | null, words: Words): string {
  const text = words.text.charts["venture-share"];
  const [first] = figures;
  if (!first) return "";
  const said = (range: Bounds): string =>
    range.low === range.high ? amountWords(range.high, first.metric, words) : rangeWords(range, first.metric, words);
  const parts = [...(deals ? [text.ofDeals(said(deals))] : []), ...(money ? [text.ofMoney(said(money))] : [])];
  return text.onRecord(periodWords(first.period, words, ""), words.text.sentences.list(parts));
}

/** From the lowest to the highest that any of them gives; null where none does. */
function rangeOf(figures: readonly Figure[]): Bounds | null {
  const numbers = figures.flatMap((figure) => numbersOf(extentOf(figure))).filter(isShare);
  return numbers.length > 0 ? { low: Math.min(...numbers), high: Math.max(...numbers) } : null;
}

/** Squares can show nothing below none or above all of them. */
function isShare(percent: number): boolean {
  return percent >= 0 && percent <= WHOLE;
}
