import type { Dataset } from "../data/dataset";
import { choose, usePage } from "./store";

/** The datasets beside the article's, which come later than the page, or not at all. */

/** Puts them on a page that stays as it is otherwise; what the reader chose of them meanwhile is shown. */
export function addDatasets(others: readonly Dataset[]): void {
  const { datasets, record } = usePage.getState();
  if (!datasets) return;
  usePage.setState({
    datasets: others.length > 0 ? [...datasets, ...others] : datasets,
    record: { ...record, status: "here", fault: null, chosen: null },
  });
  if (record.chosen) choose({ sources: record.chosen });
}

/** Something on the page needs them now. */
export function wantRecord(): void {
  usePage.setState(({ record }) => (record.isWanted ? {} : { record: { ...record, isWanted: true } }));
}

/** @param fault why they did not come */
export function missRecord(fault: Error): void {
  usePage.setState(({ record }) => ({ record: { ...record, status: "missing", fault } }));
}

/** After they were missing. */
export function askForRecordAgain(): void {
  usePage.setState(({ record }) => ({
    record: { ...record, status: "awaited", fault: null, isWanted: true, tries: record.tries + 1 },
  }));
}

/** Asks for them, and waits until they are here or known to be missing. */
export function recordSettled(): Promise<void> {
  wantRecord();
  return new Promise((resolve) => {
    const isSettled = (): boolean => usePage.getState().record.status !== "awaited";
    if (isSettled()) return resolve();
    const stop = usePage.subscribe(() => {
      if (!isSettled()) return;
      stop();
      resolve();
    });
  });
}
