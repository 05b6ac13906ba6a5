import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import { dayNumber } from "./dates";
import { type Cell, isDate, plain, type Table, textOf } from "./table-file";

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
    head.map((cell) => ({ value: textOf(cell), type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(typed)),
  ];
}

/** Numbers, and with them years and days, as numbers; a day is one that is shown as a date. */
function typed(cell: Cell) {
  const written = plain(cell);
  if (written === null) return null;
  if (typeof written === "number") return { value: written, type: Number };
  const day = isDate(cell) ? dayNumber(written) : null;
  return day === null ? { value: written, type: String } : { value: day, type: Number, format: "yyyy-mm-dd" };
}

function columnsOf(table: Table): { readonly width: number }[] {
  const [head = []] = table;
  return head.map((_, column) => ({
    width: Math.min(WIDEST, Math.max(...table.map((row) => textOf(row[column] ?? null).length)) + 2),
  }));
}
