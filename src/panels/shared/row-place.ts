import type { ReactElement } from "react";

/** What a row is told of its place among all; nothing where all of them are there. */
export interface RowPlace {
  readonly "aria-rowindex"?: number;
  readonly "data-index"?: number;
  readonly ref?: (row: HTMLTableRowElement | null) => void;
}

export interface WindowedProps {
  readonly count: number;
  readonly columns: number;
  readonly render: (index: number, place: RowPlace) => ReactElement | null;
}
