import { between } from "../../data/between";
import { boundsOf, everyNumberOf, extentOf, sureOf } from "../../data/extent";
import type { Figure, Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import { type IndexBase, indexBaseOf, indexOf } from "../comparison/index-base";
import { isOf } from "../comparison/measures";
import { type ComparedCell, type ComparedRow, hasAny } from "../comparison/rows";
import { timeKey } from "../comparison/times";
import { apartWords, cellWords, detailWords } from "../comparison/words";
import { joined, ownerOf } from "../figure-queries";
import type { Apart, Cell, CellBar, Entry, Missing, Row } from "../kinds/matrix";

/** What the words of a row depend on beside the row itself. */
export interface RowContext {
  /** All that there is of each measure, whether it passes the filter or not, by the measure's key. */
  readonly given: ReadonlyMap<string, readonly Figure[]>;
  readonly every: readonly Figure[];
  readonly providers: readonly Provider[];
  /** Against whom the others are set. */
  readonly baseline: Provider | null;
  readonly isIndexed: boolean;
  readonly words: Words;
}

export function rowInWords(row: ComparedRow, context: RowContext): Row {
  const { words } = context;
  const { metric, product, topic } = row.measure;
  const base = context.isIndexed && row.isHistory ? indexBaseOf(row.measure, context.providers) : null;
  const name = words.text.sentences.remarks(
    [metric.name, ...(product ? [product] : [])].map((one) => localized(one, words)),
  );
  const period = row.period ? periodWords({ ...row.period, fiscal: null }, words, "") : "";
  return {
    key: row.key,
    topic,
    name: period ? words.text.sentences.list([name, period]) : name,
    remark: remarkOn(row, base, context),
    cells: row.cells.map((cell) => cellInWords(cell, row, base, context)),
    isFacts: row.measure.figures.every(({ value }) => value.kind === "fact"),
  };
}

/** What keeps the values of a row from being alike, and what is 100. */
function remarkOn(
  { measure, cells, isHistory }: ComparedRow,
  base: IndexBase | null,
  { isIndexed, words }: RowContext,
): string {
  const { compare } = words.text;
  const compared = cells.filter(({ main }) => main.length > 0).length > 1;
  const period = base && [...base.figures.values()][0]?.period;
  const isAmount =
    measure.metric.unit !== null && measure.metric.unit !== "percent" && measure.metric.unit !== "percentage_points";
  return joined(
    words,
    compared && measure.metric.definition === "similar" ? compare.similar : "",
    period ? compare.base(periodWords({ ...period, fiscal: null }, words, "")) : "",
    isIndexed && isHistory && isAmount && compared && !base ? compare.noBase : "",
  );
}

function cellInWords(cell: ComparedCell, row: ComparedRow, base: IndexBase | null, context: RowContext): Cell {
  const { provider, main, article, newest, also } = cell;
  const { words, baseline } = context;
  const { compare } = words.text;
  const withBasis = new Set(row.cells.flatMap((one) => one.main.map(({ accounting }) => accounting))).size > 1;
  const saidOf = (figure: Figure): string =>
    cellWords(figure, ownerOf(figure) === provider, row.measure.product === null, words);
  const detailOf = (figure: Figure): string => detailWords(figure, row.time, withBasis, words);
  const more = (figures: readonly Figure[], say: (value: string, detail: string) => string): readonly Entry[] =>
    figures.map((figure) => ({
      figure,
      words: isSentence(figure) ? saidOf(figure) : say(saidOf(figure), detailOf(figure)),
      detail: "",
    }));
  return {
    provider,
    missing: hasAny(cell) ? null : whyMissing(row, provider, context),
    entries: main.map((figure) => ({
      figure,
      words: saidOf(figure),
      detail: isSentence(figure) ? "" : detailOf(figure),
    })),
    more: [
      ...more(newest ? [newest] : [], compare.newest),
      ...more(article, compare.article),
      ...more(also, compare.also),
    ],
    apart: baseline && provider !== baseline ? apartIn(row, main, baseline, words) : null,
    index: indexIn(cell, row, base, words),
    bar: barIn(cell, row),
  };
}

/** A fact that goes by no name says all that is to be said of it. */
function isSentence({ value, product }: Figure): boolean {
  return value.kind === "fact" && product === null;
}

function apartIn(row: ComparedRow, main: readonly Figure[], baseline: Provider, words: Words): Apart | null {
  const against = row.cells.find(({ provider }) => provider === baseline)?.main ?? [];
  return apartWords(main, against, localized(baseline.name, words), words);
}

function indexIn({ main, provider }: ComparedCell, row: ComparedRow, base: IndexBase | null, words: Words): string {
  const [figure, ...others] = main;
  const index = base && figure && others.length === 0 ? indexOf(figure, provider, base, row.measure) : null;
  return index === null ? "" : words.text.compare.index(decimal(index, words.language, index < 10 ? 1 : 0));
}

/** Bars stand beside each other on one scale where numbers do: of one time, on one basis. */
function barIn({ main, provider }: ComparedCell, row: ComparedRow): CellBar | null {
  const [figure, ...others] = main;
  if (!figure || others.length > 0 || ownerOf(figure) !== provider) return null;
  const like = row.cells.flatMap((cell) => {
    const [one, ...more] = cell.main;
    return one && more.length === 0 && ownerOf(one) === cell.provider ? [one] : [];
  });
  const compared = like.filter(
    (one) => one === figure || between(one, figure).kind === "apart" || areOpen(one, figure),
  );
  if (compared.length < 2) return null;
  const numbers = compared.flatMap((one) => everyNumberOf(extentOf(one)));
  return barOf(figure, Math.min(0, ...numbers), Math.max(0, ...numbers));
}

/** Two bounds are told apart by no number, but bars show them as bounds. */
function areOpen(one: Figure, other: Figure): boolean {
  const found = between(one, other);
  return found.kind === "none" && found.because === "open";
}

function barOf(figure: Figure, lowest: number, largest: number): CellBar | null {
  const extent = extentOf(figure);
  const [sure, bounds] = [sureOf(extent), boundsOf(extent)];
  if (sure === null) return null;
  const length = (value: number): number => value / (largest - lowest || 1);
  const placed = bounds && { low: length(bounds.low - lowest), high: length(bounds.high - lowest) };
  return { at: length(Math.min(sure, 0) - lowest), length: length(Math.abs(sure)), bounds: placed };
}

/** A number computed from what a source says of others only could not be there for a provider it says nothing of. */
function whyMissing({ measure, time }: ComparedRow, provider: Provider, { given, every }: RowContext): Missing {
  const own = given.get(measure.key) ?? [];
  const isThen = ({ period }: Figure): boolean => time === null || timeKey(period) === time;
  if (own.some((figure) => isOf(figure, provider) && isThen(figure))) return "hidden";
  const underlying = own.flatMap(({ basis }) => (basis.kind === "derived" ? basis.inputs : []));
  if (underlying.length === 0) return "not-given";
  const owners = new Set(
    every.filter(({ metric }) => underlying.some((input) => input.metric === metric)).map(ownerOf),
  );
  return owners.has(provider) ? "not-given" : "not-applicable";
}
