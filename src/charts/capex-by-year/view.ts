import type { Figure, Provider } from "../../data/figure";
import { dateWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import {
  beginnings,
  beginOf,
  joined,
  labelYear,
  largestFirst,
  ofMetric,
  ofProvider,
  owners,
  severeWords,
  severityOf,
} from "../figure-queries";
import { type Cell, cellsOfBars, type Position } from "../forms/cells";
import { type BarGroup, type BarRow, type BarView, barView, partsOf } from "../kinds/bars/bars";
import { differenceOf, type PairGroup, pairGroups } from "./pairs";

const SPENDING = "capital-expenditure";
const GROWTH = "capital-expenditure-growth";

/** What the article has, as bars. */
export interface YearsView extends BarView {
  readonly kind: "bars";
}

/** What the article has and what was spent, as pairs. */
export interface PairView extends ChartView {
  readonly kind: "pairs";
  readonly groups: readonly PairGroup[];
}

export type SpendingView = YearsView | PairView;

export function buildView(input: ViewInput): SpendingView | null {
  const { figures, given, beside: record, words } = input;
  const spendings = ofMetric(figures, SPENDING);
  if (spendings.length === 0) return null;
  const growths = ofMetric(figures, GROWTH);
  const groups = pairGroups(spendings, given, record, words);
  if (groups.some(({ rows }) => rows.some(({ outcome }) => outcome)))
    return pairView(spendings, growths, groups, words);
  const years = yearsOf(spendings);
  const text = words.text.charts["capex-by-year"];
  return {
    ...barView({
      title: title(spendings, growths, words),
      subtitle: text.subtitle(words.text.sentences.and(years.map((year) => yearWords(year, words)))),
      note: noteOn(spendings, words),
      figures,
      groups: owners(spendings).map((provider) => barGroup(provider, spendings, growths, given, words)),
      scaleEnd: null,
      guide: null,
    }),
    kind: "bars",
  };
}

/** The article's years; with the record, what it has for the latest year that both have, before what was spent in it. */
export function cellsOf(view: SpendingView, words: Words): readonly Cell[] {
  if (view.kind === "bars") return cellsOfBars(view, words);
  const paired = view.groups.flatMap(({ rows }) => rows.filter(({ article, outcome }) => article && outcome));
  const year = paired
    .map(({ label }) => label)
    .sort()
    .at(-1);
  const text = words.text.charts["capex-by-year"];
  const kind = (key: string, name: string, short: string): Position => ({ key, name, short, at: null, isKind: true });
  const said = kind("article", text.inArticle(year ?? ""), text.article);
  const spent = kind("record", text.onRecord(year ?? ""), words.text.record.legend);
  return view.groups.flatMap(({ name, provider, rows }) =>
    rows
      .filter(({ label, article, outcome }) => label === year && (article || outcome))
      .flatMap(({ article, outcome }) => {
        const series = { key: provider.id, name, provider };
        return [
          ...(article ? [{ figure: article.figure, series, position: said }] : []),
          ...(outcome ? [{ figure: outcome.figure, series, position: spent }] : []),
        ];
      }),
  );
}

function yearsOf(spendings: readonly Figure[]): readonly string[] {
  return [...new Set(spendings.map(labelYear))].sort();
}

function noteOn(spendings: readonly Figure[], words: Words): string {
  return spendings.some(({ evidence }) => evidence === "derived") ? words.text.charts["capex-by-year"].note : "";
}

/** The growth of a year is drawn with no mark of its own, but may stand in the title. */
function pairView(
  spendings: readonly Figure[],
  growths: readonly Figure[],
  groups: readonly PairGroup[],
  words: Words,
): PairView {
  const text = words.text.charts["capex-by-year"];
  const ends = groups.flatMap(({ rows }) => rows.flatMap(({ article, outcome }) => [article, outcome]));
  const drawn = ends.flatMap((end) => end?.figure ?? []);
  return {
    title: outcomeTitle(groups, words) ?? title(spendings, growths, words),
    subtitle: text.subtitleOfPairs(words.text.sentences.and(yearsOf(spendings).map((year) => yearWords(year, words)))),
    note: noteOn(spendings, words),
    figures: [...drawn, ...growths],
    marks: drawn.map(({ evidence }) => evidence),
    withRecord: false,
    kind: "pairs",
    groups,
  };
}

/** How much the provider of the largest plan spent in the latest year, and how far that is from the plan for the same time. */
function outcomeTitle(groups: readonly PairGroup[], words: Words): string | null {
  const compared = groups.flatMap(({ name, rows }) =>
    rows.flatMap(({ article, outcome }) => {
      const apart = article && outcome ? differenceOf(article.figure, outcome.figure) : null;
      const isPlan = article?.figure.evidence === "planned";
      return article && outcome && apart !== null && isPlan ? [{ name, article: article.figure, outcome, apart }] : [];
    }),
  );
  const year = compared
    .map(({ article }) => beginOf(article))
    .sort()
    .at(-1);
  const latest = compared.filter(({ article }) => beginOf(article) === year);
  const [first] = largestFirst(latest.map(({ article }) => article));
  const found = latest.find(({ article }) => article === first);
  if (!found || year === undefined) return null;
  const { outcome, name, apart, article } = found;
  const text = words.text.charts["capex-by-year"];
  return (apart > 0 ? text.spentMore : text.spentLess)(
    name,
    dateWords(year, words),
    outcome.value,
    amountWords(Math.abs(apart), article.metric, words),
  );
}

function barGroup(
  provider: Provider,
  spendings: readonly Figure[],
  growths: readonly Figure[],
  given: readonly Figure[],
  words: Words,
): BarGroup {
  const at = (all: readonly Figure[], year: string) =>
    ofProvider(all, provider).filter((figure) => labelYear(figure) === year);
  return {
    name: localized(provider.name, words),
    provider,
    rows: yearsOf(spendings).flatMap((year): readonly BarRow[] => {
      const own = at(spendings, year);
      if (own.length > 0) return own.map((figure) => row(figure, at(growths, year)[0], words));
      return at(ofMetric(given, SPENDING), year).length > 0 ? [] : [missingRow(provider, year, words)];
    }),
  };
}

function row(figure: Figure, growth: Figure | undefined, words: Words): BarRow {
  const text = words.text.charts["capex-by-year"];
  const year = yearWords(beginOf(figure), words);
  return {
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: joined(words, growth ? text.grown(year, valueWords(growth, words)) : year, severeWords(figure, words)),
    flag: severityOf(figure),
  };
}

function missingRow(provider: Provider, year: string, words: Words): BarRow {
  const text = words.text.charts["capex-by-year"];
  return {
    key: `${provider.id}-${year}`,
    figure: null,
    parts: [],
    value: "",
    remark: text.missing(yearWords(year, words)),
  };
}

function yearWords(date: string, words: Words): string {
  return date === "" ? words.text.figure.undated : dateWords(date, words);
}

function title(spendings: readonly Figure[], growths: readonly Figure[], words: Words): string {
  const text = words.text.charts["capex-by-year"];
  const latest = beginnings(spendings).at(-1) ?? "";
  const [first] = largestFirst(spendings.filter((figure) => beginOf(figure) === latest));
  const [provider] = first ? owners([first]) : [];
  if (!first || !provider || latest === "") return text.name;
  const parts = [localized(provider.name, words), valueWords(first, words), dateWords(latest, words)] as const;
  if (first.evidence === "derived") return withKnown(text.past(...parts), first, words);
  if (first.evidence === "reported") return text.spent(...parts);
  const growth = ofProvider(growths, provider).find((figure) => beginOf(figure) === latest);
  if (!growth) return text.planned(...parts);
  return withKnown(`${text.planned(...parts)}${text.more(valueWords(growth, words))}`, growth, words);
}

/** What a sentence rests on may be doubtful in a severe way: the sentence then says so. */
function withKnown(sentence: string, figure: Figure, words: Words): string {
  const known = severeWords(figure, words);
  return known ? words.text.sentences.aside(sentence, known) : sentence;
}
