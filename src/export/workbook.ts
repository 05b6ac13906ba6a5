import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Table } from "./table-file";

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** Characters a column is wide at most. */
const WIDEST = 60;

/** A workbook in which text stays text: a cell that begins like a formula is not one. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  return await writeExcelFile(
    sheets.map(({ name, table }) => ({
      sheet: name,
      data: dataOf(table),
      columns: columnsOf(table),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

function dataOf([head = [], ...rows]: Table): SheetData {
  return [
    head.map((cell) => ({ value: String(cell), type: String, fontWeight: "bold" as const })),
    ...rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return null;
        return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: String };
      }),
    ),
  ];
}

function columnsOf(table: Table): { readonly width: number }[] {
  const [head = []] = table;
  return head.map((_, column) => ({
    width: Math.min(WIDEST, Math.max(...table.map((row) => String(row[column] ?? "").length)) + 2),
  }));
}
