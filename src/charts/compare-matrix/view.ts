import { RECORD } from "../../data/dataset";
import { type Figure, type Provider, TOPICS } from "../../data/figure";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { areEnough, type Compared } from "../../state/compared";
import type { ViewInput } from "../chart";
import { isOf, measuresOf } from "../comparison/measures";
import { type ComparedRow, figuresIn, hasAny, rowsOf } from "../comparison/rows";
import { isRounded } from "../comparison/words";
import type { MatrixView, OnlyOne, Row } from "../kinds/matrix";
import { type RowContext, rowInWords } from "./row-words";

/** Stands for what no source gives, and is explained once: said in every cell it would be louder than values. */
const NOT_GIVEN = "–";

export function buildView(input: ViewInput): MatrixView | null {
  const { figures, comparison, words } = input;
  const { providers } = comparison;
  if (!areEnough(comparison)) return null;
  const rows = comparedRows(figures, input.pageData.figures, providers);
  if (rows.length === 0) return null;
  const context = contextOf(input);
  const shared = rows.filter((row) => soleOf(row, context) === null);
  const told = input.rows === "shared" ? shared.filter(({ cells }) => cells.every(hasAny)) : shared;
  const onlyOne = input.rows === "shared" ? [] : onlyOnes(rows, providers, context, words);
  const inWords = told.map((row) => rowInWords(row, context));
  const shownRows = [...told, ...(input.rows === "shared" ? [] : rows.filter((row) => soleOf(row, context) !== null))];
  const drawn = [...new Set(shownRows.flatMap(({ cells }) => cells.flatMap(figuresIn)))];
  if (drawn.length === 0) return null;
  const names = providers.map(({ name }) => localized(name, words));
  const text = words.text.charts["compare-matrix"];
  return {
    title: text.title(words.text.sentences.and(names)),
    subtitle: subtitleOf(input),
    note: noteOf(told, inWords, rows.length - shownRows.length, input, context),
    figures: drawn,
    marks: drawn.filter(({ value }) => value.kind !== "fact").map(({ evidence }) => evidence),
    withRecord: false,
    providers: providers.map((provider) => ({
      provider,
      name: localized(provider.name, words),
      isBaseline: provider === context.baseline,
    })),
    rows: inWords,
    onlyOne,
    topicNames: words.text.topics,
    baselineWords: words.text.compare.baseline,
    missing: {
      "not-given": { mark: NOT_GIVEN, words: notGivenWords(input) },
      hidden: { mark: words.text.headlines.hidden, words: words.text.headlines.hidden },
      "not-applicable": { mark: NOT_GIVEN, words: words.text.figure.notApplicable },
    },
  };
}

/** By topic, numbers before what is told in words alone; within these in the order of the data. */
function comparedRows(
  figures: readonly Figure[],
  every: readonly Figure[],
  providers: readonly Provider[],
): readonly ComparedRow[] {
  const own = figures.filter((figure) => providers.some((provider) => isOf(figure, provider)));
  const rows = measuresOf(own, every).flatMap((measure) => rowsOf(measure, providers));
  const rank = ({ measure }: ComparedRow): number =>
    TOPICS.indexOf(measure.topic) * 2 + Number(measure.metric.unit === null);
  return rows.filter(({ cells }) => cells.some(hasAny)).sort((a, b) => rank(a) - rank(b));
}

function contextOf({ given, comparison, history, pageData, words }: ViewInput): RowContext {
  const { providers, baseline } = comparison;
  return {
    given: new Map(measuresOf(given, pageData.figures).map(({ key, figures }) => [key, figures])),
    every: pageData.figures,
    providers,
    baseline: baseline.kind === "one" ? baseline.provider : null,
    isIndexed: history === "indexed",
    words,
  };
}

/** The only one of those compared of whom anything is said in a row; null where it is of several, or others are hidden by the filter. */
function soleOf({ cells, measure }: ComparedRow, { given }: RowContext): Provider | null {
  const [first, ...others] = cells.filter(hasAny);
  if (!first || others.length > 0) return null;
  const all = given.get(measure.key) ?? [];
  const isHidden = cells.some(
    ({ provider }) => provider !== first.provider && all.some((figure) => isOf(figure, provider)),
  );
  return isHidden ? null : first.provider;
}

function onlyOnes(
  rows: readonly ComparedRow[],
  providers: readonly Provider[],
  context: RowContext,
  words: Words,
): readonly OnlyOne[] {
  return providers.flatMap((provider) => {
    const own = rows.filter((row) => soleOf(row, context) === provider);
    if (own.length === 0) return [];
    const alone = { ...context, providers: [provider], baseline: null };
    const inWords = own.map((row): Row => {
      const cells = row.cells.filter((cell) => cell.provider === provider);
      return rowInWords({ ...row, cells }, alone);
    });
    const name = words.text.compare.onlyAbout(localized(provider.name, words), own.length);
    return [{ provider, name, rows: inWords, inBrief: words.text.sentences.lists(inWords.map(briefly)) }];
  });
}

/** A row of one company: its name, with its values where it is not told in sentences. */
function briefly({ name, cells }: Row): string {
  const values = cells.flatMap(({ entries }) =>
    entries.filter(({ detail }) => detail !== "").map(({ words }) => words),
  );
  return [name, ...values].join(" ");
}

function subtitleOf({ pageData, comparison, history, words }: ViewInput): string {
  const text = words.text.charts["compare-matrix"];
  const { baseline } = comparison;
  const withRecord = pageData.sources.includes(RECORD);
  return words.text.sentences.lists([
    withRecord ? text.subtitleWithRecord : text.subtitle,
    ...(baseline.kind === "one" ? [text.against(localized(baseline.provider.name, words))] : []),
    ...(history === "indexed" ? [text.indexed] : []),
  ]);
}

function noteOf(
  rows: readonly ComparedRow[],
  inWords: readonly Row[],
  leftOut: number,
  { comparison, history, words, ...input }: ViewInput,
  { baseline }: RowContext,
): string {
  const text = words.text.charts["compare-matrix"];
  const cells = inWords.flatMap((row) => row.cells);
  const has = (missing: string): boolean => cells.some((cell) => cell.missing === missing);
  const rounded = rows.some((row) => {
    const [against] = row.cells.find(({ provider }) => provider === baseline)?.main ?? [];
    return (
      against &&
      row.cells.some(
        ({ main }) => main[0] && main.length === 1 && main[0] !== against && isRounded(main[0], against, words),
      )
    );
  });
  return [
    text.note,
    ...(has("not-given") ? [text.dash(NOT_GIVEN, notGivenWords({ words, ...input }))] : []),
    ...(rounded ? [text.rounded] : []),
    ...(leftOut > 0 ? [text.leftOut(leftOut)] : []),
    ...(history === "indexed" && cells.every(({ index }) => index === "") ? [text.noIndex] : []),
    ...absentWords(comparison, words),
  ].join(" ");
}

/** That whom the reader wanted the others set against is not there. */
function absentWords({ baseline }: Compared, words: Words): readonly string[] {
  return baseline.kind === "absent"
    ? [words.text.charts["compare-matrix"].absent(localized(baseline.provider.name, words))]
    : [];
}

/** By the article alone, or by nothing that is on the page. */
function notGivenWords({ pageData, words }: Pick<ViewInput, "pageData" | "words">): string {
  const { figure, compare } = words.text;
  return pageData.sources.includes(RECORD) ? compare.notGivenAtAll : figure.notGiven;
}
