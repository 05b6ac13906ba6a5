import type { Cell, MatrixView, Row } from "../../charts/kinds/matrix";
import { choose } from "../../state/store";
import "./matrix.css";
import { NoteFlag } from "../figure/figure-table";
import { useWords } from "../shared/use-page";
import { CellBar } from "./cell-bar";

interface MatrixProps {
  readonly view: MatrixView;
  /** Keeps the ids of patterns apart when the matrix is on the page twice. */
  readonly scope: string;
  /** Without the ways from its values to their sources. */
  readonly still?: boolean;
}

/** A comparison as a table, each value with the way to its source. */
export function Matrix({ view, scope, still = false }: MatrixProps) {
  const { text } = useWords();
  const two = view.providers.length === 2;
  const topics = [...new Set(view.rows.map(({ topic }) => topic))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroller" tabIndex={0} aria-label={view.title}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{text.compare.metric}</th>
            {view.providers.map(({ provider, name }) => (
              <th
                key={provider.id}
                scope="col"
                data-provider={provider.id}
                style={{ borderBottom: `4px solid var(--provider-${provider.id})` }}
              >
                {name}
              </th>
            ))}
            {two && <th scope="col">{view.headings.difference}</th>}
            {two && <th scope="col">{view.headings.ratio}</th>}
          </tr>
        </thead>
        {topics.map((topic) => (
          <tbody key={topic}>
            <tr>
              <th scope="rowgroup" className="matrix-topic" colSpan={view.providers.length + (two ? 3 : 1)}>
                <span>{text.topics[topic]}</span>
              </th>
            </tr>
            {view.rows
              .filter((row) => row.topic === topic)
              .map((row) => (
                <Line key={row.key} row={row} view={view} scope={scope} still={still} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Line({ row, view, scope, still = false }: MatrixProps & { readonly row: Row }) {
  const { text } = useWords();
  const two = view.providers.length === 2;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.cells.map((cell) => (
        <td key={cell.provider.id} data-provider={cell.provider.id}>
          {cell.missing && <Missing {...view.missing[cell.missing]} />}
          <Entries cell={cell} still={still} />
          <CellBar cell={cell} rowKey={`${scope}-${row.key}`} />
        </td>
      ))}
      {two && <td>{row.difference || text.compare.cannot}</td>}
      {two && <td>{row.ratio || text.compare.cannot}</td>}
    </tr>
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

function Entries({ cell, still }: { readonly cell: Cell; readonly still: boolean }) {
  const page = useWords();
  return cell.entries.map(({ figure, words }) => {
    const className = figure.value.kind === "fact" ? "figure-value fact" : "figure-value";
    const content = (
      <>
        {words} <NoteFlag figure={figure} words={page} />
      </>
    );
    return still ? (
      <span key={figure.id} className={`${className} still`}>
        {content}
      </span>
    ) : (
      <button key={figure.id} type="button" className={className} onClick={() => choose({ figure: figure.id })}>
        {content}
      </button>
    );
  });
}
