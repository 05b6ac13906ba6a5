import type { Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords, metricWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { choose } from "../../state/store";
import { FilterSpot } from "../filters/filter-here";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import "./figure-table.css";
import { Flag } from "../shared/flag";
import { ScrollingTable } from "../shared/scrolling-table";
import { useWords } from "../shared/use-page";

interface FigureTableProps {
  readonly figures: readonly Figure[];
  readonly caption: string;
}

/** Figures as a real table; each value leads to where it comes from. */
export function FigureTable({ figures, caption }: FigureTableProps) {
  const words = useWords();
  const { columns } = words.text.figure;
  return (
    <ScrollingTable
      caption={caption}
      columns={[columns.about, columns.value, columns.metric, columns.period, columns.evidence, columns.place]}
      items={figures}
      row={(figure, place) => (
        <tr
          key={figure.id}
          {...place}
          data-provider={"provider" in figure.about ? figure.about.provider.id : undefined}
        >
          <th scope="row">
            <FilterSpot figure={figure} kind="providers">
              {aboutWords(figure.about, words, words.text.figure.market)}
            </FilterSpot>
          </th>
          <td className="number">
            <FigureValue figure={figure} words={words} />
          </td>
          <td>{metricWords(figure, words)}</td>
          <td>
            <FilterSpot figure={figure} kind="years">
              {periodWords(figure.period, words, words.text.figure.undated)}
            </FilterSpot>
          </td>
          <td>
            <FilterSpot figure={figure} kind="evidence">
              <EvidenceWords figure={figure} words={words} scope={`table-${figure.id}`} />
            </FilterSpot>
          </td>
          <td>{placeWords(figure, words)}</td>
        </tr>
      )}
    />
  );
}

interface FigureProps {
  readonly figure: Figure;
  readonly words: Words;
}

/** A value that opens its source drawer, with a flag where there is something to know. */
export function FigureValue({ figure, words }: FigureProps) {
  return (
    <button
      type="button"
      className="figure-value"
      data-filter-figure={figure.id}
      onClick={() => choose({ figure: figure.id })}
    >
      {valueWords(figure, words, "full")} <NoteFlag figure={figure} words={words} />
    </button>
  );
}

/** A flag named by the weightiest thing to know; nothing where there is none. */
export function NoteFlag({ figure: { notes }, words }: FigureProps) {
  const [weightiest] = notes;
  return weightiest ? <Flag name={words.text.notes.flag(localized(weightiest.short, words))} /> : null;
}

export function EvidenceWords({ figure, words, scope }: FigureProps & { readonly scope: string }) {
  return (
    <span className="evidence">
      <EvidenceSwatch evidence={figure.evidence} scope={scope} />
      {words.text.evidence[figure.evidence]}
    </span>
  );
}
