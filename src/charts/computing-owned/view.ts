import { type Figure, type Provider, sourcesOf } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { dateWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, largestFirst, metricNotes, ofMetric, ofProvider, ownerName, owners } from "../figure-queries";
import { type BarGroup, type BarRow, type BarView, barView, stackedParts } from "../kinds/bars";
import { newestOf } from "../quarters";

const BOUGHT = "computing-owned-bought";
const OWN = "computing-owned-own";
const TOTAL = "computing-owned-total";
const OWN_SHARE = "computing-own-share";
export const COMPUTING = [BOUGHT, OWN, TOTAL, OWN_SHARE] as const;

export function buildView({ figures, words }: ViewInput): BarView | null {
  const text = words.text.charts["computing-owned"];
  const stocks = ofMetric(figures, BOUGHT, OWN);
  if (stocks.length === 0) return null;
  const providers = owners(stocks);
  const shares = ofMetric(figures, OWN_SHARE);
  return barView({
    title: title(shares, stocks, words),
    subtitle: text.subtitle,
    note: metricNotes(figures, words),
    figures,
    groups: providers.map((provider) => groupOf(provider, ofProvider(figures, provider), words)),
    scaleEnd: null,
    guide: null,
  });
}

function groupOf(provider: Provider, figures: readonly Figure[], words: Words): BarGroup {
  const stocks = ofMetric(figures, BOUGHT, OWN);
  const dates = [...new Set(stocks.map(beginOf))].sort();
  return {
    name: localized(provider.name, words),
    provider,
    rows: dates.map((date) =>
      rowOf(
        date,
        stocks.filter((figure) => beginOf(figure) === date),
        figures,
        provider,
        words,
      ),
    ),
  };
}

/** Bought chips first, then own ones behind them; the value is the total where there is one, else the only stock. */
function rowOf(
  date: string,
  stocks: readonly Figure[],
  figures: readonly Figure[],
  provider: Provider,
  words: Words,
): BarRow {
  const ordered = [...ofMetric(stocks, BOUGHT), ...ofMetric(stocks, OWN)];
  const parts = stackedParts(ordered, (figure) => ({
    pale: measures(figure, BOUGHT),
    label: localized(figure.product ?? figure.metric.name, words),
  }));
  const total = ofMetric(figures, TOTAL).find((figure) => beginOf(figure) === date);
  const [only] = ordered;
  const valued = total ?? (ordered.length === 1 ? only : undefined);
  return {
    key: `${provider.id}-${date}`,
    figure: valued ?? null,
    parts,
    value: valued
      ? valueWords(valued, words)
      : words.text.figure.formula.sum(ordered.map((figure) => valueWords(figure, words))),
    remark: date ? dateWords(date.slice(0, 4), words) : words.text.figure.undated,
  };
}

/** Whose own chips are the larger part at the end of the time shown; without parts, the largest stock then. */
function title(shares: readonly Figure[], stocks: readonly Figure[], words: Words): string {
  const text = words.text.charts["computing-owned"];
  const share = largestAtEnd(shares);
  const stock = largestAtEnd(stocks);
  if (share)
    return text.own(
      estimatorOf(share, words),
      valueWords(share, words),
      ownerName(share, words),
      dateWords(beginOf(share).slice(0, 4), words),
    );
  if (!stock) return text.name;
  return text.holds(
    estimatorOf(stock, words),
    ownerName(stock, words),
    localized(stock.product ?? stock.metric.name, words),
    valueWords(stock, words),
    dateWords(beginOf(stock).slice(0, 4), words),
  );
}

function largestAtEnd(figures: readonly Figure[]): Figure | undefined {
  return newestOf(largestFirst(figures));
}

function estimatorOf(figure: Figure, words: Words): string {
  const publishers = new Set(sourcesOf(figure).map(({ publisher }) => localized(publisher, words)));
  return words.text.sentences.and([...publishers]);
}
