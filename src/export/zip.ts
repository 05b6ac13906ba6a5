import { type FlateCallback, type Zippable, zipSync } from "fflate";
import { zipTime } from "./dates";

/**
 * What write-excel-file packs its workbooks with in place of `fflate` itself (vite.config.ts): it would write the time
 * of the clock into them, which fails before 1980 and after 2099, and pack in a worker, which the content policy
 * forbids. With the earliest time there is, as Excel writes it, a workbook is the same bytes whenever it is made.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files, { mtime: zipTime(new Date(0)) }));
}
