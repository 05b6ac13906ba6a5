import { isArticle } from "../data/dataset";
import type { Figure } from "../data/figure";
import { dateWords, periodWords } from "./date-words";
import { aboutWords, metricWords, valueWords } from "./figure-words";
import { localized } from "./language";
import { placeWords, publisherWords } from "./source-words";
import type { Words } from "./words";

/** What a mark says of its figure when it is pointed at, touched or walked to: the same words each time. */
export interface Readout {
  readonly value: string;
  readonly about: string;
  readonly measure: string;
  readonly when: string;
  readonly source: string;
  /** What there is to know about it, in a few words each, weightiest first. */
  readonly known: readonly string[];
  /** What the data say of it in sentences. */
  readonly told: readonly string[];
}

/** A sentence about figures, which it names by their ids. */
interface Sentence {
  readonly figures: readonly string[];
  readonly text: string;
}

/** @param sentences those of its chart */
export function readoutOf(figure: Figure, words: Words, sentences: readonly Sentence[] = []): Readout {
  const { text } = words;
  const isFact = figure.value.kind === "fact";
  return {
    value: isFact ? localized(figure.product ?? figure.metric.name, words) : valueWords(figure, words, "full"),
    about: text.sentences.list([
      aboutWords(figure.about, words, text.figure.market),
      text.evidenceWithin[figure.evidence],
    ]),
    measure: isFact ? localized(figure.paraphrase, words) : metricWords(figure, words),
    when: whenWords(figure, words),
    source: publishedWords(figure, words),
    known: figure.notes.map(({ short }) => localized(short, words)),
    told: sentences.flatMap(({ figures, text: sentence }) => (figures.includes(figure.id) ? sentence : [])),
  };
}

/** The same in a sentence, to be heard. */
export function readoutSentence(readout: Readout, { text }: Words): string {
  const { about, measure, value, when, source, known, told } = readout;
  const what = measure.replace(/\.$/, ""); // of a bare fact a whole sentence
  return text.sentences.statements([text.sentences.list([about, what, value, when]), source, ...known, ...told]);
}

/** Its period, when it was said where that is another time, and what is counted in. */
function whenWords({ period, statedOn, accounting }: Figure, words: Words): string {
  const { text } = words;
  return text.sentences.list([
    periodWords(period, words, text.figure.undated),
    ...(statedOn ? [text.figure.statedOn(dateWords(statedOn, words))] : []),
    ...(accounting ? [text.accounting[accounting]] : []),
  ]);
}

/** Who publishes it, with the place where that is the article. */
function publishedWords(figure: Figure, words: Words): string {
  const publisher = publisherWords(figure, words);
  const { basis } = figure;
  return basis.kind === "stated" && isArticle(basis.source)
    ? words.text.sentences.list([publisher, placeWords(figure, words)])
    : publisher;
}
