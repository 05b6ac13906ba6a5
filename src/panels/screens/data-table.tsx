import { useDeferredValue, useMemo, useState } from "react";
import type { Figure } from "../../data/figure";
import { csvInPieces } from "../../export/table-file";
import { periodWords } from "../../language/date-words";
import { aboutWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { figuresShown, type PageData } from "../../state/selectors";
import { choose } from "../../state/store";
import { DATA_COLUMNS, type DataColumn, matching, readAhead, type SortOrder, sorted } from "./data-rows";
import "./data-table.css";
import { type Attempt, type Outcome, OutcomeWords, useAttempts } from "../export/export-outcome";
import { saved } from "../export/ways-out";
import { EvidenceWords, FigureValue, NoteFlag } from "../figure/figure-table";
import { FilterSpot } from "../filters/filter-here";
import type { RowPlace } from "../shared/row-place";
import { TableScroller } from "../shared/scrolling-table";
import { headPlace, RowsCome, TableRows, tablePlace } from "../shared/table-rows";
import { useFollowedFilter, usePageData, useWords } from "../shared/use-page";

/** Every figure that passes the filter, to sort, to search and to export. */
export function DataTable() {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFollowedFilter();
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<SortOrder | null>(null);
  const followed = useDeferredValue(query);
  const rows = useMemo(
    () => sorted(matching(figuresShown(pageData.figures, filter), followed), order, words),
    [pageData, filter, followed, order, words],
  );
  const { outcome, attempt } = useAttempts();
  const { data } = words.text;
  const download = (): void => void attempt("CSV", (going) => savedRows(rows, pageData, words, going));
  return (
    <section className="data" aria-labelledby="data-title">
      <h2 id="data-title">{data.title}</h2>
      <p className="lead">{data.lead}</p>
      <div className="data-tools">
        <label>
          {data.search}{" "}
          <input
            type="search"
            value={query}
            onFocus={() => void readAhead(pageData.figures)}
            onChange={({ target }) => setQuery(target.value)}
          />
        </label>
        <p aria-live="polite">{data.found(rows.length)}</p>
        <button type="button" onClick={download}>
          {data.download}
        </button>
      </div>
      <OutcomeWords outcome={outcome} words={words} />
      <RowsCome rows={rows.length} />
      {rows.length > 0 ? (
        <Table rows={rows} words={words} order={order} onOrder={setOrder} />
      ) : (
        <div className="empty">
          <p>{data.none}</p>
          {query && (
            <button type="button" onClick={() => setQuery("")}>
              {data.clear}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

async function savedRows(
  rows: readonly Figure[],
  { checks }: PageData,
  words: Words,
  attempt: Attempt,
): Promise<Outcome> {
  const blob = await csvInPieces(rows, checks, words, attempt.signal);
  return saved([{ name: `cloud-race_figures_${words.language}.csv`, blob }], attempt);
}

interface TableProps {
  readonly rows: readonly Figure[];
  readonly words: Words;
  readonly order: SortOrder | null;
  readonly onOrder: (order: SortOrder) => void;
}

function Table({ rows, words, order, onOrder }: TableProps) {
  const { data, figure: text } = words.text;
  return (
    <TableScroller label={data.title}>
      <table className="figures" {...tablePlace(rows.length)}>
        <caption className="visually-hidden">{data.title}</caption>
        <thead>
          <tr {...headPlace(rows.length)}>
            {DATA_COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={sortOf(column, order)}>
                <button type="button" className="sorter" onClick={() => onOrder(nextOrder(column, order))}>
                  {text.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <TableRows
          items={rows}
          columns={DATA_COLUMNS.length}
          row={(figure, place) => <Row key={figure.id} figure={figure} place={place} words={words} />}
        />
      </table>
    </TableScroller>
  );
}

function sortOf(column: DataColumn, order: SortOrder | null): "ascending" | "descending" | "none" {
  if (order?.column !== column) return "none";
  return order.descending ? "descending" : "ascending";
}

function nextOrder(column: DataColumn, order: SortOrder | null): SortOrder {
  return { column, descending: order?.column === column && !order.descending };
}

interface RowProps {
  readonly figure: Figure;
  readonly place: RowPlace;
  readonly words: Words;
}

function Row({ figure, place, words }: RowProps) {
  const { text } = words;
  return (
    <tr {...place} data-provider={"provider" in figure.about ? figure.about.provider.id : undefined}>
      <th scope="row">
        <FilterSpot figure={figure} kind="providers">
          {aboutWords(figure.about, words, text.figure.market)}
        </FilterSpot>
      </th>
      <td className="number">{figure.value.kind !== "fact" && <FigureValue figure={figure} words={words} />}</td>
      <td>{localized(figure.metric.name, words)}</td>
      <td>
        <FilterSpot figure={figure} kind="years">
          {periodWords(figure.period, words, text.figure.undated)}
        </FilterSpot>
      </td>
      <td>
        <FilterSpot figure={figure} kind="evidence">
          <EvidenceWords figure={figure} words={words} scope={`data-${figure.id}`} />
        </FilterSpot>
      </td>
      <td>
        <FilterSpot figure={figure} kind="topic">
          {text.topics[figure.metric.topic]}
        </FilterSpot>
      </td>
      <td>{placeWords(figure, words)}</td>
      <td className="prose">
        <button
          type="button"
          className="figure-value"
          data-filter-figure={figure.id}
          onClick={() => choose({ figure: figure.id })}
        >
          {localized(figure.paraphrase, words)}{" "}
          {figure.value.kind === "fact" && <NoteFlag figure={figure} words={words} />}
        </button>
      </td>
    </tr>
  );
}
