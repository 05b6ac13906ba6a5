import { type Extent, extentOf, largestOf, sureOf } from "../../data/extent";
import type { Figure, Metric, Provider, Severity, Value } from "../../data/figure";
import { dateWords, periodWords } from "../../language/date-words";
import { aboutWords, numberWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { largestFirst, ofMetric, severityOf } from "../figure-queries";
import { afterArticle, type Moment, middleOf, type Timeline, yearsAround } from "../kinds/timeline";

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
  /** How wide it is: US dollars, of a range what is sure. */
  readonly value: number;
  readonly amount: string;
  /** Since when, where the source says; small behind the amount. */
  readonly remark: string;
  readonly flag: Severity | null;
}

export interface FlowsView extends ChartView {
  readonly ends: readonly FlowEnd[];
  readonly flows: readonly Flow[];
  /** The record's tranches over time, one lane for each flow; null without the record. */
  readonly rounds: Timeline | null;
}

export function buildView({ figures, beside: record, pageData, words }: ViewInput): FlowsView | null {
  const given = largestFirst(ofMetric(figures, "lab-investment"));
  const stakes = given.filter((figure) => widthOf(figure) > 0);
  const totals = largestFirst(ofMetric(figures, "lab-investment-total"));
  const [metric] = stakes.map((figure) => figure.metric);
  if (!metric) return null;
  const ends = [...endsOf(stakes, "from", metric, words), ...endsOf(stakes, "to", metric, words)];
  const tranches = record.filter((figure) => stakes.some((stake) => sameParties(stake, figure)));
  const rounds = tranches.length > 0 ? roundsOf(stakes, tranches, pageData.every, words) : null;
  const text = words.text.charts["partnership-flows"];
  return {
    title: title(stakes, metric, words),
    subtitle: stakes.length > 1 ? text.subtitleWithSum(sumWords(stakes, metric, words)) : text.subtitle,
    note: "",
    figures: [...given, ...totals, ...(rounds ? tranches : [])],
    marks: stakes.map(({ evidence }) => evidence),
    withRecord: rounds !== null,
    rounds,
    ends,
    flows: stakes.map((figure) => ({
      figure,
      source: ends.findIndex(({ provider, side }) => side === "from" && provider === partyOf(figure, "from")),
      target: ends.findIndex(({ provider, side }) => side === "to" && provider === partyOf(figure, "to")),
      value: widthOf(figure),
      amount: valueWords(figure, words),
      remark: periodWords(figure.period, words, ""),
      flag: severityOf(figure),
    })),
  };
}

function sameParties(a: Figure, b: Figure): boolean {
  return partyOf(a, "from") === partyOf(b, "from") && partyOf(a, "to") === partyOf(b, "to");
}

/** Every tranche at its date, below the sums the article gives. */
function roundsOf(
  stakes: readonly Figure[],
  tranches: readonly Figure[],
  every: readonly Figure[],
  words: Words,
): Timeline {
  const lanes = stakes.map((stake) => ({
    key: stake.id,
    name: aboutWords(stake.about, words, ""),
    moments: tranches.filter((figure) => sameParties(stake, figure)).flatMap((figure) => roundOf(figure, words) ?? []),
  }));
  const moments = lanes.flatMap((lane) => lane.moments);
  return {
    lanes: lanes.filter((lane) => lane.moments.length > 0),
    ...yearsAround(moments),
    after: afterArticle(moments, every, words.text.record.later),
  };
}

function roundOf(figure: Figure, words: Words): Moment | null {
  const provider = partyOf(figure, "from");
  const date = figure.period?.from;
  if (!provider || date === undefined) return null;
  const at = middleOf(date);
  return {
    figure,
    provider,
    evidence: figure.evidence,
    from: at,
    to: at,
    mayBeginAt: null,
    onRecordAt: null,
    label: words.text.charts["partnership-flows"].round(valueWords(figure, words), dateWords(date, words)),
    flag: null,
    ofRecord: true,
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
      name: localized(provider.name, words),
      total: own.length > 1 ? words.text.charts["partnership-flows"].from(sumWords(own, metric, words)) : "",
    };
  });
}

function title(stakes: readonly Figure[], metric: Metric, words: Words): string {
  const text = words.text.charts["partnership-flows"];
  const labs = [...new Set(stakes.flatMap((figure) => partyOf(figure, "to") ?? []))];
  for (const lab of labs) {
    const own = stakes.filter((figure) => partyOf(figure, "to") === lab);
    if (own.length > 1) return text.shared(own.length, sumWords(own, metric, words), localized(lab.name, words));
  }
  const [first] = stakes;
  const [from, to] = first ? [partyOf(first, "from"), partyOf(first, "to")] : [null, null];
  return first && from && to
    ? text.one(localized(from.name, words), valueWords(first, words), localized(to.name, words))
    : text.name;
}

/** A flow is as wide as is sure, one that may be nothing as wide as it may be at most; zero for what cannot flow. */
function widthOf(figure: Figure): number {
  const extent = extentOf(figure);
  const sure = sureOf(extent) ?? 0;
  return sure === 0 && extent.kind === "range" ? Math.max(extent.high, 0) : Math.max(sure, 0);
}

/** All of it together; a range where any of it is one. */
function sumWords(figures: readonly Figure[], metric: Metric, words: Words): string {
  const extents = figures.map(extentOf);
  const add = (ofOne: (extent: Extent) => number | null): number =>
    extents.reduce((total, extent) => total + (ofOne(extent) ?? 0), 0);
  const [low, high] = [add((extent) => (extent.kind === "range" ? extent.low : sureOf(extent))), add(largestOf)];
  const value: Value = low < high ? { kind: "range", low, high } : { kind: "exact", amount: low, qualifier: null };
  return numberWords(value, metric, words);
}
