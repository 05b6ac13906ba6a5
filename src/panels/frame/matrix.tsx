import { type ReactNode, useState } from "react";
import type { Cell, Entry, MatrixView, OnlyOne, Row } from "../../charts/kinds/matrix";
import { choose } from "../../state/store";
import "./matrix.css";
import { NoteFlag } from "../figure/figure-table";
import { FilterHere } from "../filters/filter-here";
import { TableScroller } from "../shared/scrolling-table";
import { useWords } from "../shared/use-page";
import { CellBar } from "./cell-bar";

interface MatrixProps {
  readonly view: MatrixView;
  /** Keeps the ids of patterns apart when the matrix is on the page twice. */
  readonly scope: string;
  /** Without the ways from its values to their sources: what folds is told in brief, as in a picture. */
  readonly still?: boolean;
}

/** A comparison as a table, each value with the way to its source. */
export function Matrix({ view, scope, still = false }: MatrixProps) {
  const { text } = useWords();
  const topics = [...new Set(view.rows.map(({ topic }) => topic))];
  return (
    <TableScroller label={view.title}>
      <table className="matrix" data-columns={view.providers.length}>
        <caption className="visually-hidden">{view.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.compare.metric}</th>
            {view.providers.map(({ provider, name, isBaseline }) => (
              <th
                key={provider.id}
                scope="col"
                data-provider={provider.id}
                style={{ borderBottom: `4px solid var(--provider-${provider.id})` }}
              >
                {still ? (
                  name
                ) : (
                  <FilterHere subject={{ providers: [provider.id] }} name={name}>
                    {name}
                  </FilterHere>
                )}
                {isBaseline && <span className="matrix-small">{view.baselineWords}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {topics.map((topic) => (
          <tbody key={topic}>
            <Heading view={view}>{view.topicNames[topic]}</Heading>
            {view.rows
              .filter((row) => row.topic === topic)
              .map((row) => (
                <Line key={row.key} row={row} view={view} scope={scope} still={still} />
              ))}
          </tbody>
        ))}
        {view.onlyOne.map((only) => (
          <Only key={only.provider.id} only={only} view={view} scope={scope} still={still} />
        ))}
      </table>
    </TableScroller>
  );
}

function Heading({ view, children }: { readonly view: MatrixView; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="rowgroup" className="matrix-topic" colSpan={view.providers.length + 1}>
        <span>{children}</span>
      </th>
    </tr>
  );
}

/** What only one of them has, behind a button; on still pages in a sentence. */
function Only({ only, view, scope, still = false }: MatrixProps & { readonly only: OnlyOne }) {
  const [open, setOpen] = useState(false);
  const topics = [...new Set(only.rows.map(({ topic }) => view.topicNames[topic]))];
  const { text } = useWords();
  return (
    <tbody>
      <Heading view={view}>
        {still ? (
          only.name
        ) : (
          <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {only.name}
          </button>
        )}
        <span className="matrix-small matrix-aside">{still ? only.inBrief : text.sentences.list(topics)}</span>
      </Heading>
      {open && only.rows.map((row) => <Line key={row.key} row={row} view={view} scope={`${scope}-only`} />)}
    </tbody>
  );
}

function Line({ row, view, scope, still = false }: MatrixProps & { readonly row: Row }) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.remark && <span className="matrix-small">{row.remark}</span>}
      </th>
      {view.providers.map(({ provider }) => {
        const cell = row.cells.find((one) => one.provider === provider);
        return (
          <td key={provider.id} data-provider={provider.id}>
            {cell && <CellContent cell={cell} row={row} view={view} scope={scope} still={still} />}
          </td>
        );
      })}
    </tr>
  );
}

interface CellProps extends MatrixProps {
  readonly cell: Cell;
  readonly row: Row;
}

function CellContent({ cell, row, view, scope, still = false }: CellProps) {
  return (
    <>
      {cell.missing && <Missing {...view.missing[cell.missing]} />}
      <Entries entries={cell.entries} still={still} />
      <CellBar cell={cell} rowKey={`${scope}-${row.key}`} />
      {cell.apart && (
        <span className={cell.apart.isNumber ? "matrix-apart" : "matrix-small"}>
          <span aria-hidden="true">{cell.apart.words}</span>
          <span className="visually-hidden">{cell.apart.sentence}</span>
        </span>
      )}
      {cell.index && <span className="matrix-apart">{cell.index}</span>}
      {!still && <More entries={cell.more} />}
    </>
  );
}

/** A dash where the words would stand too often; they are there for who hears the table. */
function Missing({ mark, words }: MatrixView["missing"][keyof MatrixView["missing"]]) {
  if (mark === words) return <span className="not-given">{words}</span>;
  return (
    <span className="not-given" title={words}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly still: boolean;
}

/** So many values stand in a cell before the others fold, and so many sentences, which are long. */
const FEW = { values: 3, sentences: 1 };

function Entries({ entries, still }: EntriesProps) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const few = FEW[entries.every(({ detail }) => detail === "") ? "sentences" : "values"];
  const shown = open || still || entries.length <= few + 1 ? entries : entries.slice(0, few);
  return (
    <>
      {shown.map((entry) => (
        <span key={entry.figure.id} className="matrix-entry">
          <Value entry={entry} still={still} className={entry.figure.value.kind === "fact" ? "fact" : ""} />
          {entry.detail && <span className="matrix-small">{entry.detail}</span>}
        </span>
      ))}
      {shown.length < entries.length && (
        <button type="button" className="plain matrix-small" onClick={() => setOpen(true)}>
          {text.compare.more(entries.length - shown.length)}
        </button>
      )}
    </>
  );
}

function More({ entries }: Pick<EntriesProps, "entries">) {
  return entries.map((entry) => <Value key={entry.figure.id} entry={entry} still={false} className="matrix-more" />);
}

interface ValueProps {
  readonly entry: Entry;
  readonly still: boolean;
  readonly className: string;
}

function Value({ entry: { figure, words }, still, className }: ValueProps) {
  const page = useWords();
  const classes = `figure-value ${className}${still ? " still" : ""}`;
  const content = (
    <>
      {words} <NoteFlag figure={figure} words={page} />
    </>
  );
  if (still) return <span className={classes}>{content}</span>;
  return (
    <button
      type="button"
      className={classes}
      data-filter-figure={figure.id}
      onClick={() => choose({ figure: figure.id })}
    >
      {content}
    </button>
  );
}
