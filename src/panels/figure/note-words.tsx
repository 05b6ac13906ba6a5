import { fromArticle } from "../../data/dataset";
import type { Note } from "../../data/figure";
import { localized } from "../../language/language";
import { sourceDate } from "../../language/source-words";
import type { Words } from "../../language/words";
import { Flag } from "../shared/flag";
import "./note-words.css";

interface NoteWordsProps {
  readonly note: Note;
  readonly words: Words;
  /** Whether its own title is a heading: where notes are what a screen is made of. */
  readonly isHeaded?: boolean;
}

/** One note in full: how much it matters, what the article, or another source, says, what the record says, and who says so. */
export function NoteWords({ note, words, isHeaded = false }: NoteWordsProps) {
  const { text } = words;
  const Title = isHeaded ? "h3" : "strong";
  return (
    <div className="note" data-severity={note.severity}>
      <div className="note-head">
        <Flag /> <Title>{localized(note.short, words)}</Title>{" "}
        <span>
          {text.sentences.remarks([
            note.id.toUpperCase(),
            text.notes.severity[note.severity],
            text.notes.kind[note.kind],
          ])}
        </span>
      </div>
      <dl>
        <dt>{fromArticle(note) ? text.notes.says : text.notes.sourceSays}</dt>
        <dd>{localized(note.says, words)}</dd>
        <dt>{text.notes.record}</dt>
        <dd>{localized(note.record, words)}</dd>
      </dl>
      <details>
        <summary>{text.notes.sources}</summary>
        <ul>
          {note.sources.map((source) => (
            <li key={source.id}>
              <span translate="no">{localized(source.publisher, words)}</span>:{" "}
              <cite>{localized(source.title, words)}</cite>, {sourceDate(source, words)}, {text.grades[source.grade]}
              {source.url ? (
                <>
                  ,{" "}
                  <a href={source.url} rel="noreferrer" target="_blank" translate="no">
                    {new URL(source.url).host}
                  </a>
                </>
              ) : (
                `, ${text.figure.noAddress}`
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
