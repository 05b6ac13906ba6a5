import type { Caption, KeyEntry } from "../../charts/caption";
import "./caption.css";
import { EvidenceSwatch, RecordSample } from "../shared/evidence-swatch";
import { Flag } from "../shared/flag";
import { ScreenLink } from "../shared/screen-link";

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

interface CaptionNotesProps {
  readonly caption: Caption;
  /** Whether it stands where links lead nowhere: on paper, or in somebody else's page. */
  readonly still?: boolean;
  /** Whether evidence is explained once for all charts, so that only the record's mark needs a word here. */
  readonly withRecordKey?: boolean;
}

/** Note, source and what there is to know, in this order everywhere. */
export function CaptionNotes({ caption, still = false, withRecordKey = false }: CaptionNotesProps) {
  const { note, through, source, known, key } = caption;
  const record = withRecordKey && key.find(({ mark }) => mark === "record");
  return (
    <>
      {note && <span>{note} </span>}
      {through && <span>{through} </span>}
      {source && <cite>{source}</cite>}
      {record && (
        <span className="record-key">
          <RecordSample /> {record.name}
        </span>
      )}
      {known && (
        <span className="known">
          <Flag /> {still ? known : <ScreenLink part={{ screen: "corrections" }} name={known} />}
        </span>
      )}
    </>
  );
}
