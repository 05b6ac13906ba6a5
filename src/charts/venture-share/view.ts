import { boundsOf, everyNumberOf, extentOf, numbersOf, sureOf } from "../../data/extent";
import { type Figure, hasSevereNote, type Severity } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, rangeWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { severityOf } from "../figure-queries";

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
  /**
   * What the record says the part is when measured otherwise: from one percentage to another; null without the record.
   */
  readonly otherwise: {
    readonly low: number;
    readonly high: number;
    readonly label: string;
    readonly figure: Figure;
  } | null;
}

const WHOLE = 100;

export function buildView({ figures, beside: record, words }: ViewInput): ShareView | null {
  const text = words.text.charts["venture-share"];
  const [figure] = figures;
  if (!figure) return null;
  const extent = extentOf(figure);
  const share = sureOf(extent);
  if (share === null || everyNumberOf(extent).some((number) => !isShare(number))) return null;
  const value = valueWords(figure, words);
  const otherwise = otherwiseIn(record, words);
  const doubtful = hasSevereNote(figure);
  const plain = amountWords(share, figure.metric, words);
  return {
    title: doubtful ? text.titleOfDeals(plain) : text.title(plain),
    subtitle: doubtful ? text.subtitleOfDeals : text.subtitle,
    note: "",
    figures: [...figures, ...(otherwise ? record : [])],
    marks: [figure.evidence],
    withRecord: otherwise !== null,
    figure,
    share,
    atMost: boundsOf(extent)?.high ?? share,
    value,
    name: text.ai,
    rest: text.rest,
    flag: severityOf(figure),
    otherwise,
  };
}

function otherwiseIn(record: readonly Figure[], words: Words): ShareView["otherwise"] {
  const known = record.filter((figure) => numbersOf(extentOf(figure)).some(isShare));
  const [first] = known;
  if (!first) return null;
  const text = words.text.charts["venture-share"];
  const amounts = known.flatMap((figure) => numbersOf(extentOf(figure))).filter(isShare);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const { metric } = first;
  const said = low === high ? amountWords(high, metric, words) : rangeWords({ low, high }, metric, words);
  return {
    low,
    high,
    label: text.ofMoney(said, periodWords(first.period, words, words.text.figure.undated)),
    figure: first,
  };
}

/** Squares can show nothing below none or above all of them. */
function isShare(percent: number): boolean {
  return percent >= 0 && percent <= WHOLE;
}
