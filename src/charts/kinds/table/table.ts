import type { Figure, Provider, Severity } from "../../../data/figure";
import type { ChartView } from "../../chart-view";

/** What stands in a table at one place: a figure, or words alone. */
export interface TableCell {
  readonly figure: Figure | null;
  readonly words: string;
  /** Small below: how sure it is, when it is of. */
  readonly small: string;
  readonly flag: Severity | null;
}

export interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly provider: Provider | null;
  /** One for each column; null where there is nothing. */
  readonly cells: readonly (TableCell | null)[];
}

export interface TableColumn {
  readonly key: string;
  readonly name: string;
  readonly provider: Provider | null;
  /** Whether it has numbers, which stand at its right. */
  readonly isNumber: boolean;
}

/** Figures in rows and columns. */
export interface TableView extends ChartView {
  /** Over the names of the rows. */
  readonly corner: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What stands for what is not there, and what it means. */
  readonly missing: { readonly mark: string; readonly words: string };
}
