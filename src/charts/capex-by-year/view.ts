import { amountOf, type Figure, type Provider } from "../../data/figure";
import { amountWords, dateWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import type { Words } from "../../language/words";
import type { BarGroup, BarRow, BarView } from "../bars";
import type { Subject } from "../chart";
import { beginnings, beginOf, largestFirst, ofProvider, owners } from "../reading";

export function buildView({ figures, given, held, words }: Subject): BarView {
  const years = beginnings(figures);
  const group = (provider: Provider): BarGroup => ({
    name: said(provider.name, words),
    provider,
    rows: years.flatMap((year) => {
      const of = (all: readonly Figure[]) => ofProvider(all, provider).find((figure) => beginOf(figure) === year);
      const figure = of(figures);
      if (figure) return [row(figure, provider, words)];
      return of(given) ? [] : [missingRow(provider, year, words)];
    }),
  });
  const text = words.text.charts["capex-by-year"];
  return {
    title: title({ figures, held, words }),
    subtitle: text.subtitle(words.text.sentences.and(years.map((year) => dateWords(year, words.language === "ko")))),
    note: text.note,
    figures,
    groups: owners(figures).map(group),
    scaleEnd: null,
    guide: null,
  };
}

function row(figure: Figure, provider: Provider, words: Words): BarRow {
  const amount = amountOf(figure) ?? 0;
  return {
    key: figure.id,
    parts: [{ figure, provider, from: 0, to: amount, evidence: figure.evidence }],
    value: valueWords(figure, words),
    remark: dateWords(beginOf(figure), words.language === "ko"),
  };
}

function missingRow(provider: Provider, year: string, words: Words): BarRow {
  const remark = words.text.charts["capex-by-year"].missing(dateWords(year, words.language === "ko"));
  return { key: `${provider.id}-${year}`, parts: [], value: "", remark };
}

function title({ figures, held, words }: Pick<Subject, "figures" | "held" | "words">): string {
  const text = words.text.charts["capex-by-year"];
  const latest = beginnings(figures).at(-1) ?? "";
  const [first] = largestFirst(figures.filter((figure) => beginOf(figure) === latest));
  const [provider] = first ? owners([first]) : [];
  if (!first || !provider) return text.name;
  const [who, amount, year] = [
    said(provider.name, words),
    valueWords(first, words),
    dateWords(latest, words.language === "ko"),
  ];
  if (first.evidence === "derived") return text.past(who, amount, year);
  const growth = ofProvider(held.figures, provider).find(
    (figure) => figure.metric.id === "capital-expenditure-growth" && beginOf(figure) === latest,
  );
  const before = figures.some((figure) => ofProvider([figure], provider).length > 0 && beginOf(figure) < latest);
  const more = growth && before ? text.more(amountWords(amountOf(growth) ?? 0, growth.metric, words)) : "";
  return `${text.planned(who, amount, year)}${more}`;
}
