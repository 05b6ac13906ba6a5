import { type Extent, extentOf, largestOf, sureOf } from "../../data/extent";
import type { Figure, Metric, Provider, Severity, Value } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { numberWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { largestFirst, metricNotes, ofMetric, severityOf } from "../figure-queries";
import { type Timeline, walkOfLanes } from "../kinds/timeline/timeline";
import { stopAt, type WalkSeries, walkSeries } from "../walk";
import { isOnRecord, recordLanes } from "./record-lanes";

/** An end of a flow: a provider that gives or a lab that is given to. */
export interface FlowEnd {
  readonly provider: Provider;
  readonly side: "from" | "to";
  readonly name: string;
  /** All of it together, in words. */
  readonly total: string;
  /** What a giver gives, beside its name; none for what is given to. */
  readonly gives: readonly Gift[];
}

/** One flow in words. */
export interface Gift {
  readonly figure: Figure;
  readonly amount: string;
  /** To whom, where a giver gives to several, and since when; small behind the amount. */
  readonly remark: string;
  readonly flag: Severity | null;
}

export interface Flow {
  readonly figure: Figure;
  /** Positions in `ends`. */
  readonly source: number;
  readonly target: number;
  /** How wide it is: US dollars, of a range what is sure. */
  readonly value: number;
}

export interface FlowsView extends ChartView {
  readonly ends: readonly FlowEnd[];
  readonly flows: readonly Flow[];
  /** What the record says of stakes and commitments, over time; null without the record. */
  readonly onRecord: Timeline | null;
}

export function buildView({ figures, beside: record, pageData, words }: ViewInput): FlowsView | null {
  const given = largestFirst(ofMetric(figures, "lab-investment"));
  const stakes = given.filter((figure) => widthOf(figure) > 0);
  const totals = largestFirst(ofMetric(figures, "lab-investment-total"));
  const [metric] = stakes.map((figure) => figure.metric);
  if (!metric) return null;
  const ends = [...endsOf(stakes, "from", metric, words), ...endsOf(stakes, "to", metric, words)];
  const drawn = record.filter((figure) => figure.period && isOnRecord(figure));
  const onRecord = recordLanes(drawn, stakes, pageData.every, words);
  return {
    title: title(stakes, (figure) => pageData.checks.get(figure.id)?.verdict === "partly", words),
    subtitle: subtitle(stakes, metric, onRecord !== null, words),
    note: metricNotes(drawn, words),
    figures: [...given, ...totals, ...drawn],
    marks: stakes.map(({ evidence }) => evidence),
    withRecord: onRecord !== null,
    onRecord,
    ends,
    flows: stakes.map((figure) => ({
      figure,
      source: ends.findIndex(({ provider, side }) => side === "from" && provider === partyOf(figure, "from")),
      target: ends.findIndex(({ provider, side }) => side === "to" && provider === partyOf(figure, "to")),
      value: widthOf(figure),
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
      name: localized(provider.name, words),
      gives: side === "from" ? own.map((figure) => giftOf(figure, own.length > 1, words)) : [],
      total: own.length > 1 ? words.text.charts["partnership-flows"].from(sumWords(own, metric, words)) : "",
    };
  });
}

/** @param isNamed whether the words have to say to whom it goes */
function giftOf(figure: Figure, isNamed: boolean, words: Words): Gift {
  const to = partyOf(figure, "to");
  const since = periodWords(figure.period, words, words.text.figure.undated);
  return {
    figure,
    amount: valueWords(figure, words),
    remark: words.text.sentences.list([...(isNamed && to ? [`→ ${localized(to.name, words)}`] : []), since]),
    flag: severityOf(figure),
  };
}

/**
 * What the article says was put where, as its own account.
 * @param isPartly whether the record bears a stake out in part only: that part of it is promised, not paid
 */
function title(stakes: readonly Figure[], isPartly: (stake: Figure) => boolean, words: Words): string {
  const text = words.text.charts["partnership-flows"];
  const [first] = stakes;
  const labs = [...new Set(stakes.flatMap((figure) => partyOf(figure, "to") ?? []))];
  for (const lab of labs) {
    const own = stakes.filter((figure) => partyOf(figure, "to") === lab);
    const sum = own.length > 1 && first ? sumWords(own, first.metric, words) : "";
    if (sum) return qualified(text.shared(own.length, sum, localized(lab.name, words)), own);
  }
  const [from, to] = first ? [partyOf(first, "from"), partyOf(first, "to")] : [null, null];
  return first && from && to
    ? qualified(text.one(localized(from.name, words), valueWords(first, words), localized(to.name, words)), [first])
    : text.name;

  function qualified(said: string, of: readonly Figure[]): string {
    return of.some(isPartly) ? words.text.sentences.aside(said, text.partlyPromised) : said;
  }
}

function subtitle(stakes: readonly Figure[], metric: Metric, withRecord: boolean, words: Words): string {
  const text = words.text.charts["partnership-flows"];
  const sums = stakes.length > 1 ? text.subtitleWithSum(sumWords(stakes, metric, words)) : text.subtitle;
  return withRecord ? words.text.sentences.statements([sums, text.below]) : sums;
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

/** A series for each that is given to: what flows there, and what that comes to; then what the record says over time. */
export function walkOfFlows({ ends, flows, onRecord }: FlowsView, words: Words): readonly WalkSeries[] {
  const labs = ends.flatMap((end, target) => {
    if (end.side === "from") return [];
    const stops = flows.filter((flow) => flow.target === target).map(({ figure, source }) => stopAt(figure, source));
    const sum = end.total ? [{ key: end.provider.id, figures: [], said: totalOf(end, words), at: ends.length }] : [];
    return walkSeries(end.provider.id, end.name, [...stops, ...sum]);
  });
  return [...labs, ...(onRecord ? walkOfLanes(onRecord) : [])];
}

function totalOf({ name, total }: FlowEnd, { text }: Words): string {
  return text.sentences.list([name, total]);
}
