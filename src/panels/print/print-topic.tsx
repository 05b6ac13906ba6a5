import { Suspense } from "react";
import type { Chart } from "../../charts/chart";
import { DASHBOARD_CHARTS } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import type { Figure, Topic } from "../../data/figure";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { useChartFilter } from "../../state/store";
import { CaptionAnnotations, CaptionNotes } from "../frame/caption";
import { RecordRows } from "../screens/on-record";
import { articleFacts, recordRest } from "../screens/undrawn";
import { ErrorBoundary } from "../shared/error-boundary";
import { useCaption, usePageData, usePreparedFor, useWords } from "../shared/use-page";
import { FigureRows } from "./figure-rows";

/** CSS pixels between the margins of A4 paper. */
const PAPER = 688;

interface SectionProps {
  readonly topic: Topic;
  readonly shown: readonly Figure[];
  readonly words: Words;
}

/** A topic on paper: its charts, then what stands in words and tables. */
export function TopicSection({ topic, shown, words }: SectionProps) {
  const pageData = usePageData();
  const onRecord = pageData.sources.includes(RECORD);
  const facts = articleFacts(shown, topic);
  const rest = recordRest(shown, topic, pageData, words);
  return (
    <section>
      <h2>{words.text.topics[topic]}</h2>
      {DASHBOARD_CHARTS.filter((chart) => chart.topic === topic && (onRecord || !chart.needsRecord)).map((chart) => (
        <PrintedChart key={chart.id} chart={chart} />
      ))}
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
      {rest.length > 0 && <h3>{words.text.onRecord.name}</h3>}
      {rest.map((figures) => (
        <RestOnPaper key={figures[0]?.metric.id} figures={figures} words={words} />
      ))}
    </section>
  );
}

/** Figures of one metric that no chart draws. */
function RestOnPaper({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  const [first] = figures;
  if (!first) return null;
  return (
    <>
      <h4>{localized(first.metric.name, words)}</h4>
      {first.metric.note && <p className="report-small">{localized(first.metric.note, words)}</p>}
      <RecordRows figures={figures} words={words} scope="print-record" />
    </>
  );
}

function PrintedChart({ chart }: { readonly chart: Chart }) {
  const words = useWords();
  const prepared = usePreparedFor(chart, useChartFilter());
  const { view, empty, height, draw } = prepared;
  const caption = useCaption(prepared);
  if (empty)
    return (
      <p className="report-empty">
        {view.title}: {empty.reason}
      </p>
    );
  return (
    <figure>
      <h3>{caption.title}</h3>
      <p className="report-small">{caption.subtitle}</p>
      <CaptionAnnotations caption={caption} />
      <div className="report-drawing">
        <ErrorBoundary fallback={() => <FigureRows figures={view.figures} words={words} />}>
          <Suspense fallback={<FigureRows figures={view.figures} words={words} />}>
            {draw({ width: PAPER, height: height(PAPER) }, `print-${chart.id}`)}
          </Suspense>
        </ErrorBoundary>
      </div>
      <p className="report-small">
        <CaptionNotes caption={caption} withRecordKey />
      </p>
    </figure>
  );
}
