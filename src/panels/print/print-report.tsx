import { Suspense, useMemo } from "react";
import type { Chart } from "../../charts/chart";
import { joined, severeWords } from "../../charts/figure-queries";
import { DASHBOARD_CHARTS, MATRIX } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { type Figure, sourcesUnder, TOPICS, type Topic } from "../../data/figure";
import { dateWords, periodWords } from "../../language/date-words";
import { aboutWords, numberWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { rateWords } from "../../language/rate-words";
import { placeWords } from "../../language/source-words";
import type { Words } from "../../language/words";
import { filterParts } from "../../state/filter-words";
import { evidenceOffered, figuresShown } from "../../state/selectors";
import { useChartFilter, useFilter, usePage } from "../../state/store";
import { FigureSheet } from "../figure/figure-drawer";
import { EvidenceWords } from "../figure/figure-table";
import { CaptionNotes } from "../frame/caption";
import { Matrix } from "../frame/matrix";
import { answerFrom, questionFrom } from "../screens/answer";
import { headlinesFrom } from "../screens/headlines";
import { ErrorBoundary } from "../shared/error-boundary";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import { Flag } from "../shared/flag";
import { linkToView, useCaption, usePageData, usePreparedFor, useWords } from "../shared/use-page";
import "./print-report.css";

/** CSS pixels between the margins of A4 paper. */
const PAPER = 688;

/** The view as a paper report: the story, every chart with its note and source, every figure, the sources. */
export function PrintReport({ printed }: { readonly printed: Date }) {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const shown = useMemo(() => figuresShown(pageData.figures, filter), [pageData, filter]);
  const { text } = words;
  const id = usePage(({ choices }) => choices.figure);
  const opened = pageData.every.find((figure) => figure.id === id);
  const parts = filterParts(filter, pageData, words);
  return (
    <article className="report" lang={words.language}>
      <header>
        <p className="report-name">{text.page.name}</p>
        <h1>{questionFrom(shown, words)}</h1>
        <p>{answerFrom(shown, { given: pageData.figures, years: filter.years }, words)}</p>
        <p>{parts.length > 0 ? text.filters.active(parts) : text.filters.none}</p>
        <p>
          {text.sentences.remarks([
            text.filters.count(shown.length, pageData.figures.length),
            text.print.printed(dayOf(printed, words)),
            linkToView(),
          ])}
        </p>
        <ul className="report-key">
          {evidenceOffered(pageData).map((kind) => (
            <li key={kind}>
              <EvidenceSwatch evidence={kind} scope="report-key" /> <strong>{text.evidence[kind]}</strong>{" "}
              {text.evidenceMeaning[kind]}
            </li>
          ))}
        </ul>
      </header>
      {opened && (
        <section className="report-figure">
          <h2>{text.figure.drawer}</h2>
          <FigureSheet figure={opened} words={words} />
        </section>
      )}
      <dl className="report-headlines">
        {headlinesFrom(shown, words).map(({ name, figure, value, remark }) => (
          <div key={figure.id}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong> {joined(words, remark, severeWords(figure, words))}
            </dd>
          </div>
        ))}
      </dl>
      {TOPICS.map((topic) => (
        <TopicSection key={topic} topic={topic} shown={shown} words={words} />
      ))}
      <MatrixSection />
      <section>
        <h2>{text.data.title}</h2>
        <FigureRows figures={shown} words={words} />
      </section>
      <SourceSection figures={shown} words={words} />
    </article>
  );
}

function dayOf(moment: Date, words: Words): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return dateWords(date, words);
}

interface SectionProps {
  readonly topic: Topic;
  readonly shown: readonly Figure[];
  readonly words: Words;
}

function TopicSection({ topic, shown, words }: SectionProps) {
  const onRecord = usePageData().sources.includes(RECORD);
  const facts = shown.filter(
    ({ metric, value, chipKind }) => metric.topic === topic && value.kind === "fact" && chipKind === null,
  );
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
    </section>
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
      <div className="report-drawing">
        <ErrorBoundary fallback={() => <FigureRows figures={view.figures} words={words} />}>
          <Suspense fallback={<FigureRows figures={view.figures} words={words} />}>
            {draw({ width: PAPER, height: height(PAPER) }, `print-${chart.id}`)}
          </Suspense>
        </ErrorBoundary>
      </div>
      <p className="report-small">
        <CaptionNotes caption={caption} still withRecordKey />
      </p>
    </figure>
  );
}

function MatrixSection() {
  const { view, presentation } = usePreparedFor(MATRIX, useChartFilter());
  if (presentation.kind !== "table") return null;
  return (
    <section>
      <h2>{view.title}</h2>
      <Matrix view={presentation.table} scope="print" />
    </section>
  );
}

function FigureRows({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  const { columns } = words.text.figure;
  const names = [columns.about, columns.metric, columns.value, columns.period, columns.evidence, columns.place];
  return (
    <table className="figures">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{aboutWords(figure.about, words, words.text.figure.market)}</th>
            <td>{localized(figure.value.kind === "fact" ? figure.paraphrase : figure.metric.name, words)}</td>
            <td className="number">
              {numberWords(figure.value, figure.metric, words, "full")} {figure.notes.length > 0 && <Flag />}
            </td>
            <td>{periodWords(figure.period, words, words.text.figure.undated)}</td>
            <td>
              <EvidenceWords figure={figure} words={words} scope={`print-${figure.id}`} />
            </td>
            <td>{placeWords(figure, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceSection({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  const { exchangeRate } = usePageData();
  return (
    <section>
      <h2>{words.text.print.sources}</h2>
      {words.currency === "krw" && <p>{rateWords(exchangeRate, words)}</p>}
      <ul>
        {sourcesUnder(figures).map((source) => (
          <li key={source.id}>
            {localized(source.publisher, words)}, <cite>{localized(source.title, words)}</cite>. {source.url}
          </li>
        ))}
      </ul>
    </section>
  );
}
