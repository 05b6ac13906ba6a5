import type { Figure, Provider } from "../../data/figure";
import { dateWords, periodParts } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
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
import { type BarGroup, type BarRow, type BarView, barView, partsOf, recordMark } from "../kinds/bars";

const SPENDING = "capital-expenditure";
const GROWTH = "capital-expenditure-growth";

export function buildView({ figures, given, beside: record, words }: ViewInput): BarView | null {
  const spendings = ofMetric(figures, SPENDING);
  if (spendings.length === 0) return null;
  const growths = ofMetric(figures, GROWTH);
  const years = [...new Set(spendings.map(labelYear))].sort();
  const allAt = (all: readonly Figure[], provider: Provider, year: string) =>
    ofProvider(all, provider).filter((figure) => labelYear(figure) === year);
  const at = (all: readonly Figure[], provider: Provider, year: string) => allAt(all, provider, year)[0];
  const group = (provider: Provider): BarGroup => ({
    name: localized(provider.name, words),
    provider,
    rows: years.flatMap((year): readonly BarRow[] => {
      const own = allAt(spendings, provider, year);
      const filed = at(record, provider, year) ?? null;
      if (own.length > 0) return own.map((figure) => row(figure, at(growths, provider, year), filed, words));
      const missing = !at(ofMetric(given, SPENDING), provider, year);
      return missing ? [missingRow(provider, year, filed, words)] : [];
    }),
  });
  const groups = owners(spendings).map(group);
  const text = words.text.charts["capex-by-year"];
  return barView({
    title: title(spendings, growths, words),
    subtitle: text.subtitle(words.text.sentences.and(years.map((year) => yearWords(year, words)))),
    note: spendings.some(({ evidence }) => evidence === "derived") ? text.note : "",
    figures: [...figures, ...groups.flatMap(({ rows }) => rows.flatMap(({ record: mark }) => mark?.figure ?? []))],
    groups,
    scaleEnd: null,
    guide: null,
  });
}

function row(figure: Figure, growth: Figure | undefined, filed: Figure | null, words: Words): BarRow {
  const text = words.text.charts["capex-by-year"];
  const year = yearWords(beginOf(figure), words);
  return {
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark: joined(
      words,
      growth ? text.grown(year, valueWords(growth, words)) : year,
      severeWords(figure, words),
      filedWords(filed, words),
    ),
    flag: severityOf(figure),
    record: recordMark(filed),
  };
}

function missingRow(provider: Provider, year: string, filed: Figure | null, words: Words): BarRow {
  const text = words.text.charts["capex-by-year"];
  return {
    key: `${provider.id}-${year}`,
    figure: null,
    parts: [],
    value: "",
    remark: joined(words, text.missing(yearWords(year, words)), filedWords(filed, words)),
    record: recordMark(filed),
  };
}

function yearWords(date: string, words: Words): string {
  return date === "" ? words.text.figure.undated : dateWords(date, words);
}

function filedWords(filed: Figure | null, words: Words): string {
  if (!filed) return "";
  const { fiscal } = periodParts(filed.period, words, "");
  return joined(words, words.text.record.beside(valueWords(filed, words)), fiscal);
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
