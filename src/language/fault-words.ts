import { MissingFile, PATIENCE } from "../data/fetch-file";
import { BrokenFile } from "../data/mistake";
import type { Words } from "./words";

/** Why a file of figures is not on the page, in a sentence that names it. */
export function faultWords(fault: Error, { text: { states } }: Words): string {
  if (fault instanceof BrokenFile) return states.broken(fault.file, fault.mistakes.length);
  if (!(fault instanceof MissingFile)) return states.unexpected;
  const { file, because } = fault;
  if (typeof because === "number") return states.status(file, because);
  if (because === "offline") return states.offline;
  return because === "stalled" ? states.stalled(file, PATIENCE) : states[because](file);
}
