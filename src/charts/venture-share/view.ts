import { RECORD } from "../../data/dataset";
import { type Bounds, boundsOf, everyNumberOf, extentOf, numbersOf, sureOf } from "../../data/extent";
import { type Bilingual, type Figure, hasSevereNote, type Severity, statedUnder } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, rangeWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { metricNotes, ofMetric, severityOf } from "../figure-queries";

/** A part of a whole, shown as so many of a hundred squares. */
export interface Share {
  readonly figure: Figure;
  /** What is sure, and the most it may be; 0 to 100. */
  readonly share: number;
  readonly atMost: number;
  readonly value: string;
  /** Of what it is a part. */
  readonly name: string;
  /** By whose count and when, small; empty for the article's own. */
  readonly remark: string;
  readonly flag: Severity | null;
}

/** Where a part would stand that is not there. */
export interface NoShare {
  readonly name: string;
  readonly why: string;
}

export interface ShareView extends ChartView {
  /** The article's, and beside it the part of the money; null where a second would say nothing. */
  readonly shares: readonly [Share, Share | NoShare | null];
  /** Deals beside money of one and the same period; never from one period to another. */
  readonly lines: readonly { readonly words: string; readonly figures: readonly Figure[] }[];
}

const WHOLE = 100;
const DEALS = ["ai-venture-deal-share", "ai-venture-deal-share-half"] as const;
const MONEY = ["ai-venture-money-share", "ai-venture-money-share-half"] as const;
/** What is drawn beside the article's share. */
export const ON_RECORD = [...DEALS, ...MONEY] as const;

export function buildView({ figures, beside: record, pageData, words }: ViewInput): ShareView | null {
  const text = words.text.charts["venture-share"];
  const [figure] = figures;
  if (!figure || sureOf(extentOf(figure)) === null || !everyNumberOf(extentOf(figure)).every(isShare)) return null;
  const lines = linesOf(record, words);
  const counted = lines.flatMap((line) => line.figures);
  const money = moneyBeside(counted);
  const isOfDeals = hasSevereNote(figure);
  const why = pageData.sources.includes(RECORD) ? words.text.headlines.hidden : words.text.figure.notGiven;
  const second = money ? shareOf(money, text.money, byWhom(money, words), words) : null;
  const first = shareOf(figure, isOfDeals ? text.deals : text.ai, "", words);
  return {
    title: title(figure, words),
    subtitle: words.text.sentences.list([
      isOfDeals ? text.subtitleOfDeals : text.subtitle,
      periodWords(figure.period, words, words.text.figure.undated),
    ]),
    note: metricNotes(counted, words),
    figures: [...figures, ...counted],
    marks: [figure.evidence, ...(second && money ? [money.evidence] : [])],
    withRecord: counted.length > 0,
    shares: [first, second ?? (isOfDeals ? { name: text.money, why } : null)],
    lines,
  };
}

function shareOf(figure: Figure, name: string, remark: string, words: Words): Share {
  const extent = extentOf(figure);
  const share = sureOf(extent) ?? 0;
  const atMost = boundsOf(extent)?.high ?? share;
  return { figure, share, atMost, value: valueWords(figure, words), name, remark, flag: severityOf(figure) };
}

/** The part of the money by a house that counted the deals of the same period too, the earliest; else the earliest of all. */
function moneyBeside(counted: readonly Figure[]): Figure | null {
  const money = ofMetric(counted, ...MONEY).filter((figure) => sureOf(extentOf(figure)) !== null);
  const isMatched = (one: Figure): boolean =>
    ofMetric(counted, ...DEALS).some((deals) => isOfSamePeriod(deals, one) && isOfSameHouse(deals, one));
  return money.find(isMatched) ?? money[0] ?? null;
}

function isOfSamePeriod(a: Figure, b: Figure): boolean {
  return a.period?.from === b.period?.from && a.period?.to === b.period?.to;
}

function isOfSameHouse(a: Figure, b: Figure): boolean {
  const houses = new Set(housesOf(a).map(({ en }) => en));
  return housesOf(b).some(({ en }) => houses.has(en));
}

/** Who counted: whoever a source reports, else the source's own publisher. */
function housesOf(figure: Figure): readonly Bilingual[] {
  return statedUnder(figure).flatMap(({ basis }) =>
    basis.kind === "stated" ? [basis.speaker?.name ?? basis.source.publisher] : [],
  );
}

function byWhom(figure: Figure, words: Words): string {
  const houses = [...new Set(housesOf(figure).map((house) => localized(house, words)))];
  return words.text.sentences.list([...houses, periodWords(figure.period, words, words.text.figure.undated)]);
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

/** The periods that deals and money are both of first. */
function linesOf(record: readonly Figure[], words: Words): ShareView["lines"] {
  const counted = record.filter((figure) => figure.period && numbersOf(extentOf(figure)).some(isShare));
  const periods = [...new Set(counted.map(({ period }) => `${period?.from} ${period?.to}`))].sort();
  const rows = periods.map((key) => {
    const figures = counted.filter(({ period }) => `${period?.from} ${period?.to}` === key);
    return { figures, deals: rangeOf(ofMetric(figures, ...DEALS)), money: rangeOf(ofMetric(figures, ...MONEY)) };
  });
  rows.sort((a, b) => Number(b.deals !== null && b.money !== null) - Number(a.deals !== null && a.money !== null));
  return rows.map(({ figures, deals, money }) => ({ words: lineWords(figures, deals, money, words), figures }));
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
