import { type RefObject, useEffect, useRef } from "react";
import type { Chart, Prepared } from "../charts/chart";
import { isMatrix } from "../charts/compare-matrix/view";
import { altText } from "../export/alt-text";
import { knownWords, sourceLine } from "../language/source-words";
import { Drawing } from "../panels/frame/chart-frame";
import { Matrix } from "../panels/screens/compare";
import { EvidenceSwatch, RecordSample } from "../panels/shared/evidence-swatch";
import { Flag } from "../panels/shared/flag";
import { useAddressAfter, usePrepared, useWords } from "../panels/shared/use-page";
import { filterParts } from "../state/filter-words";
import { pageDataOf, useFilter, usePage } from "../state/store";
import "./embed.css";

/** One chart alone in a frame of somebody else's page: fills it, and reports the height it needs. */
export function Embed({ chart }: { readonly chart: Chart }) {
  const prepared = usePrepared(chart);
  const words = useWords();
  const { text } = words;
  const { view, evidence, empty, notes } = prepared;
  const ref = useRef<HTMLElement>(null);
  const full = `${useAddressAfter({ embed: null })}#chart-${chart.id}`;
  useHeight(ref, prepared);
  return (
    <main ref={ref} id={`chart-${chart.id}`} className="embed" aria-labelledby="embed-title">
      <header>
        <h1 id="embed-title">{view.title}</h1>
        {view.subtitle && <p className="frame-subtitle">{view.subtitle}</p>}
        <FilterWords />
      </header>
      {empty ? (
        <p className="empty">{empty.reason}</p>
      ) : isMatrix(view) ? (
        <Matrix view={view} scope="embed" still />
      ) : (
        <Drawing chart={chart} prepared={prepared} words={words} scope="embed" still />
      )}
      <footer>
        {!empty && (
          <>
            <p className="visually-hidden">{altText({ chart, prepared }, "", words)}</p>
            <ul className="evidence-key">
              {evidence.map((kind) => (
                <li key={kind}>
                  <EvidenceSwatch evidence={kind} scope="embed-key" />
                  {text.evidence[kind]}
                </li>
              ))}
              {view.withRecord && (
                <li>
                  <RecordSample />
                  {text.record.legend}
                </li>
              )}
            </ul>
          </>
        )}
        <p>
          {view.note} {!empty && <cite>{sourceLine(view.figures, words)}</cite>}
          {notes.length > 0 && (
            <span className="known">
              <Flag /> {knownWords(notes, words)}
            </span>
          )}
        </p>
        <p>
          <a href={full} target="_blank" rel="noopener">
            {text.embed.full}
          </a>
        </p>
      </footer>
    </main>
  );
}

function FilterWords() {
  const pageData = usePage(pageDataOf);
  const filter = useFilter();
  const words = useWords();
  const parts = pageData ? filterParts(filter, pageData, words) : [];
  return parts.length > 0 ? <p className="frame-subtitle">{words.text.frame.filter(parts.join(" · "))}</p> : null;
}

/**
 * Posts `{ type: "cloud-race:height", chart, height }` to the page around the frame whenever the height the chart needs
 * changes. It reveals nothing beyond the frame's own address, so any page may receive it.
 */
function useHeight(ref: RefObject<HTMLElement | null>, prepared: Prepared): void {
  const last = useRef(0);
  useEffect(() => {
    const element = ref.current;
    if (!element || window.parent === window) return;
    const tell = (): void => {
      const height = Math.ceil(
        outside(element) + [...element.children].map(wished).reduce((sum, part) => sum + part, 0),
      );
      if (height === last.current) return;
      last.current = height;
      window.parent.postMessage({ type: "cloud-race:height", chart: element.id.replace("chart-", ""), height }, "*");
    };
    const wished = (part: Element): number => {
      const isDrawing = part instanceof HTMLElement && part.classList.contains("drawing");
      return (isDrawing ? prepared.height(part.clientWidth) : part.getBoundingClientRect().height) + margins(part);
    };
    const observer = new ResizeObserver(tell);
    for (const part of [element, ...element.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [ref, prepared]);
}

/** An element's own padding above and below, in CSS pixels. */
function outside(element: Element): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
}

function margins(element: Element): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}
