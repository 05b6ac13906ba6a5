import { type ReactNode, useState } from "react";
import { DASHBOARD_CHARTS } from "../../charts/registry";
import { isArticle } from "../../data/dataset";
import { type Basis, DATA_LANGUAGES, type Figure, sourcesOf } from "../../data/figure";
import { figureCitation } from "../../export/citation";
import { copy, save } from "../../export/save-copy-share";
import { dateWords, periodWords } from "../../language/date-words";
import { aboutWords, figureName, metricWords, valueWords } from "../../language/figure-words";
import { languageName, localized } from "../../language/language";
import { placeWords, sourceDate } from "../../language/source-words";
import type { Words } from "../../language/words";
import { UNFILTERED } from "../../state/choices";
import { SUBJECT_KINDS, type SubjectKind, subjectIn } from "../../state/filter-subject";
import { choose, usePage } from "../../state/store";
import { FilterHere } from "../filters/filter-here";
import { Dialog } from "../shared/dialog";
import { CheckWords } from "./check-words";
import "./figure-drawer.css";
import { linkToView, usePageData, useWords } from "../shared/use-page";
import { EvidenceWords, FigureValue } from "./figure-table";
import { NoteWords } from "./note-words";

type Stated = Extract<Basis, { readonly kind: "stated" }>;

interface PartProps {
  readonly figure: Figure;
  readonly words: Words;
}

/** The source drawer, beside the page. */
export function FigureDrawer({ figure }: { readonly figure: Figure }) {
  const words = useWords();
  return (
    <Dialog title={words.text.figure.drawer} place="side" onClose={() => choose({ figure: null })}>
      <FigureSheet figure={figure} words={words}>
        <FilterBy figure={figure} words={words} />
      </FigureSheet>
      <UsedIn figure={figure} words={words} />
      <Cite figure={figure} words={words} />
    </Dialog>
  );
}

/** Everything that the figure can be filtered by, each with its menu. */
function FilterBy({ figure, words }: PartProps) {
  const datasets = usePage((page) => page.datasets) ?? [];
  const { text } = words;
  const { about, period, evidence, metric, dataset } = figure;
  const file = datasets.find(({ id }) => id === dataset);
  const names: Readonly<Record<SubjectKind, string>> = {
    providers: about.kind === "market" ? "" : aboutWords(about, words, ""),
    years: period ? periodWords(period, words, "") : "",
    evidence: text.evidence[evidence],
    topic: text.topics[metric.topic],
    dataset: file ? localized(file.title, words) : "",
  };
  return (
    <section className="figure-filters" aria-label={text.filters.here}>
      {SUBJECT_KINDS.filter((kind) => names[kind] !== "").map((kind) => (
        <FilterHere key={kind} subject={subjectIn(figure, kind)} name={names[kind]}>
          {names[kind]}
        </FilterHere>
      ))}
    </section>
  );
}

/** Where a figure comes from: its source, how sure it is, what else is known, what it rests on, what rests on it. */
export function FigureSheet({ figure, words, children }: PartProps & { readonly children?: ReactNode }) {
  const { checks } = usePageData();
  const { text } = words;
  const check = checks.get(figure.id);
  const who = aboutWords(figure.about, words, text.figure.market);
  return (
    <>
      <p className="figure-name">{text.sentences.remarks([who, metricWords(figure, words)])}</p>
      {figure.value.kind !== "fact" && <p className="figure-large">{valueWords(figure, words, "full")}</p>}
      {children}
      <Facts figure={figure} words={words} />
      {figure.notes.length > 0 && (
        <section>
          <h3>{text.notes.name}</h3>
          {figure.notes.map((note) => (
            <NoteWords key={note.id} note={note} words={words} />
          ))}
        </section>
      )}
      {check && (
        <section>
          <h3>{text.figure.check}</h3>
          <CheckWords check={check} words={words} />
        </section>
      )}
      <Derivation figure={figure} words={words} />
      <Sources figure={figure} words={words} />
    </>
  );
}

function Facts({ figure, words }: PartProps) {
  const { text } = words;
  const [both, setBoth] = useState(false);
  const { basis } = figure;
  const other = DATA_LANGUAGES.find((name) => name !== text.language.dataIn) ?? text.language.dataIn;
  return (
    <dl className="figure-facts">
      <dt>{text.figure.columns.period}</dt>
      <dd>
        {text.sentences.list([
          periodWords(figure.period, words, text.figure.undated),
          ...(figure.statedOn ? [text.figure.statedOn(dateWords(figure.statedOn, words))] : []),
        ])}
      </dd>
      {figure.accounting && (
        <>
          <dt>{text.figure.accounting}</dt>
          <dd>{text.accounting[figure.accounting]}</dd>
        </>
      )}
      <dt>{text.figure.columns.evidence}</dt>
      <dd>
        <EvidenceWords figure={figure} words={words} scope="drawer" />: {text.evidenceMeaning[figure.evidence]}
      </dd>
      <dt>{basis.kind === "derived" ? text.figure.isComputed : text.figure.says}</dt>
      <dd>{localized(figure.paraphrase, words)}</dd>
      {both ? (
        <dd lang={other}>{figure.paraphrase[other]}</dd>
      ) : (
        <dd>
          <button type="button" className="plain" onClick={() => setBoth(true)}>
            {text.figure.otherLanguage(languageName(other, words))}
          </button>
        </dd>
      )}
      {figure.break && <dd>{localized(figure.break, words)}</dd>}
      {basis.kind === "stated" && (
        <>
          <dt>{text.figure.columns.place}</dt>
          <dd>{text.sentences.remarks([placeWords(figure, words), ...sectionWords(basis, words)])}</dd>
          {isArticle(basis.source) && (
            <dd>
              {basis.speaker ? text.figure.attributed(localized(basis.speaker.name, words)) : text.figure.unattributed}
            </dd>
          )}
        </>
      )}
    </dl>
  );
}

/** The name of the section a figure stands in, with its paragraph; nothing for a source that has none. */
function sectionWords({ source, locator }: Stated, words: Words): readonly string[] {
  if (!("section" in locator)) return [];
  const name = localized(source.sections[locator.section] ?? source.title, words);
  return [words.text.figure.place(name, locator.paragraph)];
}

/** The formula with its inputs, and what was computed from the figure in turn. */
function Derivation({ figure, words }: PartProps) {
  const { every } = usePageData();
  const { text } = words;
  const { basis } = figure;
  const feeds = every.filter((other) => other.basis.kind === "derived" && other.basis.inputs.includes(figure));
  return (
    <>
      {basis.kind === "derived" && (
        <section>
          <h3>{text.figure.restsOn}</h3>
          <p className="formula">
            {text.figure.formula[basis.operation](basis.inputs.map((input) => valueWords(input, words, "full")))} ={" "}
            {valueWords(figure, words, "full")}
          </p>
          <FigureList figures={basis.inputs} words={words} />
        </section>
      )}
      {feeds.length > 0 && (
        <section>
          <h3>{text.figure.feeds}</h3>
          <FigureList figures={feeds} words={words} />
        </section>
      )}
    </>
  );
}

export function FigureList({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  return (
    <ul className="figure-list">
      {figures.map((figure) => (
        <li key={figure.id}>
          <FigureValue figure={figure} words={words} /> {figureName(figure, words)}
        </li>
      ))}
    </ul>
  );
}

/** The charts that show the figure; each opens at its place. */
function UsedIn({ figure, words }: PartProps) {
  const pageData = usePageData();
  const charts = DASHBOARD_CHARTS.filter((chart) =>
    chart.prepare(pageData, UNFILTERED, words).view.figures.includes(figure),
  );
  if (charts.length === 0) return null;
  return (
    <section>
      <h3>{words.text.figure.usedIn}</h3>
      <ul className="figure-list">
        {charts.map(({ id }) => (
          <li key={id}>
            <button type="button" className="figure-value" onClick={() => choose({ figure: null, chart: id })}>
              {words.text.charts[id].name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ figure, words }: PartProps) {
  const { text } = words;
  const alsoIn = figure.basis.kind === "stated" ? figure.basis.alsoIn : [];
  return (
    <section className="figure-source">
      {sourcesOf(figure).map((source) => (
        <p key={source.id}>
          <cite>{localized(source.title, words)}</cite>,{" "}
          <span translate="no">{localized(source.publisher, words)}</span>
          {source.author && `, ${localized(source.author, words)}`}, {sourceDate(source, words)},{" "}
          {text.grades[source.grade]}.{" "}
          {source.url ? (
            <a href={source.url} rel="noreferrer" target="_blank" translate="no">
              {isArticle(source) ? text.page.source : new URL(source.url).host}
            </a>
          ) : (
            text.figure.noAddress
          )}
        </p>
      ))}
      {alsoIn.length > 0 && (
        <p translate="no">
          {text.figure.alsoIn(text.sentences.list(alsoIn.map(({ publisher }) => localized(publisher, words))))}
        </p>
      )}
    </section>
  );
}

function Cite({ figure, words }: PartProps) {
  const [report, setReport] = useState("");
  const { text } = words;
  const cite = async (): Promise<void> => {
    const sentence = new Blob([figureCitation(figure, linkToView(), words)], { type: "text/plain" });
    const copied = await copy({ "text/plain": Promise.resolve(sentence) });
    if (copied !== "copied") save(sentence, `cloud-race_${figure.id}.txt`);
    setReport(copied === "copied" ? text.figure.cited : text.figure.citeRefused);
  };
  return (
    <p className="figure-cite">
      <button type="button" onClick={cite}>
        {text.figure.cite}
      </button>{" "}
      <span aria-live="polite">{report}</span>
    </p>
  );
}
