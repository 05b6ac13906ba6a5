import { Fragment, useMemo } from "react";
import { joined, severeWords } from "../../charts/figure-queries";
import { MATRIX, picturesOf } from "../../charts/registry";
import { RECORD } from "../../data/dataset";
import { type Figure, sourcesUnder, TOPICS } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { ageWords, asOfWords } from "../../language/age-words";
import { dateWords } from "../../language/date-words";
import { localized } from "../../language/language";
import { rateWords } from "../../language/rate-words";
import type { Words } from "../../language/words";
import { filterParts } from "../../state/filter-words";
import { evidenceOffered, figuresShown } from "../../state/selectors";
import { useChartFilter, useFilter } from "../../state/shown-page";
import { usePage } from "../../state/store";
import { FigureSheet } from "../figure/figure-drawer";
import { Matrix } from "../frame/matrix";
import { answerFrom, questionFrom } from "../screens/answer";
import { headlinesFrom } from "../screens/headlines";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import { linkToView, usePageData, usePreparedFor, useWords } from "../shared/use-page";
import { Sentences, useTakeaways } from "../takeaways/takeaways-list";
import { FigureRows } from "./figure-rows";
import { PrintedChart, TopicSection, WHOLE } from "./print-topic";
import "./print-report.css";

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
            text.print.printed(dateWords(isoOf(printed), words)),
            linkToView(),
          ])}
        </p>
        <Age printed={printed} words={words} />
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
        <div className="report-figures">
          <FigureRows figures={shown} words={words} />
        </div>
      </section>
      <SourceSection figures={shown} words={words} />
    </article>
  );
}

/** Until when the files on the page were kept, and that they are old where they are. */
function Age({ printed, words }: { readonly printed: Date; readonly words: Words }) {
  const { figures, files } = usePageData();
  const said = files.flatMap((file) => [asOfWords(file, words), ageWords(file, figures, isoOf(printed), words)]);
  return <p>{said.filter(Boolean).join(" ")}</p>;
}

function isoOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** What is compared: as a table and, where the reader is comparing, in sentences and pictures. */
function MatrixSection() {
  const { view, presentation } = usePreparedFor(MATRIX, useChartFilter());
  const takeaways = useTakeaways();
  const isComparing = usePage(({ choices }) => choices.screen === "compare");
  if (presentation.kind !== "table") return null;
  return (
    <section>
      <h2>{view.title}</h2>
      {isComparing && (
        <div className="report-takeaways">
          <Sentences takeaways={takeaways} />
        </div>
      )}
      <Matrix view={presentation.table} scope="print" still />
      {isComparing && <ComparePictures compared={presentation.table.providers.length} />}
    </section>
  );
}

/** Those that have something of at least two, as on screen. */
function ComparePictures({ compared }: { readonly compared: number }) {
  const pageData = usePageData();
  const words = useWords();
  const filter = useChartFilter();
  const onRecord = pageData.sources.includes(RECORD);
  return (
    <div className="report-charts">
      {picturesOf(compared)
        .filter((chart) => chart.prepare(pageData, filter, words).empty === null)
        .map((chart) => (
          <PrintedChart
            key={chart.id}
            chart={chart}
            isWide={(onRecord ? chart.spanWithRecord : chart.span) === WHOLE}
          />
        ))}
    </div>
  );
}

function SourceSection({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  const { exchangeRate } = usePageData();
  return (
    <section>
      <h2>{words.text.print.sources}</h2>
      {words.currency === "krw" && <p>{rateWords(exchangeRate, words)}</p>}
      <ul className="report-sources">
        {[...grouped(sourcesUnder(figures), ({ publisher }) => localized(publisher, words))].map(
          ([publisher, sources]) => (
            <li key={publisher}>
              <b>{publisher}</b>
              {sources.map(({ id, title, url }) => (
                <Fragment key={id}>
                  {" "}
                  <cite>{localized(title, words)}</cite>. {url}
                </Fragment>
              ))}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
