import { Fragment } from "react";
import { isArticle } from "../../data/dataset";
import type { Figure } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { periodWords } from "../../language/date-words";
import { aboutWords, metricWords, numberWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { placeWords, publisherWords } from "../../language/source-words";
import { unbroken } from "../../language/unbroken";
import type { Words } from "../../language/words";
import { Flag } from "../shared/flag";

interface FigureRowsProps {
  readonly figures: readonly Figure[];
  readonly words: Words;
}

/** Figures as a table on paper, without ways on: what is alike but for its time shares a row. */
export function FigureRows({ figures, words }: FigureRowsProps) {
  const { columns } = words.text.figure;
  const names = [columns.about, columns.metric, columns.value, columns.evidence, columns.place];
  return (
    <table className="figures figures-on-paper">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...grouped(figures, rowOf(words)).values()].map((row) => (
          <FigureRow key={row[0]?.id} figures={row} words={words} />
        ))}
      </tbody>
    </table>
  );
}

/** Names the row of a figure: a bare fact has one of its own. */
function rowOf(words: Words): (figure: Figure) => string {
  return (figure) =>
    figure.value.kind === "fact"
      ? figure.id
      : [figure.dataset, figure.metric.id, aboutWords(figure.about, words, ""), metricWords(figure, words)]
          .concat(figure.evidence, figure.accounting ?? "")
          .join("|");
}

function FigureRow({ figures, words }: FigureRowsProps) {
  const { text } = words;
  const [first] = figures;
  if (!first) return null;
  const places = new Set(figures.map((figure) => whereWords(figure, words)));
  return (
    <tr>
      <th scope="row">{aboutWords(first.about, words, text.figure.market)}</th>
      <td>{metricWords(first, words)}</td>
      <td>
        {figures.map((figure, index) => (
          <Fragment key={figure.id}>
            {index > 0 && " · "}
            <ValueOnPaper figure={figure} words={words} />
          </Fragment>
        ))}
      </td>
      <td>{text.evidence[first.evidence]}</td>
      <td>{text.sentences.lists([...places])}</td>
    </tr>
  );
}

function ValueOnPaper({ figure, words }: { readonly figure: Figure; readonly words: Words }) {
  const { value, metric, paraphrase, period, notes } = figure;
  return (
    <span className="value-on-paper">
      {figure.period && `${periodWords(period, words, "")} `}
      <b>
        {value.kind === "fact" ? localized(paraphrase, words) : unbroken(numberWords(value, metric, words, "full"))}
      </b>
      {notes.length > 0 && (
        <>
          {" "}
          <Flag />
        </>
      )}
    </span>
  );
}

/** Its place in the article, or who publishes it. */
function whereWords(figure: Figure, words: Words): string {
  const { basis } = figure;
  return basis.kind === "derived" || isArticle(basis.source)
    ? placeWords(figure, words)
    : publisherWords(figure, words);
}
