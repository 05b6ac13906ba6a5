import { Suspense } from "react";
import type { Chart, Span } from "../../charts/chart";
import { DASHBOARD_CHARTS } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import type { Figure, Topic } from "../../data/figure";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { useChartFilter } from "../../state/shown-page";
import { CaptionAnnotations, CaptionNotes } from "../frame/caption";
import { articleFacts } from "../screens/undrawn";
import { ErrorBoundary } from "../shared/error-boundary";
import { useCaption, usePageData, usePreparedFor, useWords } from "../shared/use-page";
import { FigureRows } from "./figure-rows";

export const WHOLE: Span = 12;
/** CSS pixels a chart is drawn across, alone or beside another; the style sheet makes 1100 as wide as A4 paper. */
const ACROSS = { wide: 1100, narrow: 531 } as const;

interface SectionProps {
  readonly topic: Topic;
  readonly shown: readonly Figure[];
  readonly words: Words;
}

/** A topic on paper: its charts, then what the article says without a number. The rest is in the table of all figures. */
export function TopicSection({ topic, shown, words }: SectionProps) {
  const pageData = usePageData();
  const onRecord = pageData.sources.includes(RECORD);
  const facts = articleFacts(shown, topic);
  return (
    <section>
      <h2>{words.text.topics[topic]}</h2>
      <div className="report-charts">
        {DASHBOARD_CHARTS.filter((chart) => chart.topic === topic && (onRecord || !chart.needsRecord)).map((chart) => (
          <PrintedChart
            key={chart.id}
            chart={chart}
            isWide={(onRecord ? chart.spanWithRecord : chart.span) === WHOLE}
          />
        ))}
      </div>
      {facts.length > 0 && (
        <>
          <h3>{words.text.facts.name}</h3>
          <ul className="report-facts">
            {facts.map((fact) => (
              <li key={fact.id}>
                {localized(fact.paraphrase, words)} <cite>{placeWords(fact, words)}</cite>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PrintedChartProps {
  readonly chart: Chart;
  /** Whether it has the paper's width to itself. */
  readonly isWide: boolean;
}

export function PrintedChart({ chart, isWide }: PrintedChartProps) {
  const words = useWords();
  const prepared = usePreparedFor(chart, useChartFilter());
  const { view, empty, height, annotated, draw } = prepared;
  const width = ACROSS[isWide ? "wide" : "narrow"];
  const size = { width, height: height(width) };
  const placed = annotated.place(size);
  const caption = useCaption(prepared, placed);
  if (empty)
    return (
      <p className="report-empty" data-wide>
        {view.title}: {empty.reason}
      </p>
    );
  return (
    <figure data-wide={isWide || undefined}>
      <h3>{caption.title}</h3>
      <p className="report-small">{caption.subtitle}</p>
      <CaptionAnnotations caption={caption} />
      <div className="report-drawing">
        <ErrorBoundary fallback={() => <FigureRows figures={view.figures} words={words} />}>
          <Suspense fallback={<FigureRows figures={view.figures} words={words} />}>
            {draw(size, `print-${chart.id}`, placed)}
          </Suspense>
        </ErrorBoundary>
      </div>
      <p className="report-small">
        <CaptionNotes caption={caption} withRecordKey />
      </p>
    </figure>
  );
}
