import { Fragment } from "react";
import { isArticle } from "../../data/dataset";
import { type Figure, sourcesUnder } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { periodParts, quarterOf } from "../../language/date-words";
import { aboutWords, numberWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import { unbroken } from "../../language/unbroken";
import type { Words } from "../../language/words";
import { Flag } from "../shared/flag";

interface FigureRowsProps {
  readonly figures: readonly Figure[];
  readonly words: Words;
}

/** Figures as a table on paper, without ways on: by metric, and what is alike but for its time in one row. */
export function FigureRows({ figures, words }: FigureRowsProps) {
  const { columns } = words.text.figure;
  const names = [columns.about, columns.value, words.text.sentences.list([columns.evidence, columns.place])];
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
      {[...grouped(figures, ({ metric }) => metric.id).values()].map((group) => (
        <tbody key={group[0]?.metric.id}>
          <tr>
            <th scope="rowgroup" colSpan={names.length}>
              {group[0] && localized(group[0].metric.name, words)}
            </th>
          </tr>
          {[...grouped(group, (figure) => rowOf(figure, words)).values()].map((row) => (
            <FigureRow key={row[0]?.id} figures={row} words={words} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Names the row of a figure: a bare fact has one of its own. */
function rowOf({ id, value, dataset, about, product, evidence, accounting }: Figure, words: Words): string {
  if (value.kind === "fact") return id;
  return [dataset, whoWords({ about, product }, words), evidence, accounting].join("|");
}

function whoWords({ about, product }: Pick<Figure, "about" | "product">, words: Words): string {
  const { figure, sentences } = words.text;
  return sentences.remarks([aboutWords(about, words, figure.market), ...(product ? [localized(product, words)] : [])]);
}

function FigureRow({ figures, words }: FigureRowsProps) {
  const [first] = figures;
  if (!first) return null;
  return (
    <tr>
      <td>{whoWords(first, words)}</td>
      <td>
        {figures.map((figure, index) => (
          <Fragment key={figure.id}>
            {index > 0 && " · "}
            <ValueOnPaper figure={figure} words={words} />
          </Fragment>
        ))}
      </td>
      <td>{words.text.sentences.list([words.text.evidence[first.evidence], whereWords(figures, words)])}</td>
    </tr>
  );
}

function ValueOnPaper({ figure, words }: { readonly figure: Figure; readonly words: Words }) {
  const { value, metric, paraphrase, notes } = figure;
  return (
    <span className="value-on-paper">
      {figure.period && `${shortPeriod(figure, words)} `}
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

/** In one way alone: by the calendar, or as the company calls what is no quarter of it. */
function shortPeriod({ period }: Figure, words: Words): string {
  const { calendar, fiscal } = periodParts(period, words, "");
  return fiscal && period && quarterOf(period) === null ? fiscal : calendar;
}

/** Their places in the article, or who publishes them: one by name. */
function whereWords(figures: readonly Figure[], words: Words): string {
  const { sentences, onRecord } = words.text;
  const isElsewhere = figures.some(({ basis }) => basis.kind === "stated" && !isArticle(basis.source));
  if (!isElsewhere) return sentences.lists([...new Set(figures.map((figure) => placeWords(figure, words)))]);
  const [first = "", ...more] = new Set(sourcesUnder(figures).map(({ publisher }) => localized(publisher, words)));
  return onRecord.publishers(first, more.length);
}
