import { amountOf, type Figure, type Provider } from "../../data/figure";
import { amountWords, cloudName, periodWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { inUnits } from "../../language/number";
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
  const find = (metric: string): Figure | undefined => given.find((figure) => figure.metric.id === metric);
  const together = given.find(({ about, metric, basis }) => isTotal(about, metric.id) && basis.kind === "stated");
  const ai = find("growth-from-ai");
  const growth = given.find(
    ({ about, metric }) => metric.id === "cloud-revenue-growth" && sameProvider(about, ai?.about),
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

function isTotal(about: Figure["about"], metric: string): boolean {
  return about.kind === "together" && metric === "capital-expenditure";
}

function sameProvider(a: Figure["about"], b: Figure["about"] | undefined): boolean {
  return a.kind === "one" && b?.kind === "one" && a.provider === b.provider;
}

/** The question over the page: with the total in it while the total is shown. */
export function questionFrom(shown: readonly Figure[], words: Words): string {
  const total = shown.find(({ about, metric, basis }) => isTotal(about, metric.id) && basis.kind === "stated");
  const amount = total && amountOf(total);
  const { page } = words.text;
  return amount ? page.question(inUnits(amount, "usd", words.language)) : page.questionPlain;
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
  if (watt)
    parts.push(answer.chip(name(watt.provider), amountWords(amountOf(watt.figure) ?? 0, watt.figure.metric, words)));
  const labs = shown.flatMap(({ about, metric }) =>
    about.kind === "between" && metric.id === "lab-investment" ? [about.counterparty] : [],
  );
  const shared = labs.find((lab, index) => labs.indexOf(lab) < index);
  if (shared) parts.push(answer.lab(labs.filter((lab) => lab === shared).length, name(shared)));
  return parts.length > 0 ? answer.sentence(parts) : "";
}

interface Owned {
  readonly figure: Figure;
  readonly provider: Provider;
}

function ofOne(figures: readonly Figure[], metric: string): readonly Owned[] {
  return figures.flatMap((figure) =>
    figure.metric.id === metric && figure.about.kind === "one" ? [{ figure, provider: figure.about.provider }] : [],
  );
}

function largest(owned: readonly Owned[]): Owned | undefined {
  return [...owned].sort((a, b) => (amountOf(b.figure) ?? 0) - (amountOf(a.figure) ?? 0))[0];
}
