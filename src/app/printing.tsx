import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { CHARTS } from "../charts/registry";

/** When the page is being printed, the moment it began; null otherwise. The browser prints what stands there when the event ends. */
export function usePrinting(): Date | null {
  const [printed, setPrinted] = useState<Date | null>(null);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinted(new Date()));
    const end = (): void => setPrinted(null);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printed;
}

/** Prints once all drawing code is there, so that no chart is missing from the report. */
export async function printReport(): Promise<void> {
  await fetchDrawings();
  print();
}

/** Fetches the drawing code once the page is at rest: a report begun with the browser's own command cannot wait for it. */
export function useDrawingsAhead(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    if (!("requestIdleCallback" in window)) return void fetchDrawings();
    const handle = requestIdleCallback(() => void fetchDrawings());
    return () => cancelIdleCallback(handle);
  }, [ready]);
}

/** Drawing code that cannot be had now is asked for again by the chart that needs it, which says so. */
async function fetchDrawings(): Promise<void> {
  await Promise.allSettled(CHARTS.map((chart) => chart.preload()));
}
