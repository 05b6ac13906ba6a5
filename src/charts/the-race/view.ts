import { extentOf, largestOf, sureOf } from "../../data/extent";
import type { Evidence, Figure, Provider, Severity } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { dateWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { figuresShown } from "../../state/selectors";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { labelYear, ofProvider, ownerName, ownerOf, severeWords, severityOf } from "../figure-queries";
import type { Cell } from "../forms/cells";
import { type RaceFigures, raceFigures } from "./race-figures";
import { growthOfWords, growthRemark, outcomeRemark, type Remark } from "./remarks";
import { RACE_METRICS } from "./scope";
import { titleOf } from "./title";

/** A piece of a bar, from one amount to another on the one scale. Dollars. */
export interface Piece {
  readonly figure: Figure;
  readonly evidence: Evidence;
  readonly from: number;
  readonly to: number;
}

/** One provider’s part of a row, with what is said of it. */
export interface Segment {
  readonly provider: Provider;
  readonly name: string;
  readonly figure: Figure;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  readonly remark: Remark | null;
  readonly flag: Severity | null;
}

/** Segments end to end, and what they come to. */
export interface Row {
  readonly label: string;
  /** Under a column, where there is room for a word. */
  readonly short: string;
  /** What its segments come to, else the amount of each. */
  readonly amounts: string;
  readonly segments: readonly Segment[];
  readonly total: { readonly figure: Figure; readonly value: string; readonly remark: string } | null;
}

/** A provider’s own plan for a year that has not ended, and what it has spent of the year. */
export interface Lane {
  readonly provider: Provider;
  readonly words: string;
  readonly figure: Figure;
  readonly spent: readonly Piece[];
  readonly plan: Piece | null;
  /** As far as the plan may go. */
  readonly most: number;
}

/** The year that has not ended. */
export interface Now {
  readonly label: string;
  readonly year: string;
  readonly lanes: readonly Lane[];
}

export interface Stargate {
  readonly figure: Figure;
  readonly name: string;
  readonly value: string;
  readonly amount: number;
  readonly remark: string;
  readonly inAll: string;
  readonly atOnce: { readonly figure: Figure; readonly amount: number; readonly words: string } | null;
  readonly severe: string;
}

export interface RaceView extends ChartView {
  readonly plans: Row | null;
  readonly spent: Row | null;
  readonly now: Now | null;
  readonly stargate: Stargate | null;
  /** What the growth beside the segments is of; empty where none is shown. */
  readonly growthOf: string;
  /** The end of the one scale, in dollars: the same whether the record is on the page or not. */
  readonly scaleEnd: number;
}

export function buildView(input: ViewInput): RaceView | null {
  const { figures, words } = input;
  const text = words.text.charts["the-race"];
  const race = raceFigures(figures);
  const { plans, spent, halves, ownPlans, total } = race;
  if (plans.length + spent.length + halves.length + ownPlans.length === 0 && !total) return null;
  const planRow = planRowOf(race, words);
  const spentRow = spentRowOf(race, words);
  const now = nowOf(race, words);
  const stargate = stargateOf(race, words);
  const pieces = [planRow, spentRow].flatMap((row) => row?.segments.flatMap((segment) => segment.pieces) ?? []);
  const inLanes = now?.lanes.flatMap(({ spent: parts, plan }) => [...parts, ...(plan ? [plan] : [])]) ?? [];
  const drawn = [
    ...plans,
    ...(race.forecast && planRow?.total ? [race.forecast] : []),
    ...(race.sum && planRow?.total ? [race.sum] : []),
    ...(spentRow && !race.isAlone ? [] : race.growths),
    ...(spentRow && !race.isAlone ? [] : race.aiPoints),
    ...race.stakes,
    ...spent,
    ...(race.spentSum ? [race.spentSum] : []),
    ...halves,
    ...(race.halfSum ? [race.halfSum] : []),
    ...ownPlans,
    ...[total, race.immediate].flatMap((figure) => figure ?? []),
    ...[...pieces, ...inLanes].map(({ figure }) => figure),
  ];
  const [growth] = race.growths;
  return {
    title: titleOf(race, words),
    subtitle: stargate ? text.subtitleStargate : text.subtitle,
    note: new Set(ownPlans.map(({ metric }) => metric)).size > 1 ? text.bases : "",
    figures: [...new Set(drawn)],
    marks: [...pieces, ...inLanes].map(({ evidence }) => evidence).concat(total ? [total.evidence] : []),
    withRecord: false,
    plans: planRow,
    spent: spentRow,
    now,
    stargate,
    growthOf: growth && planRow && !spentRow ? growthOfWords(growth, words) : "",
    scaleEnd: scaleEndOf(input),
  };
}

/** What was planned and what was spent, where there is each. */
export function cellsOf({ plans, spent }: RaceView): readonly Cell[] {
  const inKind = (key: string, row: Row | null): readonly Cell[] =>
    row?.segments.map(({ figure, name, provider }) => ({
      figure,
      series: { key: provider.id, name, provider },
      position: { key, name: row.label, short: row.short, at: null, isKind: true },
    })) ?? [];
  return [...inKind("planned", plans), ...inKind("spent", spent)];
}

function planRowOf(race: RaceFigures, words: Words): Row | null {
  const text = words.text.charts["the-race"];
  const [first] = race.plans;
  if (!first) return null;
  const sum = race.forecast ?? race.sum;
  return {
    label: text.planned(dateWords(labelYear(first), words)),
    short: text.short.planned,
    amounts: amountsOf(race.plans, words),
    segments: inRow(race.plans, (plan, from, to) => [{ figure: plan, evidence: plan.evidence, from, to }], words).map(
      (segment) => ({ ...segment, remark: race.spent.length > 0 ? null : growthRemark(segment.provider, race, words) }),
    ),
    total:
      sum && race.sum
        ? { figure: sum, value: valueWords(sum, words), remark: text.added(valueWords(race.sum, words)) }
        : null,
  };
}

function spentRowOf(race: RaceFigures, words: Words): Row | null {
  const text = words.text.charts["the-race"];
  const [first] = race.spent;
  if (!first) return null;
  return {
    label: text.spent(dateWords(labelYear(first), words)),
    short: text.short.spent,
    amounts: amountsOf(race.spent, words),
    segments: inRow(race.spent, (figure, from) => piecesOf(figure, from, race.quarters), words).map((segment) => ({
      ...segment,
      remark: outcomeRemark(segment.figure, race, words),
    })),
    total: race.spentSum && { figure: race.spentSum, value: valueWords(race.spentSum, words), remark: text.sum },
  };
}

function amountsOf(figures: readonly Figure[], words: Words): string {
  const [only] = figures;
  if (only && figures.length === 1) return valueWords(only, words);
  return words.text.sentences.list(
    figures.map((figure) => words.text.charts["the-race"].each(ownerName(figure, words), valueWords(figure, words))),
  );
}

function inRow(
  figures: readonly Figure[],
  piecesFrom: (figure: Figure, from: number, to: number) => readonly Piece[],
  words: Words,
): readonly Segment[] {
  let end = 0;
  return figures.flatMap((figure) => {
    const [provider, size] = [ownerOf(figure), sureOf(extentOf(figure))];
    if (!provider || size === null || size <= 0) return [];
    const from = end;
    end += size;
    const segment = { provider, figure, from, to: end, pieces: piecesFrom(figure, from, end), remark: null };
    const [name, value] = [localized(provider.name, words), valueWords(figure, words)];
    return [{ ...segment, name, value, flag: severityOf(figure) }];
  });
}

/** What was added up of quarters is drawn as its quarters, where all of them are shown: they were reported, the sum was not. */
export function piecesOf(figure: Figure, start: number, quarters: readonly Figure[]): readonly Piece[] {
  const { basis } = figure;
  const inputs = basis.kind === "derived" && basis.operation === "sum" ? basis.inputs : [];
  const parts = inputs.length > 0 && inputs.every((input) => quarters.includes(input)) ? inputs : [figure];
  let end = start;
  return parts.map((part) => {
    const from = end;
    end += Math.max(sureOf(extentOf(part)) ?? 0, 0);
    return { figure: part, evidence: part.evidence, from, to: end };
  });
}

function nowOf(race: RaceFigures, words: Words): Now | null {
  const text = words.text.charts["the-race"];
  const lanes = race.running.flatMap((provider): readonly Lane[] => {
    const [half] = ofProvider(race.halves, provider);
    const [plan] = ofProvider(race.ownPlans, provider);
    const figure = half ?? plan;
    if (!figure) return [];
    const said = [
      ...(half ? [text.soFar(valueWords(half, words))] : []),
      ...(plan
        ? [text.ownPlan(valueWords(plan, words), measures(plan, "capital-expenditure-guidance") ? "" : text.leases)]
        : []),
    ];
    const to = plan ? (sureOf(extentOf(plan)) ?? 0) : 0;
    return [
      {
        provider,
        figure,
        words: text.lane(localized(provider.name, words), words.text.sentences.list(said)),
        spent: half ? piecesOf(half, 0, race.quarters) : [],
        plan: plan ? { figure: plan, evidence: plan.evidence, from: 0, to } : null,
        most: plan ? Math.max(largestOf(extentOf(plan)) ?? to, to) : 0,
      },
    ];
  });
  const first = race.halves[0] ?? race.ownPlans[0];
  if (!first || lanes.length === 0) return null;
  const year = labelYear(first);
  const label = race.halfSum
    ? text.now(dateWords(year, words), valueWords(race.halfSum, words))
    : text.nowPlain(dateWords(year, words));
  return { label, year: dateWords(year, words), lanes };
}

function stargateOf({ total, immediate }: RaceFigures, words: Words): Stargate | null {
  const text = words.text.charts["the-race"];
  const amount = total && sureOf(extentOf(total));
  if (!total || !amount || amount <= 0) return null;
  const part = immediate ? sureOf(extentOf(immediate)) : null;
  return {
    figure: total,
    name: total.product ? localized(total.product, words) : ownerName(total, words),
    value: valueWords(total, words),
    amount,
    remark: text.stargateRemark,
    inAll: text.inAll(valueWords(total, words)),
    atOnce:
      immediate && part !== null && part > 0 && part < amount
        ? { figure: immediate, amount: part, words: text.atOnce(valueWords(immediate, words)) }
        : null,
    severe: severeWords(total, words),
  };
}

/** Of everything there is under this filter, whether the record is on the page or not: nothing changes its length with the act. */
function scaleEndOf({ pageData, filter }: ViewInput): number {
  const every = figuresShown(
    pageData.every.filter((figure) => measures(figure, ...RACE_METRICS)),
    filter,
  );
  const { plans, spent, halves, ownPlans, total } = raceFigures(every);
  const sizes = (figures: readonly Figure[]): readonly number[] =>
    figures.map((figure) => Math.max(largestOf(extentOf(figure)) ?? 0, 0));
  const added = (figures: readonly Figure[]): number => sizes(figures).reduce((all, size) => all + size, 0);
  return Math.max(1, added(plans), added(spent), ...sizes([...halves, ...ownPlans, ...(total ? [total] : [])]));
}
