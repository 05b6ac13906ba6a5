import type { TableCell, TableColumn, TableView } from "../../charts/kinds/table/table";
import { NoteFlag } from "../figure/figure-table";
import { TableScroller } from "../shared/scrolling-table";
import { useWords } from "../shared/use-page";
import "./grid-table.css";

interface GridTableProps {
  readonly view: TableView;
  /** Without it, its values lead nowhere. */
  readonly onOpen: ((figure: string) => void) | undefined;
}

/** A chart in the form of a table, each value with the way to its source. */
export function GridTable({ view, onOpen }: GridTableProps) {
  return (
    <TableScroller label={view.title}>
      <table className="figures grid-table">
        <caption className="visually-hidden">{view.title}</caption>
        <thead>
          <tr>
            <th scope="col">{view.corner}</th>
            {view.columns.map(({ key, name, provider, isNumber }) => (
              <th key={key} scope="col" data-provider={provider?.id} className={isNumber ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ key, name, provider, cells }) => (
            <tr key={key} data-provider={provider?.id}>
              <th scope="row">{name}</th>
              {view.columns.map((column, at) => (
                <Place key={column.key} cell={cells[at] ?? null} column={column} view={view} onOpen={onOpen} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

interface PlaceProps extends GridTableProps {
  readonly cell: TableCell | null;
  readonly column: TableColumn;
}

function Place({ cell, column, view: { missing }, onOpen }: PlaceProps) {
  return (
    <td data-provider={column.provider?.id} className={column.isNumber ? "number" : undefined}>
      {cell ? (
        <Value cell={cell} onOpen={onOpen} />
      ) : (
        <span className="not-given" title={missing.words}>
          <span aria-hidden="true">{missing.mark}</span>
          <span className="visually-hidden">{missing.words}</span>
        </span>
      )}
    </td>
  );
}

function Value({
  cell: { figure, words, small },
  onOpen,
}: Pick<GridTableProps, "onOpen"> & { readonly cell: TableCell }) {
  const page = useWords();
  const said = (
    <>
      {words} {figure && <NoteFlag figure={figure} words={page} />}
    </>
  );
  return (
    <>
      {figure && onOpen && words ? (
        <button type="button" className="figure-value" data-figure={figure.id} onClick={() => onOpen(figure.id)}>
          {said}
        </button>
      ) : (
        <span data-figure={figure?.id}>{said}</span>
      )}
      {small && <small>{small}</small>}
    </>
  );
}
