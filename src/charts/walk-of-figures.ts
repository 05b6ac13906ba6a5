import { isArticle } from "../data/dataset";
import { type Figure, sourcesUnder } from "../data/figure";
import { grouped } from "../data/grouped";
import { onceOf } from "../data/once-of";
import { periodParts } from "../language/date-words";
import { aboutWords } from "../language/figure-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { timeOf } from "./kinds/series";
import { byPlace, type Stop, stopAt, type WalkSeries, walkSeries } from "./walk";

/** At most so many times of a measure, for each to be expected of every series. */
const FEW = 3;

/**
 * The series of a chart that says nothing else of its order: for each measure the lines of what it is about where
 * they have several times, with the gaps between them, else what each has of it, in the order of the view.
 * @param given the chart's figures without the filter: what a source does not have is told from what is filtered away
 */
export function walkOfFigures(
  figures: readonly Figure[],
  given: readonly Figure[],
  words: Words,
): readonly WalkSeries[] {
  const parties = [...new Set(figures.map(partyOf))];
  return [...grouped([...new Set(figures)], ({ metric }) => metric.id).values()].flatMap((measured) => {
    const [first] = measured;
    if (!first) return [];
    const name = localized(first.metric.name, words);
    const lines = [...grouped(measured, lineOf)];
    if (lines.every(([, line]) => line.length === 1)) {
      const stops = measured.map((figure) => stopAt(figure, parties.indexOf(partyOf(figure))));
      return walkSeries(first.metric.id, name, byPlace(stops));
    }
    return lines.flatMap(([key, line]) => {
      const [one] = line;
      if (!one) return [];
      const dated = line.map((figure) => stopAt(figure, figure.period ? timeOf(figure) : Number.POSITIVE_INFINITY));
      return walkSeries(key, lineName(one, words), byPlace([...dated, ...gapsIn(line, measured, given, words)]));
    });
  });
}

/** Whom a figure is about, told apart from every other. */
export function partyOf({ about }: Figure): string {
  switch (about.kind) {
    case "one":
      return about.provider.id;
    case "between":
      return `${about.provider.id} ${about.counterparty.id}`;
    case "together":
      return about.providers.map(({ id }) => id).join(" ");
    case "market":
      return "market";
  }
}

function lineOf(figure: Figure): string {
  return [figure.metric.id, partyOf(figure), figure.product?.en ?? ""].join("/");
}

const linesIn = onceOf((figures) => grouped(figures, lineOf));

function lineName(figure: Figure, words: Words): string {
  return words.text.sentences.list([
    aboutWords(figure.about, words, words.text.figure.market),
    ...(figure.product ? [localized(figure.product, words)] : []),
    localized(figure.metric.name, words),
  ]);
}

/** Times at which others of the measure have a value and this line has none in its source either. */
function gapsIn(
  line: readonly Figure[],
  measured: readonly Figure[],
  given: readonly Figure[],
  words: Words,
): readonly Stop[] {
  const [first] = line;
  const times = new Map(measured.filter(({ period }) => period).map((figure) => [timeOf(figure), figure]));
  if (!first || times.size > FEW || !sourcesUnder([first]).every(isArticle)) return [];
  const own = (linesIn(given).get(lineOf(first)) ?? []).map(timeOf);
  const { figure: text, walk: said } = words.text;
  return [...times]
    .filter(([time]) => !own.includes(time))
    .map(([time, { period }]) => ({
      key: `${lineOf(first)} ${time}`,
      figures: [],
      said: said.gap(aboutWords(first.about, words, text.market), periodParts(period, words, text.undated).calendar),
      at: time,
    }));
}
