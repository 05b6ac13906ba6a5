import { amountOf, type Figure, type Provider, yearOf } from "../../data/figure";
import { dateWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, largestFirst, metricNotes, ofMetric, ofProvider, ownerOf, owners } from "../figure-queries";
import { type BarGroup, type BarPart, type BarRow, type BarView, barView } from "../kinds/bars";

const BOUGHT = "computing-owned-bought";
const OWN = "computing-owned-own";

export function buildView({ figures, words }: ViewInput): BarView | null {
  const text = words.text.charts["computing-owned"];
  const stocks = ofMetric(figures, BOUGHT, OWN);
  if (stocks.length === 0) return null;
  const providers = owners(stocks);
  const shares = ofMetric(figures, "computing-own-share");
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
  const parts: BarPart[] = [];
  for (const figure of ordered) {
    const from = parts.at(-1)?.to ?? 0;
    const amount = amountOf(figure) ?? 0;
    const bounds =
      figure.value.kind === "interval"
        ? { bounds: { low: from + figure.value.low, high: from + figure.value.high } }
        : {};
    parts.push({
      figure,
      provider,
      from,
      to: from + amount,
      evidence: figure.evidence,
      pale: figure.metric.id === BOUGHT,
      label: localized(figure.product ?? figure.metric.name, words),
      ...bounds,
    });
  }
  const total = ofMetric(figures, "computing-owned-total").find((figure) => beginOf(figure) === date);
  const [only] = ordered;
  const valued = total ?? (ordered.length === 1 ? only : undefined);
  return {
    key: `${provider.id}-${date}`,
    figure: valued ?? null,
    parts,
    value: valued ? valueWords(valued, words) : ordered.map((figure) => valueWords(figure, words)).join(" + "),
    remark: dateWords(date.slice(0, 4), words.language === "ko"),
  };
}

/** Whose own chips are the larger part at the end of the time shown. */
function title(shares: readonly Figure[], stocks: readonly Figure[], words: Words): string {
  const text = words.text.charts["computing-owned"];
  const latest = Math.max(...shares.map((figure) => yearOf(beginOf(figure))));
  const [most] = largestFirst(shares.filter((figure) => yearOf(beginOf(figure)) === latest));
  const provider = most ? ownerOf(most) : null;
  if (most && provider)
    return text.own(
      localized(provider.name, words),
      valueWords(most, words),
      dateWords(String(latest), words.language === "ko"),
    );
  const [largest] = largestFirst(stocks);
  const holder = largest ? ownerOf(largest) : null;
  return largest && holder ? text.holds(localized(holder.name, words), valueWords(largest, words)) : text.name;
}
