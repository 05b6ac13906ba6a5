import { extentOf, sureOf } from "../../data/extent";
import { type Figure, type Metric, sourcesOf } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { monthsOf, seriesName, whenAndHow } from "./alt-place";

/** Series named one by one; the rest are counted. */
const SERIES = 6;

/** How each series changed, as far as its first and last values compare. */
export function changesIn(metrics: readonly (readonly Figure[])[], words: Words): readonly string[] {
  const { alt } = words.text;
  const changes = metrics.flatMap((figures) => seriesOf(figures, words)).flatMap((series) => changeIn(series, words));
  const more = changes.length - SERIES;
  return [...changes.slice(0, SERIES), ...(more > 0 ? [alt.moreChanges(more)] : [])];
}

/** Figures of one metric about the same thing at different dates, earliest first; of what was said again, the last. */
function seriesOf(figures: readonly Figure[], words: Words): readonly (readonly Figure[])[] {
  // stakes are separate rounds: none grew out of the one before
  const dated = figures.filter(
    ({ about, period, value }) => about.kind !== "between" && period && value.kind !== "range",
  );
  return [
    ...grouped(dated, (figure) => `${seriesName(figure, words)} ${figure.dataset} ${counterOf(figure)}`).values(),
  ].map((found) => {
    const ordered = [...found].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
    return ordered.filter(({ period }, at) => ordered[at + 1]?.period?.from !== period?.from);
  });
}

/** Who counted, where it is the market: houses count differently. */
function counterOf(figure: Figure): string {
  return figure.about.kind === "market"
    ? sourcesOf(figure)
        .map(({ publisher }) => publisher.en)
        .join()
    : "";
}

function orderOf({ period, statedOn }: Figure): string {
  return `${period?.from} ${statedOn ?? ""}`;
}

/** To the last of a series from the first that compares with it: none across a break, nor of another length or season. */
function changeIn(series: readonly Figure[], words: Words): readonly string[] {
  const last = series.at(-1);
  const since = series.findLastIndex((figure) => figure.break !== null);
  const first = last && series.slice(Math.max(since, 0)).find((figure) => isLike(figure, last));
  if (!first || first === last) return [];
  const { text } = words;
  const said = (figure: Figure): string =>
    text.alt.value(valueWords(figure, words), text.sentences.list(whenAndHow(figure, words)));
  return [
    text.alt.change(
      text.sentences.remarks([seriesName(first, words), localized(first.metric.name, words)]),
      said(first),
      said(last),
      changeWords(first, last, words),
    ),
  ];
}

const YEAR = 12;

/** Of one length, and where that is a part of a year, of the same part. */
function isLike(figure: Figure, last: Figure): boolean {
  const [months, other] = [monthsOf(figure), monthsOf(last)];
  if (months !== other) return false;
  const isSeason = months !== null && months > 0 && months < YEAR;
  return !isSeason || figure.period?.from.slice(5, 7) === last.period?.from.slice(5, 7);
}

/** Above it a change in percent says less than the two amounts do. */
const MOST = 1000;

/** By how much, with its sign: percent of the first, or points where both are percent; empty where neither can be said. */
function changeWords(first: Figure, last: Figure, words: Words): string {
  const { metric } = first;
  const [from, to] = [first, last].map((figure) => sureOf(extentOf(figure)));
  if ([first, last].some(isOpen) || from == null || to == null) return "";
  const sign = to < from ? "−" : "+";
  const said = (amount: number, unit: Metric["unit"]): string =>
    sign + amountWords(Math.abs(amount), { ...metric, unit }, words);
  if (metric.unit === "percent" || metric.unit === "percentage_points") return said(to - from, "percentage_points");
  const percent = (to / from - 1) * 100;
  return from <= 0 || to <= 0 || percent > MOST ? "" : said(percent, "percent");
}

/** Whether its number is only a bound: "over", "up to". */
function isOpen(figure: Figure): boolean {
  const extent = extentOf(figure);
  return extent.kind === "amount" && extent.open !== null;
}
