import { everyNumberOf } from "../../data/extent";
import { amountOf, type Figure, yearOf } from "../../data/figure";
import { quarterOf } from "../../language/date-words";
import { amountWords, axisWords, cloudName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { ticksFrom } from "../drawing/ticks";
import { beginOf, metricNotes, ofMetric, ofProvider, ownerCloud, owners } from "../figure-queries";
import { asideOf, type MultiplesView, panelsOf } from "../kinds/multiples/multiples";
import { type Series, saidOf, seriesOf, spanOf } from "../kinds/series";
import { cautionsOn, newestOf, quarterWords } from "../quarters";

export function buildView({ figures, words }: ViewInput): MultiplesView | null {
  const text = words.text.charts["cloud-revenue"];
  const revenues = ofMetric(figures, "cloud-revenue").filter(({ period }) => period);
  const [first] = revenues;
  if (!first) return null;
  const series = owners(revenues).map((provider) =>
    seriesOf(ofProvider(revenues, provider), provider, cloudName(provider, words), words),
  );
  const latest = latestOf(revenues);
  const panels = panelsOf(series, []);
  const values = series.flatMap(({ points }) => points.flatMap(({ extent }) => everyNumberOf(extent)));
  return {
    title: title(latest, series, words),
    subtitle: text.subtitle,
    note: [metricNotes(revenues, words), ...notes(latest, series, words)].filter(Boolean).join(" "),
    figures: revenues,
    marks: revenues.map(({ evidence }) => evidence),
    withRecord: true,
    ...(series.length > 1 ? { isUnranked: true } : {}),
    panels,
    aside: asideOf(panels, words),
    say: (figure) => saidOf(figure, words),
    ticks: ticksFrom(values, (value) => axisWords(value, first.metric, words)),
    ...spanOf(revenues),
  };
}

/** Everyone's figure for the last calendar quarter there is, in the order of the data; without one, the newest figure alone. */
function latestOf(revenues: readonly Figure[]): readonly Figure[] {
  const calendar = revenues.filter(({ period }) => period && quarterOf(period) !== null);
  const last = newestOf(calendar.length > 0 ? calendar : revenues);
  if (calendar.length === 0 || !last) return last ? [last] : [];
  return calendar.filter((figure) => beginOf(figure) === beginOf(last));
}

/** Side by side and not ranked, since each company draws its line elsewhere; one alone against its own year before. */
function title(latest: readonly Figure[], series: readonly Series[], words: Words): string {
  const text = words.text.charts["cloud-revenue"];
  const [figure, ...others] = latest;
  if (!figure) return text.name;
  const when = quarterWords(figure, words);
  if (others.length > 0)
    return text.together(
      when,
      words.text.sentences.and(latest.map((own) => text.each(ownerCloud(own, words), valueWords(own, words)))),
    );
  const said = [ownerCloud(figure, words), valueWords(figure, words), when] as const;
  const change = changeOnYear(figure, series);
  const share = amountWords(Math.abs(change), { ...figure.metric, unit: "percent" }, words);
  if (Math.round(change) === 0) return text.one(...said);
  return text[change > 0 ? "more" : "less"](...said, share);
}

/** Percent against the same quarter a year before; 0 where that is not shown or does not compare. */
function changeOnYear(figure: Figure, series: readonly Series[]): number {
  const points = series.find((one) => one.points.some((point) => point.figure === figure))?.points ?? [];
  const from = points.findIndex((point) => beginOf(point.figure) === yearBefore(beginOf(figure)));
  const to = points.findIndex((point) => point.figure === figure);
  const before = points[from];
  if (!before || points.slice(from + 1, to + 1).some(({ broken }) => broken)) return 0;
  const [first, last] = [amountOf(before.figure), amountOf(figure)];
  return first === null || last === null || first <= 0 ? 0 : (last / first - 1) * 100;
}

function yearBefore(date: string): string {
  return `${yearOf(date) - 1}${date.slice(4)}`;
}

function notes(latest: readonly Figure[], series: readonly Series[], words: Words): readonly string[] {
  const text = words.text.charts["cloud-revenue"];
  const say = (figure: Figure, what: string) =>
    text.noted(ownerCloud(figure, words), quarterWords(figure, words), what);
  const cautions = cautionsOn(latest, say, words);
  if (latest.length < 2) return cautions;
  const without = series.filter(({ points }) => !points.some(({ figure }) => latest.includes(figure)));
  const apart = words.text.sentences.list(without.map(({ name }) => name));
  return [text.unranked, ...(apart ? [text.apart(apart)] : []), ...cautions];
}
