import { type Contest, contestIn, grownSince, leadOf, timesAsMuch } from "../../charts/comparison/contests";
import type { ComparedRow } from "../../charts/comparison/rows";
import { isAhead } from "../../data/between";
import { amountOf } from "../../data/figure";
import type { MetricId } from "../../data/metric-ids";
import { amountWords, valueWords } from "../../language/figure-words";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import {
  amountsWords,
  cautioned,
  cloudOf,
  type Manner,
  measureWords,
  nameOf,
  othersWords,
  ratioWords,
  type Takeaway,
  whenWords,
} from "./sentence";

/** Sentences on who is ahead in what. */

const SPENDING = "capital-expenditure-filed" satisfies MetricId;
const GROWTH = "cloud-growth-record" satisfies MetricId;
/** Measures that only say again what these do: their parts, their quarters. */
const REPEATED: readonly string[] = [
  "capital-expenditure-quarter",
  "capital-expenditure-share",
  "computing-own-share",
] satisfies readonly MetricId[];

/** What weighs most is what companies spend and how fast they grow; of the others, what lies furthest apart. */
const WEIGHTS = { spending: 90, growth: 85, everyYear: 70, everyQuarter: 65, grown: 60, other: 30 } as const;

/** What all of the rows come to, weighed but not yet chosen. @param withRepeated where there is nothing else to say */
export function contestSentences(
  rows: readonly ComparedRow[],
  manner: Manner,
  withRepeated = false,
): readonly Takeaway[] {
  const contests = rows.flatMap((row) => contestIn(row) ?? []);
  const first = (key: string): Contest | undefined => contests.find(({ row }) => row.measure.key === key);
  const [spending, growth] = [first(SPENDING), first(GROWTH)];
  const told: readonly string[] = [SPENDING, GROWTH, ...(withRepeated ? [] : REPEATED)];
  const others = contests.filter(
    ({ row: { measure } }) => !told.includes(measure.key) && measure.topic !== "partnerships",
  );
  return [
    ...leading(spending, growth, manner),
    ...(spending ? [...everyYear(spending, manner), ...grown(spending, manner)] : []),
    ...(growth ? everyQuarter(growth, manner) : []),
    ...others.flatMap((contest) => otherSentence(contest, manner)),
  ];
}

/** Spending and growth of the same two in one sentence, else in one each. */
function leading(spending: Contest | undefined, growth: Contest | undefined, manner: Manner): readonly Takeaway[] {
  const { words } = manner;
  const [money, speed] = [
    spending && spendingClause(spending, manner),
    growth && growthClause(growth, spending?.ranked[0].provider ?? null, manner),
  ];
  const areOfTwo = [spending, growth].every((contest) => contest?.ranked.length === 2);
  if (spending && growth && money && speed && areOfTwo) {
    const text = words.text.takeaways.both(money, speed);
    return [
      { key: "leading", text, figures: [...figuresOf(spending), ...figuresOf(growth)], weight: WEIGHTS.spending },
    ];
  }
  return [
    ...(spending && money
      ? [{ key: "spending", text: money, figures: figuresOf(spending), weight: WEIGHTS.spending }]
      : []),
    ...(growth && speed ? [{ key: "growth", text: speed, figures: figuresOf(growth), weight: WEIGHTS.growth }] : []),
  ];
}

function figuresOf({ ranked }: Contest) {
  return ranked.map(({ figure }) => figure);
}

function spendingClause(contest: Contest, manner: Manner): string {
  const { words } = manner;
  const { takeaways } = words.text;
  const { ranked } = contest;
  const [first, second, ...more] = ranked;
  const isPlan = isAhead(first.figure.evidence);
  const [who, when] = [nameOf(first.provider, words), whenWords(first.figure, words)];
  const cautions = { ...contest, told: ["planned"] as const };
  const inCash = ranked.every(({ figure }) => figure.accounting === "cash");
  if (more.length > 0) {
    const amount = valueWords(first.figure, words);
    const others = othersWords(ranked.slice(1), nameOf, words);
    const said = isPlan
      ? takeaways.plansMost(who, amount, when, others)
      : takeaways.spentMost(who, amount, when, others, inCash);
    return cautioned(said, cautions, manner);
  }
  const times = ratioWords(first.figure, second.figure, nameOf(second.provider, words), takeaways.asMuch, words);
  if (times === "") return "";
  const said = isPlan ? takeaways.plans(who, times, when) : takeaways.spent(who, times, when, inCash);
  return cautioned(takeaways.amounts(said, amountsWords(ranked, words)), cautions, manner);
}

/** @param subject of whom it is said where it is of two: the one who spends more */
function growthClause(contest: Contest, subject: Contest["ranked"][0]["provider"] | null, manner: Manner): string {
  const { words } = manner;
  const { takeaways } = words.text;
  const { ranked } = contest;
  const [first, second, ...more] = ranked;
  const when = whenWords(first.figure, words);
  const cautions = { ...contest, nameOf: cloudOf };
  if (more.length > 0) {
    const others = othersWords(ranked.slice(1), cloudOf, words);
    const said = takeaways.grewFastest(cloudOf(first.provider, words), valueWords(first.figure, words), when, others);
    return cautioned(said, cautions, manner);
  }
  const [one, other] = subject === second.provider ? [second, first] : [first, second];
  const times = ratioWords(one.figure, other.figure, cloudOf(other.provider, words), takeaways.asFast, words);
  if (times === "") return "";
  const said = takeaways.grew(cloudOf(one.provider, words), times, when);
  return cautioned(takeaways.amounts(said, amountsWords([one, other], words)), cautions, manner);
}

function everyYear(contest: Contest, { words }: Manner): readonly Takeaway[] {
  const [first, ...others] = contest.ranked;
  const lead = isAhead(first.figure.evidence) ? null : leadOf(contest);
  if (!lead) return [];
  const names = words.text.sentences.and(others.map(({ provider }) => nameOf(provider, words)));
  const [from, to] = [whenWords(lead.from, words), whenWords(lead.to, words)];
  const text = words.text.takeaways.everyYear(nameOf(first.provider, words), names, from, to);
  return [{ key: "every-year", text, figures: [lead.from, lead.to], weight: WEIGHTS.everyYear }];
}

/** So many quarters are worth a sentence. */
const QUARTERS = 4;

function everyQuarter(contest: Contest, { words }: Manner): readonly Takeaway[] {
  const [first, ...others] = contest.ranked;
  const lead = leadOf(contest);
  if (!lead || lead.count < QUARTERS) return [];
  const names = words.text.sentences.and(others.map(({ provider }) => cloudOf(provider, words)));
  const [from, to] = [whenWords(lead.from, words), whenWords(lead.to, words)];
  const text = words.text.takeaways.everyQuarter(cloudOf(first.provider, words), names, from, to);
  return [{ key: "every-quarter", text, figures: [lead.from, lead.to], weight: WEIGHTS.everyQuarter }];
}

function grown({ row, ranked }: Contest, { words }: Manner): readonly Takeaway[] {
  const { takeaways, sentences } = words.text;
  const found = isAhead(ranked[0].figure.evidence) ? null : grownSince(row.measure, ranked);
  const [first] = found ?? [];
  if (!found || !first) return [];
  const list = found.map(({ provider, figure, before }) => {
    const times = (amountOf(figure) ?? 0) / (amountOf(before) ?? 1);
    const said = decimal(times, words.language, 1);
    return takeaways.grownAt(nameOf(provider, words), said, valueWords(before, words), valueWords(figure, words));
  });
  const text = takeaways.grown(whenWords(first.figure, words), whenWords(first.before, words), sentences.and(list));
  return [
    { key: "grown", text, figures: found.flatMap(({ before, figure }) => [before, figure]), weight: WEIGHTS.grown },
  ];
}

/** Any other measure: of two by how much, of more who is first. */
function otherSentence(contest: Contest, manner: Manner): readonly Takeaway[] {
  const { words } = manner;
  const { row, ranked } = contest;
  const [first, second] = ranked;
  const said = ranked.length > 2 ? rankedWords(contest, words) : pairWords(contest, words);
  if (said === "") return [];
  const ratio = timesAsMuch(first.figure, second.figure)?.at ?? 1;
  const weight = WEIGHTS.other + Math.min(Math.abs(Math.log2(Math.max(ratio, 1))), 3) * 5;
  return [{ key: row.key, text: cautioned(said, contest, manner), figures: figuresOf(contest), weight }];
}

function rankedWords({ row, ranked }: Contest, words: Words): string {
  const [first, ...others] = ranked;
  return words.text.takeaways.ranked(
    measureWords({ row }, words),
    nameOf(first.provider, words),
    valueWords(first.figure, words),
    othersWords(others, nameOf, words),
  );
}

function pairWords({ row, ranked }: Contest, words: Words): string {
  const { takeaways } = words.text;
  const [first, second] = ranked;
  const [measure, who, other] = [
    measureWords({ row }, words),
    nameOf(first.provider, words),
    nameOf(second.provider, words),
  ];
  const { unit } = row.measure.metric;
  if (unit === "percent" || unit === "percentage_points") {
    const apart = (amountOf(first.figure) ?? 0) - (amountOf(second.figure) ?? 0);
    const points = amountWords(apart, { ...row.measure.metric, unit: "percentage_points" }, words);
    return takeaways.amounts(takeaways.above(measure, who, points, other), amountsWords(ranked, words));
  }
  const times = ratioWords(first.figure, second.figure, other, takeaways.asMuch, words);
  return times === "" ? "" : takeaways.amounts(takeaways.pair(measure, who, times), amountsWords(ranked, words));
}
