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
import { onceOf } from "../data/once-of";
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
  const kinds = kindsIn(figures);
  return EVIDENCE.filter((kind) => kinds.has(kind));
}

const kindsIn = onceOf((figures) => new Set(figures.map(({ evidence }) => evidence)));

function weightiestFirst(notes: readonly Note[]): readonly Note[] {
  return SEVERITIES.flatMap((severity) => notes.filter((note) => note.severity === severity));
}

/** The providers a reader can choose: those with figures of their own, not those only others put money into. */
export function providersOffered({ figures, providers }: Pick<PageData, "figures" | "providers">): readonly Provider[] {
  const owners = ownersIn(figures);
  return providers.filter((provider) => owners.has(provider));
}

const ownersIn = onceOf(
  (figures) => new Set(figures.flatMap(({ about }) => ("provider" in about ? [about.provider] : []))),
);

/** First and last year of all figures; where none is dated, the year the page's exchange rate is of. */
export function yearsCovered({ figures, exchangeRate }: PageData): Years {
  const year = yearOf(exchangeRate.date);
  return spanOf(figures) ?? { from: year, to: year };
}

const spanOf = onceOf((figures) =>
  figures.reduce<Years | null>((span, figure) => {
    const years = yearsOf(figure);
    if (!span || !years) return span ?? years;
    return { from: Math.min(span.from, years.from), to: Math.max(span.to, years.to) };
  }, null),
);

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
  const { providers, years, topics, evidence } = filter;
  if (!providers && !years && !topics && !evidence) return figures;
  const known = shownOf(figures);
  const key = JSON.stringify([providers, years, topics, evidence]);
  const shown = known.get(key) ?? figures.filter(passing(filter));
  known.delete(key);
  known.set(key, shown);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  return shown;
}

/** What passed the last filters: a page asks the same of the same figures for each of its parts. */
const shownOf = onceOf(() => new Map<string, readonly Figure[]>());

/** Filters whose figures are kept: the one that is on, the one before, and what is tried beside them. */
const MOST_KEPT = 6;

export function passes(figure: Figure, filter: Filter): boolean {
  return passing(filter)(figure);
}

/** Whether a figure passes, asked of one after the other. */
export function passing({ providers, years, topics, evidence }: Filter): (figure: Figure) => boolean {
  const chosen = providers && new Set(providers);
  return (figure) =>
    passesProviders(figure, chosen) &&
    passesYears(figure, years) &&
    (topics === null || topics.includes(figure.metric.topic)) &&
    (evidence === null || evidence.includes(figure.evidence));
}

/** A stake passes when either side is chosen, a figure about several together only when all are, the market always. */
function passesProviders(figure: Figure, chosen: ReadonlySet<string> | null): boolean {
  if (chosen === null || figure.about.kind === "market") return true;
  const has = ({ id }: Provider): boolean => chosen.has(id);
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
