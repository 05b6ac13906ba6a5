import { type ReactNode, useEffect, useRef, useState } from "react";
import { headPlace, RowsCome, TableRows, type TableRowsProps, tablePlace } from "./table-rows";

interface ScrollingTableProps<Item> extends Omit<TableRowsProps<Item>, "columns"> {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Classes beside those of every table of figures. */
  readonly className?: string;
}

/** A table of figures that scrolls where its frame is too narrow for it. */
export function ScrollingTable<Item>({ caption, columns, className = "", items, row }: ScrollingTableProps<Item>) {
  return (
    <>
      <RowsCome rows={items.length} />
      <TableScroller label={caption}>
        <table className={`figures ${className}`.trim()} {...tablePlace(items.length)}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr {...headPlace(items.length)}>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <TableRows items={items} columns={columns.length} row={row} />
        </table>
      </TableScroller>
    </>
  );
}

interface TableScrollerProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What a table scrolls in; a stop of the Tab key, with a name, only where there is something to scroll. */
export function TableScroller({ label, children }: TableScrollerProps) {
  const ref = useRef<HTMLElement>(null);
  const scrolls = useScrolls(ref);
  return (
    <section
      ref={ref}
      className="table-scroller"
      role={scrolls ? "group" : "presentation"}
      tabIndex={scrolls ? 0 : undefined}
      aria-label={scrolls ? label : undefined}
    >
      {children}
    </section>
  );
}

/** Whether an element holds more than it has room for, as long as it is on the page. */
function useScrolls(ref: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    );
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [ref]);
  return scrolls;
}
