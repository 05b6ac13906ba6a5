import { type RefObject, useEffect, useRef } from "react";
import type { Chart } from "../../charts/chart";
import { DASHBOARD_CHARTS } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { isOn, useShortcuts } from "../../state/shortcuts";
import { choose } from "../../state/store";
import "./chart-steps.css";
import { usePageData, useWords } from "../shared/use-page";

interface ChartStepsProps {
  readonly chart: Chart;
  readonly title: string;
}

/** Keys that lead to the chart before and the one after, while the focus is in the detail and not in a field. */
const KEYS: Readonly<Record<string, 1 | -1>> = { "[": -1, "]": 1 };

/** From one chart's detail to the next, in the order of the page. Nothing for a chart that is not on it. */
export function ChartSteps({ chart, title }: ChartStepsProps) {
  const { text } = useWords();
  const onRecord = usePageData().sources.includes(RECORD);
  const charts = DASHBOARD_CHARTS.filter(({ needsRecord }) => onRecord || !needsRecord);
  const at = charts.indexOf(chart);
  const ref = useRef<HTMLElement>(null);
  const hasKeys = useShortcuts(({ off }) => !off.includes("steps"));
  const go = (step: 1 | -1): void => {
    const next = charts[at + step];
    if (at >= 0 && next) choose({ chart: next.id, form: null });
  };
  useKeys(ref, go);
  useFreshStart(ref, chart);
  if (at < 0) return null;
  const { picker } = text;
  const button = (step: 1 | -1, name: string, key: string, arrow: string) => (
    <button
      type="button"
      className="plain"
      aria-label={name}
      title={name}
      aria-keyshortcuts={hasKeys ? key : undefined}
      aria-disabled={charts[at + step] === undefined}
      onClick={() => go(step)}
    >
      {arrow} {hasKeys && <kbd>{key}</kbd>}
    </button>
  );
  return (
    <nav ref={ref} className="chart-steps">
      {button(-1, picker.previous, "[", "←")}
      <span>{picker.place(at + 1, charts.length)}</span>
      {button(1, picker.next, "]", "→")}
      <p className="visually-hidden" aria-live="polite">
        {picker.now(at + 1, charts.length, title)}
      </p>
    </nav>
  );
}

function useKeys(ref: RefObject<HTMLElement | null>, go: (step: 1 | -1) => void): void {
  useEffect(() => {
    const dialog = ref.current?.closest("dialog");
    const press = (event: KeyboardEvent): void => {
      const step = KEYS[event.key];
      const inField =
        event.target instanceof Element && event.target.matches("input:not([type=radio]), select, textarea");
      // with AltGr both are down: some keyboards have brackets there alone
      if (step === undefined || inField || !isOn("steps") || event.metaKey || event.ctrlKey !== event.altKey) return;
      event.preventDefault();
      go(step);
    };
    dialog?.addEventListener("keydown", press);
    return () => dialog?.removeEventListener("keydown", press);
  });
}

/** Another chart begins at its top; the focus stays, and where what had it is gone it comes here. */
function useFreshStart(ref: RefObject<HTMLElement | null>, chart: Chart): void {
  const shown = useRef(chart);
  useEffect(() => {
    if (shown.current === chart) return;
    shown.current = chart;
    const dialog = ref.current?.closest("dialog");
    dialog?.scrollTo(0, 0);
    if (dialog && !dialog.contains(document.activeElement)) ref.current?.querySelector("button")?.focus();
  }, [ref, chart]);
}
