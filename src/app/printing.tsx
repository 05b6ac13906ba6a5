import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { CHARTS } from "../charts/registry";
import { whenIdle } from "./idle";

/**
 * The moment printing began; null while nothing is printed. The browser prints what is rendered when the event ends.
 */
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

/** Prints once all drawing code is there, so that no chart is missing from the report; until then it can be stopped. */
export function usePrintReport() {
  const [stop, setStop] = useState<(() => void) | null>(null);
  const last = useRef<AbortController>(null);
  async function printReport(): Promise<void> {
    last.current?.abort(); // or each would open the browser's dialog
    const mine = new AbortController();
    last.current = mine;
    const end = (): void => {
      mine.abort();
      setStop(null);
    };
    setStop(() => end);
    await fetchDrawings();
    if (mine.signal.aborted) return;
    end();
    print();
  }
  return { printReport, stop };
}

/** Fetches the drawing code once the page is idle: printing by the browser's own command cannot wait for it. */
export function useDrawingsAhead(ready: boolean): void {
  useEffect(() => {
    return ready ? whenIdle(() => void fetchDrawings()) : undefined;
  }, [ready]);
}

/** Drawing code that fails to load here is requested again by the chart that needs it, which reports the failure. */
async function fetchDrawings(): Promise<void> {
  await Promise.allSettled(CHARTS.map((chart) => chart.preload()));
}
