import type { Check } from "../data/check";
import { ARTICLE, type Dataset, type ExchangeRate } from "../data/dataset";
import {
  type Annotation,
  EVIDENCE,
  type Evidence,
  type Figure,
  type Note,
  type Provider,
  partiesOf,
  SEVERITIES,
  statedUnder,
  yearOf,
  yearsOf,
} from "../data/figure";
import type { Nameable } from "./address";
import { type Choices, type Filter, NO_FILTER, type Years } from "./choices";

/** The datasets on the page, joined into one. */
export interface PageData {
  readonly figures: readonly Figure[];
  /** Those of the datasets that are not on the page as well: what a source drawer may open. */
  readonly every: readonly Figure[];
  readonly providers: readonly Provider[];
  /** What the record says of a figure, by the figure's id. */
  readonly checks: ReadonlyMap<string, Check>;
  /** Weightiest first. */
  readonly notes: readonly Note[];
  /** Those of the files on the page. */
  readonly annotations: readonly Annotation[];
  readonly exchangeRate: ExchangeRate;
  /** What each verdict means; null where no file says. */
  readonly verdicts: Dataset["verdicts"];
  /** The files of the figures on the page. */
  readonly files: readonly Pick<Dataset, "id" | "title" | "asOf">[];
  /** Ids of the datasets on the page. */
  readonly sources: readonly string[];
}

/** Joins the chosen datasets; the first one there is states the exchange rate. */
export function pageDataFrom(datasets: readonly Dataset[], sources: readonly string[] = [ARTICLE]): PageData {
  const [first] = datasets;
  if (!first) throw new Error("no dataset to hold");
  const chosen = datasets.filter(({ id }) => sources.includes(id));
  return {
    figures: chosen.flatMap(({ figures }) => figures),
    every: datasets.flatMap(({ figures }) => figures),
    providers: chosen.flatMap(({ providers }) => providers),
    checks: new Map(datasets.flatMap(({ checks }) => checks).map((check) => [check.figure.id, check])),
    notes: weightiestFirst(datasets.flatMap(({ notes }) => notes)),
    annotations: chosen.flatMap(({ annotations }) => annotations),
    exchangeRate: first.exchangeRate,
    verdicts: datasets.find(({ verdicts }) => verdicts !== null)?.verdicts ?? null,
    files: chosen,
    sources,
  };
}

/** The kinds of evidence a reader can choose: those that figures on the page have, surest first. */
export function evidenceOffered({ figures }: PageData): readonly Evidence[] {
  return EVIDENCE.filter((kind) => figures.some(({ evidence }) => evidence === kind));
}

function weightiestFirst(notes: readonly Note[]): readonly Note[] {
  return SEVERITIES.flatMap((severity) => notes.filter((note) => note.severity === severity));
}

/** The providers a reader can choose: those with figures of their own, not those only others put money into. */
export function providersOffered({ figures, providers }: Pick<PageData, "figures" | "providers">): readonly Provider[] {
  return providers.filter((provider) =>
    figures.some(({ about }) => "provider" in about && about.provider === provider),
  );
}

/** First and last year of all figures; where none is dated, the year the page's exchange rate is of. */
export function yearsCovered({ figures, exchangeRate }: PageData): Years {
  const year = yearOf(exchangeRate.date);
  const dated = figures.flatMap((figure) => yearsOf(figure) ?? []);
  const spans = dated.length > 0 ? dated : [{ from: year, to: year }];
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

export function nameableFrom(
  pageData: PageData,
  { charts, datasets }: { readonly charts: readonly string[]; readonly datasets: readonly string[] },
): Nameable {
  return {
    datasets,
    providers: providersOffered(pageData).map(({ id }) => id),
    figures: pageData.every.map(({ id }) => id),
    charts,
    years: yearsCovered(pageData),
  };
}

/** The figures that pass every filter, in the order of the data. */
export function figuresShown(figures: readonly Figure[], filter: Filter): readonly Figure[] {
  return figures.filter((figure) => passes(figure, filter));
}

export function passes(figure: Figure, { providers, years, topics, evidence }: Filter): boolean {
  return (
    passesProviders(figure, providers) &&
    passesYears(figure, years) &&
    (topics === null || topics.includes(figure.metric.topic)) &&
    (evidence === null || evidence.includes(figure.evidence))
  );
}

/** A stake passes when either side is chosen, a figure about several together only when all are, the market always. */
function passesProviders(figure: Figure, chosen: readonly string[] | null): boolean {
  if (chosen === null || figure.about.kind === "market") return true;
  const has = ({ id }: Provider): boolean => chosen.includes(id);
  const parties = partiesOf(figure);
  return figure.about.kind === "together" ? parties.every(has) : parties.some(has);
}

/** Undated figures pass, a period where it overlaps; but no stake passes years that end before its company was founded. */
function passesYears(figure: Figure, years: Years | null): boolean {
  if (years === null) return true;
  if (years.to < earliestOf(figure)) return false;
  const span = yearsOf(figure);
  return span === null || (span.from <= years.to && span.to >= years.from);
}

/** The first year in which all the stakes a figure rests on can have been there; 0 where nothing says. */
function earliestOf(figure: Figure): number {
  const parties = statedUnder(figure).flatMap((stated) => (stated.about.kind === "between" ? partiesOf(stated) : []));
  return Math.max(0, ...parties.map(({ founded }) => founded ?? 0));
}

export function isFiltered(choices: Choices): boolean {
  return (Object.keys(NO_FILTER) as (keyof Filter)[]).some((name) => choices[name] !== null);
}

/** One choice more or less out of a list in which null means all; all chosen again is null again. */
export function toggled<Value extends string>(
  chosen: readonly Value[] | null,
  all: readonly Value[],
  value: Value,
): readonly Value[] | null {
  const before = chosen ?? all;
  const after = all.filter((item) => (item === value ? !before.includes(item) : before.includes(item)));
  return after.length === all.length ? null : after;
}
