import { Suspense, useCallback, useLayoutEffect, useMemo } from "react";
import { knownForms } from "../../charts/caption";
import { description } from "../../export/alt/alt-text";
import { CaptionKey } from "../../panels/frame/caption";
import { DrawnOnce } from "../../panels/frame/drawn-once";
import { spreadOf } from "../../panels/frame/enlargement";
import { type Fitted, fitted } from "../../panels/frame/fitting";
import { ErrorBoundary } from "../../panels/shared/error-boundary";
import { Flag } from "../../panels/shared/flag";
import { useCaption, useSize, useWords } from "../../panels/shared/use-page";
import { usePage } from "../../state/store";
import type { EmbedProps } from "./embed-frame";

interface BriefEmbedProps extends EmbedProps {
  /** Whether all of the chart is shown, with what must be known of it; else as much as fits, without a word more. */
  readonly isWhole: boolean;
}

/** The chart in a frame too small for all that stands around it: the rest is a click away, nothing is cut. */
export function BriefEmbed({ chart, prepared, full, isWhole, onTooSmall }: BriefEmbedProps) {
  const words = useWords();
  const { text } = words;
  const { measured, size: room } = useSize<HTMLDivElement>();
  const look = usePage((page) => page.textLook);
  const fit = useMemo(() => room && fitted(prepared, room, look, isWhole), [prepared, room, look, isWhole]);
  const caption = useCaption(prepared, fit?.placed ?? null);
  const known = isWhole ? knownForms(caption.known, words).at(-1) : "";
  useLayoutEffect(() => {
    if (room && !fit) onTooSmall();
  }, [room, fit, onTooSmall]);
  return (
    <main id={`chart-${chart.id}`} className="embed embed-brief" aria-labelledby="embed-title">
      <header>
        <h1 id="embed-title">{caption.title}</h1>
        {caption.filter && <p className="frame-subtitle">{caption.filter}</p>}
        {caption.cut && <p className="frame-subtitle">{caption.cut}</p>}
      </header>
      <div ref={measured} className="drawing">
        {fit && <FittedDrawing fit={fit} name={text.spoken(description(prepared, words))} />}
      </div>
      <footer>
        <CaptionKey entries={caption.key} scope="embed" />
        {known && (
          <p className="known">
            <Flag /> {known}
          </p>
        )}
        <p>
          <cite>{caption.source}</cite> {caption.rate}{" "}
          <a href={full} target="_blank" rel="noopener">
            {fit?.brief.isWhole === false ? text.embed.part : text.embed.more}
          </a>
        </p>
      </footer>
    </main>
  );
}

interface FittedDrawingProps {
  readonly fit: Fitted;
  readonly name: string;
}

function FittedDrawing({ fit: { brief, size, times, placed }, name }: FittedDrawingProps) {
  const { text } = useWords();
  const spread = usePage(({ textLook }) => spreadOf(textLook));
  const draw = useCallback(() => brief.draw(size, "embed", placed), [brief, size, placed]);
  return (
    <ErrorBoundary fallback={() => <p role="alert">{text.states.notDrawn}</p>}>
      <Suspense fallback={<p className="visually-hidden">{text.states.drawing}</p>}>
        <DrawnOnce draw={draw} times={times} spread={spread} name={name} />
      </Suspense>
    </ErrorBoundary>
  );
}
