import { useEffect, useMemo, useState } from "react";
import { type Check, VERDICTS, type Verdict } from "../../data/check";
import { fromArticle, RECORD } from "../../data/dataset";
import type { Figure, Note } from "../../data/figure";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { wantRecord } from "../../state/record";
import { figuresShown, type PageData } from "../../state/selectors";
import { usePage } from "../../state/store";
import { CheckTable } from "./check-table";
import "./corrections.css";
import { FigureList } from "../figure/figure-drawer";
import { NoteWords } from "../figure/note-words";
import { useFollowedFilter, usePageData, useWords } from "../shared/use-page";

/** Everything that is wrong or doubtful, weightiest first, and every figure of the article beside the record. */
export function Corrections() {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFollowedFilter();
  const shown = useMemo(() => figuresShown(pageData.figures, filter), [pageData, filter]);
  const checks = shown.flatMap(({ id }) => pageData.checks.get(id) ?? []);
  const { corrections } = words.text;
  const { status } = usePage((page) => page.record);
  useEffect(wantRecord, []);
  return (
    <>
      <section className="corrections" aria-labelledby="corrections-title">
        <h2 id="corrections-title">{corrections.title}</h2>
        <p className="lead">{corrections.lead}</p>
        <Notes notes={pageData.notes.filter(fromArticle)} shown={shown} words={words} />
      </section>
      {pageData.sources.includes(RECORD) && (
        <section className="corrections" aria-labelledby="record-notes-title">
          <h2 id="record-notes-title">{corrections.recordTitle}</h2>
          <p className="lead">{corrections.recordLead}</p>
          <Notes notes={pageData.notes.filter((note) => !fromArticle(note))} shown={shown} words={words} />
        </section>
      )}
      <section className="corrections" aria-labelledby="checks-title">
        <h2 id="checks-title">{corrections.checkTitle}</h2>
        <p className="lead">{corrections.checkLead}</p>
        {pageData.verdicts && <VerdictMeanings meanings={pageData.verdicts} words={words} />}
        {status === "here" ? (
          <Checks checks={checks} words={words} />
        ) : (
          <p className="empty">{status === "awaited" ? words.text.record.coming : words.text.record.unchecked}</p>
        )}
      </section>
    </>
  );
}

interface NotesProps {
  readonly notes: readonly Note[];
  readonly shown: readonly Figure[];
  readonly words: Words;
}

/** The notes on the figures that pass the filter, in the order of the data: weightiest first. */
function Notes({ notes, shown, words }: NotesProps) {
  const touching = notes
    .map((note) => ({ note, figures: shown.filter(({ id }) => note.figures.includes(id)) }))
    .filter(({ figures }) => figures.length > 0);
  if (touching.length === 0) return <p className="empty">{words.text.corrections.noNotes}</p>;
  return (
    <ol className="correction-list">
      {touching.map(({ note, figures }) => (
        <li key={note.id}>
          <NoteWords note={note} words={words} isHeaded />
          <div>
            <p className="touched">{words.text.notes.touches}</p>
            <FigureList figures={figures} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface VerdictMeaningsProps {
  readonly meanings: NonNullable<PageData["verdicts"]>;
  readonly words: Words;
}

/** What each verdict means, as the file of the verdicts says. */
function VerdictMeanings({ meanings, words }: VerdictMeaningsProps) {
  return (
    <details className="verdict-meanings">
      <summary>{words.text.corrections.meanings}</summary>
      <dl>
        {VERDICTS.map((verdict) => (
          <div key={verdict}>
            <dt className="verdict" data-verdict={verdict}>
              {words.text.verdicts[verdict]}
            </dt>
            <dd>{localized(meanings[verdict], words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface ChecksProps {
  readonly checks: readonly Check[];
  readonly words: Words;
}

function Checks({ checks, words }: ChecksProps) {
  const [wanted, setWanted] = useState<Verdict | null>(null);
  const { text } = words;
  const rows = checks.filter(({ verdict }) => wanted === null || verdict === wanted);
  const count = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;
  return (
    <>
      <fieldset className="verdict-filter">
        <legend className="visually-hidden">{text.corrections.show}</legend>
        <Choice
          name={text.corrections.all}
          count={checks.length}
          on={wanted === null}
          onChoose={() => setWanted(null)}
        />
        {VERDICTS.map((verdict) => (
          <Choice
            key={verdict}
            name={text.verdicts[verdict]}
            count={count(verdict)}
            on={wanted === verdict}
            onChoose={() => setWanted(verdict)}
          />
        ))}
      </fieldset>
      {rows.length > 0 ? <CheckTable checks={rows} words={words} /> : <p className="empty">{text.corrections.none}</p>}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, count, on, onChoose }: ChoiceProps) {
  return (
    <label className="check">
      <input type="radio" name="verdict" checked={on} onChange={onChoose} />
      <span>
        {name} {count}
      </span>
    </label>
  );
}
