import { amountOf, type Figure, type Metric, type Provider } from "../../data/figure";
import { amountWords, periodWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import type { Words } from "../../language/words";
import type { ChartView, Subject } from "../chart";
import { largestFirst, ofMetric } from "../reading";

/** An end of a flow: a provider that gives or a lab that is given to. */
export interface FlowEnd {
  readonly provider: Provider;
  readonly side: "from" | "to";
  readonly name: string;
  /** All of it together, in words. */
  readonly total: string;
}

export interface Flow {
  readonly figure: Figure;
  /** Positions in `ends`. */
  readonly source: number;
  readonly target: number;
  /** US dollars. */
  readonly value: number;
  readonly amount: string;
  /** Since when, where the source says; small behind the amount. */
  readonly remark: string;
}

export interface FlowsView extends ChartView {
  readonly ends: readonly FlowEnd[];
  readonly flows: readonly Flow[];
}

export function buildView({ figures, words }: Subject): FlowsView | null {
  const stakes = largestFirst(ofMetric(figures, "lab-investment")).filter((figure) => (amountOf(figure) ?? 0) > 0);
  const totals = largestFirst(ofMetric(figures, "lab-investment-total"));
  const [metric] = stakes.map((figure) => figure.metric);
  if (!metric) return null;
  const ends = [...endsOf(stakes, "from", metric, words), ...endsOf(stakes, "to", metric, words)];
  const text = words.text.charts["partnership-flows"];
  return {
    title: title(stakes, metric, words),
    subtitle: stakes.length > 1 ? text.subtitleWithSum(amountWords(sum(stakes), metric, words)) : text.subtitle,
    note: text.note,
    figures: [...stakes, ...totals],
    marks: stakes.map(({ evidence }) => evidence),
    ends,
    flows: stakes.map((figure) => ({
      figure,
      source: ends.findIndex(({ provider, side }) => side === "from" && provider === partyOf(figure, "from")),
      target: ends.findIndex(({ provider, side }) => side === "to" && provider === partyOf(figure, "to")),
      value: amountOf(figure) ?? 0,
      amount: valueWords(figure, words),
      remark: periodWords(figure.period, words, ""),
    })),
  };
}

function partyOf({ about }: Figure, side: FlowEnd["side"]): Provider | null {
  if (about.kind !== "between") return null;
  return side === "from" ? about.provider : about.counterparty;
}

function endsOf(stakes: readonly Figure[], side: FlowEnd["side"], metric: Metric, words: Words): readonly FlowEnd[] {
  const providers = [...new Set(stakes.flatMap((figure) => partyOf(figure, side) ?? []))];
  return providers.map((provider) => {
    const own = stakes.filter((figure) => partyOf(figure, side) === provider);
    return {
      provider,
      side,
      name: said(provider.name, words),
      total: own.length > 1 ? words.text.charts["partnership-flows"].from(amountWords(sum(own), metric, words)) : "",
    };
  });
}

function title(stakes: readonly Figure[], metric: Metric, words: Words): string {
  const text = words.text.charts["partnership-flows"];
  const labs = [...new Set(stakes.flatMap((figure) => partyOf(figure, "to") ?? []))];
  for (const lab of labs) {
    const own = stakes.filter((figure) => partyOf(figure, "to") === lab);
    if (own.length > 1) return text.shared(own.length, amountWords(sum(own), metric, words), said(lab.name, words));
  }
  const [first] = stakes;
  const [from, to] = first ? [partyOf(first, "from"), partyOf(first, "to")] : [null, null];
  return first && from && to
    ? text.one(said(from.name, words), valueWords(first, words), said(to.name, words))
    : text.name;
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + (amountOf(figure) ?? 0), 0);
}
