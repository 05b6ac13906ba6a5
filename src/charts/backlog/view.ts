import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, joined, metricNotes, ofMetric, ownerOf } from "../figure-queries";
import { type BarRow, type BarView, barView, partsOf } from "../kinds/bars";

const PART = "remaining-obligations-part-of-openai";
const WITHOUT = "remaining-obligations-growth-without-openai";

/** Each company by itself, in the order of the data: every one counts differently, so that none comes before another. */
export function buildView({ figures, beside, words }: ViewInput): BarView | null {
  const text = words.text.charts.backlog;
  const companies = byName(figures, words);
  if (companies.length === 0) return null;
  const remarks = beside.filter((figure) => figures.some((other) => isOfSameDay(figure, other)));
  const breaks = companies.flatMap(({ name, own }) =>
    own.flatMap((figure) => (figure.break ? [text.breakOf(name, localized(figure.break, words))] : [])),
  );
  const view = barView({
    title: title(companies, words),
    subtitle: text.subtitle,
    note: [metricNotes(figures, words), ...breaks].filter(Boolean).join(" "),
    figures: [...companies.flatMap(({ own }) => own), ...remarks],
    groups: companies.map(({ name, own }) => ({
      name,
      provider: own[0] ? ownerOf(own[0]) : null,
      rows: own.map((figure) => rowOf(figure, remarks, words)),
    })),
    scaleEnd: null,
    guide: null,
  });
  return { ...view, withRecord: true, isUnranked: true };
}

interface Company {
  /** What the sum is of: a part of the company where its figures are of that part alone. */
  readonly name: string;
  /** By date. */
  readonly own: readonly Figure[];
}

function byName(figures: readonly Figure[], words: Words): readonly Company[] {
  const nameOf = ({ product, about }: Figure): string =>
    product ? localized(product, words) : aboutWords(about, words, words.text.figure.market);
  return [...new Set(figures.map(nameOf))].map((name) => ({
    name,
    own: figures.filter((figure) => nameOf(figure) === name).sort((a, b) => beginOf(a).localeCompare(beginOf(b))),
  }));
}

function rowOf(figure: Figure, remarks: readonly Figure[], words: Words): BarRow {
  const text = words.text.charts.backlog;
  const own = remarks.filter((other) => isOfSameDay(figure, other));
  return {
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: joined(
      words,
      periodWords(figure.period, words, words.text.figure.undated),
      figure.break ? text.countedOtherwise : "",
      ...ofMetric(own, PART).map((part) => text.ofOpenai(valueWords(part, words))),
      ...ofMetric(own, WITHOUT).map((growth) => text.withoutOpenai(valueWords(growth, words))),
    ),
  };
}

function isOfSameDay(a: Figure, b: Figure): boolean {
  return ownerOf(a) === ownerOf(b) && beginOf(a) !== "" && beginOf(a) === beginOf(b);
}

/** The last sum of each, with its day where there is one company alone; never who has most. */
function title(companies: readonly Company[], words: Words): string {
  const text = words.text.charts.backlog;
  const said = companies.flatMap(({ name, own }) => {
    const last = own.at(-1);
    return last ? [{ name, amount: valueWords(last, words), last }] : [];
  });
  const [first, second] = said;
  if (first && !second)
    return text.one(first.name, first.amount, periodWords(first.last.period, words, words.text.figure.undated));
  return text.each(words.text.sentences.and(said.map(({ name, amount }) => text.amountOf(name, amount))));
}
