import type { ReactNode } from "react";

interface ScrollingTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Classes beside those of every table of figures. */
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table of figures that scrolls, also by keyboard, where its frame is too narrow for it. */
export function ScrollingTable({ caption, columns, className = "", children }: ScrollingTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroller" tabIndex={0} aria-label={caption}>
      <table className={`figures ${className}`.trim()}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
