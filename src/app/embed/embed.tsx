import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Caption } from "../../charts/caption";
import type { Chart, Prepared } from "../../charts/chart";
import type { Size } from "../../charts/drawing/box";
import { altText } from "../../export/alt/alt-text";
import { CaptionAnnotations, CaptionKey, CaptionNotes } from "../../panels/frame/caption";
import { Presented } from "../../panels/frame/chart-frame";
import { wantedHeight } from "../../panels/frame/enlargement";
import { useDrawn } from "../../panels/frame/use-drawn";
import { useAddressAfter, useCaption, useLonePrepared, useWords } from "../../panels/shared/use-page";
import { usePage } from "../../state/store";
import "./embed.css";
import { BriefEmbed } from "./embed-brief";
import { type EmbedProps, useFrame, useParts } from "./embed-frame";

/** One chart alone in a frame of somebody else's page: fills it, and reports the height it needs. */
export function Embed({ chart }: { readonly chart: Chart }) {
  const prepared = useLonePrepared(chart);
  const frame = useFrame();
  const [tried, setTried] = useState<Tried>({ prepared, frame, failed: 0 });
  const failed = tried.prepared === prepared && tried.frame === frame ? tried.failed : 0;
  const onTooSmall = useCallback(() => setTried({ prepared, frame, failed: failed + 1 }), [prepared, frame, failed]);
  const after = useAddressAfter({ embed: null, chart: prepared.form ? chart.id : null });
  const props = { chart, prepared, full: `${after}#chart-${chart.id}` };
  if (failed === 0) return <WholeEmbed {...props} onTooSmall={onTooSmall} />;
  if (failed > 2 || prepared.empty) return <WholeEmbed {...props} onTooSmall={scrolls} />;
  return <BriefEmbed {...props} isWhole={failed === 1} onTooSmall={onTooSmall} />;
}

/** What has no room in any way is shown whole, to be scrolled. */
function scrolls(): void {}

/** How many ways to show this chart in this frame had no room. */
interface Tried {
  readonly prepared: Prepared;
  readonly frame: Size;
  readonly failed: number;
}

/** The chart with all that stands around it. */
function WholeEmbed({ chart, prepared, full, onTooSmall }: EmbedProps) {
  const words = useWords();
  const drawn = useDrawn(prepared);
  const caption = useCaption(prepared, drawn.placed);
  const ref = useRef<HTMLElement>(null);
  useHeight(ref, prepared, onTooSmall);
  const parts = useParts(prepared);
  const { empty } = prepared;
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
        parts.map((part, index) => (
          <Presented
            key={index === 0 ? chart.id : `${chart.id} ${index}`}
            chart={chart}
            prepared={part}
            words={words}
            scope={`embed-${index}`}
            drawn={drawn}
            still
          />
        ))
      )}
      <WholeFoot prepared={prepared} caption={caption} full={full} />
    </main>
  );
}

interface WholeFootProps extends Pick<EmbedProps, "prepared" | "full"> {
  readonly caption: Caption;
}

function WholeFoot({ prepared: { view, kind, empty }, caption, full }: WholeFootProps) {
  const words = useWords();
  return (
    <footer>
      {!empty && (
        <>
          <p className="visually-hidden">{altText({ view, kind }, "", words)}</p>
          <CaptionKey entries={caption.key} scope="embed" />
        </>
      )}
      <p>
        <CaptionNotes caption={caption} />
      </p>
      {caption.rate && <p>{caption.rate}</p>}
      <p>
        <a href={full} target="_blank" rel="noopener">
          {words.text.embed.full}
        </a>
      </p>
    </footer>
  );
}

/**
 * Posts `{ type: "cloud-race:height", chart, height }` to the page around the frame whenever the height the chart needs
 * changes. It reveals nothing beyond the frame's own address, so any page may receive it.
 */
function useHeight(ref: RefObject<HTMLElement | null>, prepared: Prepared, onTooSmall: () => void): void {
  const last = useRef(0);
  const textLook = usePage((page) => page.textLook);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const tell = (): void => {
      const height = Math.ceil(
        outside(element) + [...element.children].map(wished).reduce((sum, part) => sum + part, 0),
      );
      if (height > innerHeight) onTooSmall();
      if (height === last.current || window.parent === window) return;
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
  }, [ref, prepared, textLook, onTooSmall]);
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
