import { type Figure, sourcesOf } from "../data/figure";
import { placeWords } from "../export/citation";
import { aboutWords, dateWords, periodWords, valueWords } from "../language/figure-words";
import { said } from "../language/language";
import type { Words } from "../language/words";
import { choose } from "../state/store";
import { Dialog } from "./dialog";
import { EvidenceWords, FigureValue } from "./figure-table";
import { useHeld, useWords } from "./page";
import "./figure-drawer.css";

/** Where a figure comes from: what the source says, how sure it is, what it rests on and what rests on it. */
export function FigureDrawer({ figure }: { readonly figure: Figure }) {
  const words = useWords();
  const { figures } = useHeld();
  const { text } = words;
  const { basis } = figure;
  const feeds = figures.filter((other) => other.basis.kind === "derived" && other.basis.inputs.includes(figure));
  const who = aboutWords(figure.about, words, text.figure.market);
  return (
    <Dialog title={text.figure.drawer} place="side" onClose={() => choose({ figure: null })}>
      <p className="figure-name">
        {who} · {said(figure.metric.name, words)}
      </p>
      {figure.value.kind !== "fact" && <p className="figure-large">{valueWords(figure, words, "full")}</p>}
      <dl className="figure-facts">
        <dt>{text.figure.columns.period}</dt>
        <dd>{periodWords(figure.period, words, text.figure.undated)}</dd>
        <dt>{text.figure.columns.evidence}</dt>
        <dd>
          <EvidenceWords figure={figure} words={words} scope="drawer" />: {text.evidenceMeaning[figure.evidence]}
        </dd>
        <dt>{text.figure.says}</dt>
        <dd>{said(figure.paraphrase, words)}</dd>
        {basis.kind === "stated" && (
          <>
            <dt>{text.figure.columns.place}</dt>
            <dd>
              {placeWords(figure, words)} ·{" "}
              {text.figure.place(
                said(basis.source.sections[basis.locator.section] ?? basis.source.title, words),
                basis.locator.paragraph,
              )}
            </dd>
            <dd>
              {basis.speaker ? text.figure.attributed(said(basis.speaker.name, words)) : text.figure.unattributed}
            </dd>
          </>
        )}
      </dl>
      {basis.kind === "derived" && (
        <>
          <h3>{text.figure.restsOn}</h3>
          <p className="formula">
            {text.figure.formula[basis.operation](basis.inputs.map((input) => valueWords(input, words, "full")))} ={" "}
            {valueWords(figure, words, "full")}
          </p>
          <FigureList figures={basis.inputs} words={words} />
        </>
      )}
      {feeds.length > 0 && (
        <>
          <h3>{text.figure.feeds}</h3>
          <FigureList figures={feeds} words={words} />
        </>
      )}
      <Sources figure={figure} words={words} />
    </Dialog>
  );
}

function FigureList({ figures, words }: { readonly figures: readonly Figure[]; readonly words: Words }) {
  return (
    <ul className="figure-list">
      {figures.map((figure) => (
        <li key={figure.id}>
          <FigureValue figure={figure} words={words} /> {aboutWords(figure.about, words, words.text.figure.market)},{" "}
          {said(figure.metric.name, words)}
        </li>
      ))}
    </ul>
  );
}

function Sources({ figure, words }: { readonly figure: Figure; readonly words: Words }) {
  return sourcesOf(figure).map((source) => {
    const date = dateWords(source.date.value, words.language === "ko");
    return (
      <p key={source.id} className="figure-source">
        <cite>{said(source.title, words)}</cite>, {said(source.publisher, words)}
        {source.author && `, ${said(source.author, words)}`}.{" "}
        {source.date.inferred ? words.text.page.inferredDate(date) : date}{" "}
        <a href={source.url} rel="noreferrer" target="_blank">
          {words.text.page.source}
        </a>
      </p>
    );
  });
}
