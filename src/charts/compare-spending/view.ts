import { isAhead } from "../../data/between";
import { fromArticle } from "../../data/dataset";
import type { Figure, Provider } from "../../data/figure";
import type { MetricId } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { FEWEST_COMPARED, type Step } from "../../state/choices";
import { areEnough } from "../../state/compared";
import type { ViewInput } from "../chart";
import { articleBars } from "../comparison/article-bars";
import { type Histories, historiesOf, indexOfLatest } from "../comparison/histories";
import { isOf } from "../comparison/measures";
import { ofMetric, ownerName, ownerOf, owners } from "../figure-queries";
import { barView } from "../kinds/bars/bars";
import type { HistoryView } from "../kinds/history";
import { type LineMark, markOf } from "../kinds/series";

const ON_RECORD: Record<Step, readonly MetricId[]> = {
  year: ["capital-expenditure-filed", "capital-expenditure-calendar"],
  quarter: ["capital-expenditure-quarter"],
};
/** In years. */
const LENGTH: Record<Step, number> = { year: 1, quarter: 0.25 };
export const METRICS = [
  ...ON_RECORD.year,
  ...ON_RECORD.quarter,
  "capital-expenditure",
] as const satisfies readonly MetricId[];

export function buildView(input: ViewInput): HistoryView | null {
  const { figures, comparison, history, step, words } = input;
  const { providers } = comparison;
  if (!areEnough(comparison)) return null;
  const own = figures.filter((figure) => providers.some((provider) => isOf(figure, provider)));
  const article = ofMetric(own, "capital-expenditure").filter(({ value }) => value.kind !== "fact");
  const nameOf = ({ name }: Provider): string => localized(name, words);
  const marks = step === "year" ? article.flatMap((figure) => planOf(figure, words) ?? []) : [];
  const parts = {
    figures: ofMetric(own, ...ON_RECORD[step]),
    providers,
    marks,
    every: LENGTH[step],
    isIndexed: history === "indexed",
    nameOf,
  };
  const histories = historiesOf(parts, words);
  if (histories) return linesView(histories, input);
  if (owners(article).length < FEWEST_COMPARED) return null;
  return {
    ...barView({
      title: articleTitle(article, providers, words),
      subtitle: words.text.charts["compare-spending"].subtitleOfArticle,
      note: "",
      figures: providers.flatMap((provider) => article.filter((figure) => ownerOf(figure) === provider)),
      groups: articleBars(article, providers, nameOf, words),
      scaleEnd: null,
      guide: null,
    }),
    form: "bars",
  };
}

function linesView(histories: Histories, { step, history, words }: ViewInput): HistoryView {
  const text = words.text.charts["compare-spending"];
  const { latest, isShared, base, panels, ...rest } = histories;
  const [first] = base ? [...base.figures.values()] : [];
  const when = first ? whenWords(first, words) : "";
  const marks = panels.flatMap((panel) => panel.marks);
  return {
    ...rest,
    panels,
    title: base && when ? indexedTitle(histories, when, words) : amountsTitle(histories, words),
    subtitle: words.text.sentences.lists([
      base ? text.subtitleIndexed(when) : text.subtitle[step],
      ...(marks.length > 0 ? [text.diamonds] : []),
    ]),
    note: [
      ...addedUp(latest, words),
      ...(history === "indexed" && !base ? [text.noIndex] : []),
      ...(isShared ? [] : [text.apart]),
    ].join(" "),
    marks: marks.map(({ evidence }) => evidence),
    withRecord: true,
    form: "lines",
  };
}

function whenWords({ period }: Figure, words: Words): string {
  return period ? periodWords({ ...period, fiscal: null }, words, "") : "";
}

function amountsTitle({ latest, isShared }: Histories, words: Words): string {
  const text = words.text.charts["compare-spending"];
  const [first] = latest;
  if (!first) return text.name;
  const each = (figure: Figure): string => text.each(ownerName(figure, words), valueWords(figure, words));
  if (isShared) return text.spent(whenWords(first, words), words.text.sentences.and(latest.map(each)));
  const own = latest.map((figure) => words.text.sentences.aside(each(figure), periodWords(figure.period, words, "")));
  return text.own(words.text.sentences.and(own));
}

function indexedTitle({ latest, base }: Histories, from: string, words: Words): string {
  const text = words.text.charts["compare-spending"];
  const [first] = latest;
  if (!first || !base) return text.name;
  const list = latest.map((figure) => text.each(ownerName(figure, words), indexOfLatest(figure, base, words)));
  return text.indexed(from, whenWords(first, words), words.text.sentences.and(list));
}

/** Whose calendar year is four quarters added up here. */
function addedUp(latest: readonly Figure[], words: Words): readonly string[] {
  const names = ofMetric(latest, "capital-expenditure-calendar").map((figure) => ownerName(figure, words));
  return names.length > 0 ? [words.text.charts["compare-spending"].added(words.text.sentences.and(names))] : [];
}

/** The latest year that most of them have in the article. */
function articleTitle(figures: readonly Figure[], providers: readonly Provider[], words: Words): string {
  const text = words.text.charts["compare-spending"];
  const years = [...new Set(figures.map(({ period }) => period?.from ?? ""))].filter(Boolean).sort().reverse();
  const of = (year: string | undefined): readonly Figure[] =>
    providers.flatMap((provider) =>
      figures
        .filter(({ period, about }) => period?.from === year && "provider" in about && about.provider === provider)
        .slice(0, 1),
    );
  const [year] = years.toSorted((a, b) => of(b).length - of(a).length);
  const then = of(year);
  const [first] = then;
  if (!first || !then.every(({ evidence }) => isAhead(evidence) === isAhead(first.evidence))) return text.name;
  const list = then.map((figure) => text.each(ownerName(figure, words), valueWords(figure, words)));
  const say = isAhead(first.evidence) ? text.planned : text.ofArticle;
  return say(whenWords(first, words), words.text.sentences.and(list));
}

function planOf(figure: Figure, words: Words): LineMark | null {
  const text = words.text.charts["compare-spending"];
  const say = figure.evidence === "derived" ? text.derivedMark : text.plannedMark;
  return fromArticle(figure) ? markOf(figure, ownerOf(figure) ?? undefined, say(valueWords(figure, words))) : null;
}
