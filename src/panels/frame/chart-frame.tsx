import { memo, Suspense, useCallback, useDeferredValue, useId, useMemo } from "react";
import type { Chart, Prepared } from "../../charts/chart";
import type { Empty } from "../../charts/empty";
import { RECORD } from "../../data/dataset";
import { description } from "../../export/alt/alt-text";
import type { Words } from "../../language/words";
import { ShowPage } from "../../state/shown-page";
import { choose, usePage } from "../../state/store";
import "./chart-frame.css";
import { CopyImage } from "../export/copy-image";
import { MarkWalker } from "../readout/mark-walker";
import { MarkReadout } from "../readout/readout";
import { useReadout } from "../readout/use-readout";
import { tryCodeAgain } from "../shared/code-again";
import { ErrorBoundary } from "../shared/error-boundary";
import { useNewer } from "../shared/newer";
import { useCaption, usePageData, usePrepared, useWords } from "../shared/use-page";
import { useTurn } from "../turns/use-turn";
import { CaptionAnnotations } from "./caption";
import { DrawnOnce } from "./drawn-once";
import { Foot } from "./frame-foot";
import { GridTable } from "./grid-table";
import { Matrix } from "./matrix";
import { type Drawn, useDrawn } from "./use-drawn";

interface ChartFrameProps {
  readonly chart: Chart;
}

/** A chart's place on the page, which follows it in its turn. */
export const ChartFrame = memo(function ChartFrame({ chart }: ChartFrameProps) {
  const { ref, page, hasCome } = useTurn<HTMLElement>();
  const titleId = useId();
  const { text } = useWords();
  const span = usePageData().sources.includes(RECORD) ? chart.spanWithRecord : chart.span;
  return (
    <figure
      ref={ref}
      id={`chart-${chart.id}`}
      className="frame"
      data-span={span}
      aria-labelledby={titleId}
      aria-busy={hasCome ? undefined : true}
    >
      {hasCome ? (
        <ShowPage value={page}>
          <Framed chart={chart} titleId={titleId} />
        </ShowPage>
      ) : (
        <>
          <h3 id={titleId}>{text.charts[chart.id].name}</h3>
          <div className="drawing waiting-drawing" />
        </>
      )}
    </figure>
  );
});

/** What stands around every chart: finding, drawing, note, source, and the ways on from it. */
function Framed({ chart, titleId }: ChartFrameProps & { readonly titleId: string }) {
  const prepared = usePrepared(chart);
  const words = useWords();
  const { empty } = prepared;
  const drawn = useDrawn(prepared);
  const caption = useCaption(prepared, drawn.placed);
  return (
    <>
      <header className="titled">
        <h3 id={titleId}>{caption.title}</h3>
        {!empty && <CopyImage chart={chart} prepared={prepared} title={caption.title} />}
        {caption.subtitle && <p className="frame-subtitle">{caption.subtitle}</p>}
        <CaptionAnnotations caption={caption} />
      </header>
      {empty ? (
        <Nothing empty={empty} />
      ) : (
        <>
          <Presented chart={chart} prepared={prepared} words={words} scope={chart.id} drawn={drawn} />
          <Foot chart={chart} prepared={prepared} caption={caption} words={words} titleId={titleId} />
        </>
      )}
    </>
  );
}

/** In the place of a drawing that the filter leaves nothing of: why, and the one click that brings it back. */
export function Nothing({ empty }: { readonly empty: Empty }) {
  return (
    <div className="empty frame-rest">
      <p>{empty.reason}</p>
      <button type="button" onClick={() => choose(empty.remedy)}>
        {empty.remedyName}
      </button>
    </div>
  );
}

interface PresentedProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
  readonly words: Words;
  /** Unique on the page. */
  readonly scope: string;
  readonly drawn: Drawn;
  /** Without the ways from its marks to their sources. */
  readonly still?: boolean;
}

/** A chart in the form it has on a page. */
export function Presented(props: PresentedProps) {
  const { presentation } = props.prepared;
  switch (presentation.kind) {
    case "drawing":
      return <Drawing {...props} />;
    case "table":
      return <Matrix view={presentation.table} scope={props.scope} still={props.still ?? false} />;
    case "grid":
      return <GridTable view={presentation.grid} onOpen={props.still ? undefined : openFigure} />;
  }
}

/** The drawing; its place is kept free while its code is on the way. */
function Drawing({ prepared, words, scope, drawn, still = false }: PresentedProps) {
  const { ref, measured, natural, size, times, spread, placed } = drawn;
  const description = useDescription(prepared, words);
  const onOpen = still ? undefined : openFigure;
  const { read, show, handlers } = useReadout(ref, onOpen);
  const close = useCallback(() => show(null), [show]);
  const tries = usePage(({ code }) => code.tries);
  const draw = useCallback(
    () => (size && placed ? prepared.draw(size, scope, placed) : null),
    [prepared, size, placed, scope],
  );
  return (
    <div ref={measured} className="drawing" style={{ minHeight: natural ?? undefined }} {...handlers}>
      <ErrorBoundary tries={tries} fallback={() => <NotDrawn words={words} />}>
        <Suspense fallback={<p className="visually-hidden">{words.text.states.drawing}</p>}>
          <DrawnOnce draw={draw} times={times} spread={spread} name={description} />
          {!still && (
            <MarkWalker drawing={ref} prepared={prepared} words={words} read={read} onRead={show} onOpen={openFigure} />
          )}
          <MarkReadout prepared={prepared} read={read} words={words} onOpen={onOpen} onAway={close} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** What is drawn, for those who hear it: its kind, what is measured, ranges and changes; its title stands above it. After what is seen. */
function useDescription(prepared: Prepared, words: Words): string {
  const shown = useDeferredValue(prepared);
  return useMemo(() => words.text.spoken(description(shown, words)), [shown, words]);
}

/** In the drawing's place when its code could not be fetched; the table needs none. */
function NotDrawn({ words }: { readonly words: Words }) {
  const { states } = words.text;
  const newer = useNewer();
  return (
    <div className="empty" role="alert">
      <p>{states.notDrawn}</p>
      {newer && <p>{newer.said}</p>}
      <button type="button" onClick={newer?.onRenew ?? (() => void tryCodeAgain())}>
        {newer?.renew ?? states.retry}
      </button>
    </div>
  );
}

function openFigure(figure: string): void {
  choose({ figure });
}
