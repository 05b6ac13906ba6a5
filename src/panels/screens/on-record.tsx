import { useMemo } from "react";
import type { Figure, Topic } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { aboutWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { publisherWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { figuresShown } from "../../state/selectors";
import { useFilter } from "../../state/shown-page";
import { EvidenceWords, FigureValue } from "../figure/figure-table";
import { FilterSpot } from "../filters/filter-here";
import { ScrollingTable } from "../shared/scrolling-table";
import { usePageData, useWords } from "../shared/use-page";
import "./on-record.css";
import { recordRest } from "./undrawn";

/** Tables of more figures than these are folded. */
const UNFOLDED = 8;

/** What the record holds on a topic that no chart draws: a table for each metric. */
export function OnRecord({ topic }: { readonly topic: Topic }) {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const groups = useMemo(
    () => recordRest(figuresShown(pageData.figures, filter), topic, pageData, words),
    [pageData, filter, topic, words],
  );
  if (groups.length === 0) return null;
  const { onRecord, topics } = words.text;
  return (
    <aside className="on-record" aria-label={onRecord.of(topics[topic])}>
      <h3>
        <span className="visually-hidden">{topics[topic]}: </span>
        {onRecord.name}
      </h3>
      {groups.map((figures) => (
        <Group key={figures[0]?.metric.id} figures={figures} isOpen={groups.flat().length <= UNFOLDED} words={words} />
      ))}
    </aside>
  );
}

interface GroupProps {
  /** At least one, all of one metric. */
  readonly figures: readonly Figure[];
  readonly words: Words;
}

function Group({ figures, isOpen, words }: GroupProps & { readonly isOpen: boolean }) {
  const [first] = figures;
  if (!first) return null;
  const { name, note } = first.metric;
  return (
    <details open={isOpen}>
      <summary>{words.text.onRecord.group(localized(name, words), figures.length)}</summary>
      {note && <p>{localized(note, words)}</p>}
      <RecordRows figures={figures} words={words} scope="record" />
    </details>
  );
}

/**
 * Figures of one metric as rows; each value leads to its source.
 * @param scope keeps the ids of patterns apart when the rows are on the page twice
 */
export function RecordRows({ figures, words, scope }: GroupProps & { readonly scope: string }) {
  const { columns, market, undated } = words.text.figure;
  const { publisher } = words.text.onRecord;
  const caption = figures[0] ? localized(figures[0].metric.name, words) : "";
  return (
    <ScrollingTable
      caption={caption}
      columns={[columns.about, columns.value, columns.period, columns.evidence, publisher]}
      items={figures}
      row={(figure, place) => (
        <tr
          key={figure.id}
          {...place}
          data-provider={"provider" in figure.about ? figure.about.provider.id : undefined}
        >
          <th scope="row">
            <FilterSpot figure={figure} kind="providers">
              {words.text.sentences.remarks([
                aboutWords(figure.about, words, market),
                ...(figure.product ? [localized(figure.product, words)] : []),
              ])}
            </FilterSpot>
          </th>
          <td>
            <FigureValue figure={figure} words={words} />
          </td>
          <td>
            <FilterSpot figure={figure} kind="years">
              {periodWords(figure.period, words, undated)}
            </FilterSpot>
          </td>
          <td>
            <FilterSpot figure={figure} kind="evidence">
              <EvidenceWords figure={figure} words={words} scope={`${scope}-${figure.id}`} />
            </FilterSpot>
          </td>
          <td>{publisherWords(figure, words)}</td>
        </tr>
      )}
    />
  );
}
