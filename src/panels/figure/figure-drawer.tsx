import { useState } from "react";
import { DASHBOARD_CHARTS } from "../../charts/registry";
import { type Figure, sourcesOf } from "../../data/figure";
import { figureCitation } from "../../export/citation";
import { copy, save } from "../../export/save-copy-share";
import { aboutWords, dateWords, periodWords, valueWords } from "../../language/figure-words";
import { LANGUAGES, localized } from "../../language/language";
import { placeWords, sourceDate } from "../../language/source-words";
import type { Words } from "../../language/words";
import { UNFILTERED } from "../../state/choices";
import { choose } from "../../state/store";
import { Dialog } from "../shared/dialog";
import { CheckWords } from "./check-words";
import "./figure-drawer.css";
import { linkToView, usePageData, useWords } from "../shared/use-page";
import { EvidenceWords, FigureValue } from "./figure-table";
import { NoteWords } from "./note-words";

interface PartProps {
  readonly figure: Figure;
  readonly words: Words;
}

/** The source drawer, beside the page. */
export function FigureDrawer({ figure }: { readonly figure: Figure }) {
  const words = useWords();
  return (
    <Dialog title={words.text.figure.drawer} place="side" onClose={() => choose({ figure: null })}>
      <FigureSheet figure={figure} words={words} />
      <UsedIn figure={figure} words={words} />
      <Cite figure={figure} words={words} />
    </Dialog>
  );
}

/** Where a figure comes from: its source, how sure it is, what else is known, what it rests on, what rests on it. */
export function FigureSheet({ figure, words }: PartProps) {
  const { checks } = usePageData();
  const { text } = words;
  const check = checks.get(figure.id);
  const who = aboutWords(figure.about, words, text.figure.market);
  return (
    <>
      <p className="figure-name">
        {who} · {localized(figure.metric.name, words)}
        {figure.product && ` · ${localized(figure.product, words)}`}
      </p>
      {figure.value.kind !== "fact" && <p className="figure-large">{valueWords(figure, words, "full")}</p>}
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
  const { text, language } = words;
  const [both, setBoth] = useState(false);
  const { basis } = figure;
  const other = LANGUAGES.find((name) => name !== language) ?? language;
  return (
    <dl className="figure-facts">
      <dt>{text.figure.columns.period}</dt>
      <dd>
        {periodWords(figure.period, words, text.figure.undated)}
        {figure.statedOn && `, ${text.figure.statedOn(dateWords(figure.statedOn, language === "ko"))}`}
      </dd>
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
            {text.figure.otherLanguage}
          </button>
        </dd>
      )}
      {figure.break && <dd>{localized(figure.break, words)}</dd>}
      {basis.kind === "stated" && (
        <>
          <dt>{text.figure.columns.place}</dt>
          <dd>
            {placeWords(figure, words)}
            {"section" in basis.locator &&
              ` · ${text.figure.place(
                localized(basis.source.sections[basis.locator.section] ?? basis.source.title, words),
                basis.locator.paragraph,
              )}`}
          </dd>
          {basis.source.sections.length > 0 && (
            <dd>
              {basis.speaker ? text.figure.attributed(localized(basis.speaker.name, words)) : text.figure.unattributed}
            </dd>
          )}
        </>
      )}
    </dl>
  );
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
          <FigureValue figure={figure} words={words} /> {aboutWords(figure.about, words, words.text.figure.market)},{" "}
          {localized(figure.metric.name, words)}, {periodWords(figure.period, words, words.text.figure.undated)}
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
              {source.sections.length > 0 ? text.page.source : new URL(source.url).host}
            </a>
          ) : (
            text.figure.noAddress
          )}
        </p>
      ))}
      {alsoIn.length > 0 && (
        <p translate="no">
          {text.figure.alsoIn(alsoIn.map(({ publisher }) => localized(publisher, words)).join(", "))}
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
