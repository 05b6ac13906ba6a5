import { beginOf, largestFirst, ofMetric, ownerOf } from "../../charts/figure-queries";
import { ARTICLE } from "../../data/dataset";
import type { Figure } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { cloudName, figureName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";

/** One number of the opening screen. */
export interface Headline {
  readonly name: string;
  readonly figure: Figure;
  readonly value: string;
  readonly remark: string;
}

/** The four numbers the story stands on, as far as they are shown; others that are shown in the place of those that are not. */
export function headlinesFrom(shown: readonly Figure[], words: Words): readonly Headline[] {
  const story = [spendingOf, growthOf, stargateOf, ventureOf].map((find) => find(shown, words));
  const told = new Set(story.map((headline) => headline?.figure));
  const missing = story.filter((headline) => headline === null).length;
  const others = othersIn(shown.filter((figure) => !told.has(figure))).slice(0, missing);
  return [...story.slice(0, -1), ...others.map((figure) => plainHeadline(figure, words)), ...story.slice(-1)].flatMap(
    (headline) => headline ?? [],
  );
}

type Find = (shown: readonly Figure[], words: Words) => Headline | null;

function headline(figure: Figure, name: string, remark: string, words: Words): Headline {
  return { name, figure, value: valueWords(figure, words), remark };
}

function plainHeadline(figure: Figure, words: Words): Headline {
  return headline(figure, figureName(figure, words), words.text.evidenceWithin[figure.evidence], words);
}

/** What is forecast for the three together, else the largest plan. */
const spendingOf: Find = (shown, words) => {
  const { headlines } = words.text;
  const spendings = ofMetric(shown, "capital-expenditure");
  const forecast = spendings.find(({ about, basis }) => about.kind === "together" && basis.kind === "stated");
  const [plan] = largestFirst(
    spendings.filter(({ about, evidence }) => about.kind === "one" && evidence === "planned"),
  );
  const sum = sumOfPlansIn(shown);
  if (!forecast) return plan ? plainHeadline(plan, words) : null;
  const remark = headlines.capexRemark(sum ? valueWords(sum, words) : "");
  return headline(forecast, headlines.capex(whenOf(forecast, words)), remark, words);
};

/** The growth whose AI part is shown, else the fastest. */
const growthOf: Find = (shown, words) => {
  const { headlines } = words.text;
  const [ai] = ofMetric(shown, "growth-from-ai");
  const growths = largestFirst(ofMetric(shown, "cloud-revenue-growth"));
  const growth = growths.find((figure) => ai && ownerOf(figure) === ownerOf(ai)) ?? growths[0];
  const grower = growth && ownerOf(growth);
  if (!growth || !grower) return null;
  const remark = ai && ownerOf(ai) === grower ? headlines.growthRemark(valueWords(ai, words)) : "";
  return headline(growth, headlines.growth(cloudName(grower, words), whenOf(growth, words)), remark, words);
};

const stargateOf: Find = (shown, words) => {
  const { headlines } = words.text;
  const [total] = ofMetric(shown, "infrastructure-commitment");
  const [immediate] = ofMetric(shown, "immediate-commitment");
  if (!total) return null;
  return headline(
    total,
    headlines.stargate,
    headlines.stargateRemark(immediate ? valueWords(immediate, words) : ""),
    words,
  );
};

const ventureOf: Find = (shown, words) => {
  const { headlines } = words.text;
  const [venture] = ofMetric(shown, "ai-venture-share");
  return venture ? headline(venture, headlines.venture, headlines.ventureRemark, words) : null;
};

function whenOf({ period }: Figure, words: Words): string {
  return periodWords(period, words, words.text.figure.undated);
}

/** What else a reader would ask for first; of each the newest. */
const NEXT: readonly MetricId[] = [
  "lab-investment",
  "performance-per-watt",
  "chip-cost-saving",
  "capital-expenditure-filed",
  "cloud-growth-record",
  "accelerator-companies",
  "accelerator-credits",
  "immediate-commitment",
];

/** Numbers in place of others: those asked for first, then the article's in its order, then the record's newest. */
function othersIn(figures: readonly Figure[]): readonly Figure[] {
  const numbers = figures.filter(({ value, about }) => value.kind !== "fact" && about.kind !== "market");
  const newest = [...numbers].sort((a, b) => Number(beginOf(b) > beginOf(a)) - Number(beginOf(b) < beginOf(a)));
  const next = NEXT.flatMap((metric) => ofMetric(newest, metric)[0] ?? []);
  const isOfArticle = ({ dataset }: Figure): boolean => dataset === ARTICLE;
  return [...new Set([...next, ...numbers.filter(isOfArticle), ...newest])];
}

/** The three’s plans added up, while all of them are shown. */
export function sumOfPlansIn(shown: readonly Figure[]): Figure | undefined {
  return shown.find(
    ({ about, basis, metric }) =>
      about.kind === "together" &&
      basis.kind === "derived" &&
      basis.operation === "sum" &&
      basis.inputs.every((plan) => plan.metric === metric && measures(plan, "capital-expenditure")),
  );
}
