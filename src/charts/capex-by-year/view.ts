import { amountOf, type Figure, type Provider } from "../../data/figure";
import { dateWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import type { Words } from "../../language/words";
import { type BarGroup, type BarRow, type BarView, barView } from "../bars";
import type { Subject } from "../chart";
import { beginnings, beginOf, largestFirst, ofMetric, ofProvider, owners } from "../reading";

const SPENDING = "capital-expenditure";

export function buildView({ figures, given, words }: Subject): BarView | null {
  const spendings = ofMetric(figures, SPENDING);
  if (spendings.length === 0) return null;
  const growths = ofMetric(figures, "capital-expenditure-growth");
  const years = beginnings(spendings);
  const group = (provider: Provider): BarGroup => ({
    name: said(provider.name, words),
    provider,
    rows: years.flatMap((year) => {
      const of = (all: readonly Figure[]) => ofProvider(all, provider).find((figure) => beginOf(figure) === year);
      const figure = of(spendings);
      if (figure) return [row(figure, of(growths), provider, words)];
      return of(ofMetric(given, SPENDING)) ? [] : [missingRow(provider, year, words)];
    }),
  });
  const text = words.text.charts["capex-by-year"];
  return barView({
    title: title(spendings, growths, words),
    subtitle: text.subtitle(words.text.sentences.and(years.map((year) => dateWords(year, words.language === "ko")))),
    note: text.note,
    figures,
    groups: owners(spendings).map(group),
    scaleEnd: null,
    guide: null,
  });
}

function row(figure: Figure, growth: Figure | undefined, provider: Provider, words: Words): BarRow {
  const amount = amountOf(figure) ?? 0;
  const year = dateWords(beginOf(figure), words.language === "ko");
  return {
    key: figure.id,
    parts: [{ figure, provider, from: 0, to: amount, evidence: figure.evidence }],
    value: valueWords(figure, words),
    remark: growth ? words.text.charts["capex-by-year"].grown(year, valueWords(growth, words)) : year,
  };
}

function missingRow(provider: Provider, year: string, words: Words): BarRow {
  const remark = words.text.charts["capex-by-year"].missing(dateWords(year, words.language === "ko"));
  return { key: `${provider.id}-${year}`, parts: [], value: "", remark };
}

function title(spendings: readonly Figure[], growths: readonly Figure[], words: Words): string {
  const text = words.text.charts["capex-by-year"];
  const latest = beginnings(spendings).at(-1) ?? "";
  const [first] = largestFirst(spendings.filter((figure) => beginOf(figure) === latest));
  const [provider] = first ? owners([first]) : [];
  if (!first || !provider) return text.name;
  const [who, amount, year] = [
    said(provider.name, words),
    valueWords(first, words),
    dateWords(latest, words.language === "ko"),
  ];
  if (first.evidence === "derived") return text.past(who, amount, year);
  const growth = ofProvider(growths, provider).find((figure) => beginOf(figure) === latest);
  const more = growth ? text.more(valueWords(growth, words)) : "";
  return `${text.planned(who, amount, year)}${more}`;
}
