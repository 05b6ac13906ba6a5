import { dequal } from "dequal";
import { ARTICLE, type Dataset, RECORD } from "../data/dataset";
import { type Figure, TOPICS } from "../data/figure";
import { yearsWords } from "../language/date-words";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import type { Choices, Filter, Years } from "./choices";
import type { Subject, SubjectKind } from "./filter-subject";
import { evidenceOffered, figuresShown, type PageData, providersOffered, toggled, yearsCovered } from "./selectors";

/** A change of what is shown, as it is offered. */
export interface Offer {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly part: Partial<Filter & Pick<Choices, "sources">>;
  /** How many figures it would show; null where it changes which files are on the page. */
  readonly left: number | null;
}

/** What offers depend on, beside their subject. */
export interface Offering {
  readonly filter: Filter;
  readonly pageData: PageData;
  /** All there are, on the page or not. */
  readonly datasets: readonly Pick<Dataset, "id" | "title">[];
  readonly words: Words;
}

type Draft = Omit<Offer, "left">;

/** Only this, without this, all again: none that changes nothing, none that leaves nothing, none twice. */
export function offersFor(subject: Subject, offering: Offering): readonly Offer[] {
  const { filter, pageData } = offering;
  const now = figuresShown(pageData.figures, filter);
  const drafts = [
    ...providerDrafts(subject, offering),
    ...yearDrafts(subject, offering),
    ...evidenceDrafts(subject, offering),
    ...topicDrafts(subject, offering),
  ];
  const offers = drafts.flatMap((draft): readonly Offer[] => {
    const then = figuresShown(pageData.figures, { ...filter, ...draft.part });
    return then.length === 0 || sameFigures(now, then) ? [] : [{ ...draft, left: then.length }];
  });
  const once = offers.filter(({ part }, index) => offers.findIndex((other) => dequal(other.part, part)) === index);
  return [...once, ...datasetOffers(subject, offering)];
}

function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a.length === b.length && a.every((figure, index) => figure === b[index]);
}

/** Of some things that are there to choose: those a subject is, and what the reader has chosen. */
interface Picking<Value> {
  readonly values: readonly Value[];
  readonly together?: boolean | undefined;
  readonly chosen: readonly Value[] | null;
  readonly all: readonly Value[];
  readonly nameOf: (value: Value) => string;
  /** What all of them are called. */
  readonly allName: string;
}

/** Each alone, or all at once where none alone will do; all but each; and all there are. */
function picked<Value extends string>({ text }: Words, picking: Picking<Value>) {
  const { values, together = false, chosen, all, nameOf, allName } = picking;
  const { filters, sentences } = text;
  const known = all.filter((value) => values.includes(value));
  const groups = together ? (known.length === values.length ? [known] : []) : known.map((value) => [value]);
  const kept = known.filter((value) => (chosen ?? all).includes(value) && (chosen ?? all).length > 1);
  return [
    ...groups.map((group) => ({
      name: filters.only(sentences.and(group.map(nameOf))),
      chosen: group.length < all.length ? group : null,
    })),
    ...kept.map((value) => ({ name: filters.without(nameOf(value)), chosen: toggled(chosen, all, value) })),
    ...(chosen && known.length > 0 ? [{ name: allName, chosen: null }] : []),
  ];
}

function providerDrafts(
  { providers = [], together }: Subject,
  { filter, pageData, words }: Offering,
): readonly Draft[] {
  const offered = providersOffered(pageData);
  const nameOf = (id: string): string =>
    offered.flatMap((one) => (one.id === id ? localized(one.name, words) : []))[0] ?? id;
  return picked(words, {
    values: providers,
    together,
    chosen: filter.providers,
    all: offered.map(({ id }) => id),
    nameOf,
    allName: words.text.trail.all.providers,
  }).map(({ name, chosen }) => ({ kind: "providers", name, part: { providers: chosen } }));
}

function evidenceDrafts({ evidence }: Subject, { filter, pageData, words }: Offering): readonly Draft[] {
  return picked(words, {
    values: evidence ? [evidence] : [],
    chosen: filter.evidence,
    all: evidenceOffered(pageData),
    nameOf: (kind) => words.text.evidence[kind],
    allName: words.text.trail.all.evidence,
  }).map(({ name, chosen }) => ({ kind: "evidence", name, part: { evidence: chosen } }));
}

function topicDrafts({ topic }: Subject, { filter, words }: Offering): readonly Draft[] {
  return picked(words, {
    values: topic ? [topic] : [],
    chosen: filter.topics,
    all: TOPICS,
    nameOf: (one) => words.text.topics[one],
    allName: words.text.trail.all.topics,
  }).map(({ name, chosen }) => ({ kind: "topic", name, part: { topics: chosen } }));
}

/** Years are one range: these alone, on from the first, up to the last; an end that was chosen stays where it can. */
function yearDrafts({ years }: Subject, { filter, pageData, words }: Offering): readonly Draft[] {
  if (!years) return [];
  const { filters, trail } = words.text;
  const covered = yearsCovered(pageData);
  const [from, to] = [Math.max(years.from, covered.from), Math.min(years.to, covered.to)];
  const chosen = filter.years ?? covered;
  const draft = (name: string, range: Years | null): Draft => ({
    kind: "years",
    name,
    part: { years: dequal(range, covered) ? null : range },
  });
  return [
    ...(from <= to ? [draft(filters.only(yearsWords(from, to, words)), { from, to })] : []),
    draft(filters.onFrom(yearsWords(from, from, words)), { from, to: chosen.to < from ? covered.to : chosen.to }),
    draft(filters.upTo(yearsWords(to, to, words)), { from: chosen.from > to ? covered.from : chosen.from, to }),
    ...(filter.years ? [draft(trail.all.years, null)] : []),
  ].filter(({ part }) => !part.years || part.years.from <= part.years.to);
}

/** Sources are no filter, but the files they came with are on the page or not; the article's always is. */
function datasetOffers({ dataset }: Subject, { pageData, datasets, words }: Offering): readonly Offer[] {
  const { sources } = pageData;
  const { filters, record } = words.text;
  const offer = (name: string, chosen: readonly string[]): Offer => ({
    kind: "dataset",
    name,
    part: { sources: datasets.flatMap(({ id }) => (chosen.includes(id) ? id : [])) },
    left: null,
  });
  if (dataset === undefined) return [];
  if (dataset === ARTICLE && sources.length > 1) return [offer(filters.only(record.article), [ARTICLE])];
  return datasets.flatMap(({ id, title }) => {
    const name = id === RECORD ? record.asSource : localized(title, words);
    if (id === ARTICLE || (dataset !== ARTICLE && dataset !== id)) return [];
    if (!sources.includes(id)) return [offer(filters.with(name), [...sources, id])];
    return [
      offer(
        filters.without(name),
        sources.filter((one) => one !== id),
      ),
    ];
  });
}
