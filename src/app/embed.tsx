import { type RefObject, useEffect, useRef } from "react";
import type { Chart, Prepared } from "../charts/chart";
import { altText } from "../export/alt-text";
import { CaptionAnnotations, CaptionKey, CaptionNotes } from "../panels/frame/caption";
import { Presented } from "../panels/frame/chart-frame";
import { wantedHeight } from "../panels/frame/enlargement";
import { useAddressAfter, useCaption, useLonePrepared, useWords } from "../panels/shared/use-page";
import { usePage } from "../state/store";
import "./embed.css";
import { useDrawn } from "../panels/frame/use-drawn";

/** One chart alone in a frame of somebody else's page: fills it, and reports the height it needs. */
export function Embed({ chart }: { readonly chart: Chart }) {
  const prepared = useLonePrepared(chart);
  const words = useWords();
  const { text } = words;
  const { view, empty } = prepared;
  const drawn = useDrawn(prepared);
  const caption = useCaption(prepared, drawn.placed);
  const ref = useRef<HTMLElement>(null);
  const after = useAddressAfter({ embed: null, chart: prepared.form ? chart.id : null });
  const full = `${after}#chart-${chart.id}`;
  useHeight(ref, prepared);
  return (
    <main ref={ref} id={`chart-${chart.id}`} className="embed" aria-labelledby="embed-title">
      <header>
        <h1 id="embed-title">{caption.title}</h1>
        {caption.subtitle && <p className="frame-subtitle">{caption.subtitle}</p>}
        {caption.filter && <p className="frame-subtitle">{caption.filter}</p>}
        <CaptionAnnotations caption={caption} />
        {prepared.instead && <p className="form-instead">{prepared.instead}</p>}
      </header>
      {empty ? (
        <p className="empty">{empty.reason}</p>
      ) : (
        <Presented chart={chart} prepared={prepared} words={words} scope="embed" drawn={drawn} still />
      )}
      <footer>
        {!empty && (
          <>
            <p className="visually-hidden">{altText({ view, kind: prepared.kind }, "", words)}</p>
            <CaptionKey entries={caption.key} scope="embed" />
          </>
        )}
        <p>
          <CaptionNotes caption={caption} />
        </p>
        {caption.rate && <p>{caption.rate}</p>}
        <p>
          <a href={full} target="_blank" rel="noopener">
            {text.embed.full}
          </a>
        </p>
      </footer>
    </main>
  );
}

/**
 * Posts `{ type: "cloud-race:height", chart, height }` to the page around the frame whenever the height the chart needs
 * changes. It reveals nothing beyond the frame's own address, so any page may receive it.
 */
function useHeight(ref: RefObject<HTMLElement | null>, prepared: Prepared): void {
  const last = useRef(0);
  const textLook = usePage((page) => page.textLook);
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
      return (
        (isDrawing ? wantedHeight(prepared, part.clientWidth, textLook) : part.getBoundingClientRect().height) +
        margins(part)
      );
    };
    const observer = new ResizeObserver(tell);
    for (const part of [element, ...element.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [ref, prepared, textLook]);
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
