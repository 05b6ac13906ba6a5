import { everyNumberOf, extentOf } from "../../data/extent";
import { type Figure, type Provider, sourcesOf } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { dateWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { beginOf, largestFirst, metricNotes, ofMetric, ofProvider, ownerName, owners } from "../figure-queries";
import { type BarPart, stackedParts } from "../kinds/bars/bars";
import { newestOf } from "../quarters";

const BOUGHT = "computing-owned-bought";
const OWN = "computing-owned-own";
const TOTAL = "computing-owned-total";
const OWN_SHARE = "computing-own-share";
export const COMPUTING = [BOUGHT, OWN, TOTAL, OWN_SHARE] as const;

/** What was owned on one day: bought chips first, own ones on them. */
export interface Stock {
  readonly key: string;
  /** The year, under its column. */
  readonly name: string;
  readonly parts: readonly BarPart[];
  /** The total where there is one, else every part: a line each. */
  readonly values: readonly { readonly figure: Figure; readonly words: string }[];
}

export interface OwnerPanel {
  readonly provider: Provider;
  readonly name: string;
  /** What its parts are, the paler first. */
  readonly key: readonly { readonly words: string; readonly pale: boolean }[];
  readonly stocks: readonly Stock[];
}

/** Stocks by date, a panel for each owner, all on one scale. */
export interface ComputingView extends ChartView {
  readonly panels: readonly OwnerPanel[];
}

export function buildView({ figures, words }: ViewInput): ComputingView | null {
  const text = words.text.charts["computing-owned"];
  const stocks = ofMetric(figures, BOUGHT, OWN).filter((figure) => everyNumberOf(extentOf(figure)).length > 0);
  if (stocks.length === 0) return null;
  const panels = owners(stocks).map((provider) => panelOf(provider, ofProvider(figures, provider), words));
  return {
    title: title(ofMetric(figures, OWN_SHARE), stocks, words),
    subtitle: text.subtitle,
    note: metricNotes(figures, words),
    figures,
    marks: panels.flatMap((panel) => panel.stocks.flatMap(({ parts }) => parts.map(({ evidence }) => evidence))),
    withRecord: false,
    panels,
  };
}

function panelOf(provider: Provider, figures: readonly Figure[], words: Words): OwnerPanel {
  const text = words.text.charts["computing-owned"];
  const stocks = ofMetric(figures, BOUGHT, OWN);
  const dates = [...new Set(stocks.map(beginOf))].sort();
  const products = (kind: typeof BOUGHT | typeof OWN): string =>
    words.text.sentences.list([...new Set(ofMetric(stocks, kind).map((figure) => productName(figure, words)))]);
  const [bought, own] = [products(BOUGHT), products(OWN)];
  return {
    provider,
    name: localized(provider.name, words),
    key: [
      ...(bought ? [{ words: text.bought(bought), pale: true }] : []),
      ...(own ? [{ words: text.ownChips(own), pale: false }] : []),
    ],
    stocks: dates.map((date) => stockOf(date, figures, words)),
  };
}

function stockOf(date: string, figures: readonly Figure[], words: Words): Stock {
  const then = figures.filter((figure) => beginOf(figure) === date);
  const ordered = [...ofMetric(then, BOUGHT), ...ofMetric(then, OWN)];
  const [total] = ofMetric(then, TOTAL);
  return {
    key: date,
    name: date ? dateWords(date.slice(0, 4), words) : words.text.figure.undated,
    parts: stackedParts(ordered, (figure) => ({ pale: measures(figure, BOUGHT) })),
    values: (total ? [total] : ordered).map((figure, index) => {
      const said = valueWords(figure, words);
      return { figure, words: index > 0 ? words.text.charts["computing-owned"].and(said) : said };
    }),
  };
}

function productName({ product, metric }: Figure, words: Words): string {
  return localized(product ?? metric.name, words);
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
    productName(stock, words),
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
