import { type Evidence, type Figure, type Provider, TOPICS, type Topic } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { areEnough } from "../../state/compared";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { type Contest, contestIn, type Entrant, leadOf, timesAsMuch } from "../comparison/contests";
import { isOf, measuresOf } from "../comparison/measures";
import { type ComparedRow, rowsOf } from "../comparison/rows";
import { ratioWords } from "../comparison/words";
import { leastSure } from "../figure-queries";

/** One measure of two companies: who has more, by how much, since when. */
export interface ProfileRow {
  readonly key: string;
  /** Written above the first row of a topic. */
  readonly topicName: string | null;
  readonly name: string;
  /** Of the first and the second company. */
  readonly entrants: readonly [ProfileEnd, ProfileEnd];
  readonly leader: 0 | 1;
  /** How many times as much, for the length of the bar; null where that cannot be said. */
  readonly ratio: number | null;
  readonly byHowMuch: string;
  /** Empty where there is no history. */
  readonly since: string;
  /** Of the less sure of the two. */
  readonly evidence: Evidence;
}

export interface ProfileEnd {
  readonly figure: Figure;
  readonly value: string;
}

export interface ProfileView extends ChartView {
  readonly sides: readonly [ProfileSide, ProfileSide];
  readonly rows: readonly ProfileRow[];
  /** The largest ratio, from which the scale follows. */
  readonly most: number;
}

export interface ProfileSide {
  readonly provider: Provider;
  readonly name: string;
}

/** Of the first two of those compared. */
export function buildView({ figures, comparison, pageData, words }: ViewInput): ProfileView | null {
  const [first, second] = comparison.providers;
  if (!areEnough(comparison) || !first || !second) return null;
  const pair = [first, second] as const;
  const own = figures.filter((figure) => pair.some((provider) => isOf(figure, provider)));
  const rows = measuresOf(own, pageData.figures)
    .flatMap((measure) => rowsOf(measure, pair))
    .toSorted((a, b) => TOPICS.indexOf(a.measure.topic) - TOPICS.indexOf(b.measure.topic));
  const contests = rows.flatMap((row) => contestIn(row) ?? []);
  if (contests.length === 0) return null;
  const inWords = contests.map(
    (contest, index): ProfileRow => rowInWords(contest, contests[index - 1]?.row.measure.topic, pair, words),
  );
  const text = words.text.charts["compare-profile"];
  const sides = pair.map((provider) => ({ provider, name: localized(provider.name, words) }));
  const [left, right] = sides;
  if (!left || !right) return null;
  const ahead = [0, 1].map((side) => inWords.filter(({ leader }) => leader === side).length);
  return {
    title: text.title(inWords.length, left.name, ahead[0] ?? 0, right.name, ahead[1] ?? 0),
    subtitle: text.subtitle(left.name, right.name),
    note: noteOn(rows, contests, comparison.providers.length > 2, words),
    figures: [...new Set(inWords.flatMap(({ entrants }) => entrants.map(({ figure }) => figure)))],
    marks: inWords.flatMap(({ ratio, evidence }) => (ratio === null ? [] : [evidence])),
    withRecord: false,
    sides: [left, right],
    rows: inWords,
    most: Math.max(...inWords.map(({ ratio }) => ratio ?? 1)),
  };
}

function rowInWords(
  contest: Contest,
  before: Topic | undefined,
  pair: readonly [Provider, Provider],
  words: Words,
): ProfileRow {
  const { row, ranked } = contest;
  const [first, second] = ranked;
  const { metric, product, topic } = row.measure;
  const name = words.text.sentences.remarks(
    [metric.name, ...(product ? [product] : [])].map((one) => localized(one, words)),
  );
  const when = row.period ? periodWords({ ...row.period, fiscal: null }, words, "") : "";
  const leader = first.provider === pair[0] ? 0 : 1;
  const end = ({ figure }: Entrant): ProfileEnd => ({ figure, value: valueWords(figure, words) });
  return {
    key: row.key,
    topicName: topic === before ? null : words.text.topics[topic],
    name: when ? words.text.sentences.list([name, when]) : name,
    entrants: leader === 0 ? [end(first), end(second)] : [end(second), end(first)],
    leader,
    ratio: timesAsMuch(first.figure, second.figure)?.at ?? null,
    byHowMuch: byHowMuch(first.figure, second.figure, words),
    since: sinceWords(contest, words),
    evidence: leastSure([first.figure.evidence, second.figure.evidence]),
  };
}

/** Percentages are so many points apart, all else so many times as much. */
function byHowMuch(one: Figure, other: Figure, words: Words): string {
  const { unit } = one.metric;
  const ratio = timesAsMuch(one, other);
  const isPercent = unit === "percent" || unit === "percentage_points";
  if (ratio && !isPercent) return ratioWords(ratio, one.metric, words);
  const [a, b] = [one, other].map(({ value }) => (value.kind === "exact" ? value.amount : Number.NaN));
  const points = amountWords(
    (a ?? 0) - (b ?? 0),
    isPercent ? { ...one.metric, unit: "percentage_points" } : one.metric,
    words,
    "full",
  );
  return words.text.charts["compare-profile"].points(points);
}

function sinceWords(contest: Contest, words: Words): string {
  const lead = contest.row.isHistory ? leadOf(contest) : null;
  if (!lead) return "";
  const text = words.text.charts["compare-profile"];
  const when = lead.from.period ? periodWords({ ...lead.from.period, fiscal: null }, words, "") : "";
  return lead.isAll ? text.always(when) : text.since(when);
}

/** What is left undecided, and that only two of more are drawn. */
function noteOn(rows: readonly ComparedRow[], contests: readonly Contest[], areMore: boolean, words: Words): string {
  const text = words.text.charts["compare-profile"];
  const isDecided = (row: ComparedRow): boolean => contests.some((contest) => contest.row === row);
  const both = rows.filter(
    (row) => row.measure.metric.unit !== null && row.cells.every(({ main }) => main.length > 0) && !isDecided(row),
  );
  const names = [...new Set(both.map(({ measure }) => localized(measure.metric.name, words)))];
  return [
    text.note,
    ...(areMore ? [text.firstTwo] : []),
    ...(names.length > 0 ? [text.undecided(words.text.sentences.lists(names))] : []),
  ].join(" ");
}
