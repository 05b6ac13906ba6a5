import { hasOneLargest, largestFirst } from "../../charts/figure-queries";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { type MetricId, measures } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { cloudName, numberWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { inUnits } from "../../language/money";
import type { Words } from "../../language/words";

/** One number of the opening screen. */
export interface Headline {
  readonly name: string;
  readonly figure: Figure;
  readonly value: string;
  readonly remark: string;
}

/** The four numbers the story stands on. One that the filter hides stays in place without its value. */
export function headlinesFrom(given: readonly Figure[], words: Words): readonly Headline[] {
  const { headlines } = words.text;
  const find = (metric: MetricId): Figure | undefined => given.find((figure) => measures(figure, metric));
  const together = given.find(isStatedTotal);
  const ai = find("growth-from-ai");
  const growth = given.find(
    (figure) => measures(figure, "cloud-revenue-growth") && sameProvider(figure.about, ai?.about),
  );
  const immediate = find("immediate-commitment");
  const when = (figure: Figure | undefined): string =>
    periodWords(figure?.period ?? null, words, words.text.figure.undated);
  const entry = (name: string, figure: Figure | undefined, remark: string): readonly Headline[] =>
    figure ? [{ name, figure, value: valueWords(figure, words), remark }] : [];
  return [
    ...entry(headlines.capex(when(together)), together, headlines.capexRemark),
    ...entry(
      growth ? headlines.growth(cloudOf(growth, words), when(growth)) : "",
      growth,
      ai ? headlines.growthRemark(valueWords(ai, words)) : "",
    ),
    ...entry(
      headlines.stargate,
      find("infrastructure-commitment"),
      immediate ? headlines.stargateRemark(valueWords(immediate, words)) : "",
    ),
    ...entry(headlines.venture, find("ai-venture-share"), headlines.ventureRemark),
  ];
}

function cloudOf({ about }: Figure, words: Words): string {
  return about.kind === "one" ? cloudName(about.provider, words) : "";
}

function isStatedTotal(figure: Figure): boolean {
  const { about, basis } = figure;
  return about.kind === "together" && basis.kind === "stated" && measures(figure, "capital-expenditure");
}

function sameProvider(a: Figure["about"], b: Figure["about"] | undefined): boolean {
  return a.kind === "one" && b?.kind === "one" && a.provider === b.provider;
}

/** The question over the page: with the total in it while the total is shown. */
export function questionFrom(shown: readonly Figure[], words: Words): string {
  const total = shown.find(isStatedTotal);
  const amount = total && amountOf(total);
  const { page } = words.text;
  return amount ? page.question(inUnits(amount, "usd", words)) : page.questionPlain;
}

/** The answer in one sentence, from the figures shown: each part only where the figures still support it. */
export function answerFrom(shown: readonly Figure[], words: Words): string {
  const { answer } = words.text.page;
  const parts: string[] = [];
  const name = (provider: Provider): string => localized(provider.name, words);
  const plans = ofOne(shown, "capital-expenditure").filter(({ figure }) => figure.evidence === "planned");
  const spender = largest(plans);
  if (spender && plans.length > 1) parts.push(answer.spends(name(spender.provider)));
  const growths = ofOne(shown, "cloud-revenue-growth");
  const grower = largest(growths);
  if (grower && growths.length > 1) parts.push(answer.grows(cloudName(grower.provider, words)));
  const [watt] = ofOne(shown, "performance-per-watt");
  if (watt) parts.push(answer.chip(name(watt.provider), numberWords(watt.figure.value, watt.figure.metric, words)));
  const labs = shown.flatMap((figure) =>
    figure.about.kind === "between" && measures(figure, "lab-investment") ? [figure.about.counterparty] : [],
  );
  const shared = labs.find((lab, index) => labs.indexOf(lab) < index);
  if (shared) parts.push(answer.lab(labs.filter((lab) => lab === shared).length, name(shared)));
  return parts.length > 0 ? answer.sentence(parts) : "";
}

interface Owned {
  readonly figure: Figure;
  readonly provider: Provider;
}

function ofOne(figures: readonly Figure[], metric: MetricId): readonly Owned[] {
  return figures.flatMap((figure) =>
    measures(figure, metric) && figure.about.kind === "one" ? [{ figure, provider: figure.about.provider }] : [],
  );
}

/** The largest, where no other is as large. */
function largest(owned: readonly Owned[]): Owned | undefined {
  const figures = owned.map(({ figure }) => figure);
  return hasOneLargest(figures) ? owned.find(({ figure }) => figure === largestFirst(figures)[0]) : undefined;
}
