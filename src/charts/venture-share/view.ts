import { amountOf, type Figure, hasSevereNote, type Severity } from "../../data/figure";
import { amountWords, periodWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ChartView, ViewInput } from "../chart";
import { severityOf } from "../figure-queries";

/** A part of a whole, shown as so many of a hundred squares. */
export interface ShareView extends ChartView {
  readonly figure: Figure;
  /** 0 to 100. */
  readonly share: number;
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

export function buildView({ figures, beside: record, words }: ViewInput): ShareView | null {
  const text = words.text.charts["venture-share"];
  const [figure] = figures;
  const share = figure ? amountOf(figure) : null;
  if (!figure || share === null) return null;
  const value = valueWords(figure, words);
  const otherwise = otherwiseIn(record, words);
  const doubtful = hasSevereNote(figure);
  return {
    title: doubtful ? text.titleOfDeals(value) : text.title(value),
    subtitle: doubtful ? text.subtitleOfDeals : text.subtitle,
    note: "",
    figures: [...figures, ...(otherwise ? record : [])],
    marks: [figure.evidence],
    withRecord: otherwise !== null,
    figure,
    share,
    value,
    name: text.ai,
    rest: text.rest,
    flag: severityOf(figure),
    otherwise,
  };
}

function otherwiseIn(record: readonly Figure[], words: Words): ShareView["otherwise"] {
  const known = record.flatMap((figure) => {
    const amount = amountOf(figure);
    return amount === null ? [] : [{ figure, amount }];
  });
  const [first] = known;
  if (!first) return null;
  const text = words.text.charts["venture-share"];
  const amounts = known.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const range = amountWords(high, first.figure.metric, words);
  const said = low === high ? range : text.range(amountWords(low, first.figure.metric, words), range);
  return {
    low,
    high,
    label: text.ofMoney(said, periodWords(first.figure.period, words, words.text.figure.undated)),
    figure: first.figure,
  };
}
