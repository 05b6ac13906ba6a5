import { fromArticle } from "../../data/dataset";
import type { Figure, Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { FEWEST_COMPARED } from "../../state/choices";
import { areEnough } from "../../state/compared";
import type { ViewInput } from "../chart";
import { isOf } from "../comparison/measures";
import { latestFirst } from "../comparison/times";
import { joined, ofMetric, ownerOf, severeWords, severityOf } from "../figure-queries";
import { type BarRow, type BarView, barView, partsOf, recordMark } from "../kinds/bars/bars";

/** What somebody has put into a lab in all: by the article, then on record. */
export const METRICS = ["lab-investment", "lab-investment-record", "lab-investment-committed"] as const;

export function buildView({ figures, comparison, words }: ViewInput): BarView | null {
  const { providers } = comparison;
  if (!areEnough(comparison)) return null;
  const stakes = ofMetric(figures, ...METRICS).filter(({ about }) => about.kind === "between");
  const groups = providers.map((provider) => ({ provider, pairs: pairsOf(stakes, provider, providers) }));
  const pairs = groups.flatMap((group) => group.pairs);
  const has = (provider: Provider): boolean => pairs.some(({ first }) => isOf(first, provider));
  if (providers.filter(has).length < FEWEST_COMPARED) return null;
  const text = words.text.charts["compare-stakes"];
  const drawn = pairs.flatMap(({ first, beside }) => [first, ...(beside ? [beside] : [])]);
  return barView({
    title: text.title(words.text.sentences.and(pairs.map(({ first }) => stakeWords(first, words)))),
    subtitle: drawn.every(fromArticle) ? text.subtitle : text.subtitleWithRecord,
    note: "",
    figures: drawn,
    groups: groups.map(({ provider, pairs: own }) => ({
      name: localized(provider.name, words),
      provider,
      rows: own.length > 0 ? own.map((pair) => rowOf(pair, provider, words)) : [missingRow(provider, words)],
    })),
    scaleEnd: null,
    guide: null,
  });
}

/** What one has put into another, and what is on record of it beside the article. */
interface Pair {
  readonly first: Figure;
  readonly beside: Figure | null;
}

/** Whatever a company has put into others, and what others who are not compared have put into it. */
function pairsOf(stakes: readonly Figure[], provider: Provider, compared: readonly Provider[]): readonly Pair[] {
  const own = stakes.filter((figure) => {
    const giver = ownerOf(figure);
    return giver === provider || (isOf(figure, provider) && giver !== null && !compared.includes(giver));
  });
  const parties = new Map<string, Figure[]>();
  for (const figure of own) {
    const key = partiesKey(figure);
    parties.set(key, [...(parties.get(key) ?? []), figure]);
  }
  return [...parties.values()].flatMap((same) => {
    const said = same.find(fromArticle);
    const [onRecord] = latestFirst(same.filter((figure) => !fromArticle(figure)));
    const first = said ?? onRecord;
    return first ? [{ first, beside: said ? (onRecord ?? null) : null }] : [];
  });
}

function partiesKey({ about }: Figure): string {
  return about.kind === "between" ? `${about.provider.id} ${about.counterparty.id}` : "";
}

function rowOf({ first, beside }: Pair, provider: Provider, words: Words): BarRow {
  const { text } = words;
  const { about } = first;
  const [giver, lab] = about.kind === "between" ? [about.provider, about.counterparty] : [provider, provider];
  const whom =
    giver === provider
      ? text.charts["compare-stakes"].into(localized(lab.name, words))
      : text.charts["compare-stakes"].from(localized(giver.name, words));
  return {
    key: first.id,
    figure: first,
    parts: partsOf(first),
    value: valueWords(first, words),
    remark: joined(
      words,
      text.sentences.list([whom, periodWords(first.period, words, text.figure.undated)]),
      severeWords(first, words),
      beside ? text.record.beside(valueWords(beside, words)) : "",
    ),
    flag: severityOf(first),
    record: recordMark(beside),
  };
}

function missingRow({ id }: Provider, { text }: Words): BarRow {
  return { key: id, figure: null, parts: [], value: "", remark: text.charts["compare-stakes"].none };
}

function stakeWords(figure: Figure, words: Words): string {
  const { about } = figure;
  if (about.kind !== "between") return "";
  const [who, lab] = [about.provider, about.counterparty].map(({ name }) => localized(name, words));
  return words.text.charts["compare-stakes"].each(who ?? "", valueWords(figure, words), lab ?? "");
}
