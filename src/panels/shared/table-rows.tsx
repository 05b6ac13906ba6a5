import { type HTMLAttributes, type ReactElement, Suspense, use } from "react";
import { usePage } from "../../state/store";
import { tryCodeAgain } from "./code-again";
import { ErrorBoundary } from "./error-boundary";
import { Fetched, FetchedCode } from "./fetched";
import { useNewer } from "./newer";
import type { RowPlace, WindowedProps } from "./row-place";
import { useWords } from "./use-page";

/** A table of more rows than these holds only those in sight: it stays quick, whatever a file holds. */
export const MOST_ROWS = 1000;

/** How many rows stand in for all while the code that follows the scrolling is on its way, or where it does not come. */
const FIRST_ROWS = 50;

export interface TableRowsProps<Item> {
  readonly items: readonly Item[];
  readonly columns: number;
  /** One row, with its place on the row itself and a key. */
  readonly row: (item: Item, place: RowPlace) => ReactElement;
}

/** What a table of so many rows says of itself; nothing while all of them are there. */
export function tablePlace(rows: number): Pick<HTMLAttributes<HTMLTableElement>, "aria-rowcount"> {
  return isWindowed(rows) ? { "aria-rowcount": rows + 1 } : {};
}

/** The same for the row of its heads, which is the first. */
export function headPlace(rows: number): RowPlace {
  return isWindowed(rows) ? { "aria-rowindex": 1 } : {};
}

export function isWindowed(rows: number): boolean {
  return rows > MOST_ROWS;
}

const WINDOWED = new FetchedCode<WindowedProps>(() =>
  import("./windowed-rows").then(({ WindowedRows }) => WindowedRows),
);

/** The rows of a table: all of them, or of very many those that are in sight. */
export function TableRows<Item>({ items, columns, row }: TableRowsProps<Item>) {
  const tries = useTries();
  if (!isWindowed(items.length)) return <tbody>{items.map((item) => row(item, {}))}</tbody>;
  const render = (index: number, place: RowPlace): ReactElement | null => {
    const item = items[index];
    return item === undefined ? null : row(item, { ...place, "aria-rowindex": index + 2 });
  };
  const first = (
    <tbody>{Array.from({ length: FIRST_ROWS }, (_, index) => render(index, { "data-index": index }))}</tbody>
  );
  return (
    <ErrorBoundary tries={tries} fallback={() => first}>
      <Suspense fallback={first}>
        <Fetched code={WINDOWED} props={{ count: items.length, columns, render }} />
      </Suspense>
    </ErrorBoundary>
  );
}

interface RowsComeProps {
  readonly rows: number;
}

/** That not all rows of a table are there at once; nothing where they are. */
export function RowsCome({ rows }: RowsComeProps) {
  const tries = useTries();
  const { figure } = useWords().text;
  if (!isWindowed(rows)) return null;
  const come = <p className="rows-come">{figure.rowsCome}</p>;
  return (
    <ErrorBoundary tries={tries} fallback={() => <OnlyFirst rows={rows} />}>
      <Suspense fallback={come}>
        <OnceWindowed>{come}</OnceWindowed>
      </Suspense>
    </ErrorBoundary>
  );
}

/** Throws where the code that follows the scrolling could not be fetched. */
function OnceWindowed({ children }: { readonly children: ReactElement }) {
  use(WINDOWED.fetchIn(useTries()));
  return children;
}

/** Where that code does not come: how many rows are here, and the way to the others. */
function OnlyFirst({ rows }: RowsComeProps) {
  const { figure, states } = useWords().text;
  const newer = useNewer();
  return (
    <div className="rows-come" role="alert">
      <p>{figure.onlyFirst(FIRST_ROWS, rows)}</p>
      {newer && <p>{newer.said}</p>}
      <button type="button" onClick={newer?.onRenew ?? (() => void tryCodeAgain())}>
        {newer?.renew ?? states.retry}
      </button>
    </div>
  );
}

/** How often the reader asked again for code that did not come. */
function useTries(): number {
  return usePage(({ code }) => code.tries);
}
