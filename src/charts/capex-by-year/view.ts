import { amountOf, type Figure, type Provider } from "../../data/figure";
import { dateWords } from "../../language/date-words";
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
import { type BarGroup, type BarRow, type BarView, barView } from "../kinds/bars";

const SPENDING = "capital-expenditure";
const GROWTH = "capital-expenditure-growth";

export function buildView({ figures, given, beside: record, words }: ViewInput): BarView | null {
  const spendings = ofMetric(figures, SPENDING);
  if (spendings.length === 0) return null;
  const growths = ofMetric(figures, GROWTH);
  const years = beginnings(spendings);
  const at = (all: readonly Figure[], provider: Provider, year: string) =>
    ofProvider(all, provider).find((figure) => labelYear(figure) === year);
  const group = (provider: Provider): BarGroup => ({
    name: localized(provider.name, words),
    provider,
    rows: years.flatMap((year): readonly BarRow[] => {
      const figure = at(spendings, provider, year);
      const filed = at(record, provider, year) ?? null;
      if (figure) return [row(figure, at(growths, provider, year), filed, provider, words)];
      const missing = !at(ofMetric(given, SPENDING), provider, year);
      return missing ? [missingRow(provider, year, filed, words)] : [];
    }),
  });
  const groups = owners(spendings).map(group);
  const text = words.text.charts["capex-by-year"];
  return barView({
    title: title(spendings, growths, words),
    subtitle: text.subtitle(words.text.sentences.and(years.map((year) => dateWords(year, words)))),
    note: spendings.some(({ evidence }) => evidence === "derived") ? text.note : "",
    figures: [...figures, ...groups.flatMap(({ rows }) => rows.flatMap(({ record: mark }) => mark?.figure ?? []))],
    groups,
    scaleEnd: null,
    guide: null,
  });
}

function row(
  figure: Figure,
  growth: Figure | undefined,
  filed: Figure | null,
  provider: Provider,
  words: Words,
): BarRow {
  const text = words.text.charts["capex-by-year"];
  const year = dateWords(beginOf(figure), words);
  return {
    key: figure.id,
    figure,
    parts: [{ figure, provider, from: 0, to: amountOf(figure) ?? 0, evidence: figure.evidence }],
    value: valueWords(figure, words),
    remark: joined(
      words,
      growth ? text.grown(year, valueWords(growth, words)) : year,
      severeWords(figure, words),
      filedWords(filed, words),
    ),
    flag: severityOf(figure),
    record: filed && { figure: filed, at: amountOf(filed) ?? 0 },
  };
}

function missingRow(provider: Provider, year: string, filed: Figure | null, words: Words): BarRow {
  const text = words.text.charts["capex-by-year"];
  return {
    key: `${provider.id}-${year}`,
    figure: null,
    parts: [],
    value: "",
    remark: joined(words, text.missing(dateWords(year, words)), filedWords(filed, words)),
    record: filed && { figure: filed, at: amountOf(filed) ?? 0 },
  };
}

function filedWords(filed: Figure | null, words: Words): string {
  return filed ? words.text.record.beside(valueWords(filed, words)) : "";
}

function title(spendings: readonly Figure[], growths: readonly Figure[], words: Words): string {
  const text = words.text.charts["capex-by-year"];
  const latest = beginnings(spendings).at(-1) ?? "";
  const [first] = largestFirst(spendings.filter((figure) => beginOf(figure) === latest));
  const [provider] = first ? owners([first]) : [];
  if (!first || !provider) return text.name;
  const parts = [localized(provider.name, words), valueWords(first, words), dateWords(latest, words)] as const;
  if (first.evidence === "derived") return text.past(...parts);
  if (first.evidence === "reported") return text.spent(...parts);
  const growth = ofProvider(growths, provider).find((figure) => beginOf(figure) === latest);
  return `${text.planned(...parts)}${growth ? text.more(valueWords(growth, words)) : ""}`;
}
