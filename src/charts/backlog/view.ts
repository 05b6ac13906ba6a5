import { extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, joined, metricNotes, ofMetric, ownerOf, severityOf } from "../figure-queries";
import type { DotsRow, DotsView } from "../kinds/dots/dots";

const PART = "remaining-obligations-part-of-openai";
const WITHOUT = "remaining-obligations-growth-without-openai";

/** Each company by itself, in the order of the data: every one counts differently, so that none comes before another. */
export function buildView({ figures, beside, words }: ViewInput): DotsView | null {
  const text = words.text.charts.backlog;
  const companies = byName(figures, words);
  if (companies.length === 0) return null;
  const remarks = beside.filter((figure) => figures.some((other) => isOfSameDay(figure, other)));
  const breaks = companies.flatMap(({ name, own }) =>
    own.flatMap((figure) => (figure.break ? [text.breakOf(name, localized(figure.break, words))] : [])),
  );
  const rows = companies.map((company) => rowOf(company, remarks, words));
  return {
    title: title(companies, words),
    subtitle: text.subtitle,
    note: [metricNotes(figures, words), ...breaks].filter(Boolean).join(" "),
    figures: [...companies.flatMap(({ own }) => own), ...remarks],
    marks: rows.flatMap(({ dots }) => dots.map(({ figure }) => figure.evidence)),
    withRecord: false,
    isUnranked: true,
    rows,
  };
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

function rowOf({ name, own }: Company, beside: readonly Figure[], words: Words): DotsRow {
  const text = words.text.charts.backlog;
  const whenOf = (figure: Figure): string => periodWords(figure.period, words, words.text.figure.undated);
  const remarks = own.flatMap((figure) => {
    const ofDay = beside.filter((other) => isOfSameDay(figure, other));
    const said = [
      ...ofMetric(ofDay, PART).map((part) => ({ figure: part, words: text.ofOpenai(valueWords(part, words)) })),
      ...ofMetric(ofDay, WITHOUT).map((one) => ({ figure: one, words: text.withoutOpenai(valueWords(one, words)) })),
    ];
    const broken = figure.break ? [{ figure, words: text.countedOtherwise }] : [];
    return [...broken, ...said].map((one) => ({ ...one, words: joined(words, whenOf(figure), one.words) }));
  });
  const dots = own.map((figure) => ({
    figure,
    extent: extentOf(figure),
    value: valueWords(figure, words),
    when: whenOf(figure),
    broken: figure.break !== null,
  }));
  const [first, last] = [own[0], own.at(-1)];
  return {
    key: first?.id ?? name,
    name,
    provider: first ? ownerOf(first) : null,
    dots: dots.filter(({ extent }) => extent.kind !== "none"),
    remarks,
    flag: last ? severityOf(last) : null,
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
