import { readFileSync } from "node:fs";
import type { Prepared } from "../src/charts/chart";
import { DASHBOARD_CHARTS } from "../src/charts/registry";
import { parseDataset } from "../src/data/dataset";
import type { Figure } from "../src/data/figure";
import { aboutWords, periodWords, valueWords } from "../src/language/figure-words";
import { type Language, said } from "../src/language/language";
import { type Words, wordsIn } from "../src/language/words";
import { readAddress } from "../src/state/address";
import { figuresShown, heldFrom, nameableFrom } from "../src/state/selectors";

/** What the page must show for an address, worked out from the data file alone, without a browser. */

const article = parseDataset(JSON.parse(readFileSync("public/data/article.json", "utf8")));
export const held = heldFrom([article]);
const nameable = nameableFrom(
  held,
  DASHBOARD_CHARTS.map(({ id }) => id),
);

export function wordsOf(language: Language): Words {
  return wordsIn({ language, currency: "usd", wonPerDollar: held.exchangeRate.wonPerDollar });
}

export interface Expected {
  readonly shown: readonly Figure[];
  readonly charts: readonly { readonly id: string; readonly prepared: Prepared }[];
  readonly words: Words;
}

export function expectedAt(query: string, language: Language): Expected {
  const { choices } = readAddress(query, nameable);
  const words = wordsOf(language);
  return {
    shown: figuresShown(held.figures, choices),
    charts: DASHBOARD_CHARTS.map((chart) => ({ id: chart.id, prepared: chart.prepare(held, choices, words) })),
    words,
  };
}

/** The cells of a figure's row in a chart's table, as far as a reader would quote them. */
export function rowOf(figure: Figure, words: Words): readonly string[] {
  return [
    aboutWords(figure.about, words, words.text.figure.market),
    said(figure.metric.name, words),
    valueWords(figure, words, "full"),
    periodWords(figure.period, words, words.text.figure.undated),
    words.text.evidence[figure.evidence],
  ];
}
