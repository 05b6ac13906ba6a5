import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, numberWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { EvidenceWords } from "../figure/figure-table";
import { Flag } from "../shared/flag";

/** Figures as a table on paper, without ways on. */
export function FigureRows({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  const { columns } = words.text.figure;
  const names = [columns.about, columns.metric, columns.value, columns.period, columns.evidence, columns.place];
  return (
    <table className="figures">
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
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{aboutWords(figure.about, words, words.text.figure.market)}</th>
            <td>{localized(figure.value.kind === "fact" ? figure.paraphrase : figure.metric.name, words)}</td>
            <td className="number">
              {numberWords(figure.value, figure.metric, words, "full")} {figure.notes.length > 0 && <Flag />}
            </td>
            <td>{periodWords(figure.period, words, words.text.figure.undated)}</td>
            <td>
              <EvidenceWords figure={figure} words={words} scope={`print-${figure.id}`} />
            </td>
            <td>{placeWords(figure, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
