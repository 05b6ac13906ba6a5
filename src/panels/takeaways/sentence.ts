import { type Contest, type Entrant, timesAsMuch } from "../../charts/comparison/contests";
import { timeKey } from "../../charts/comparison/times";
import type { Check } from "../../data/check";
import { fromArticle } from "../../data/dataset";
import type { Evidence, Figure, Note, Provider } from "../../data/figure";
import { periodParts, periodWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";

/** One thing that a comparison comes to, with the figures it rests on. */
export interface Takeaway {
  readonly key: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Weightier ones come first. */
  readonly weight: number;
}

/** How all of a comparison's sentences are said. */
export interface Manner {
  readonly words: Words;
  /** What the record says of a figure, by the figure's id. */
  readonly checks: ReadonlyMap<string, Check>;
}

export function nameOf({ name }: Provider, words: Words): string {
  return localized(name, words);
}

/** A company by the name of its cloud, where that is what is measured. */
export function cloudOf(provider: Provider, words: Words): string {
  return cloudName(provider, words);
}

/** A period by its true dates: it is the same for all that are compared. */
export function whenWords({ period }: Figure, words: Words): string {
  return period ? periodWords({ ...period, fiscal: null }, words, "") : "";
}

/** What is measured, and when where that is one time for all. */
export function measureWords({ row }: Pick<Contest, "row">, words: Words): string {
  const { metric, product } = row.measure;
  const { sentences } = words.text;
  const name = sentences.remarks([metric.name, ...(product ? [product] : [])].map((one) => localized(one, words)));
  const when = row.period ? periodWords({ ...row.period, fiscal: null }, words, "") : "";
  return when ? sentences.list([name, when]) : name;
}

/** "$100B against $80B" */
export function amountsWords([first, second]: readonly Entrant[], words: Words): string {
  const said = (entrant: Entrant | undefined): string => (entrant ? valueWords(entrant.figure, words) : "");
  return words.text.takeaways.against(said(first), said(second));
}

/** Others with their values: "Microsoft $80B and Alphabet $75B". */
export function othersWords(others: readonly Entrant[], nameOfOne: typeof nameOf, words: Words): string {
  const { takeaways, sentences } = words.text;
  return sentences.and(
    others.map(({ provider, figure }) => takeaways.each(nameOfOne(provider, words), valueWords(figure, words))),
  );
}

type Ratios = Words["text"]["takeaways"]["asMuch"];

/** Near enough to a half, or to twice, to be called so; exactly it where that is what the numbers say. */
const NEAR = 0.02;
const EXACT = 0.0005;

/** How many times as much as another; empty where nothing can be said. */
export function ratioWords(one: Figure, other: Figure, whom: string, say: Ratios, words: Words): string {
  const ratio = timesAsMuch(one, other);
  if (!ratio || ratio.at === null) return "";
  const { at } = ratio;
  if (ratio.low < ratio.high || ratio.isAbout) return say.about(decimal(at, words.language, 1), whom);
  for (const [fraction, exact, near] of [
    [1 / 2, say.half, say.nearlyHalf],
    [2, say.twice, say.nearlyTwice],
  ] as const) {
    if (Math.abs(at - fraction) <= EXACT) return exact(whom);
    if (Math.abs(at - fraction) <= NEAR) return near(whom);
  }
  const said = decimal(at, words.language, 2);
  return said === decimal(1, words.language) ? say.same(whom) : say.times(said, whom);
}

interface Cautions extends Pick<Contest, "row" | "apart"> {
  readonly ranked: readonly Entrant[];
  /** What a company is called in the sentence. */
  readonly nameOf?: typeof nameOf;
  /** What the sentence itself says of how sure its figures are. */
  readonly told?: readonly Evidence[];
}

/** A sentence with what keeps its figures from being all alike, in brackets: of all of them, then of each. */
export function cautioned(sentence: string, cautions: Cautions, { words, checks }: Manner): string {
  const { row, apart, ranked, nameOf: nameOfOne = nameOf, told = [] } = cautions;
  const { text } = words;
  const shared = sharedNotes(ranked);
  const said = [
    ...ranked.flatMap(({ figure }) => evidenceWords(figure, told, words)),
    ...(row.measure.metric.definition === "similar" ? [text.compare.similar] : []),
    ...shared.filter(({ severity }) => severity === "severe").map(({ short }) => localized(short, words)),
    ...ranked.flatMap((entrant) => {
      const own = entrant.figure.notes.filter((note) => isCaution(note) && !shared.includes(note));
      const what = [...fiscalWords(entrant, checks, words), ...own.map(({ short }) => localized(short, words))];
      return what.length > 0
        ? [text.takeaways.ofOne(nameOfOne(entrant.provider, words), text.sentences.list(what))]
        : [];
    }),
    ...(apart.length > 0
      ? [text.takeaways.notCompared(text.sentences.list(apart.map((provider) => nameOf(provider, words))))]
      : []),
  ];
  const remarks = [...new Set(said)];
  return remarks.length > 0 ? text.sentences.aside(sentence, text.sentences.lists(remarks)) : sentence;
}

/** What is said of all of them: that definitions differ, the row says by itself. */
function sharedNotes([first, ...others]: readonly Entrant[]): readonly Note[] {
  const notes = first?.figure.notes ?? [];
  return notes.filter((note) => others.every(({ figure }) => figure.notes.includes(note)));
}

function isCaution({ severity, kind }: Note): boolean {
  return severity === "severe" || (kind === "comparability" && severity === "notable");
}

/** What was filed is plain; so is what the record adds up from filings, but not what is computed from the article. */
function evidenceWords(figure: Figure, told: readonly Evidence[], { text }: Words): readonly string[] {
  const { evidence } = figure;
  const isPlain = evidence === "reported" || (evidence === "derived" && !fromArticle(figure));
  return isPlain || told.includes(evidence) ? [] : [text.evidenceWithin[evidence]];
}

/** That what the article gives for a year is on record for the company's own year. */
function fiscalWords({ figure }: Entrant, checks: Manner["checks"], words: Words): readonly string[] {
  const [closest] = checks.get(figure.id)?.against ?? [];
  if (!fromArticle(figure) || !closest?.period?.fiscal) return [];
  if (timeKey(closest.period) === timeKey(figure.period)) return [];
  return [words.text.takeaways.onRecordFor(periodParts(closest.period, words, "").fiscal)];
}
