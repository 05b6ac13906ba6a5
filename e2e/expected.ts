import { readFileSync } from "node:fs";
import type { Prepared } from "../src/charts/chart";
import { CHARTS, DASHBOARD_CHARTS } from "../src/charts/registry";
import { type Dataset, RECORD } from "../src/data/dataset";
import type { Figure } from "../src/data/figure";
import { parseDataset } from "../src/data/parse-dataset";
import { periodWords } from "../src/language/date-words";
import { aboutWords, metricWords, valueWords } from "../src/language/figure-words";
import { type Language, localized } from "../src/language/language";
import { type Words, wordsIn } from "../src/language/words";
import { readAddress } from "../src/state/address";
import { figuresShown, nameableFrom, type PageData, pageDataFrom } from "../src/state/selectors";

/** What the page must show for an address, worked out from the data files alone, without a browser. */

const read = (name: string) => JSON.parse(readFileSync(`public/data/${name}`, "utf8"));
const datasets: Dataset[] = [];
for (const { file } of read("index.json").datasets) datasets.push(parseDataset(read(file), file, datasets));

/** The page as it first opens: the article alone. */
export const pageData = pageDataFrom(datasets);
const names = { charts: CHARTS.map(({ id }) => id), datasets: datasets.map(({ id }) => id) };

export function wordsOf(language: Language): Words {
  return wordsIn({ language, currency: "usd", wonPerDollar: pageData.exchangeRate.wonPerDollar });
}

export interface Expected {
  readonly pageData: PageData;
  readonly shown: readonly Figure[];
  readonly charts: readonly { readonly id: string; readonly prepared: Prepared }[];
  readonly words: Words;
}

export function expectedAt(query: string, language: Language): Expected {
  const { choices } = readAddress(query, (sources) => nameableFrom(pageDataFrom(datasets, sources), names));
  const words = wordsOf(language);
  const there = pageDataFrom(datasets, choices.sources);
  return {
    pageData: there,
    shown: figuresShown(there.figures, choices),
    charts: DASHBOARD_CHARTS.filter(({ needsRecord }) => !needsRecord || there.sources.includes(RECORD)).map(
      (chart) => ({
        id: chart.id,
        prepared: chart.prepare(there, choices, words),
      }),
    ),
    words,
  };
}

/** The cells of a figure's row in a chart's table, as far as a reader would quote them. */
export function rowOf(figure: Figure, words: Words): readonly string[] {
  return [
    aboutWords(figure.about, words, words.text.figure.market),
    withFlag(valueWords(figure, words, "full"), figure, words),
    metricWords(figure, words),
    periodWords(figure.period, words, words.text.figure.undated),
    words.text.evidence[figure.evidence],
  ];
}

/** A value as it stands in a table: the flag behind it is named by the weightiest thing to know. */
function withFlag(value: string, { notes: [weightiest] }: Figure, words: Words): string {
  return weightiest ? `${value} ${words.text.notes.flag(localized(weightiest.short, words))}` : value;
}
