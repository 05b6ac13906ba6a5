import { beginOf, largestFirst, ofMetric, ownerOf } from "../../charts/figure-queries";
import { ARTICLE } from "../../data/dataset";
import { type Figure, TOPICS } from "../../data/figure";
import { measures } from "../../data/metric-ids";
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

const COUNT = 4;

/** The four numbers the story stands on, as far as they are shown; others that are shown in the place of those that are not. */
export function headlinesFrom(shown: readonly Figure[], words: Words): readonly Headline[] {
  const story = storyIn(shown, words);
  const told = new Set(story.map(({ figure }) => figure));
  const others = othersIn(shown.filter((figure) => !told.has(figure))).map((figure) => ({
    name: figureName(figure, words),
    figure,
    value: valueWords(figure, words),
    remark: words.text.evidenceWithin[figure.evidence],
  }));
  return [...story, ...others].slice(0, COUNT);
}

function storyIn(shown: readonly Figure[], words: Words): readonly Headline[] {
  const { headlines, figure: ofFigure } = words.text;
  const together = ofMetric(shown, "capital-expenditure").filter(({ about }) => about.kind === "together");
  const forecast = together.find(({ basis }) => basis.kind === "stated");
  const sum = together.find(({ basis }) => basis.kind === "derived");
  const [ai] = ofMetric(shown, "growth-from-ai");
  const growths = largestFirst(ofMetric(shown, "cloud-revenue-growth"));
  const growth = growths.find((figure) => ai && ownerOf(figure) === ownerOf(ai)) ?? growths[0];
  const grower = growth && ownerOf(growth);
  const [total] = ofMetric(shown, "infrastructure-commitment");
  const [immediate] = ofMetric(shown, "immediate-commitment");
  const [venture] = ofMetric(shown, "ai-venture-share");
  const when = ({ period }: Figure): string => periodWords(period, words, ofFigure.undated);
  const value = (figure: Figure): string => valueWords(figure, words);
  const entry = (figure: Figure, name: string, remark: string): Headline => ({
    name,
    figure,
    value: value(figure),
    remark,
  });
  return [
    ...(forecast
      ? [entry(forecast, headlines.capex(when(forecast)), headlines.capexRemark(sum ? value(sum) : ""))]
      : []),
    ...(growth && grower
      ? [
          entry(
            growth,
            headlines.growth(cloudName(grower, words), when(growth)),
            ai && ownerOf(ai) === grower ? headlines.growthRemark(value(ai)) : "",
          ),
        ]
      : []),
    ...(total ? [entry(total, headlines.stargate, headlines.stargateRemark(immediate ? value(immediate) : ""))] : []),
    ...(venture ? [entry(venture, headlines.venture, headlines.ventureRemark)] : []),
  ];
}

/** Numbers, one of each topic before a second one: the article's in its order, then the record's newest. */
function othersIn(figures: readonly Figure[]): readonly Figure[] {
  const numbers = figures.filter(({ value }) => value.kind !== "fact");
  const isOfArticle = ({ dataset }: Figure): boolean => dataset === ARTICLE;
  const ordered = [
    ...numbers.filter(isOfArticle),
    ...numbers.filter((figure) => !isOfArticle(figure)).sort((a, b) => beginOf(b).localeCompare(beginOf(a))),
  ];
  const firsts = TOPICS.flatMap((topic) => ordered.find(({ metric }) => metric.topic === topic) ?? []);
  return [...new Set([...firsts, ...ordered])];
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
