import type { Caption, KeyEntry } from "../../charts/caption";
import "./caption.css";
import { EvidenceSwatch, RecordSample } from "../shared/evidence-swatch";
import { Flag } from "../shared/flag";
import { useWords } from "../shared/use-page";

interface CaptionKeyProps {
  readonly entries: readonly KeyEntry[];
  /** Keeps the ids of patterns apart when a key is on the page twice. */
  readonly scope: string;
  readonly withMeanings?: boolean;
}

/** What the marks of a chart mean. */
export function CaptionKey({ entries, scope, withMeanings = false }: CaptionKeyProps) {
  return (
    <ul className="evidence-key">
      {entries.map(({ mark, name, meaning }) => (
        <li key={mark}>
          {mark === "record" ? <RecordSample /> : <EvidenceSwatch evidence={mark} scope={`${scope}-key`} />}
          {withMeanings && meaning ? (
            <>
              <strong>{name}</strong> {meaning}
            </>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * What the data say of a chart in sentences: what happened, and why. Those that stand in the drawing are here to be
 * heard; the others have the number that stands at their mark.
 */
export function CaptionAnnotations({ caption: { annotations } }: { readonly caption: Caption }) {
  const [drawn, around] = [annotations.filter(({ isDrawn }) => isDrawn), annotations.filter(({ isDrawn }) => !isDrawn)];
  return (
    <>
      {around.length > 0 && (
        <ul className="annotations">
          {around.map(({ id, text, number }) => (
            <li key={id}>
              <span className="annotation-mark" data-number={number ?? undefined}>
                {number ?? "·"}
              </span>{" "}
              {text}
            </li>
          ))}
        </ul>
      )}
      {drawn.length > 0 && (
        <ul className="visually-hidden">
          {drawn.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CaptionNotesProps {
  readonly caption: Caption;
  /** Where what there is to know can be opened in place; without it, it is said in a few words each. */
  readonly notes?: { readonly isOpen: boolean; readonly id: string; toggle(): void };
  /** Whether evidence is explained once for all charts, so that only the record's mark needs a word here. */
  readonly withRecordKey?: boolean;
}

/** Note, source and what there is to know, in this order everywhere. */
export function CaptionNotes({ caption, notes, withRecordKey = false }: CaptionNotesProps) {
  const { note, cut, through, source, known, key } = caption;
  const record = withRecordKey && key.find(({ mark }) => mark === "record");
  return (
    <>
      {note && <span>{note} </span>}
      {cut && <span>{cut} </span>}
      {through && <span>{through} </span>}
      {source && <cite>{source}</cite>}
      {record && (
        <span className="record-key">
          <RecordSample /> {record.name}
        </span>
      )}
      {known.length > 0 && (
        <span className="known">
          <Flag /> {notes ? <KnownOpener known={known} {...notes} /> : <KnownWords known={known} />}
        </span>
      )}
    </>
  );
}

interface KnownProps {
  readonly known: Caption["known"];
}

function KnownWords({ known }: KnownProps) {
  const { text } = useWords();
  return text.sentences.remarks(known.map(({ short }) => short));
}

/** Opens the notes of this chart in place: the severe in words, the others counted. */
function KnownOpener({ known, isOpen, id, toggle }: KnownProps & NonNullable<CaptionNotesProps["notes"]>) {
  const { text } = useWords();
  const severe = known.flatMap(({ isSevere, short }) => (isSevere ? [short] : []));
  const more = known.length - severe.length;
  const counted = more > 0 ? [text.notes.known(more, severe.length > 0)] : [];
  return (
    <button type="button" className="plain" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
      {text.sentences.remarks([...severe, ...counted])}
    </button>
  );
}
