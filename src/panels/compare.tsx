import { useMemo } from "react";
import { buildView, type Cell, type MatrixView, type Row } from "../charts/compare-matrix/view";
import { MATRIX } from "../charts/registry";
import type { Filter } from "../state/choices";
import { figuresShown } from "../state/selectors";
import { choose } from "../state/store";
import { ChartFrame } from "./chart-frame";
import "./compare.css";
import { CellBar } from "./cell-bar";
import { useFollowedFilter, useHeld, useWords } from "./page";

/** Two to four providers side by side on everything the source says about them. */
export function Compare() {
  const { text } = useWords();
  const view = useMatrix(useFollowedFilter());
  return (
    <section className="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{text.compare.title}</h2>
      <p className="lead">{view ? text.compare.lead : text.compare.choose}</p>
      <div className="grid">
        <ChartFrame chart={MATRIX}>{view && <Matrix view={view} />}</ChartFrame>
      </div>
    </section>
  );
}

export function useMatrix(filter: Filter): MatrixView | null {
  const held = useHeld();
  const words = useWords();
  return useMemo(() => {
    const figures = figuresShown(held.figures, filter);
    return buildView({ figures, given: held.figures, filter, held, words });
  }, [held, words, filter]);
}

export function Matrix({ view }: { readonly view: MatrixView }) {
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
                style={{ boxShadow: `inset 0 -4px var(--provider-${provider.id})` }}
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
                {text.topics[topic]}
              </th>
            </tr>
            {view.rows
              .filter((row) => row.topic === topic)
              .map((row) => (
                <Line key={row.key} row={row} two={two} notGiven={view.notGiven} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Line({ row, two, notGiven }: { readonly row: Row; readonly two: boolean; readonly notGiven: string }) {
  const { text } = useWords();
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.cells.map((cell) => (
        <td key={cell.provider.id} data-provider={cell.provider.id}>
          {cell.entries.length === 0 && <span className="not-given">{notGiven}</span>}
          <Entries cell={cell} />
          <CellBar cell={cell} rowKey={row.key} />
        </td>
      ))}
      {two && <td>{row.difference || text.compare.cannot}</td>}
      {two && <td>{row.ratio || text.compare.cannot}</td>}
    </tr>
  );
}

function Entries({ cell }: { readonly cell: Cell }) {
  return cell.entries.map(({ figure, words }) => (
    <button
      key={figure.id}
      type="button"
      className={figure.value.kind === "fact" ? "figure-value fact" : "figure-value"}
      onClick={() => choose({ figure: figure.id })}
    >
      {words}
    </button>
  ));
}
