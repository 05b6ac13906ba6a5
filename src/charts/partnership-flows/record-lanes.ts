import type { Figure } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { timeOf } from "../kinds/series";
import { afterArticle, type Moment, type Timeline, yearsAround } from "../kinds/timeline/timeline";

type Kind = Exclude<keyof Words["text"]["charts"]["partnership-flows"]["onRecord"], "at">;

/** What the record says between two companies, by what kind of thing it is: no sum of one kind may be read as another. */
const KINDS = {
  "lab-investment-round": "round",
  "lab-investment-plan": "plan",
  "lab-investment-paid": "paid",
  "lab-investment-committed": "commitment",
  "lab-investment-funded": "paidInAll",
  "lab-investment-record": "total",
  "lab-stake": "stake",
  "lab-stake-value": "worth",
  "cloud-commitment": "commitment",
} as const satisfies Partial<Record<MetricId, Kind>>;

type RecordMetric = keyof typeof KINDS;
const METRICS = Object.keys(KINDS) as readonly RecordMetric[];

export function isOnRecord(figure: Figure): boolean {
  return figure.about.kind === "between" && measures(figure, ...METRICS);
}

/**
 * Every sum of the record at its date: a lane for each giver and what it gives to, those of the flows first, then a lane
 * for each lab and the cloud it is to buy from. Null where there is none.
 * @param record what is drawn of it, each with its date
 * @param stakes what is drawn as flows
 */
export function recordLanes(
  record: readonly Figure[],
  stakes: readonly Figure[],
  every: readonly Figure[],
  words: Words,
): Timeline | null {
  const commitments = record.filter((figure) => measures(figure, "cloud-commitment"));
  const money = record.filter((figure) => !commitments.includes(figure));
  const text = words.text.charts["partnership-flows"];
  const lanes = [
    ...byParties([...stakes, ...money]).map((figures) => ({
      figures: figures.filter((figure) => !stakes.includes(figure)),
      name: (pair: string) => pair,
    })),
    ...byParties(commitments).map((figures) => ({ figures, name: text.purchases })),
  ].flatMap(({ figures, name }) => {
    const days = grouped(figures, ({ period }) => `${period?.from} ${period?.to}`);
    const moments = days.flatMap((ofDay) => momentOf(ofDay, words) ?? []).sort((a, b) => a.from - b.from);
    const [first] = figures;
    return first && moments.length > 0
      ? [{ key: first.id, name: name(aboutWords(first.about, words, "")), moments }]
      : [];
  });
  const moments = lanes.flatMap((lane) => lane.moments);
  if (moments.length === 0) return null;
  return {
    lanes,
    ...yearsAround(moments),
    after: afterArticle(moments, every, words.text.record.later),
    isClose: true,
  };
}

/** Figures in groups of the same two companies the same way round, in the order of the first of each. */
function byParties(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const between = figures.filter(({ about }) => about.kind === "between");
  return grouped(between, ({ about }) =>
    "counterparty" in about ? `${about.provider.id} ${about.counterparty.id}` : "",
  );
}

function grouped(figures: readonly Figure[], keyOf: (figure: Figure) => string): readonly (readonly Figure[])[] {
  const keys = [...new Set(figures.map(keyOf))];
  return keys.map((key) => figures.filter((figure) => keyOf(figure) === key));
}

/** All that the record gives for one time, as one mark. */
function momentOf(figures: readonly Figure[], words: Words): Moment | null {
  const [figure] = figures;
  if (figure?.about.kind !== "between" || !figure.period) return null;
  const at = timeOf(figure);
  const said = words.text.sentences.list(figures.map((one) => partWords(one, words)));
  return {
    figure,
    provider: figure.about.provider,
    evidence: figure.evidence,
    from: at,
    to: at,
    mayBeginAt: null,
    onRecordAt: null,
    label: said,
    listed: words.text.charts["partnership-flows"].onRecord.at(said, periodWords(figure.period, words, "")),
    flag: null,
    until: null,
    ofRecord: true,
  };
}

/** The sum with what it is; a round that is still to come is planned. */
function partWords(figure: Figure, words: Words): string {
  const text = words.text.charts["partnership-flows"].onRecord;
  const metric = METRICS.find((one) => measures(figure, one)) ?? "lab-investment-round";
  const isToCome = metric === "lab-investment-round" && figure.evidence === "planned";
  return text[isToCome ? "plan" : KINDS[metric]](valueWords(figure, words));
}
