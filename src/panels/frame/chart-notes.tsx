import type { Note } from "../../data/figure";
import { NoteWords } from "../figure/note-words";
import { useWords } from "../shared/use-page";

/** What there is to know about the figures of one chart, in full. */
export function ChartNotes({ notes }: { readonly notes: readonly Note[] }) {
  const words = useWords();
  return (
    <section className="chart-notes" aria-label={words.text.notes.name}>
      {notes.map((note) => (
        <NoteWords key={note.id} note={note} words={words} />
      ))}
    </section>
  );
}
