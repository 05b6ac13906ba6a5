import { isOf, measuresOf } from "../../charts/comparison/measures";
import { type ComparedRow, figuresIn, hasAny, rowsOf } from "../../charts/comparison/rows";
import { timeKey } from "../../charts/comparison/times";
import type { Figure, Provider } from "../../data/figure";
import type { MetricId } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { areEnough, type Compared } from "../../state/compared";
import type { PageData } from "../../state/selectors";
import { contestSentences } from "./contests";
import { relationSentences } from "./relations";
import { type Manner, measureWords, nameOf, type Takeaway } from "./sentence";

/** So many sentences at most; where fewer are to be had, what each has by itself makes up for it. */
const MOST = 5;
const FEWEST = 3;

const WEIGHTS = { unlike: 50, definitions: 28, nothing: 20, own: 10 } as const;

/**
 * What a comparison comes to, the weightiest first. Every number in it is computed from figures that may be set against
 * each other, and says so where they may not.
 * @param figures those that pass the filter
 */
export function takeawaysFrom(
  figures: readonly Figure[],
  { providers }: Pick<Compared, "providers">,
  pageData: Pick<PageData, "figures" | "checks">,
  words: Words,
): readonly Takeaway[] {
  if (!areEnough({ providers })) return [];
  const own = figures.filter((figure) => providers.some((provider) => isOf(figure, provider)));
  if (own.length === 0) return [];
  const manner: Manner = { words, checks: pageData.checks };
  const rows = measuresOf(own, pageData.figures).flatMap((measure) => rowsOf(measure, providers));
  const found = [
    ...contestSentences(rows, manner),
    ...relationSentences({ figures: own, every: pageData.figures, providers }, manner),
    ...unlike(rows, manner),
    ...ownDefinitions(rows, words),
  ];
  if (found.length === 0) found.push(...contestSentences(rows, manner, true));
  if (found.length === 0) found.push(nothingShared(providers, words));
  const chosen = found.toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
  if (chosen.length >= FEWEST) return chosen;
  return [...chosen, ...providers.flatMap((provider) => ofOneAlone(provider, rows, words))].slice(0, MOST);
}

const GUIDANCE = "capital-expenditure-guidance" satisfies MetricId;

/** Plans for one year that count different things, with what each counts. */
function unlike(rows: readonly ComparedRow[], { words }: Manner): readonly Takeaway[] {
  const { takeaways, sentences, accounting } = words.text;
  const row = rows.find(({ measure }) => measure.key === GUIDANCE);
  const plans =
    row?.cells
      .flatMap(({ provider, main }) => (main.length === 1 ? main.map((figure) => ({ provider, figure })) : []))
      .filter(({ figure }) => timeKey(figure.period) === row.time) ?? [];
  const differ = new Set(plans.map(({ figure }) => figure.accounting)).size > 1;
  if (!row?.period || !differ || plans.some(({ figure }) => figure.accounting === null)) return [];
  const list = plans.map(({ provider, figure }) =>
    sentences.aside(
      takeaways.each(nameOf(provider, words), valueWords(figure, words)),
      figure.accounting ? accounting[figure.accounting] : "",
    ),
  );
  const text = takeaways.unlike(measureWords({ row }, words), sentences.lists(list));
  return [{ key: "unlike", text, figures: plans.map(({ figure }) => figure), weight: WEIGHTS.unlike }];
}

/** What each company defines by itself, side by side and without a ranking. */
function ownDefinitions(rows: readonly ComparedRow[], words: Words): readonly Takeaway[] {
  const { takeaways, sentences } = words.text;
  return rows.flatMap((row): readonly Takeaway[] => {
    const { measure, cells, period, key } = row;
    const said = cells.flatMap(({ provider, main: [figure, ...more] }) =>
      figure && more.length === 0 && figure.about.kind === "one" && timeKey(figure.period) === row.time
        ? [{ provider, figure }]
        : [],
    );
    const isOwn = measure.metric.definition === "own" && period !== null && measure.metric.unit === "USD";
    if (!isOwn || said.length < 2 || said.some(({ figure }) => figure.metric !== measure.metric)) return [];
    const list = said.map(({ provider, figure }) => takeaways.each(nameOf(provider, words), valueWords(figure, words)));
    const text = takeaways.ownDefinitions(measureWords({ row }, words), sentences.and(list));
    return [{ key, text, figures: said.map(({ figure }) => figure), weight: WEIGHTS.definitions }];
  });
}

function nothingShared(providers: readonly Provider[], words: Words): Takeaway {
  const names = providers.map((provider) => nameOf(provider, words));
  const text = words.text.takeaways.nothing(words.text.sentences.and(names));
  return { key: "nothing", text, figures: [], weight: WEIGHTS.nothing };
}

/** The first number there is of one company alone: the topics stand in the order of the story. */
function ofOneAlone(provider: Provider, rows: readonly ComparedRow[], words: Words): readonly Takeaway[] {
  const { takeaways, sentences, evidenceWithin } = words.text;
  for (const row of rows) {
    const [cell, ...more] = row.cells.filter(hasAny);
    if (!cell || cell.provider !== provider || more.length > 0) continue;
    const figure = figuresIn(cell).find(({ value, about }) => value.kind !== "fact" && about.kind === "one");
    if (!figure) continue;
    const text = takeaways.own(nameOf(provider, words), measureWords({ row }, words), valueWords(figure, words));
    const remarks = [
      evidenceWithin[figure.evidence],
      ...(figure.period ? [periodWords(figure.period, words, "")] : []),
    ];
    const said = sentences.aside(text, sentences.list(remarks));
    return [{ key: `own ${provider.id}`, text: said, figures: [figure], weight: WEIGHTS.own }];
  }
  return [];
}
